"""The lessons around the notebook, as `lesson.toml` and `course.toml` describe them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.coach import desk


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson; `checked` are the ids of its activities that `coach.check` knows."""

    key: str
    id: str
    module: str
    title: dict[str, str]
    checked: tuple[str, ...]
    folder: Path


def around() -> list[Lesson]:
    """All lessons of the workspace, in reading order."""
    courses = desk.courses()
    folders = courses.glob("*/*/lesson.toml") if courses else ()
    return sorted(_lessons(folders), key=lambda lesson: lesson.id)


def _lessons(paths: Any) -> Iterator[Lesson]:
    for path in paths:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        yield Lesson(
            key="l" + found["id"].replace("-", ""),
            id=found["id"],
            module=found["module"],
            title=found["title"],
            checked=tuple(a["id"] for a in found.get("activity", ()) if a.get("checked")),
            folder=path.parent,
        )
