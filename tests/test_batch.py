"""Written in batches, the gradebook and the graded notebooks are as nbgrader leaves them."""

import shutil
from collections.abc import Callable
from datetime import datetime, timedelta
from pathlib import Path

import classes
import nbformat
import nbgrader
import pytest
import records
import test_bad_input
import test_gradebook
from classes import Course
from nbgrader.api import Gradebook
from nbgrader.utils import is_grade

from autograder.gradebook import classroom, graders

pytestmark = pytest.mark.filterwarnings(  # as the command does
    "ignore:Non-unique cell id", "ignore:Cell is missing an id field"
)
# nbgrader alone cannot read these, has none of this name, or gives copied cells ids by chance.
NOT_FOR_NBGRADER = {"byte-order-mark", "another-name", "deep-100", "deep-900", "hung"} | {
    *("no-metadata", "no-outputs", "bare-cell", "count-in-words", "old-output", "heading-cell"),
    *("ids-too-early", "format-number", "kernel-list", "more-than-a-notebook"),
    *("half-a-character", "photo", "long-cell", "terminal-in-name", "everything-copied"),
}
EXAMPLE = Path(nbgrader.__file__).parent / "docs" / "source" / "user_guide"
LATE = """
c = get_config()
c.CourseDirectory.course_id = 'example'
c.AssignLatePenalties.plugin_class = 'autograder.gradebook.late.LatePolicy'
c.LatePolicy.per_cent_per_day = 7
c.LatePolicy.at_most_per_cent = 33
from autograder.gradebook.wiring import grade_here
grade_here(c)
"""


def odd_class(course: Course) -> None:
    """Everybody of the other tests whose work can be graded."""
    for student, case in test_bad_input.LEARNERS.items():
        if case.marks is not None and student not in NOT_FOR_NBGRADER:
            case.prepare(course, course.submit(student))
    for student in test_gradebook.LEARNERS.keys() - NOT_FOR_NBGRADER:
        course.submit(f"{student}-too", test_gradebook.work(course, student))


def ours(root: Path, assignment: str, *options: str) -> None:
    done = classes.autograder("grade", assignment, f"--course-dir={root}", *options)
    assert done.exit_code == 0, done.stderr


def theirs(root: Path, assignment: str, *options: str) -> None:
    classroom.run("autograde", assignment, f"--course-dir={root}", *options)


def assert_same(first: Path, second: Path) -> None:
    """Table by table and file by file."""
    graded = [next(root.rglob("autograded")) for root in (first, second)]
    made = [records.tables(next(root.rglob("gradebook.db"))) for root in (first, second)]
    for table in made[0] | made[1]:
        assert made[0][table] == made[1][table], table
    left, right = (records.files(folder) for folder in graded)
    assert left.keys() == right.keys()
    assert [name for name, facts in left.items() if facts != right[name]] == []


@pytest.fixture
def twice(tmp_path):
    """Grade the same course in both ways, each in its copy."""

    def grade(root: Path, assignment: str, *steps: Callable[[Path], object]) -> None:
        copies = (tmp_path / "ours", tmp_path / "theirs")
        for place, way in zip(copies, (ours, theirs), strict=True):
            shutil.copytree(root, place)
            way(place, assignment)
            for step in steps:
                step(place)
                way(place, assignment, "--force")
            graders.close()
        assert_same(*copies)

    return grade


def test_a_class_of_odd_submissions(course, twice):
    odd_class(course)
    twice(course.root, "t01")


@pytest.fixture(scope="module")
def example(tmp_path_factory):
    return example_course(tmp_path_factory.mktemp("example") / "course")


def example_course(root: Path) -> Path:
    """nbgrader's example: two notebooks, written answers, a task, files beside them."""
    shutil.copytree(EXAMPLE / "source" / "ps1", root / "source" / "ps1")
    for learner in ("bitdiddle", "hacker"):
        shutil.copytree(EXAMPLE / "submitted" / learner, root / "submitted" / learner)
    half = root / "submitted" / "half" / "ps1"
    shutil.copytree(root / "submitted" / "hacker" / "ps1", half)
    (half / "problem2.ipynb").unlink()
    (half / "jupyter.png").write_bytes(b"their own")
    (root / "nbgrader_config.py").write_text(LATE)
    classroom.run("generate_assignment", "ps1", f"--course-dir={root}")
    return root


def persons(root: Path) -> None:
    """Marks, extra credit and comments by a person, and a date that two of three missed."""
    with Gradebook(classroom.Classroom(root).directory.db_url) as book:
        works = {work.student_id: work for work in book.assignment_submissions("ps1")}
        book.find_assignment("ps1").duedate = datetime(2015, 2, 1)  # noqa: DTZ001 - as nbgrader
        works["half"].extension = timedelta(days=7)
        for page in works["hacker"].notebooks:
            for grade in sorted(page.grades, key=lambda grade: grade.name)[::2]:
                grade.manual_score = 0.25
        for page in works["bitdiddle"].notebooks:
            for grade in page.grades:
                grade.extra_credit = 0.5
        for page in works["half"].notebooks:
            page.flagged = True
            for comment in page.comments:
                comment.manual_comment = "Look at line 3."
        book.db.commit()


def more_points(root: Path) -> None:
    """What an exercise is worth is changed after grading."""
    for path in (root / "source" / "ps1").glob("*.ipynb"):
        node = nbformat.read(path, as_version=4)
        for cell in filter(is_grade, node.cells):
            cell.metadata.nbgrader.points += 1
        nbformat.write(node, path)
    classroom.run("generate_assignment", "ps1", "--force", f"--course-dir={root}")


def later(root: Path) -> None:
    """Handed in again, after the date."""
    for path in root.glob("submitted/*/ps1/timestamp.txt"):
        path.write_text("2015-02-05 00:00:00 UTC")


def test_a_course_of_several_notebooks_graded_again_after_people_marked_it(example, twice):
    twice(example, "ps1", persons, more_points, later)
