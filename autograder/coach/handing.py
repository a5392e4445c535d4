"""The assignments of the workspace, read from their notebooks as the course has them."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.coach import desk

_ASK = re.compile(r'^coach\.check\("([\w-]+)"\)', re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Assignment:
    """An assignment; `exercises` are those that `coach.check` knows."""

    key: str
    title: str
    exercises: tuple[str, ...]

    @property
    def id(self) -> str:
        """Of a06-snack-till: a06."""
        return self.key.partition("-")[0]


def around() -> list[Assignment]:
    """All assignments beside the courses, in order."""
    courses = desk.courses()
    folders = sorted(courses.parent.glob("assignments/*/")) if courses else []
    return [found for folder in folders for found in _in(folder)]


def _in(folder: Path) -> Iterator[Assignment]:
    page = folder / f"{folder.name}.ipynb"
    cells = desk.sources(desk.original(page) or page)
    first = next(iter(cells.values()), "")
    if first.startswith("# "):
        asked = dict.fromkeys(_ASK.findall("\n".join(cells.values())))
        yield Assignment(folder.name, first[2:].partition("\n")[0].strip(), tuple(asked))
