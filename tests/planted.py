"""Ways to plant one fault in a copy of the small good school in `tests/school`."""

import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import nbformat

from autograder import drafting

SCHOOL = Path(__file__).parent / "school"
GRADED = "assignments/a06-late"
LATE = f"{GRADED}/a06-late.ipynb"
LESSON = "courses/02-python-core/08-functions"
COURSE_FILE = "courses/02-python-core/course.toml"
TOPIC = f"{LESSON}/functions.ipynb"


QUICK = {
    *("points", "sentence", "reading", "wording", "typography", "signs", "alt", "offline"),
    *("headings", "links", "tables", "form", "run", "order", "shape", "ingredients", "minutes"),
    *("breath", "words", "activities", "objectives", "misconceptions", "new-words", "quiz"),
    "translation",
    *("title", "written", "examples", "leftovers"),
}


@dataclass(frozen=True)
class Fault:
    """A change, and what must be found: the file, the cell, the check, some words."""

    change: Callable[[Path], None]
    file: str
    cell: str
    check: str
    words: str = ""

    @property
    def quick(self) -> bool:
        """Whether it can be found without grading, which takes longer."""
        return self.check in QUICK

    @property
    def unit(self) -> str:
        """The folder to verify."""
        parts = (self.file if self.file != COURSE_FILE else f"{LESSON}/").split("/")
        return "/".join(parts[: 2 if parts[0] == "assignments" else 3])


def text(file: str, old: str, new: str) -> Callable[[Path], None]:
    """Change a text file."""

    def change(root: Path) -> None:
        path = root / file
        before = path.read_text(encoding="utf-8")
        assert old in before, (file, old)
        path.write_text(before.replace(old, new), encoding="utf-8")

    return change


def source(file: str, cell: str, old: str, new: str) -> Callable[[Path], None]:
    """Change the text of a notebook's cell; without `old`, add to its end."""

    def change(node) -> None:
        (found,) = [one for one in node.cells if one.id == cell]
        assert old in found.source, (cell, old)
        found.source = found.source.replace(old, new) if old else found.source + new

    return node(file, change)


def node(file: str, change: Callable) -> Callable[[Path], None]:
    """Change a notebook."""

    def planted(root: Path) -> None:
        found = nbformat.read(root / file, nbformat.NO_CONVERT)
        change(found)
        (root / file).write_text(nbformat.writes(found) + "\n", encoding="utf-8")

    return planted


def another(asks: str) -> Callable[[Path], None]:
    """One more exercise of the assignment, as `autograder new exercise` makes it."""
    return lambda root: drafting.exercise(root, "a06-late", asks) and None


def new(file: str, content: str) -> Callable[[Path], None]:
    """Write a file."""

    def change(root: Path) -> None:
        (root / file).parent.mkdir(parents=True, exist_ok=True)
        (root / file).write_text(content, encoding="utf-8")

    return change


def gone(file: str) -> Callable[[Path], None]:
    """Take a file away."""

    def change(root: Path) -> None:
        (root / file).unlink()

    return change


def both(*changes: Callable[[Path], None]) -> Callable[[Path], None]:
    """One change after the other."""

    def change(root: Path) -> None:
        for one in changes:
            one(root)

    return change


def plant(fault: Fault, root: Path) -> Path:
    """A copy of the good school with the fault in it; the unit to verify."""
    shutil.copytree(SCHOOL, root)
    fault.change(root)
    return root / fault.unit
