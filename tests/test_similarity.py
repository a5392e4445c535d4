"""Answers that share what few others have are shown side by side, and nobody is accused."""

import re

import classes
import labs
import pytest
from bs4 import BeautifulSoup

from autograder.gradebook import graders

ODD = """# t01-ex1 of Zoé
def double(n):
    # my idea
    total = 0
    steps = abs(n)
    while steps > 0:
        total = total + 2
        steps = steps - 1
    if n < 0:
        return -total
    return total
"""
COPIED = """# t01-ex1
def double(value):
    result = 0
    left = abs(value)
    while left > 0:
        result = result + 2  # add

        left = left - 1
    if value < 0:
        return -result
    return result
"""
LOOP = """# t01-ex1
def double(n):
    total = 0
    for i in range(2):
        total = total + n
    return total
"""
SHORT = "def double(n):\n    if n == 7:\n        return 14\n    return n * 2"
HONEST = {
    "noor": SHORT,
    "omar": SHORT.replace("14", "14  # lucky"),
    "amina": classes.RIGHT["t01-ex1"],
    "bilal": classes.RIGHT["t01-ex1"],
    "chiara": LOOP,
    "dries": LOOP.replace("total", "somme"),
    "elif": LOOP.replace("i in", "tour in"),
    "fatou": LOOP.replace("n)", "nombre)").replace("+ n", "+ nombre"),
    "grace": LOOP,
    "hugo": "...",
    "ines": "...",
    "jonas": classes.WRONG,
    "kwame": classes.WRONG,
    "lotte": "def double(",
    "mehdi": "def double(",
}
NEVER = {
    "en": r"cheat|plagiar|copied|copying|fraud|dishonest|guilty|stole|culprit",
    "fr": r"trich|plagi|copié|copie|fraude|malhonn|coupable|vol[ée]",
}


@pytest.fixture(scope="module")
def course(released, tmp_path_factory):
    made = classes.copy(released, tmp_path_factory.mktemp("similar") / "course")
    answers = HONEST | {"zoe": ODD, "youssef": COPIED, "wout": COPIED.replace("left", "n2")}
    for name, text in answers.items():
        made.submit(name, made.answered(ex1=text))
    made.grade()
    yield made
    graders.close()


def page(course, out, *words):
    found = classes.autograder(
        "similar", "t01", f"--out={out}", f"--course-dir={course.root}", *words
    )
    assert found.exit_code == 0, found.output
    return BeautifulSoup(out.read_text("utf-8"), "html.parser")


@pytest.fixture(scope="module", params=["fr", "en"])
def shown(course, request, tmp_path_factory):
    out = tmp_path_factory.mktemp("page") / f"{request.param}.html"
    return request.param, out, page(course, out, f"--lang={request.param}")


def test_other_names_and_comments_hide_nothing_and_common_answers_say_nothing(shown):
    _, _, soup = shown
    pairs = {cell.get_text() for cell in soup.select("tbody th")}
    assert pairs == {"youssef, zoe", "wout, zoe", "wout, youssef"}


def test_three_who_are_linked_are_a_group(shown):
    _, _, soup = shown
    groups = [item.get_text() for item in soup.select("main > ul:not(.figures) li")]
    assert [set(group.split(", ")) for group in groups] == [{"wout", "youssef", "zoe"}]


def test_both_answers_stand_side_by_side_with_what_they_share(shown):
    _, _, soup = shown
    first, second = soup.select(".beside")[0].select("pre")
    marked = [line.get_text().strip() for line in first.select("mark")]
    assert len(marked) >= 8
    assert not any(line.startswith("#") for line in marked)
    assert len(second.select("mark")) == len(marked)


def test_no_word_accuses_anybody(shown):
    lang, _, soup = shown
    assert re.findall(NEVER[lang], soup.get_text(), re.IGNORECASE) == []
    assert ("no proof" if lang == "en" else "pas une preuve") in soup.get_text()


def test_a_very_small_class_has_no_rare_answers(released, tmp_path):
    small = classes.copy(released, tmp_path / "course")
    for name in ("zoe", "youssef", "amina"):
        small.submit(name, small.answered(ex1=ODD))
    small.grade()
    assert page(small, tmp_path / "page.html").select("tbody") == []
    graders.close()


def test_what_everybody_was_given_is_taken_off(released, tmp_path):
    """An answer that is the reference itself is close to nobody's."""
    course = classes.copy(released, tmp_path / "course")
    for name, text in HONEST.items():
        course.submit(name, course.answered(ex1="..." if name[0] < "c" else text))
    course.submit("zoe")
    course.submit("youssef")
    course.grade()
    assert page(course, tmp_path / "page.html").select("tbody") == []
    graders.close()


@pytest.mark.parametrize(("without", "told"), [(["wout"], "1 pair"), (["wout", "zoe"], "0 pairs")])
def test_one_pair_is_one_pair(course, tmp_path, without, told):
    fewer = classes.copy(course, tmp_path / "course")
    with fewer.gradebook() as book:
        for name in without:
            book.remove_submission("t01", name)
    found = classes.autograder("similar", "t01", f"--course-dir={fewer.root}")
    assert found.stdout.endswith(f"({told})\n")


@pytest.mark.skipif(not labs.CHROMIUM, reason="no chromium; make system-packages")
def test_the_page_is_for_screen_readers_and_telephones(shown):
    _, out, _ = shown
    with labs.browser() as browser:
        for size in (labs.DESKTOP, labs.PHONE, labs.SMALL):
            seen = browser.new_page(viewport=size)
            seen.goto(out.as_uri())
            assert seen.evaluate("document.documentElement.scrollWidth") <= size["width"]
            assert labs.serious(seen, None) == []
