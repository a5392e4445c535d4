"""Which lesson to go back to, as `lesson.toml` and `assignment.toml` say."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

_CODE = re.compile(r"M\d\d")


@dataclass(frozen=True, slots=True)
class Lesson:
    """A lesson, and the misconceptions that it works on, the most important first."""

    id: str
    module: str
    title: Mapping[str, str]
    misconceptions: tuple[str, ...]

    def name(self, lang: str) -> str:
        """Its number and title."""
        return f"{self.id} {self.title.get(lang) or next(iter(self.title.values()), '')}".strip()


@dataclass(frozen=True, slots=True)
class Lessons:
    """The lessons up to one assignment; `own` are those that lead to it.

    `targets` are the misconceptions that an exercise aims at.  In somebody else's course all this
    is empty.
    """

    known: tuple[Lesson, ...] = ()
    own: tuple[str, ...] = ()
    targets: Mapping[str, tuple[str, ...]] = field(default_factory=dict)

    def about(self, hint: str, exercise: str) -> tuple[Lesson, ...]:
        """Where the misconception is worked on; else what the exercise aims at, else its lessons.

        A lesson that leads to the assignment comes first, then one for which it matters most.
        """
        for code in (_code(hint), *self.targets.get(exercise, ())):
            found = [lesson for lesson in self.known if code in lesson.misconceptions]
            if found:
                return (min(found, key=lambda lesson: self._distance(lesson, code)),)
        return tuple(lesson for lesson in self.known if lesson.id in self.own)

    def _distance(self, lesson: Lesson, code: str) -> tuple[bool, int, str]:
        return lesson.id not in self.own, lesson.misconceptions.index(code), lesson.id


def before(source: Path) -> Lessons:
    """The lessons up to the assignment whose folder is `source`; a broken file is as none."""
    about = _toml(source / "assignment.toml")
    module = str(about.get("module", ""))
    places = sorted(source.parent.parent.glob("courses/*/*/lesson.toml"))
    return Lessons(
        known=tuple(one for one in map(_lesson, places) if not module or one.module <= module),
        own=tuple(map(str, about.get("lessons", ()))),
        targets={
            str(one.get("id")): tuple(map(str, one.get("targets", ())))
            for one in about.get("exercise", ())
        },
    )


def _lesson(path: Path) -> Lesson:
    found = _toml(path)
    title = found.get("title")
    return Lesson(
        id=str(found.get("id", path.parent.name)),
        module=str(found.get("module", "")),
        title=title if isinstance(title, dict) else {},
        misconceptions=tuple(map(str, found.get("misconceptions", ()))),
    )


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}


def _code(hint: str) -> str:
    found = _CODE.match(hint)
    return found[0] if found else ""
