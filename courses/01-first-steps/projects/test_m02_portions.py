"""The contract of mini-project m02, the sheet that adapts to the number of people.

In the notebook, beside this file: coach.check("m02-sheet"). From a terminal:
pytest --notebook my-sheet.ipynb courses/01-first-steps/projects/test_m02_portions.py
"""

import re

import pytest

pytestmark = pytest.mark.exercise("m02-sheet")

THINGS = 3
WORDS = 3


def kept(number, promise):
    """A line of the contract, by its number on the page: `4 ✓` or `4 ✗`."""
    return f"{number} {'✓' if promise else '✗'}"


def sheet(student, title="  la fête de NOOR ", people="4", budget="30,00"):
    """The lines of the sheet for these typed answers, and the run."""
    run = student.run(typed_title=title, typed_people=people, typed_budget=budget)
    reply = run.answered()
    student.settle()
    return [line.strip() for line in reply.printed.splitlines() if line.strip()], run


def numbers(line):
    return [int(n) for n in re.findall(r"\d+", line)]


def grows(one, ten):
    """A number of this line is ten times bigger for ten times more people."""
    return len(one) == len(ten) and any(
        a > 0 and b == 10 * a for a, b in zip(one, ten, strict=True)
    )


@pytest.mark.gate
@pytest.mark.parametrize(("typed", "people"), [("4", 4), (" 12 ", 12)])
def test_people_are_a_number(student, typed, people):
    _, run = sheet(student, people=typed)
    assert run["people"] == people


@pytest.mark.case("many")
def test_three_quantities_follow_the_people(student):
    one, _ = sheet(student, people="1")
    ten, _ = sheet(student, people="10")
    assert kept(5, len(one) == len(ten)) == "5 ✓"
    growing = [a for a, b in zip(one, ten, strict=True) if grows(numbers(a), numbers(b))]
    assert kept(2, len(growing) >= THINGS) == "2 ✓"


@pytest.mark.case("boundary")
def test_one_person_gets_one_portion(student):
    two, _ = sheet(student, people="2")
    six, _ = sheet(student, people="6")
    pairs = [(numbers(a), numbers(b)) for a, b in zip(two, six, strict=False)]
    tripled = [p for p in pairs if any(a > 0 and b == 3 * a for a, b in zip(*p, strict=False))]
    assert kept(2, len(tripled) >= THINGS) == "2 ✓"


@pytest.mark.case("usual")
@pytest.mark.parametrize(
    ("typed", "title"), [("  la fête de NOOR ", "LA FÊTE DE NOOR"), ("goûter", "GOÛTER")]
)
def test_the_title_is_clean(student, typed, title):
    lines, run = sheet(student, title=typed)
    assert run["title"] == title
    assert kept(1, lines and title in lines[0]) == "1 ✓"


@pytest.mark.case("edge")
@pytest.mark.parametrize(
    ("typed", "cents"), [("30,00", 3000), ("2,30", 230), ("1234,05", 123405), ("0,00", 0)]
)
def test_the_budget_is_in_whole_cents(student, typed, cents):
    _, run = sheet(student, budget=typed)
    assert run["budget_cents"] == cents
    assert type(run["budget_cents"]).__name__ == "int"


@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("people", "budget", "share", "left"),
    [("4", "30,00", 750, 0), ("3", "10,00", 333, 1), ("7", "0,05", 0, 5)],
)
def test_no_cent_is_lost(student, people, budget, share, left):
    _, run = sheet(student, people=people, budget=budget)
    assert [run["share_cents"], run["left_cents"]] == [share, left]


@pytest.mark.case("text")
def test_the_sheet_shows_the_share(student):
    lines, _ = sheet(student, people="3", budget="11,11")
    shown = [line for line in lines if re.search(r"\b370\b|\b3[.,]70?\b", line)]
    assert kept(3, shown) == "3 ✓"


@pytest.mark.case("text")
def test_the_last_line_is_signed(student):
    lines, _ = sheet(student)
    signed = lines and re.match(r"(Fait par|Made by) +\w", lines[-1])
    assert kept(4, signed) == "4 ✓"


@pytest.mark.case("types")
def test_a_comment_for_the_next_person(student):
    comments = re.findall(r"^\s*#(?! m02-sheet)(.*)$", student.source, re.MULTILINE)
    assert kept(6, any(len(comment.split()) >= WORDS for comment in comments)) == "6 ✓"
