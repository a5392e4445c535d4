"""nbgrader's own example course, which knows nothing of us, gets nbgrader's own marks."""

import shutil
from pathlib import Path

import classes
import nbgrader
import pytest
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
