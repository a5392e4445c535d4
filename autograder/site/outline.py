"""The courses and assignments as the front page lists them."""

import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.lab.material import SOURCE


@dataclass(frozen=True, slots=True)
class Unit:
    """A lesson or an assignment; `checked` are the exercises that count for its progress."""

    name: str
    title: str
    minutes: int
    path: str
    checked: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Course:
    """What stands under one heading."""

    title: str
    units: tuple[Unit, ...]


def outline(course: Path, edition: str, assignments: str) -> list[Course]:
    """Everything in reading order; `assignments` is their heading."""
    found = []
    for path in sorted(course.glob("courses/*/course.toml")):
        about = _read(path)
        folders = (path.parent / name for name in about["lessons"])
        units = tuple(unit for folder in folders for unit in _lesson(folder, course, edition))
        found.append(Course(_said(about["title"], edition), units))
    folders = (path.parent for path in sorted(course.glob("assignments/*/assignment.toml")))
    units = tuple(unit for folder in folders for unit in _assignment(folder, course, edition))
    return [*found, *([Course(assignments, units)] if units else [])]


def _lesson(folder: Path, course: Path, edition: str) -> Iterator[Unit]:
    about = _read(folder / "lesson.toml") if (folder / "lesson.toml").is_file() else {}
    checked = tuple(one["id"] for one in about.get("activity", ()) if one.get("checked"))
    name = "l" + str(about.get("id", "")).replace("-", "")
    yield from _unit(name, about, checked, (folder, course, edition))


def _assignment(folder: Path, course: Path, edition: str) -> Iterator[Unit]:
    about = _read(folder / "assignment.toml")
    checked = tuple(one["id"] for one in about.get("exercise", ()))
    yield from _unit(str(about.get("id", folder.name)), about, checked, (folder, course, edition))


def _unit(
    name: str, about: dict[str, Any], checked: tuple[str, ...], where: tuple[Path, Path, str]
) -> Iterator[Unit]:
    folder, course, edition = where
    for page in sorted(folder.glob("*.ipynb"))[:1]:
        title = _said(about.get("title", {}), edition) or folder.name
        place = page.relative_to(course).as_posix()
        yield Unit(name, title, int(about.get("minutes", 0)), place, checked)


def _said(words: dict[str, str], edition: str) -> str:
    return words.get(edition) or words.get(SOURCE, "")


def _read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text("utf-8"))
