"""Who was graded is graded again when something changed that a mark depends on, and only then."""

import json
import math
import os
import shutil
import sqlite3
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import classes
import nbformat
import pytest
from classes import Course
from sqlalchemy import Engine, event

import autograder
from autograder.gradebook import classroom, graders, run

CLASS = ("amina", "bilal", "chadia")
NOBODY: set[str] = set()

KEEPS = """
import pytest

pytestmark = pytest.mark.exercise("t01-ex1")
KEPT = []

@pytest.mark.gate
@pytest.mark.parametrize(("number", "twice"), [(2, 4), (5, 10)])
def test_examples(student, number, twice):
    student.call("double", number).returns(twice)

def test_alone(student):
    KEPT.append(student.double(3))
    if len(KEPT) > 1:
        raise RuntimeError("somebody was here")
"""


def append(name: str, text: str) -> Callable[[Course], None]:
    def change(course: Course) -> None:
        with (course.root / name).open("a") as file:
            file.write(text)

    return change


def touch(course: Course) -> None:
    """Copied or checked out again: other times, the same content."""
    for path in course.root.rglob("*.*"):
        if path.suffix != ".db":
            path.touch()


def new_file(course: Course) -> None:
    (course.place("submitted", "bilal") / "note.txt").write_text("Voilà.")


def better_answer(course: Course) -> None:
    course.submit("bilal", course.answered(ex1=classes.HALF))


def lost_notebook(course: Course) -> None:
    (course.place("autograded", "bilal") / "t01.ipynb").unlink()


def half_notebook(course: Course) -> None:
    path = course.place("autograded", "bilal") / "t01.ipynb"
    text = path.read_text()
    path.chmod(0o644)
    path.write_text(text[: len(text) // 2])


def old_gradebook(course: Course) -> None:
    """The last copy of the gradebook has another mark."""
    with closing(sqlite3.connect(course.root / "classroom/gradebook.db")) as connection:
        connection.execute(
            "UPDATE grade SET auto_score = 1 WHERE notebook_id IN (SELECT n.id FROM"
            " submitted_notebook n JOIN submitted_assignment a ON n.assignment_id = a.id"
            " WHERE a.student_id = 'bilal')"
        )
        connection.commit()


def unfinished_nbgrader(course: Course) -> None:
    """nbgrader was killed after it had written its first copy of the notebook."""
    path = course.place("autograded", "bilal") / "t01.ipynb"
    node = json.loads(path.read_text())
    del node["metadata"]["autograder"]
    path.chmod(0o644)
    path.write_text(json.dumps(node))
    with closing(sqlite3.connect(course.root / "classroom/gradebook.db")) as connection:
        connection.execute("UPDATE grade SET auto_score = NULL")
        connection.commit()


def other_points(course: Course) -> None:
    node = classes.source()
    classes.cell_of(node, "t01-ex1").metadata.nbgrader.points = 4
    nbformat.write(node, course.notebook)
    (course.folder / "assignment.toml").write_text("points = 7\n")
    course.generate()


def private_test(course: Course) -> None:
    """In place of the public one, in a folder of the school."""
    folder = course.root.parent / "private/t01/hidden"
    folder.mkdir(parents=True)
    (folder / "test_private.py").write_text("# none yet\n")
    configured(f"Score.hidden = {str(folder.parents[1])!r}")(course)
    assert regraded(course) == {*CLASS}
    (folder / "test_private.py").write_text("# none so far\n")


def configured(line: str) -> Callable[[Course], None]:
    return append("nbgrader_config.py", f"\nget_config().{line}\n")


CHANGES = {
    "nothing": (lambda _: None, NOBODY),
    "times of files": (touch, NOBODY),
    "a wrong answer for verify": (append("assignments/t01/wrong/ex1_adds.py", "#"), NOBODY),
    "a test of another assignment": (append("assignments/t02/tests/test_ex1.py", "#"), NOBODY),
    "one learner's answer": (better_answer, {"bilal"}),
    "one learner's file": (new_file, {"bilal"}),
    "a graded notebook is gone": (lost_notebook, {"bilal"}),
    "a graded notebook is half there": (half_notebook, {"bilal"}),
    "an old copy of the gradebook": (old_gradebook, {"bilal"}),
    "nbgrader was killed in it": (unfinished_nbgrader, {*CLASS}),
    "a visible test": (append("assignments/t01/tests/test_ex1.py", "\n# why\n"), {*CLASS}),
    "a hidden test": (append("assignments/t01/hidden/test_ex1_hidden.py", "\n#\n"), {*CLASS}),
    "a data file": (append("assignments/t01/data/fares.csv", "1,2\n"), {*CLASS}),
    "what an exercise is worth": (other_points, {*CLASS}),
    "a private hidden test": (private_test, {*CLASS}),
    "seconds for a cell": (configured("Execute.timeout = 7"), {*CLASS}),
    "whose file is used": (
        configured("Autograde.exclude_overwriting = {'t01': ['data/fares.csv']}"),
        {*CLASS},
    ),
    "what a late day costs": (
        configured("LateSubmissionPlugin.penalty_method = 'zero'"),
        NOBODY,  # it is settled without running anything (test_late)
    ),
    "where feedback goes": (configured("CourseDirectory.feedback_directory = 'f'"), NOBODY),
}


def regraded(course: Course, *options: str) -> set[str]:
    """Whose graded notebook is another file after grading."""
    files = {name: course.place("autograded", name) / "t01.ipynb" for name in CLASS}
    before = {name: path.stat().st_ino for name, path in files.items() if path.exists()}
    done = course.grade("--jobs=1", *options)
    assert done.exit_code == 0, done.stderr
    found = {name for name, path in files.items() if path.stat().st_ino != before.get(name)}
    assert f"{len(found)} graded, {len(CLASS) - len(found)} unchanged" in done.stdout
    return found


@pytest.fixture(scope="module")
def graded(released, tmp_path_factory):
    course = classes.copy(released, tmp_path_factory.mktemp("reuse") / "course")
    for name in ("t01/data", "t02/tests"):
        (course.root / "assignments" / name).mkdir(parents=True)
    (course.root / "assignments/t01/data/fares.csv").write_text("age,fare\n")
    for student in CLASS:
        course.submit(student)
    assert course.grade().exit_code == 0
    yield course
    graders.close()


@pytest.mark.parametrize(("change", "again"), CHANGES.values(), ids=CHANGES)
def test_what_is_graded_again(change, again, graded, tmp_path):
    course = classes.copy(graded, tmp_path / "course")
    change(course)
    assert regraded(course) == again
    assert regraded(course) == NOBODY
    graders.close()


def test_everybody_when_told_to(graded, tmp_path):
    course = classes.copy(graded, tmp_path / "course")
    assert regraded(course, "--force") == {*CLASS}


def test_what_nbgrader_graded_with_our_tests_is_known_too(course):
    for student in CLASS:
        course.submit(student)
    classroom.run("autograde", "t01", f"--course-dir={course.root}")
    assert regraded(course) == NOBODY
    append("assignments/t01/tests/test_ex1.py", "\n#\n")(course)
    assert regraded(course) == {*CLASS}


def test_a_result_of_a_broken_test_is_not_relied_on(course):
    """It may have been the machine's fault; what is wrong is said again."""
    (course.folder / "tests" / "test_odd.py").write_text(
        "import pytest\n\n@pytest.mark.exercise('t01-ex1')\n"
        "def test_odd(student): assert student.double(1) == undefined\n"
    )
    course.submit("amina")
    said = [course.grade() for _ in range(2)]
    assert [one.stdout for one in said] == [said[0].stdout] * 2
    assert ["test_odd" in one.stderr for one in said] == [True, True]


def test_another_version_of_this_program_grades_again(graded, tmp_path):
    course = classes.copy(graded, tmp_path / "course")
    package = shutil.copytree(Path(autograder.__file__).parent, tmp_path / "next" / "autograder")
    with (package / "scoring.py").open("a") as file:
        file.write("# better\n")
    line = [sys.executable, "-m", "autograder", "grade", "t01", f"--course-dir={course.root}"]
    places = {**os.environ, "PYTHONPATH": str(package.parent)}
    for said in ("3 graded, 0 unchanged", "0 graded, 3 unchanged"):
        assert (
            said
            in subprocess.run(
                line, cwd=package.parent, env=places, check=True, stdout=-1, text=True
            ).stdout
        )


def started(course: Course, monkeypatch: pytest.MonkeyPatch, *options: str) -> Counter:
    """How many processes of each kind a grading starts."""
    found: Counter = Counter()
    popen = subprocess.Popen.__init__

    def count(self: subprocess.Popen, line: list[str], *rest: object, **more: object) -> None:
        found["host" if "autograder.host" in line else "other"] += 1
        popen(self, line, *rest, **more)

    monkeypatch.setattr(subprocess.Popen, "__init__", count)
    assert course.grade(*options).exit_code == 0
    monkeypatch.undo()
    return found


def test_as_many_hosts_as_jobs_and_none_for_nothing(course, monkeypatch):
    """A host collects the tests once."""
    for number in range(12):
        course.submit(f"learner-{number}")
    assert started(course, monkeypatch, "--jobs=2")["host"] <= 2
    graders.close()
    assert started(course, monkeypatch, "--jobs=2") == {}


def transactions(course: Course) -> int:
    """How many a grading ends, reading ones included."""
    found = 0

    def count(_: object) -> None:
        nonlocal found
        found += 1

    event.listen(Engine, "commit", count)
    try:
        assert course.grade().exit_code == 0
    finally:
        event.remove(Engine, "commit", count)
    return found


def test_what_a_test_keeps_meets_no_other_learner(course):
    """Unless hosts are reused, which is for tests that keep nothing."""
    (course.folder / "tests" / "test_ex1.py").write_text(KEEPS)
    course.generate()
    course.submit("amina")
    course.submit("bilal", course.answered(ex1=f"{classes.RIGHT['t01-ex1']}  # or n + n"))
    assert course.grade("--jobs=1").exit_code == 0
    assert [course.marks(who)["t01-ex1"] for who in ("amina", "bilal")] == [2.0, 2.0]
    again = course.grade("--jobs=1", "--force", "--reuse-hosts")
    assert "test_ex1.py::test_alone: the test itself fails" in again.stderr
    assert [course.marks(who)["t01-ex1"] for who in ("amina", "bilal")] == [2.0, 1.0]


def test_as_many_transactions_for_thirty_learners_as_for_one(course, monkeypatch):
    """Up to a hundred in one."""
    monkeypatch.setattr(run, "PATIENCE", math.inf)
    course.submit("amina")
    for_one = transactions(course)
    for number in range(30):
        course.submit(f"learner-{number}")
    assert transactions(course) == for_one
