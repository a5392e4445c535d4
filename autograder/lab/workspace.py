"""A learner's workspace: lessons are put in, and what the learner has changed is never touched."""

import os
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from tempfile import mkstemp

from autograder.coach.desk import ORIGINALS, STATE
from autograder.model import CourseError

NOBODY = "me"  # the workspace of a computer that is not shared
_NAME = re.compile(r"[^\W_][\w .'-]{0,39}")


@dataclass(frozen=True, slots=True)
class Workspace:
    """One learner's files of one edition; `state` is what we keep beside them."""

    root: Path
    state: Path


def workspace(place: Path, who: str, edition: str) -> Workspace:
    """The workspace of `who`, in the folder that has all of them."""
    name = unicodedata.normalize("NFC", who).strip().casefold() or NOBODY
    if not _NAME.fullmatch(name) or name.endswith("."):
        raise CourseError(
            f"{who}: not a name for a workspace; use letters and digits, 40 at most."
        )
    home = place.absolute() / name
    found = Workspace(home / edition, home / STATE / edition)
    for folder in (found.root, found.state):
        folder.mkdir(parents=True, exist_ok=True)
    return found


def fill(found: Workspace, material: Iterable[tuple[PurePosixPath, bytes]]) -> list[Path]:
    """Put everything in; returns the changed files of which the course has a newer version.

    A file is the learner's as soon as it is not what was put there.  That copy is renewed last:
    whoever is interrupted here finds at worst a file that is up to date.
    """
    kept = []
    for place, data in material:
        target, original = found.root / place, found.state / ORIGINALS / place
        now, before = _bytes(target), _bytes(original)
        if now != data and now is not None and now != before:
            kept += [target] if before != data else []
        elif now != data:
            write(target, data)
        if before != data:
            write(original, data)
    return kept


def _bytes(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None


def write(path: Path, data: bytes, mode: int = 0o600) -> None:
    """All or nothing, also when two do it at once."""
    path.parent.mkdir(parents=True, exist_ok=True)
    handle, name = mkstemp(dir=path.parent, prefix=".tremplin-")
    with os.fdopen(handle, "wb") as file:
        file.write(data)
    Path(name).chmod(mode)
    Path(name).replace(path)
