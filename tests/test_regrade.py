"""After a test was repaired: whose mark moved, and why; a mark that a person gave stays."""

import hashlib
import json

import classes
import nbformat
import pytest

from autograder.gradebook import graders

HALF = "# t01-ex1\ndef double(n):\n    return 2 * n if n > 0 else n"
STRICT = """
import pytest

pytestmark = pytest.mark.exercise("t01-ex1")

@pytest.mark.case("empty")
def test_that_nobody_knows(student):
    student.call("double", 0).returns(1)
"""


def rewrite(name, old, new):
    def change(course):
        path = course.folder / name
        text = path.read_text()
        assert old in text
        path.write_text(text.replace(old, new))

    return change


def new_hidden_test(course):
    (course.folder / "hidden/test_strict.py").write_text(STRICT)


def no_hidden_test(course):
    (course.folder / "hidden/test_ex1_hidden.py").unlink()


def other_points(course):
    node = classes.source()
    classes.cell_of(node, "t01-ex1").metadata.nbgrader.points = 4
    nbformat.write(node, course.notebook)
    (course.folder / "assignment.toml").write_text("points = 7\n")
    course.generate()


def handed_in_again(course):
    course.submit("bilal")


def reason(why, test="", before="", after="", *, hidden=False):
    return {"why": why, "test": test, "hidden": hidden, "before": before, "after": after}


VERDICT = reason("verdict", "test_negative", "passed", "failed")
NEW = reason("new-test", "test_that_nobody_knows", "", "failed", hidden=True)
GONE = reason("removed-test", "#4", "failed", hidden=True)
AGAIN = [reason("handed-in")]
WORTH = [reason("points", before="2", after="4")]
# What was changed → learner → mark before and after, kept or not, why.  dries has a mark by hand.
MOVES = {
    "nothing": (lambda _: None, {}),
    "a test says something else": (
        rewrite("tests/test_ex1.py", "-3).returns(-6)", "-3).returns(-3)"),
        {
            "amina": (2, 1, False, [VERDICT]),
            "bilal": (1, 2, False, [reason("verdict", "test_negative", "failed", "passed")]),
            "chadia": (1, 0, False, [VERDICT]),
            "dries": (2, 1, True, [VERDICT]),
        },
    ),
    "a hidden test is new": (
        new_hidden_test,
        {
            "amina": (2, 1.25, False, [NEW]),
            "bilal": (1, 0.5, False, [NEW]),
            "chadia": (1, 0.5, False, [NEW]),
            "dries": (2, 1.25, True, [NEW]),
        },
    ),
    "a hidden test is gone": (
        no_hidden_test,
        {
            "bilal": (1, 0, False, [reason("removed-test", "#4", "passed", hidden=True)]),
            "chadia": (1, 2, False, [GONE]),
        },
    ),
    "points": (
        other_points,
        {
            "amina": (2, 4, False, WORTH),
            "bilal": (1, 2, False, WORTH),
            "chadia": (1, 2, False, WORTH),
            "dries": (2, 4, True, WORTH),
        },
    ),
    "handed in again": (handed_in_again, {"bilal": (1, 2, False, AGAIN)}),
}


@pytest.fixture(scope="module")
def graded(released, tmp_path_factory):
    made = classes.copy(released, tmp_path_factory.mktemp("regrade") / "course")
    made.submit("amina")
    made.submit("bilal", made.answered(ex1=HALF))
    made.submit("chadia", made.answered(ex1=classes.HALF))
    made.submit("dries")
    assert made.grade().exit_code == 0
    with made.gradebook() as book:
        book.find_grade("t01-ex1", "t01", "t01", "dries").manual_score = 1.75
        book.db.commit()
    yield made
    graders.close()


@pytest.fixture
def course(graded, tmp_path):
    yield classes.copy(graded, tmp_path / "course")
    graders.close()


def said(course, *options):
    done = course.grade("--json", *options)
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def print_of(folder):
    """Of all files below it, and when each was written."""
    made = hashlib.sha256()
    for path in sorted(folder.rglob("*")):
        made.update(repr((str(path), path.stat().st_mtime_ns)).encode())
        made.update(path.read_bytes() if path.is_file() else b"")
    return made.hexdigest()


@pytest.mark.parametrize(("change", "moves"), MOVES.values(), ids=MOVES)
def test_whose_mark_moves_and_why_is_said_before_and_after(change, moves, course):
    change(course)
    before = print_of(course.root / "classroom")
    rehearsed = said(course, "--dry-run")
    assert print_of(course.root / "classroom") == before
    done = said(course)
    assert rehearsed == done | {"dry_run": True}
    assert {one["exercise"] for one in done["moved"]} <= {"t01-ex1"}
    assert {
        one["learner"]: (one["before"], one["after"], one["kept"], one["reasons"])
        for one in done["moved"]
    } == moves
    assert course.marks("dries")["t01-ex1"] == 1.75
    assert said(course)["moved"] == []


def test_what_goes_down_is_said_first_and_what_a_person_gave_last(course):
    MOVES["a test says something else"][0](course)
    course.submit("elif")  # who had no mark before has none that moved
    assert course.grade().stdout == (
        "t01: 5 graded, 0 unchanged, 0 not graded.\n"
        "Lower (2):\n"
        "  amina: 5 → 4\n"
        "    t01-ex1: 2 → 1, test_negative fails (passed before).\n"
        "  chadia: 4 → 3\n"
        "    t01-ex1: 1 → 0, test_negative fails (passed before).\n"
        "Higher (1):\n"
        "  bilal: 4 → 5\n"
        "    t01-ex1: 1 → 2, test_negative passes (failed before).\n"
        "Given by a person and kept (1):\n"
        "  dries t01-ex1: 2 → 1 by the tests, test_negative fails (passed before).\n"
    )


def test_no_name_of_a_hidden_test_is_kept_in_a_graded_notebook(graded):
    text = (graded.place("autograded", "chadia") / "t01.ipynb").read_text("utf-8")
    assert '"key": "' in text
    assert not any(secret in text for secret in classes.SECRETS)


def test_a_dry_run_needs_steps_that_can_be_taken_without_writing(course):
    with (course.root / "nbgrader_config.py").open("a") as file:
        file.write("get_config().CourseDirectory.groupshared = True\n")
    done = course.grade("--dry-run", "--force")
    assert done.exit_code == 1
    assert "only nbgrader can take; grade without --dry-run." in done.stderr
