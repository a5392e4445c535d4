"""nbgrader's own example course, which knows nothing of us, gets nbgrader's own marks."""

import shutil
import sys
from pathlib import Path

import classes
import nbformat
import nbgrader
import nbgrader.tests
import pytest
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook

from autograder.gradebook import classroom, graders

EXAMPLE = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide"
LEARNERS = ("bitdiddle", "hacker")
CONFIG = "c = get_config()\nc.CourseDirectory.course_id = 'example'\n"
# What nbgrader 0.9.6 gives; a person marks the rest.
AUTOMATIC = {
    "bitdiddle": {
        "correct_squares": 0,
        "squares_invalid_input": 1,
        "correct_sum_of_squares": 0,
        "sum_of_squares_uses_squares": 0.5,
    },
    "hacker": {
        "correct_squares": 1,
        "squares_invalid_input": 1,
        "correct_sum_of_squares": 0.5,
        "sum_of_squares_uses_squares": 0.5,
    },
}


def grades(root: Path) -> dict[tuple[str, str], tuple[float | None, float | None, bool]]:
    """(learner, cell) → automatic score, score, whether a person has to look."""
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        return {
            (work.student_id, grade.name): (
                grade.auto_score,
                grade.score,
                grade.needs_manual_grade,
            )
            for work in book.assignment_submissions("ps1")
            for page in work.notebooks
            for grade in page.grades
        }


def comments(root: Path) -> dict[tuple[str, str], str | None]:
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        return {
            (work.student_id, comment.name): comment.auto_comment
            for work in book.assignment_submissions("ps1")
            for page in work.notebooks
            for comment in page.comments
        }


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    """The example course, released; not graded yet."""
    root = tmp_path_factory.mktemp("example") / "course"
    shutil.copytree(EXAMPLE / "source" / "ps1", root / "source" / "ps1")
    for learner in LEARNERS:
        shutil.copytree(
            EXAMPLE / "submitted" / learner / "ps1", root / "submitted" / learner / "ps1"
        )
    (root / "nbgrader_config.py").write_text(CONFIG)
    classroom.run("generate_assignment", "ps1", f"--course-dir={root}")
    return root


@pytest.fixture(scope="module")
def ours(example):
    """The same, graded by us."""
    root = example.with_name("ours")
    shutil.copytree(example, root)
    done = classes.autograder("grade", "ps1", f"--course-dir={root}")
    yield root, done
    graders.close()


@pytest.fixture(scope="module")
def theirs(example):
    """The same, graded by nbgrader, each notebook in a kernel."""
    root = example.with_name("theirs")
    shutil.copytree(example, root)
    classroom.run("autograde", "ps1", f"--course-dir={root}")
    return root


def test_the_known_marks(ours):
    root, done = ours
    found = grades(root)
    for learner, marks in AUTOMATIC.items():
        assert {name: found[learner, name][0] for name in marks} == marks
    assert done.exit_code == 0
    assert "2 graded" in done.stdout


def test_every_cell_is_as_nbgrader_has_it(ours, theirs):
    assert grades(ours[0]) == grades(theirs)
    assert comments(ours[0]) == comments(theirs)


def test_nothing_is_added_to_the_course(ours, theirs):
    """The same files, and a plain course needs none of ours."""
    names = [{str(p.relative_to(root)) for p in root.rglob("*")} for root in (ours[0], theirs)]
    assert names[0] == names[1]


KEPT = "c.Autograde.exclude_overwriting = {'ps1': ['helper.py']}\n"
UNLOCKED = "c.LockCells.lock_grade_cells = False\n"
OWN_STEPS = """
c.Autograde.autograde_preprocessors = [
    "nbgrader.preprocessors.Execute",
    "own_steps.ScoreNote",
    "nbgrader.preprocessors.SaveAutoGrades",
]
"""
OWN = """
from nbgrader.preprocessors import NbGraderPreprocessor

class ScoreNote(NbGraderPreprocessor):
    def preprocess(self, nb, resources):
        nb.metadata["note"] = "by the course's own step"
        return nb, resources
"""


def small(root: Path, test: str, more: str = "") -> Path:
    """A course of one answer and one grade cell of two points, released; where work goes."""
    answer = classes.graded(new_code_cell("### BEGIN SOLUTION\nx = 1\n### END SOLUTION"), "a")
    answer.metadata["nbgrader"]["solution"] = True
    cells = (answer, classes.graded(new_code_cell(test), "g", grade=True, points=2))
    (root / "source" / "ps1").mkdir(parents=True, exist_ok=True)
    nbformat.write(classes.paper(*cells), root / "source" / "ps1" / "p1.ipynb")
    (root / "nbgrader_config.py").write_text(CONFIG + more)
    classroom.run("generate_assignment", "ps1", f"--course-dir={root}")
    return root / "submitted" / "amina" / "ps1"


def hand_in(folder: Path, **cells: str) -> None:
    """The released notebook with these texts of cells."""
    release = folder.parents[2] / "release" / "ps1" / "p1.ipynb"
    node = nbformat.read(release, as_version=4)
    for name, text in cells.items():
        classes.put(node, name, text)
    folder.mkdir(parents=True)
    nbformat.write(node, folder / "p1.ipynb")


def mark(root: Path) -> float | None:
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        return book.find_submission("ps1", "amina").score


def by_us(root: Path) -> None:
    assert classes.autograder("grade", "ps1", f"--course-dir={root}").exit_code == 0
    graders.close()


def by_nbgrader(root: Path) -> None:
    """With the one line in the course's configuration."""
    line = "from autograder.gradebook.wiring import grade_here; grade_here(c)\n"
    with (root / "nbgrader_config.py").open("a") as file:
        file.write(line)
    classroom.run("autograde", "ps1", f"--course-dir={root}")
    graders.close()


def test_files_handed_in_beside_the_notebook_are_there(tmp_path):
    (tmp_path / "source" / "ps1" / "data").mkdir(parents=True)
    (tmp_path / "source" / "ps1" / "data" / "menu.csv").write_text("frites;3")
    folder = small(tmp_path, "assert x == 7\nassert open('data/menu.csv').read()")
    hand_in(folder, a="from helper import x\nassert open('more/n.txt').read() == '7'")
    (folder / "helper.py").write_text("x = 7")
    (folder / "more").mkdir()
    (folder / "more" / "n.txt").write_text("7")
    by_us(tmp_path)
    assert mark(tmp_path) == 2


@pytest.mark.parametrize(("more", "expected"), [("", 0), (KEPT, 2)])
def test_the_courses_files_go_before_the_learners(more, expected, tmp_path):
    (tmp_path / "source" / "ps1").mkdir(parents=True)
    (tmp_path / "source" / "ps1" / "helper.py").write_text("x = 1")
    folder = small(tmp_path, "assert x == 7", more)
    hand_in(folder, a="from helper import x")
    (folder / "helper.py").write_text("x = 7")
    by_us(tmp_path)
    assert mark(tmp_path) == expected


@pytest.mark.parametrize("grade", [by_us, by_nbgrader])
def test_tests_are_the_courses_also_where_it_does_not_lock_them(grade, tmp_path):
    folder = small(tmp_path, "assert x == 7", UNLOCKED)
    hand_in(folder, a="x = 8", g="pass")
    grade(tmp_path)
    assert mark(tmp_path) == 0


@pytest.mark.parametrize("grade", [by_us, by_nbgrader])
def test_a_courses_own_steps_stay(grade, tmp_path, monkeypatch):
    (tmp_path / "own_steps.py").write_text(OWN)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.delitem(sys.modules, "own_steps", raising=False)
    folder = small(tmp_path, "assert x == 1", OWN_STEPS)
    hand_in(folder, a="import os\nx = 1\nprint(os.environ['LOGNAME'])")
    grade(tmp_path)
    text = (tmp_path / "autograded" / "amina" / "ps1" / "p1.ipynb").read_text()
    assert "by the course's own step" in text
    assert "learner" in text  # who is nobody outside of our sandbox
    assert mark(tmp_path) == 2


def test_a_test_that_nbgrader_has_still_to_write_is_not_scored(tmp_path):
    """Its cell is a comment, which no answer fails."""
    shipped = Path(nbgrader.tests.__file__).parent / "apps" / "files" / "autotest-simple.ipynb"
    folder = tmp_path / "ps1"
    folder.mkdir()
    shutil.copy(shipped, folder / "ps1.ipynb")
    shutil.copy(shipped.with_stem("autotest-simple-unchanged"), tmp_path / "amina.ipynb")
    done = classes.autograder("score", str(tmp_path / "amina.ipynb"), f"--tests={folder}")
    assert done.exit_code == 1
    assert "the tests of test_simple (AUTOTEST) are only in nbgrader's gradebook" in done.stderr
    assert done.stdout == ""
