"""nbgrader's gradebook has our marks, whoever starts the grading; what is hidden stays hidden."""

import json
import secrets
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import classes
import nbformat
import pytest
import servers
from classes import FULL, RIGHT, SECRETS, Course
from nbgrader.utils import determine_grade, is_grade

from autograder.gradebook import classroom, graders

WARNS = """# t01-ex1
import sys, warnings
warnings.warn("old")
def double(n):
    warnings.warn("very old")
    print("hm", file=sys.stderr)
    return 2 * n
"""
LEARNERS = {
    "right": ({}, FULL),
    "partial": ({"ex1": classes.HALF}, {"t01-ex1": 1.0, "t01-ex2": 3.0}),
    "wrong": ({"ex1": classes.WRONG}, {"t01-ex1": 0.0, "t01-ex2": 3.0}),
    "stub": (dict.fromkeys(("ex1", "ex2"), "..."), dict.fromkeys(FULL, 0.0)),
    "hung": ({"ex1": classes.HANGS}, {"t01-ex1": 0.0, "t01-ex2": 3.0}),
    "warned": ({"ex1": WARNS}, FULL),
    "deleted": ({}, FULL),
    "copied": ({}, {"t01-ex1": 0.0, "t01-ex2": 3.0}),
}
MARKS = {student: marks for student, (_, marks) in LEARNERS.items()}


def work(course: Course, student: str) -> nbformat.NotebookNode:
    """What the learner hands in."""
    node = course.answered(**LEARNERS[student][0])
    if student == "deleted":
        node.cells.remove(classes.cell_of(node, "t01-ex1"))
    if student == "copied":
        again = nbformat.from_dict(dict(classes.cell_of(node, "t01-ex1-answer"), id="again"))
        again.source = classes.WRONG
        node.cells.append(again)
    return node


@pytest.fixture(scope="module")
def collected(released, tmp_path_factory):
    """The class's work, collected."""
    course = classes.copy(released, tmp_path_factory.mktemp("gradebook") / "course")
    for student in LEARNERS:
        folder = course.submit(student, work(course, student))
        (folder / "submission_secret.txt").write_text(secrets.token_hex())
    return course


@pytest.fixture(scope="module")
def graded(collected, tmp_path_factory):
    """The same, graded by `autograder grade`."""
    course = classes.copy(collected, tmp_path_factory.mktemp("graded") / "course")
    assert course.grade().exit_code == 0
    yield course
    graders.close()


def by_nbgrader(course: Course) -> None:
    """`nbgrader autograde t01`."""
    classroom.run("autograde", course.name, f"--course-dir={course.root}")


def by_formgrader(course: Course) -> None:
    """The button in each row of formgrader's page."""
    with server(course.root) as press:
        for student in LEARNERS:
            answer = press(f"/formgrader/api/submission/{course.name}/{student}/autograde")
            assert answer["success"], answer


@contextmanager
def server(root: Path) -> Iterator[Callable[[str], dict]]:
    """A Jupyter server with formgrader on a free port; what it yields posts to it."""
    with servers.running(root, "nbgrader.server_extensions.formgrader") as found:
        yield lambda path: _post(f"{found.address}{path}", found.token)


def _post(url: str, token: str) -> dict:
    request = urllib.request.Request(  # noqa: S310 - our own server
        url, data=b"", headers={"Authorization": f"token {token}"}
    )
    with urllib.request.urlopen(request, timeout=120) as reply:  # noqa: S310
        return json.loads(reply.read())


def marks(course: Course) -> dict[str, dict[str, float | None]]:
    return {student: course.marks(student) for student in LEARNERS}


def test_our_command_gives_these_marks(graded):
    assert marks(graded) == MARKS


@pytest.mark.parametrize("start", [by_nbgrader, by_formgrader])
def test_nbgrader_gives_the_same_marks(start, collected, tmp_path):
    course = classes.copy(collected, tmp_path / "course")
    start(course)
    graders.close()
    assert marks(course) == MARKS


def test_nbgrader_reads_back_every_number(graded):
    for student, expected in MARKS.items():
        path = graded.place("autograded", student) / "t01.ipynb"
        cells = filter(is_grade, nbformat.read(path, as_version=4).cells)
        found = {cell.metadata.nbgrader.grade_id: determine_grade(cell) for cell in cells}
        assert found == {name: (mark, FULL[name]) for name, mark in expected.items()}


def test_hidden_tests_are_nowhere(graded):
    """Not in the release, the exchange, the graded notebooks or the feedback."""
    here = f"--course-dir={graded.root}"
    for command in ("release_assignment", "generate_feedback", "release_feedback"):
        classroom.run(command, "t01", here)
    places = ("release", "exchange", "autograded", "feedback")
    files = [
        path
        for place in places
        for path in (graded.root / "classroom" / place).rglob("*")
        if path.is_file()
    ]
    assert {path.relative_to(graded.root / "classroom").parts[0] for path in files} == {*places}
    assert len(files) > len(LEARNERS) * 3
    for path in files:
        text = path.read_bytes()
        assert not [secret for secret in SECRETS if secret.encode() in text], path
        assert "hidden" not in path.parts


def test_the_release_holds_notebook_and_tests_only(graded):
    release = graded.root / "classroom" / "release" / "t01"
    found = {str(path.relative_to(release)) for path in release.rglob("*") if path.is_file()}
    assert found == {"t01.ipynb", "tests/test_ex1.py", "tests/test_ex2.py"}
    stub = graded.stub()
    assert not [cell for cell in stub.cells if "return 2 * n" in cell.source]


def manual(course: Course, student: str, mark: float) -> None:
    """The instructor's own mark."""
    with course.gradebook() as book:
        book.find_grade("t01-ex1", "t01", "t01", student).manual_score = mark
        book.db.commit()


def test_an_instructors_mark_survives(course):
    course.submit("amina", course.answered(ex1=classes.WRONG))
    course.grade()
    manual(course, "amina", 1.5)
    course.submit("amina", course.answered(), minute=5)
    course.grade()
    assert course.marks("amina") == {"t01-ex1": 1.5, "t01-ex2": 3.0}
    course.grade("--force")
    assert course.marks("amina") == {"t01-ex1": 1.5, "t01-ex2": 3.0}


def test_only_new_work_is_graded(course):
    for student in ("amina", "bilal"):
        course.submit(student, course.stub())
    assert course.grade().stdout == "t01: 2 graded, 0 unchanged, 0 not graded.\n"
    assert course.grade().stdout == "t01: 0 graded, 2 unchanged, 0 not graded.\n"
    course.submit("bilal", course.answered(), minute=5)
    said = course.grade().stdout.splitlines()
    assert said[0] == "t01: 1 graded, 1 unchanged, 0 not graded."
    assert course.marks("bilal") == FULL
    assert course.grade("--force").stdout == "t01: 2 graded, 0 unchanged, 0 not graded.\n"
    one = course.grade("--force", "--student=amina")
    assert one.stdout == "t01: 1 graded, 0 unchanged, 0 not graded.\n"


def test_a_refused_learner_keeps_the_last_marks(course):
    """Nothing is lost, and what is corrected is graded the next time."""
    course.submit("amina")
    course.grade()
    folder = course.submit("amina", course.stub(), minute=5)
    (folder / "t01.ipynb").write_text("{")
    assert course.grade().exit_code == 1
    assert course.marks("amina") == FULL
    course.submit("amina", course.answered(ex1=classes.HALF), minute=5)
    assert course.grade().exit_code == 0
    assert course.marks("amina") == MARKS["partial"]


def test_points_may_be_corrected_after_grading(course):
    """A test that was wrong is corrected, and everybody is graded again."""
    course.submit("amina")
    test = course.folder / "tests" / "test_ex1.py"
    right = test.read_text()
    test.write_text(right.replace("returns(-6)", "returns(6)"))
    course.grade()
    assert course.marks("amina")["t01-ex1"] == 1
    test.write_text(right)
    course.grade("--force")
    assert course.marks("amina") == FULL


def test_exercises_answered_in_another_order(course):
    node = course.answered()
    first, rest = node.cells[:2], node.cells[2:]
    node.cells = first + rest[2:] + rest[:2]
    course.submit("amina", node)
    course.grade()
    assert course.marks("amina") == FULL
    assert RIGHT["t01-ex1"] in [cell.source for cell in node.cells]
