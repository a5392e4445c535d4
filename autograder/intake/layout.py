"""Whose a file is, by the names that Moodle, Canvas and people give."""

import re
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Literal

System = Literal["moodle", "canvas", "attempt", "folder", "loose"]

# Moodle: a folder "Zoé D'Été_4711_assignsubmission_file" (with "_" at the end before 4.1), or, as
# an option, no folder and the same in front of the file's name.
_MOODLE = re.compile(
    r"(?P<name>[^_]+(?:_[^_]+)*?)_(?P<number>\d+)_assign(?:submission|feedback)_(?P<kind>file|onlinetext)"
    r"(?:_(?P<file>.*))?"
)
# Canvas puts the learner, who and which file into the name, as in
# detezoe_LATE_334244_208490284_a06-snack-till-1.ipynb
_CANVAS = re.compile(
    r"(?P<name>[^_]+)_(?:(?P<late>LATE)_)?(?P<number>\d+)_(?P<attachment>\d+)_(?P<file>.+)"
)
# Blackboard, and nbgrader's own zip_collect: "a06_zoe_attempt_2026-10-05-20-30-10_a06.ipynb"
_ATTEMPT = re.compile(
    r".+_(?P<name>[^_]+)_attempt_(?P<when>\d{4}(?:-\d\d){5})_(?P<file>.+)", re.ASCII
)


@dataclass(frozen=True, slots=True)
class Sender:
    """Who sent a file, as its name says.

    `prefix` is what the system wants to see again in front of feedback; `turn` orders what one
    learner sent where the system counts; `late` is known only from Canvas.
    """

    system: System
    name: str
    number: str = ""
    prefix: str = ""
    turn: int = 0
    late: bool | None = None
    when: datetime | None = None


def sender(path: PurePosixPath) -> tuple[Sender, PurePosixPath] | None:
    """Whose the file is, and its place in what they sent; None for one of Moodle's own texts."""
    for depth, part in enumerate(path.parts):
        if found := _MOODLE.fullmatch(part):
            if found["kind"] == "onlinetext":
                return None
            rest = PurePosixPath(*path.parts[depth + 1 :])
            if not rest.parts:  # the flat layout
                rest = PurePosixPath(found["file"] or part)
            prefix = part.removesuffix(found["file"] or "").rstrip("_")
            return Sender("moodle", found["name"], found["number"], f"{prefix}_/"), rest
    if len(path.parts) > 1:  # a learner chooses the names in a folder: they say nothing
        return Sender("folder", path.parts[0]), PurePosixPath(*path.parts[1:])
    if found := _CANVAS.fullmatch(path.name):
        late, attachment = bool(found["late"]), found["attachment"]
        prefix = path.name.removesuffix(found["file"])
        who = Sender("canvas", found["name"], found["number"], prefix, int(attachment), late)
        return who, PurePosixPath(found["file"])
    if found := _ATTEMPT.fullmatch(path.name):
        when = datetime.strptime(found["when"], "%Y-%m-%d-%H-%M-%S").astimezone(UTC)
        return Sender("attempt", found["name"], when=when), PurePosixPath(found["file"])
    return Sender("loose", path.stem), path


def copy(stem: str) -> tuple[str, int]:
    """A file's name without what browsers and Canvas add to the second of the same name."""
    found = re.fullmatch(r"(.+?)(?: ?\((\d{1,3})\)|-(\d{1,3}))", stem)
    return (found[1], int(found[2] or found[3])) if found else (stem, 0)
