"""A new version in a running term: work in progress stays, marks stay, and nothing is lost."""

import copy
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import classes
import nbformat
import pytest
from classes import PROGRAM, SETTINGS, Course, cell_of
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.apps.dbapp import DbUpgradeApp

import autograder
from autograder.gradebook import classroom, graders
from autograder.model import CourseError

BEFORE = {"amina": {"t01-ex1": 2.0, "t01-ex2": 3.0}, "bilal": {"t01-ex1": 1.0, "t01-ex2": 3.0}}
ALL = {**BEFORE, "bilal": BEFORE["amina"]}


@pytest.fixture(scope="module")
def graded(released, tmp_path_factory):
    """Two learners, graded; one of them misses what the hidden test asks for."""
    made = classes.copy(released, tmp_path_factory.mktemp("term") / "course")
    made.submit("amina")
    made.submit("bilal", made.answered(ex1=classes.HALF))
    assert made.grade().exit_code == 0
    yield made
    graders.close()


@pytest.fixture
def course(graded, tmp_path):
    yield classes.copy(graded, tmp_path / "course")
    graders.close()


def marks(course: Course) -> dict[str, dict]:
    return {who: course.marks(who) for who in BEFORE}


def repaired_test(course: Course, _: NotebookNode) -> None:
    path = course.folder / "hidden" / "test_ex1_hidden.py"
    path.write_text(path.read_text().replace("86420", "4").replace("172840", "8"))


def other_text(_: Course, node: NotebookNode) -> None:
    node.cells[0].source = "# Bus, second version"


def other_stub(_: Course, node: NotebookNode) -> None:
    cell = cell_of(node, "t01-ex1-answer")
    cell.source = cell.source.replace("# t01-ex1", "# t01-ex1: twice as much", 1)


def one_more_text(_: Course, node: NotebookNode) -> None:
    """Without an id, as a text that nbgrader does not lock."""
    node.cells.insert(1, nbformat.v4.new_markdown_cell("Read this first."))


def other_points(course: Course, node: NotebookNode) -> None:
    cell_of(node, "t01-ex1").metadata.nbgrader.points = 4
    settings = SETTINGS.replace("points = 2", "points = 4").replace("points = 5", "points = 7")
    (course.folder / "assignment.toml").write_text(settings)


ALLOWED = {
    "a hidden test is repaired": (repaired_test, ALL),
    "a text is changed": (other_text, BEFORE),
    "the start of an answer is changed": (other_stub, BEFORE),
    "a text is added": (one_more_text, BEFORE),
    "points are changed": (
        other_points,
        {
            "amina": {"t01-ex1": 4.0, "t01-ex2": 3.0},
            "bilal": {"t01-ex1": 2.0, "t01-ex2": 3.0},
        },
    ),
}


@pytest.mark.parametrize(("change", "after"), ALLOWED.values(), ids=ALLOWED)
def test_what_may_change_after_work_was_handed_in(change, after, course):
    node = nbformat.read(course.notebook, as_version=4)
    change(course, node)
    nbformat.write(node, course.notebook)
    handed_in = (course.place("submitted", "bilal") / "t01.ipynb").read_bytes()
    course.generate()
    done = course.grade()
    assert (done.exit_code, "missing" in done.stderr) == (0, False)
    assert marks(course) == after
    assert (course.place("submitted", "bilal") / "t01.ipynb").read_bytes() == handed_in


def one_more(course: Course, node: NotebookNode) -> None:
    for name in ("t01-ex2-answer", "t01-ex2"):
        cell = copy.deepcopy(cell_of(node, name))
        cell.source = cell.source.replace("ex2", "ex3")
        cell.id = cell.metadata.nbgrader.grade_id = name.replace("ex2", "ex3")
        node.cells.append(cell)
    (course.folder / "tests/test_ex3.py").write_text(PROGRAM.replace("t01-ex2", "t01-ex3"))


def one_less(course: Course, node: NotebookNode) -> None:
    for name in ("t01-ex2-answer", "t01-ex2"):
        node.cells.remove(cell_of(node, name))
    (course.folder / "tests/test_ex2.py").unlink()


def other_id(_: Course, node: NotebookNode) -> None:
    cell_of(node, "t01-ex1-answer").metadata.nbgrader.grade_id = "t01-double"


def one_more_notebook(course: Course, node: NotebookNode) -> None:
    nbformat.write(node, course.folder / "extra.ipynb")


REFUSED = {
    "an exercise is added": (one_more, "t01-ex3, t01-ex3-answer not in the gradebook"),
    "an exercise is taken out": (one_less, "t01-ex2, t01-ex2-answer only in the gradebook"),
    "a cell gets another id": (
        other_id,
        "t01-double not in the gradebook; t01-ex1-answer only in the gradebook",
    ),
    "a notebook is added": (one_more_notebook, "extra not in the gradebook"),
}


@pytest.mark.parametrize(("change", "told"), REFUSED.values(), ids=REFUSED)
def test_what_may_not_is_one_sentence_and_costs_no_mark(change, told, course):
    kept = course.notebook.read_bytes()
    node = nbformat.read(course.notebook, as_version=4)
    change(course, node)
    nbformat.write(node, course.notebook)
    with pytest.raises(CourseError):  # nbgrader's own rule
        course.generate()
    done = course.grade()
    (said,) = [line for line in done.stderr.splitlines() if "Nothing was graded" in line]
    assert (done.exit_code, told in said, "docs/running-term.md" in said) == (1, True, True)
    with suppress(CourseError):  # and the formgrader's button
        classroom.run("autograde", "t01", "--force", f"--course-dir={course.root}")
    assert marks(course) == BEFORE
    course.notebook.write_bytes(kept)
    for path in (course.folder / "extra.ipynb", course.folder / "tests/test_ex3.py"):
        path.unlink(missing_ok=True)
    (course.folder / "tests/test_ex2.py").write_text(PROGRAM)
    course.generate()  # the release that nbgrader had taken away is there again
    assert course.grade().exit_code == 0
    assert marks(course) == BEFORE
    assert (course.place("autograded", "amina") / "t01.ipynb").is_file()


def test_an_exercise_can_be_added_while_nobody_has_handed_anything_in(released, tmp_path):
    course = classes.copy(released, tmp_path / "course")
    old = course.answered()
    node = nbformat.read(course.notebook, as_version=4)
    one_more(course, node)
    nbformat.write(node, course.notebook)
    settings = SETTINGS.replace("points = 5", "points = 8")
    more = '[[exercise]]\nid = "t01-ex3"\npoints = 3\n'
    (course.folder / "assignment.toml").write_text(settings + more)
    course.generate()
    course.submit("amina", old)  # fetched before
    done = course.grade()
    assert (
        "t01-ex3-answer, t01-ex3 deleted by the learner, or not yet in their version"
        in done.stderr
    )
    assert course.marks("amina") == {**BEFORE["amina"], "t01-ex3": 0.0}
    graders.close()


def nbgrader(course: Course, home: Path) -> Callable[..., str]:
    own = (f"--Exchange.assignment_dir={home}", f"--Exchange.cache={home / 'cache'}")

    def run(command: str, *options: str) -> str:
        words = (f"--course-dir={course.root}", "--student=amina", *own, *options)
        return classroom.run(command, "t01", *words)

    return run


def test_who_fetched_the_first_version_keeps_their_work_and_hands_it_in(released, tmp_path):
    course = classes.copy(released, tmp_path / "course")
    home = tmp_path / "home"
    home.mkdir()
    run = nbgrader(course, home)
    mine = home / "t01" / "t01.ipynb"
    run("release_assignment")
    run("fetch_assignment")
    nbformat.write(course.answered(ex1=classes.HALF), mine)
    before = mine.read_bytes()
    node = nbformat.read(course.notebook, as_version=4)
    other_text(course, node)
    nbformat.write(node, course.notebook)
    course.generate()
    run("release_assignment", "--force")
    run("fetch_assignment", "--replace")  # puts back files that are missing, and only these
    assert mine.read_bytes() == before
    run("submit")
    run("collect")
    assert course.grade().exit_code == 0
    assert course.marks("amina") == BEFORE["bilal"]
    page = json.loads((course.place("autograded", "amina") / "t01.ipynb").read_text())
    assert "second version" in "".join(page["cells"][0]["source"])
    graders.close()


def test_nbgraders_upgrade_of_its_gradebook_keeps_all_marks(course):
    """As `nbgrader db upgrade`."""
    app = DbUpgradeApp()
    app.load_cwd_config = False
    app.initialize([f"--course-dir={course.root}"])
    app.start()
    assert marks(course) == BEFORE
    assert "0 graded, 2 unchanged" in course.grade().stdout
    assert len(list((course.root / "classroom").glob("gradebook.db.*"))) == 1  # its own copy


def test_another_version_of_tremplin_gives_the_same_marks_and_keeps_those_of_people(
    course, tmp_path
):
    url = f"sqlite:///{course.root / 'classroom' / 'gradebook.db'}"
    with Gradebook(url) as book:
        book.find_grade("t01-ex1", "t01", "t01", "bilal").manual_score = 1.75
        book.find_comment("t01-ex1-answer", "t01", "t01", "bilal").manual_comment = "Bien vu."
        book.db.commit()
    package = shutil.copytree(Path(autograder.__file__).parent, tmp_path / "next" / "autograder")
    with (package / "scoring.py").open("a") as file:
        file.write("# better\n")
    line = [sys.executable, "-m", "autograder", "grade", "t01", f"--course-dir={course.root}"]
    places = {**os.environ, "PYTHONPATH": str(package.parent)}
    done = subprocess.run(
        line, cwd=package.parent, env=places, check=True, capture_output=True, text=True
    )
    assert "2 graded, 0 unchanged" in done.stdout
    assert marks(course) == {**BEFORE, "bilal": {"t01-ex1": 1.75, "t01-ex2": 3.0}}
    with Gradebook(url) as book:
        grade = book.find_grade("t01-ex1", "t01", "t01", "bilal")
        comment = book.find_comment("t01-ex1-answer", "t01", "t01", "bilal")
        assert (grade.auto_score, comment.comment) == (1.0, "Bien vu.")
