"""Put somebody's work where nbgrader keeps collected work; what it replaces is put aside."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from autograder.gradebook.classroom import Classroom, everybody
from autograder.gradebook.inspection import timestamp
from autograder.intake.reading import Piece
from autograder.model import CourseError


def store(
    room: Classroom, place: Path, kept: Sequence[Piece], others: Sequence[Piece], when: datetime
) -> tuple[bool, str]:
    """Whether there is something new, and a sentence about what was there before."""
    files = {PurePosixPath(f"{one.notebook}.ipynb"): one.sent.read() for one in kept}
    if place.is_dir():
        if all(_data(place / path) == data for path, data in files.items()):
            return False, ""
        if (before := _stamp(place)) and before > when:
            moment = f"{before:%Y-%m-%d %H:%M} UTC"
            return False, f"what was collected before is newer ({moment}); it stays."
    for one in others:
        if all(part.isprintable() and not part.startswith(".") for part in one.rest.parts):
            files.setdefault(one.rest, one.sent.read())
    return True, _replace(room, place, files, when)


def _replace(
    room: Classroom, place: Path, files: Mapping[PurePosixPath, bytes], when: datetime
) -> str:
    """Write a folder beside it, complete, then change places."""
    said = ""
    place.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(dir=place.parent, prefix=".collect-") as folder:
        new = Path(folder) / "new"
        for name, data in files.items():
            path = new / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        (new / "timestamp.txt").write_text(f"{when:%Y-%m-%d %H:%M:%S} UTC", encoding="utf-8")
        (new / "submission_secret.txt").write_text(secrets.token_hex(32), encoding="utf-8")
        if place.is_dir():
            aside = _aside(room, place)
            aside.parent.mkdir(parents=True, exist_ok=True)
            shutil.move(place, aside)
            said = f"what was collected before is now in {os.path.relpath(aside, room.root)}."
        new.rename(place)
    return said


def _aside(room: Classroom, place: Path) -> Path:
    """A place beside the folder of collected work that nobody has yet."""
    top = everybody(room.submitted("*", place.name))
    now = f"{datetime.now(UTC):%Y%m%d-%H%M%S-%f}"
    return top.with_name("replaced") / place.relative_to(top).parent / f"{place.name}-{now}"


def _stamp(place: Path) -> datetime | None:
    try:
        found = timestamp(place)
    except CourseError:
        return None
    return found.replace(tzinfo=UTC) if found else None


def _data(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except OSError:
        return None
