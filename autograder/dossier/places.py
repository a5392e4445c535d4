"""The folders and files of one learner, in the order in which they are erased.

What names others' files comes first, and the secrets that feedback pages are named after go late:
whoever is interrupted finds the rest the next time.
"""

import glob
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

from autograder.coach.desk import STATE
from autograder.gradebook import attempts, exchange, learner
from autograder.gradebook.classroom import Classroom, everybody
from autograder.model import CourseError

Kind = Literal[
    "released",
    "sent",
    "feedback",
    "graded",
    "replaced",
    "attempt",
    "appeal",
    "unfinished",
    "workspace",
    "submitted",
]
WORKSPACES = "workspace"
_WHO = "\0"  # stands for the learner in a path: no path has it


@dataclass(frozen=True, slots=True)
class Place:
    """A file or a folder that has nothing of anybody else; `top` is where everybody's are."""

    kind: Kind
    path: Path
    top: Path

    @property
    def files(self) -> int:
        """How many."""
        inside = self.path.rglob("*") if self.path.is_dir() else [self.path]
        return sum(path.is_file() for path in inside)


def places(room: Classroom, who: str) -> tuple[Place, ...]:
    """All there are; raises CourseError for an id that can be nobody's."""
    _check(who)
    steps = {
        "submitted": room.submitted,
        "graded": room.autograded,
        "feedback": room.feedback,
    }
    theirs = {kind: _folders(find(_WHO, "*"), who) for kind, find in steps.items()}
    tops = {kind: everybody(find("*", "*")) for kind, find in steps.items()}
    tops["replaced"] = tops["submitted"].with_name("replaced")  # by `autograder collect`
    theirs["replaced"] = [path for path in [tops["replaced"] / who] if path.is_dir()]
    tops["attempt"] = attempts.place(room.submitted("*", "*"))
    theirs["attempt"] = [path for path in [tops["attempt"] / who] if path.is_dir()]
    tops["appeal"] = appeals(room)
    theirs["appeal"] = sorted(_appeals(room, who))
    theirs["sent"] = exchange.submissions(room, who)
    works = [work for paths in theirs.values() for path in paths for work in _works(path)]
    theirs["released"] = exchange.pages(room, works, learner.notebooks(room))
    theirs["unfinished"] = list(_unfinished(room, who))
    theirs["workspace"] = list(_workspaces(room, who))
    return tuple(
        Place(kind, path, tops.get(kind, path.parent))
        for kind in get_args(Kind)
        for path in theirs[kind]
    )


def appeals(room: Classroom) -> Path:
    """Where `autograder appeal` writes its pages."""
    return everybody(room.feedback("*", "*")).with_name("appeals")


def _appeals(room: Classroom, who: str) -> Iterator[Path]:
    """Each is named after assignment and learner, and both may have hyphens in their names."""
    sources = everybody(room.source("*"))
    for path in appeals(room).glob(f"*-{glob.escape(who)}.html"):
        task = path.name.removesuffix(f"-{who}.html")
        if (sources / task).is_dir():
            yield path


def _check(who: str) -> None:
    """Ids become paths here: one that leads elsewhere would erase what is there."""
    if not who.strip() or who.startswith(".") or set(who) & set("/\\*\0"):
        raise CourseError(f"{who!r}: this cannot be a learner's id; take one of the gradebook's.")


def _folders(pattern: Path, who: str) -> list[Path]:
    """Of a step's folder, written with signs for the learner and the assignment: all of theirs."""
    signs = [number for number, part in enumerate(pattern.parts) if {_WHO, "*"} & set(part)]
    last = max(number for number in signs if _WHO in pattern.parts[number])
    parts = (part.replace(_WHO, glob.escape(who)) for part in pattern.parts[min(signs) : last + 1])
    return sorted(Path(*pattern.parts[: min(signs)]).glob("/".join(parts)))


def _works(top: Path) -> Iterator[Path]:
    """The submissions in a folder: whatever has a secret."""
    yield from (path.parent for path in top.rglob(exchange.SECRET))


def _unfinished(room: Classroom, who: str) -> Iterator[Path]:
    """What a program that was killed may have left."""
    tops = (everybody(find("*", "*")) for find in (room.submitted, room.autograded))
    for top in (*tops, room.root):
        for pattern in (".autograder/*", ".corrected-*"):
            yield from sorted(top.glob(f"{pattern}/{glob.escape(who)}"))


def _workspaces(room: Classroom, who: str) -> Iterator[Path]:
    """Of `autograder lab`, which writes names in small letters."""
    top = room.root / WORKSPACES
    for path in sorted(top.iterdir()) if top.is_dir() else ():
        if path.name == unicodedata.normalize("NFC", who).casefold() and path.name != STATE:
            yield path
