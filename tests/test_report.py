"""The class report: who needs whom tomorrow, about what; readable by anybody, in any browser."""

import csv
import io
import json
import re

import classes
import labs
import nbformat
import pytest
from bs4 import BeautifulSoup
from classes import SECRETS

from autograder.gradebook import classroom, graders

PRINTS = "# t01-ex1 (Zoé)\ndef double(n):\n    print(2 * n)"
HOSTILE = "<script>document.title = 'taken over'</script></pre><img src=x onerror=alert(1)>"
BAD = f"# t01-ex1\ndef double(n):\n    return {HOSTILE!r}"
ALWAYS_FREE = "# t01-ex2\nage = 30\nfare = 0"
WORK = {
    "amina": {},
    "bilal": {},
    "chiara": {"ex1": PRINTS},
    "dries": {"ex1": PRINTS.replace("n)", "n )")},
    "elif": {"ex1": PRINTS, "ex2": ALWAYS_FREE},
    "fatou": {"ex1": classes.HALF},
    "grace": {"ex1": BAD, "ex2": "..."},
    "hugo": {"ex1": "...", "ex2": "..."},
    "ines": {"ex1": classes.WRONG},
    "jonas": {"ex1": classes.HALF},
}
STATES = dict.fromkeys(WORK, "done") | {
    "elif": "stuck",
    "grace": "stuck",
    "hugo": "stuck",
    "kwame": "ungraded",
    "zoe": "absent",
}
LESSON = """
id = "01-02"
module = "m01"
title = {fr = "Renvoyer, pas seulement afficher", en = "Giving back, not only showing it"}
misconceptions = ["M03", "M12"]
"""


@pytest.fixture(scope="module")
def course(released, tmp_path_factory):
    """A class of twelve after the grading: one file nobody can read, one learner absent."""
    made = classes.copy(released, tmp_path_factory.mktemp("report") / "course")
    lesson = made.root / "courses" / "01-first" / "02-give" / "lesson.toml"
    lesson.parent.mkdir(parents=True)
    lesson.write_text(LESSON)
    for minute, (name, answers) in enumerate(WORK.items()):
        made.submit(name, made.answered(**answers), minute=minute)
    (made.submit("kwame") / "t01.ipynb").write_text("{")
    with made.gradebook() as book:
        book.add_student("zoe", first_name="Zoé", last_name="D'Été, =1+1")
    made.grade()
    yield made
    graders.close()


def said(course, *words):
    found = classes.autograder("report", *words, f"--course-dir={course.root}")
    assert found.exit_code == 0, found.output
    return found.stdout


@pytest.fixture(scope="module")
def facts(course):
    return json.loads(said(course, "t01", "--json"))


@pytest.fixture(scope="module", params=["fr", "en"])
def page(course, request, tmp_path_factory):
    path = tmp_path_factory.mktemp("page") / f"{request.param}.html"
    said(course, "t01", f"--lang={request.param}", f"--out={path}")
    return path


def by_id(found):
    return {one["id"]: one for one in found}


def test_everybody_is_done_stuck_absent_or_not_graded(facts):
    assert {one["id"]: one["state"] for one in facts["learners"]} == STATES


def test_each_exercise_says_how_many_have_it(facts):
    double = by_id(facts["exercises"])["t01-ex1"]
    counts = {key: double[key] for key in ("full", "part", "nothing", "not_begun", "undecided")}
    assert counts == {"full": 2, "part": 2, "nothing": 5, "not_begun": 1, "undecided": 0}
    assert double["success"] == 0.2
    assert double["mean"] == pytest.approx(0.3)
    assert 0 < double["discrimination"] <= 1


def test_who_is_good_at_the_rest_is_compared_only_in_a_class_large_enough(course, tmp_path):
    small = classes.copy(course, tmp_path / "course")
    with small.gradebook() as book:
        book.remove_submission("t01", "ines")
    found = json.loads(said(small, "t01", "--json"))
    assert [one["discrimination"] for one in found["exercises"]] == [None, None]


def test_answers_that_do_the_same_are_one_group_with_one_example(facts):
    first, *others = by_id(facts["exercises"])["t01-ex1"]["answers"]
    assert first["learners"] == ["chiara", "dries", "elif"]
    assert first["hint"] == "M12"
    assert first["call"] == "double(2)"
    assert first["code"] == "def double(n):\n    print(2 * n)"
    assert {tuple(one["learners"]) for one in others} >= {("fatou", "jonas"), ("ines",)}


def test_misconceptions_are_counted_once_per_learner(facts):
    assert facts["misconceptions"][0] == {
        "hint": "M12",
        "learners": ["chiara", "dries", "elif"],
        "exercises": {"t01-ex1": 3},
    }


def test_tomorrow_begins_with_what_most_missed_and_its_lesson(facts):
    first = facts["tomorrow"][0]
    assert (first["matter"], first["hint"], first["number"]) == ("misconception", "M12", 3)
    assert first["lessons"] == ["01-02"]
    assert len(facts["tomorrow"]) <= 3


def test_a_mark_by_hand_extra_credit_and_a_penalty_count(course, tmp_path):
    marked = classes.copy(course, tmp_path / "course")
    with marked.gradebook() as book:
        book.find_grade("t01-ex1", "t01", "t01", "chiara").manual_score = 1.5
        book.find_grade("t01-ex2", "t01", "t01", "chiara").extra_credit = 1
        book.find_submission_notebook("t01", "t01", "chiara").late_submission_penalty = 0.5
        book.db.commit()
    found = by_id(json.loads(said(marked, "t01", "--json"))["learners"])["chiara"]
    assert found["marks"] == {"t01-ex1": 1.5, "t01-ex2": 4}
    assert found["earned"] == 5


SLOW = "# t01-ex1\ndef double(n):\n    while n > 1000:\n        pass\n    return 2 * n"
EXAMPLE = "# t01-ex1\ndef double(n):\n    return 5 if n == 2 else 2 * n"
WEIGHTLESS = """
import pytest

@pytest.mark.exercise("t01-ex1")
@pytest.mark.weight(0)
@pytest.mark.hint("M03")
def test_only_shown(student):
    student.call("double", 7).returns(15)
"""


CAUSES = {
    "aicha": EXAMPLE,
    "andrei": EXAMPLE,
    "bilal": PRINTS,
    "chiara": classes.WRONG,
    "dries": "# t01-ex1\ndef double(n):\n    return 2 *",
    "elif": "# t01-ex1\ndef double(n):\n    resultat = 2 * n\n    return resulta",
    "fatou": "# t01-ex1\ndef double(n):\n    return str(n) + 2",
    "grace": "# t01-ex1\ndef double(n):\n    return [1][n]",
    "hugo": "# t01-ex1\ndef double():\n    return 4",
    "ines": "# t01-ex1\ndef double(n):\n    return 4",
    "jonas": "# t01-ex1\ndef double(n):\n    return n(2)",
}


@pytest.fixture(scope="module")
def missed(released, tmp_path_factory):
    """A class in which many missed one exercise, hardly two for the same reason."""
    made = classes.copy(released, tmp_path_factory.mktemp("missed") / "course")
    for who, text in CAUSES.items():
        made.submit(who, made.answered(ex1=text))
    made.grade()
    yield made
    graders.close()


def written(made, lang):
    out = made.root / f"{lang}.html"
    said(made, "t01", f"--lang={lang}", f"--out={out}")
    return BeautifulSoup(out.read_text("utf-8"), "html.parser")


@pytest.mark.parametrize(("lang", "rest"), [("fr", "et 2 autres"), ("en", "and 2 others")])
def test_a_list_of_reasons_says_how_many_it_leaves_out(missed, lang, rest):
    card = written(missed, lang).select_one(".advice > li")
    assert card.find("strong").get_text().startswith("11 ")
    *shown, last = (item.get_text() for item in card.select("ul li"))
    assert sum(int(item.partition(" · ")[0]) for item in shown) == 9
    assert last == rest


def test_why_to_look_is_said_once_with_the_names(missed):
    page = written(missed, "en")
    looks = page.find("strong", string="Worth a look: 2").find_next("ul").select("li")
    why = "t01-ex1, the example fails, half of the other tests or more pass"
    assert [one.get_text() for one in looks] == [f"{why}: aicha (2 / 2), andrei (2 / 2)"]


def looked_at(made):
    found = json.loads(said(made, "t01", "--json"))["worth_a_look"]
    return {(one["learner"], one["exercise"]): one["reason"] for one in found}


def test_worth_a_look_is_where_tests_and_answer_may_differ(released, tmp_path):
    made = classes.copy(released, tmp_path / "course")
    for who, answers in {"amina": {}, "bilal": {"ex1": SLOW}, "chiara": {"ex1": EXAMPLE}}.items():
        made.submit(who, made.answered(**answers))
    made.submit("dries", made.answered(ex1=classes.WRONG))
    made.submit("elif", made.answered(ex1=PRINTS))
    made.grade()
    assert looked_at(made) == {("bilal", "t01-ex1"): "time", ("chiara", "t01-ex1"): "example"}
    with made.gradebook() as book:
        book.find_grade("t01-ex1", "t01", "t01", "elif").manual_score = 2
        book.db.commit()
    assert looked_at(made)["elif", "t01-ex1"] == "message"
    graders.close()


def test_a_message_on_a_right_answer_comes_only_from_a_test_without_weight(released, tmp_path):
    """Tests that count give no message with all points: then all of them have passed."""
    made = classes.copy(released, tmp_path / "course")
    made.submit("amina")
    made.grade()
    assert looked_at(made) == {}
    (made.folder / "tests" / "test_shown.py").write_text(WEIGHTLESS)
    made.grade()
    assert made.marks("amina") == classes.FULL
    assert looked_at(made) == {("amina", "t01-ex1"): "message"}
    graders.close()


def test_the_table_has_a_line_for_each_exercise_and_no_formula(course):
    rows = list(csv.DictReader(io.StringIO(said(course, "t01", "--csv"))))
    assert len([row for row in rows if row["learner"] == "elif"]) == 2
    (absent,) = (row for row in rows if row["learner"] == "zoe")
    assert (absent["first_name"], absent["last_name"]) == ("Zoé", "D'Été, =1+1")
    assert not any(value[:1] in {"=", "+", "@"} for row in rows for value in row.values())


def test_a_table_in_a_file_shows_its_accents_in_excel(course, tmp_path):
    said(course, "t01", "--csv", f"--out={tmp_path / 'a.csv'}")
    assert (tmp_path / "a.csv").read_bytes().startswith(b"\xef\xbb\xbfassignment,")


def test_the_page_tells_what_to_do_and_why_a_file_was_not_graded(page):
    text = " ".join(BeautifulSoup(page.read_text("utf-8"), "html.parser").get_text().split())
    fr = page.stem == "fr"
    title = "Renvoyer, pas seulement afficher" if fr else "Giving back, not only showing it"
    assert f"01-02 {title}" in text
    assert "t01.ipynb: this is not a Jupyter notebook" in text
    assert "Zoé D'Été, =1+1" in text
    assert "report-" not in text


def test_names_are_shown_on_demand_only(page):
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    for folded in soup.find_all("details"):
        folded.decompose()
    assert [name for name in STATES if name in soup.get_text()] == []


def test_nothing_hidden_is_in_the_page_or_in_a_graded_notebook(course, page):
    notebooks = (course.root / "classroom" / "autograded").rglob("*.ipynb")
    texts = [page.read_text("utf-8"), said(course, "t01", "--json")]
    texts += [path.read_text("utf-8") for path in notebooks]
    assert [secret for text in texts for secret in SECRETS if secret in text] == []


def test_a_hidden_test_that_fails_is_counted(facts):
    tests = by_id(facts["exercises"])["t01-ex1"]["tests"]
    assert {one["failed"] for one in tests if one["hidden"]} == {7}


def test_the_page_is_one_file(page):
    soup = BeautifulSoup(page.read_text("utf-8"), "html.parser")
    assert soup.find_all(["script", "link", "img", "iframe"]) == []
    assert re.findall(r"https?://|url\((?!#)", page.read_text("utf-8")) == []


def test_the_page_lies_beside_the_feedback_unless_told_otherwise(course):
    path = course.root / "classroom" / "report" / "t01.html"
    assert said(course, "t01") == f"Report: {path}\n"
    assert path.is_file()


def test_without_a_name_it_is_about_the_whole_course(course):
    path = course.root / "classroom" / "report" / "course.html"
    assert said(course) == f"Report: {path}\n"
    assert "t01" in BeautifulSoup(path.read_text("utf-8"), "html.parser").get_text()
    assert json.loads(said(course, "--json"))["assignment"] == "t01"


@pytest.mark.parametrize(("words", "told"), [(("t99",), "t99"), (("--course-dir=/none",), "none")])
def test_what_cannot_be_reported_is_a_sentence(course, words, told):
    found = classes.autograder("report", f"--course-dir={course.root}", *words)
    assert found.exit_code == 1
    assert told in found.stderr


def test_a_course_without_submissions_is_a_sentence(released, tmp_path):
    empty = classes.copy(released, tmp_path / "course")
    found = classes.autograder("report", f"--course-dir={empty.root}")
    assert (found.exit_code, "no submission yet" in found.stderr) == (1, True)


def test_what_somebody_else_wrote_into_a_graded_notebook_is_no_matter(course, tmp_path):
    odd = classes.copy(course, tmp_path / "course")
    path = odd.place("autograded", "amina") / "t01.ipynb"
    path.chmod(0o644)
    node = nbformat.read(path, as_version=4)
    node.metadata["autograder"] = {"exercises": {"t01-ex1": {"tests": 3}}}
    nbformat.write(node, path)
    (odd.place("autograded", "bilal") / "t01.ipynb").chmod(0o644)
    (odd.place("autograded", "bilal") / "t01.ipynb").write_text("[")
    found = json.loads(said(odd, "t01", "--json"))
    assert {one["id"]: one["state"] for one in found["learners"]} == STATES


def test_marks_that_nbgrader_gave_alone_are_reported_too(course, tmp_path):
    """Somebody else's course: marks, and no tests of ours."""
    plain = classes.copy(course, tmp_path / "course")
    for path in (plain.root / "classroom" / "autograded").rglob("*.ipynb"):
        path.chmod(0o644)
        node = nbformat.read(path, as_version=4)
        del node.metadata["autograder"]
        nbformat.write(node, path)
    (plain.folder / "assignment.toml").unlink()
    found = json.loads(said(plain, "t01", "--json"))
    assert by_id(found["exercises"])["t01-ex1"]["full"] == 2
    assert [one["matter"] for one in found["tomorrow"]] == ["exercise", "exercise"]


def test_nbgraders_own_program_leaves_the_same_outcomes(course, tmp_path):
    other = classes.copy(course, tmp_path / "course")
    classroom.run("autograde", "t01", "--force", "--student=chiara", f"--course-dir={other.root}")
    theirs, ours = (
        nbformat.read(made.place("autograded", "chiara") / "t01.ipynb", 4).metadata["autograder"]
        for made in (other, course)
    )
    assert theirs["exercises"] == ours["exercises"]
    assert ours["exercises"]["t01-ex1"]["hint"] == "M12"


@pytest.mark.skipif(not labs.CHROMIUM, reason="no chromium; make system-packages")
def test_the_page_is_for_every_screen_reader_telephone_and_printer(page, course):
    said(course)
    with labs.browser() as browser:
        for path in (page, course.root / "classroom" / "report" / "course.html"):
            for size in (labs.DESKTOP, labs.PHONE, labs.SMALL):
                shown = browser.new_page(viewport=size)
                shown.goto(path.as_uri())
                shown.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
                assert shown.evaluate("document.documentElement.scrollWidth") <= size["width"]
                assert labs.serious(shown, None) == []
                assert "taken over" not in shown.title()
            assert shown.pdf(format="A4").startswith(b"%PDF")
