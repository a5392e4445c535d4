"""A small course with one assignment of two exercises, and a class that hands it in."""

import shutil
from dataclasses import dataclass
from pathlib import Path

import nbformat
from click.testing import CliRunner, Result
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook
from nbgrader.api import Gradebook

from autograder.cli import main
from autograder.gradebook import classroom

CONFIG = """
from pathlib import Path
from autograder.gradebook.wiring import configure
configure(get_config(), Path(__file__).resolve().parent)
"""
SETTINGS = """
id = "t01"
points = 5
[[exercise]]
id = "t01-ex1"
points = 2
[[exercise]]
id = "t01-ex2"
points = 3
"""
FUNCTION = '''
"""t01-ex1: double(n)."""
import pytest

pytestmark = pytest.mark.exercise("t01-ex1")

@pytest.mark.gate
@pytest.mark.parametrize(("number", "twice"), [(2, 4), (5, 10)])
def test_examples(student, number, twice):
    student.call("double", number).returns(twice)

@pytest.mark.case("edge")
def test_negative(student):
    student.call("double", -3).returns(-6)
'''
PROGRAM = '''
"""t01-ex2: a fare by age."""
import pytest

pytestmark = pytest.mark.exercise("t01-ex2")

@pytest.mark.gate
@pytest.mark.parametrize(("age", "fare"), [(8, 0), (40, 210)])
def test_examples(student, age, fare):
    student.run(age=age).sets(fare=fare)

@pytest.mark.case("boundary")
def test_twelve(student):
    student.run(age=12).sets(fare=210)
'''
HIDDEN = '''
"""The hidden test asks for double(86420)."""
import pytest

pytestmark = pytest.mark.exercise("t01-ex1")

@pytest.mark.case("many")
def test_large(student):
    student.call("double", 86420).returns(172840)
'''
SECRETS = ("86420", "172840", "test_large", "The hidden test")
FILES = {
    "assignment.toml": SETTINGS,
    "tests/test_ex1.py": FUNCTION,
    "tests/test_ex2.py": PROGRAM,
    "hidden/test_ex1_hidden.py": HIDDEN,
    "wrong/ex1_adds.py": "# t01-ex1: 0 points, -\ndef double(n):\n    return n + 2\n",
}

RIGHT = {
    "t01-ex1": "# t01-ex1\ndef double(n):\n    return 2 * n",
    "t01-ex2": "# t01-ex2\nage = 30\nif age < 12:\n    fare = 0\nelse:\n    fare = 210",
}
HALF = "# t01-ex1\ndef double(n):\n    return 2 * n if n < 1000 else n"
WRONG = "# t01-ex1\ndef double(n):\n    return n + 1"
HANGS = "# t01-ex1\ndef double(n):\n    while True:\n        pass"
FULL = {"t01-ex1": 2.0, "t01-ex2": 3.0}


def graded(cell: NotebookNode, grade_id: str, **facts: object) -> NotebookNode:
    """The cell with nbgrader's metadata."""
    plain = {"grade": False, "solution": False, "locked": False, "task": False}
    cell.metadata["nbgrader"] = {"schema_version": 3, "grade_id": grade_id, **plain, **facts}
    cell["id"] = grade_id
    return cell


def paper(*cells: NotebookNode, **metadata: object) -> NotebookNode:
    """A notebook of these cells."""
    python = {"display_name": "Python 3", "language": "python", "name": "python3"}
    facts = {"kernelspec": python, "language_info": {"name": "python"}, "lang": "fr"}
    return new_notebook(cells=list(cells), metadata=facts | metadata)


def source() -> NotebookNode:
    """The assignment's notebook, with solutions."""
    cells = [graded(new_markdown_cell("# Bus"), "t01-text", locked=True)]
    cells.append(graded(new_code_cell("from autograder import coach"), "t01-setup", locked=True))
    for exercise, points in FULL.items():
        first, rest = RIGHT[exercise].split("\n", 1)
        code = f"{first}\n### BEGIN SOLUTION\n{rest}\n### END SOLUTION"
        ask = new_code_cell(f'coach.check("{exercise}")')
        cells += [
            graded(new_code_cell(code), f"{exercise}-answer", solution=True),
            graded(ask, exercise, grade=True, locked=True, points=points),
        ]
    return paper(*cells)


def put(node: NotebookNode, grade_id: str, text: str) -> None:
    """Write into the cell of this id."""
    cell_of(node, grade_id).source = text


def cell_of(node: NotebookNode, grade_id: str) -> NotebookNode:
    """The cell of this id."""
    return next(
        c for c in node.cells if c.metadata.get("nbgrader", {}).get("grade_id") == grade_id
    )


@dataclass(frozen=True)
class Course:
    """A course directory that nbgrader knows."""

    root: Path
    name: str = "t01"

    @property
    def folder(self) -> Path:
        """The assignment's source."""
        return self.root / "assignments" / self.name

    @property
    def notebook(self) -> Path:
        """The assignment's notebook."""
        return self.folder / f"{self.name}.ipynb"

    def place(self, step: str, student: str) -> Path:
        """A learner's folder at a step: "submitted", "autograded" or "feedback"."""
        return self.root / "classroom" / step / student / self.name

    def stub(self) -> NotebookNode:
        """The notebook as it was released."""
        release = self.root / "classroom" / "release" / self.name / f"{self.name}.ipynb"
        return nbformat.read(release, as_version=4)

    def answered(self, **answers: str) -> NotebookNode:
        """The released notebook with everything right but these answers (`ex1=…`)."""
        node = self.stub()
        for exercise, text in RIGHT.items():
            put(node, f"{exercise}-answer", answers.get(exercise.split("-")[1], text))
        return node

    def submit(self, student: str, node: NotebookNode | None = None, *, minute: int = 0) -> Path:
        """The learner's work was collected; nothing given means everything right."""
        folder = self.place("submitted", student)
        folder.mkdir(parents=True, exist_ok=True)
        nbformat.write(node or self.answered(), folder / f"{self.name}.ipynb")
        (folder / "timestamp.txt").write_text(f"2026-01-15 10:{minute:02}:00 UTC")
        return folder

    def generate(self) -> None:
        """`nbgrader generate_assignment`: the release, and the assignment in the gradebook."""
        options = ("--create", "--force", f"--course-dir={self.root}")
        classroom.run("generate_assignment", self.name, *options)

    def grade(self, *options: str) -> Result:
        """`autograder grade`."""
        return autograder("grade", self.name, f"--course-dir={self.root}", *options)

    def gradebook(self) -> Gradebook:
        """nbgrader's, to be closed again."""
        return Gradebook(f"sqlite:///{self.root / 'classroom' / 'gradebook.db'}")

    def configure(self, text: str) -> None:
        """More lines for `nbgrader_config.py`."""
        with (self.root / "nbgrader_config.py").open("a") as file:
            file.write(f"\n{text}\n")

    def marks(self, student: str) -> dict[str, float | None]:
        """The scores in the gradebook."""
        with self.gradebook() as book:
            found = book.find_submission(self.name, student)
            return {grade.name: grade.score for page in found.notebooks for grade in page.grades}


def autograder(*words: str) -> Result:
    """The command in this process; a bug is raised, an expected failure has its exit status."""
    return CliRunner().invoke(main, words, catch_exceptions=False)


def make(root: Path) -> Course:
    """The course in an empty folder, released."""
    course = Course(root)
    for name, text in FILES.items():
        (course.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (course.folder / name).write_text(text)
    nbformat.write(source(), course.notebook)
    (root / "nbgrader_config.py").write_text(CONFIG)
    course.generate()
    return course


def copy(course: Course, root: Path) -> Course:
    """The same course elsewhere."""
    shutil.copytree(course.root, root, dirs_exist_ok=True)
    return Course(root)
