"""An appeal shows the instructor everything, the learner nothing, and changes no mark."""

import hashlib
import re

import classes
import labs
import pytest
from bs4 import BeautifulSoup

from autograder.gradebook import classroom, graders

STEPS = ("submitted", "autograded", "feedback", "release", "exchange", "gradebook.db")
HOSTILE = "</code></pre><script>document.title = 'taken over'</script>"
LONG = """
import pytest

@pytest.mark.exercise("t01-ex1")
@pytest.mark.weight(0)
def test_the_double_of_the_largest_is_not_the_dearest_of_all(student):
    student.call("double", 1).returns(2)
"""
PROGRAM = "# t01-ex2\nage = 30\nprint('checked')\nfare = 210 if age > 12 else 0"


def prints(course):
    """Of each file that nbgrader keeps or gives to somebody, with the time it was written."""
    found = {}
    for step in STEPS:
        top = course.root / "classroom" / step
        for path in sorted([top, *top.rglob("*")]):
            if path.is_file():
                digest = hashlib.sha256(path.read_bytes()).hexdigest()
                found[str(path)] = (digest, path.stat().st_mtime_ns)
    return found


def appeal(course, *words):
    return classes.autograder("appeal", "t01", *words, f"--course-dir={course.root}")


@pytest.fixture(scope="module")
def course(released, tmp_path_factory):
    """Graded, with feedback, and everything in the exchange."""
    made = classes.copy(released, tmp_path_factory.mktemp("appeal") / "course")
    (made.folder / "tests" / "test_long.py").write_text(LONG)
    made.submit("amina", made.answered(ex1=classes.HALF, ex2=PROGRAM))
    made.submit("bilal", made.answered(ex1=f"# t01-ex1\ndef double(n):\n    return {HOSTILE!r}"))
    made.submit("hugo", made.answered(ex1=classes.HANGS))
    assert made.grade().exit_code == 0
    classroom.run("generate_feedback", "t01", f"--course-dir={made.root}")
    (made.root / "classroom/exchange").mkdir(exist_ok=True)
    with made.gradebook() as book:
        book.find_grade("t01-ex2", "t01", "t01", "amina").manual_score = 2.5
        book.db.commit()
    yield made
    graders.close()


@pytest.fixture(scope="module")
def heard(course):
    """amina's appeal: what was printed, the page, and the files before and after."""
    before = prints(course)
    said = appeal(course, "amina")
    assert said.exit_code == 0, said.output
    path = course.root / "classroom/appeals/t01-amina.html"
    return said, path, before, prints(course)


def words(path):
    return " ".join(BeautifulSoup(path.read_text("utf-8"), "html.parser").get_text(" ").split())


def test_nothing_that_a_learner_or_the_gradebook_has_is_touched(heard):
    _, _, before, after = heard
    assert len(before) > 10
    assert after == before


def test_the_page_is_the_instructors_alone_and_says_what_is_in_it(heard):
    _, path, _, _ = heard
    assert path.stat().st_mode & 0o777 == 0o600
    text = words(path)
    assert "Cette page montre des tests cachés" in text
    assert "elle ne va ni à l'apprenant, ni à la classe" in text


def test_each_test_has_its_source_its_answers_and_the_references(heard):
    _, path, _, _ = heard
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    tests = {
        one.summary.get_text(" ").partition(": ")[2].strip(): one
        for one in page.select("details.exercise")
    }
    assert len(tests) == 8
    hidden = " ".join(tests["test_large"].get_text(" ").split())
    assert tests["test_large"].has_attr("open")
    assert not tests["test_negative"].has_attr("open")
    assert "pas réussi" in hidden
    assert "test caché" in hidden
    assert 'student.call("double", 86420).returns(172840)' in hidden
    assert re.search(r"double\(86420\) 86420 172840 [\d,]+ ms", hidden)
    program = " ".join(tests["test_twelve"].get_text(" ").split())
    assert "▶ age = 12" in program
    assert "affiche 'checked'" in program
    assert re.search(r"fare 0 210 ", program)
    assert "Valeurs : number = 2, twice = 4" in words(path)


def test_the_marks_of_the_gradebook_stand_beside_those_of_this_run(heard):
    _, path, _, _ = heard
    page = BeautifulSoup(path.read_text("utf-8"), "html.parser")
    rows = [[cell.get_text() for cell in row.select("td")] for row in page.select("tbody tr")[:2]]
    assert rows[0] == ["1", "", "1", "2"]
    assert rows[1][1] == "2,5"


def test_the_terminal_says_it_short(heard):
    said, path, _, _ = heard
    lines = said.stdout.splitlines()
    assert "hidden test_large: double(86420) gives 86420, expected 172840" in lines[1]
    assert str(path) in said.stdout
    assert "keep it to yourself" in said.stdout
    assert len(lines) == 5


def test_code_that_never_ends_and_code_that_is_a_page_are_only_shown(course):
    for student in ("bilal", "hugo"):
        assert appeal(course, student, "--lang=en").exit_code == 0
    text = words(course.root / "classroom/appeals/t01-hugo.html")
    assert "hung" in text
    assert "This page shows hidden tests" in text
    page = course.root / "classroom/appeals/t01-bilal.html"
    assert "<script" not in page.read_text("utf-8")
    assert "appeal-" not in re.sub(r"<style.*?</style>", "", text)


REFUSED = {
    "an unknown learner": ("t01", "nobody", "nothing was collected; check the learner's name"),
    "an unknown assignment": ("t99", "amina", "there is no notebook here; check the assignment"),
}


@pytest.mark.parametrize(("name", "student", "sentence"), REFUSED.values(), ids=REFUSED)
def test_what_is_not_there_is_one_sentence(name, student, sentence, course):
    said = classes.autograder("appeal", name, student, f"--course-dir={course.root}")
    assert said.exit_code == 1
    assert sentence in said.stderr
    assert len(said.stderr.splitlines()) == 1


@pytest.mark.skipif(not labs.CHROMIUM, reason="no chromium; make system-packages")
def test_the_page_can_be_read_by_everybody(heard):
    _, path, _, _ = heard
    with labs.browser() as browser:
        for scheme in ("light", "dark"):
            for size in (labs.DESKTOP, labs.PHONE, labs.SMALL):
                shown = browser.new_page(viewport=size, color_scheme=scheme)
                shown.goto(path.as_uri())
                assert labs.serious(shown, None) == []
                wide = "document.documentElement.scrollWidth <= window.innerWidth"
                assert shown.evaluate(wide)
                shown.close()
