"""The notebooks of nbgrader's tests get nbgrader's own marks, and each difference has a reason.

`nbgrader_notebooks.toml` is the table.  Ours is checked here each time; what it says of nbgrader
is checked by `NBGRADER_SUITE=whole python -m pytest tests/test_nbgrader_notebooks.py`, in some
minutes, since nbgrader starts a kernel for each notebook.
"""

import os
import shutil
import tomllib
from pathlib import Path

import classes
import msgspec
import nbformat
import nbgrader.tests
import pytest
from nbformat.v4 import new_code_cell
from nbgrader.api import Gradebook

from autograder.gradebook import classroom, graders
from autograder.model import CourseError

HERE = Path(__file__).parent
THEIRS = Path(nbgrader.tests.__file__).parent
WHOLE = os.environ.get("NBGRADER_SUITE") == "whole"
PLAIN = "c = get_config()\nc.CourseDirectory.course_id = 'theirs'\n"
LOST = "the whole submission is lost"
NONE = "nothing to mark"

pytestmark = pytest.mark.filterwarnings("ignore::ResourceWarning", "ignore::pytest.PytestWarning")


class Case(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A notebook handed in for a source (itself unless said), and each one's marks.

    `?` waits for a person.  `ours` is said, with its reason, where it is not nbgrader's.
    """

    notebook: str
    nbgrader: str
    source: str = ""
    ours: str = ""
    reason: str = ""
    slow: bool = False

    @property
    def paper(self) -> str:
        """The assignment's notebook."""
        return (self.source or self.notebook).replace("/", "-")

    @property
    def student(self) -> str:
        """Who hands it in."""
        return f"{self.notebook}-for-{self.paper}".replace("/", "-")


class Value(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How a grade cell of two points ends, and what it earns."""

    code: str
    nbgrader: str
    ours: str = ""
    reason: str = ""


class Refused(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What `nbgrader generate_assignment` does not release, with us or without."""

    notebook: str
    reason: str


class LeftOut(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What nbgrader does not run in its own tests either."""

    notebook: str
    reason: str


class Table(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The whole file."""

    case: list[Case]
    value: list[Value]
    refused: list[Refused]
    left_out: list[LeftOut]


TABLE = msgspec.convert(
    tomllib.loads((HERE / "nbgrader_notebooks.toml").read_text("utf-8")), Table
)
CASES = {case.student: case for case in TABLE.case if WHOLE or not case.slow}
VALUES = {value.code: value for value in TABLE.value}


def file(name: str) -> Path:
    """A notebook of nbgrader's tests, by its folder and name."""
    folder, stem = name.split("/")
    return THEIRS / folder / "files" / f"{stem}.ipynb"


def values() -> dict[str, nbformat.NotebookNode]:
    """A notebook with a grade cell for each value; where nbgrader loses all, one of its own."""
    cells: dict[str, list[nbformat.NotebookNode]] = {}
    for n, value in enumerate(TABLE.value):
        cell = classes.graded(new_code_cell(value.code), f"v{n}", grade=True, points=2)
        cells.setdefault(place(n), []).append(cell)
    return {name: classes.paper(*found) for name, found in cells.items()}


def place(number: int) -> str:
    """The notebook of a value."""
    return f"value-{number}" if TABLE.value[number].nbgrader == LOST else "values"


def course(root: Path) -> Path:
    """All of them in one assignment, released and handed in; not graded yet."""
    source = root / "source" / "ps1"
    source.mkdir(parents=True)
    (root / "nbgrader_config.py").write_text(PLAIN)
    shutil.copy(THEIRS / "apps" / "files" / "autotests.yml", root)
    for name in ("data.txt", "jupyter.png"):
        shutil.copy(THEIRS / "apps" / "files" / name, source)
    for case in CASES.values():
        shutil.copy(file(case.source or case.notebook), source / f"{case.paper}.ipynb")
        _hand_in(root, case.student, case.paper).write_bytes(file(case.notebook).read_bytes())
    for name, node in values().items():
        nbformat.write(node, source / f"{name}.ipynb")
        nbformat.write(node, _hand_in(root, name, name))
    classroom.run("update", str(source))
    classroom.run("generate_assignment", "ps1", f"--course-dir={root}")
    return root


def _hand_in(root: Path, student: str, paper: str) -> Path:
    folder = root / "submitted" / student / "ps1"
    folder.mkdir(parents=True)
    return folder / f"{paper}.ipynb"


def marks(root: Path, student: str, paper: str) -> str:
    """What the gradebook has of one notebook."""
    if not (root / "autograded" / student / "ps1" / f"{paper}.ipynb").exists():
        return LOST
    with Gradebook(f"sqlite:///{root / 'gradebook.db'}") as book:
        found = book.find_submission_notebook(paper, "ps1", student)
        said = {
            grade.name: "?" if grade.needs_manual_grade else f"{grade.auto_score:g}"
            for grade in found.grades
        }
    return ", ".join(f"{name} {mark}" for name, mark in said.items()) or NONE


def of_value(root: Path, number: int) -> str:
    """What the gradebook has of one value."""
    said = marks(root, place(number), place(number))
    return said if said == LOST else dict(one.split(" ") for one in said.split(", "))[f"v{number}"]


@pytest.fixture(scope="module")
def released(tmp_path_factory):
    return course(tmp_path_factory.mktemp("notebooks") / "course")


@pytest.fixture(scope="module")
def ours(released):
    root = shutil.copytree(released, released.with_name("ours"))
    done = classes.autograder("grade", "ps1", f"--course-dir={root}")
    assert done.stdout.endswith(" 0 not graded.\n")
    yield root
    graders.close()


@pytest.fixture(scope="module")
def theirs(released):
    if not WHOLE:
        pytest.skip("nbgrader's own marks are only made with NBGRADER_SUITE=whole: minutes")
    root = shutil.copytree(released, released.with_name("theirs"))
    for folder in sorted((root / "submitted").iterdir()):
        try:
            classroom.run("autograde", "ps1", f"--course-dir={root}", f"--student={folder.name}")
        except CourseError:
            continue  # the submission that is lost
    return root


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_our_marks_of_a_notebook(case, ours):
    assert marks(ours, case.student, case.paper) == (case.ours or case.nbgrader)


@pytest.mark.parametrize("number", range(len(VALUES)), ids=VALUES)
def test_our_marks_for_a_value(number, ours):
    value = TABLE.value[number]
    assert of_value(ours, number) == (value.ours or value.nbgrader)


def test_nbgraders_marks_are_as_the_table_says(theirs):
    found = {student: marks(theirs, student, case.paper) for student, case in CASES.items()}
    assert found == {student: case.nbgrader for student, case in CASES.items()}


def test_nbgraders_marks_for_values_are_as_the_table_says(theirs):
    found = [of_value(theirs, n) for n in range(len(VALUES))]
    assert found == [value.nbgrader for value in TABLE.value]


@pytest.mark.skipif(not WHOLE, reason="only with NBGRADER_SUITE=whole: this is nbgrader alone")
@pytest.mark.parametrize("row", TABLE.refused, ids=lambda row: row.notebook)
def test_what_nbgrader_does_not_release(row, tmp_path):
    folder = tmp_path / "source" / "ps1"
    folder.mkdir(parents=True)
    (tmp_path / "nbgrader_config.py").write_text(PLAIN)
    shutil.copy(file(row.notebook), folder / "p1.ipynb")
    with pytest.raises(CourseError):
        classroom.run("generate_assignment", "ps1", f"--course-dir={tmp_path}")


def test_every_notebook_that_nbgrader_ships_is_in_the_table():
    named = {row.notebook for row in (*TABLE.case, *TABLE.refused, *TABLE.left_out)}
    shipped = {
        f"{folder}/{path.stem}"
        for folder in ("apps", "preprocessors")
        for path in (THEIRS / folder / "files").glob("*.ipynb")
    }
    assert named == shipped


@pytest.mark.parametrize("row", [*TABLE.case, *TABLE.value])
def test_a_difference_has_a_reason(row):
    assert bool(row.ours) == bool(row.reason)
    assert row.ours != row.nbgrader


def test_the_documentation_has_every_difference():
    page = (HERE.parent / "docs" / "nbgrader.md").read_text("utf-8")
    rows = [row for row in (*TABLE.case, *TABLE.value) if row.reason]
    assert [row for row in rows if row.reason not in page] == []
    assert f"{len(TABLE.case)} notebooks handed in and {len(TABLE.value)} values" in page
