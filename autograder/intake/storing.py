"""Put somebody's work where nbgrader keeps collected work; what it replaces is put aside."""

import os
import secrets
import shutil
import tempfile
from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from autograder.gradebook import reuse
from autograder.gradebook.attempts import Attempts
from autograder.gradebook.classroom import Classroom, everybody
from autograder.gradebook.inspection import timestamp
from autograder.intake.moment import Moment, made_up
from autograder.intake.reading import Piece
from autograder.model import CourseError


def store(
    room: Classroom, kept: Sequence[Piece], others: Sequence[Piece], moment: Moment
) -> tuple[bool, list[str]]:
    """Whether there is something new of a learner's, and sentences about it and what was there."""
    student, assignment = kept[0].student, kept[0].assignment
    place = room.submitted(student, assignment)
    files = {PurePosixPath(f"{one.notebook}.ipynb"): one.sent.read() for one in kept}
    said: list[str] = []
    same = all(_data(place / path) == data for path, data in files.items())
    if same:
        if not moment.fits(_stamp(place)):
            _retime(room, kept[0], moment)
            said.append(f"{student}: the time of {assignment} was put right; grade again.")
    else:
        if (before := _stamp(place)) and before > moment.sent:
            there = f"{before:%Y-%m-%d %H:%M} UTC"
            return False, [f"{student}: what was collected before is newer ({there}); it stays."]
        for one in others:
            if all(part.isprintable() and not part.startswith(".") for part in one.rest.parts):
                files.setdefault(one.rest, one.sent.read())
        if told := _replace(room, place, files, moment.noted):
            said.append(f"{student}: {told}")
    note = os.path.relpath(place / "timestamp.txt", room.root)
    if doubt := moment.doubt(student, assignment, _stamp(place), note):
        said.append(doubt)
    return not same, said


def _retime(room: Classroom, work: Piece, moment: Moment) -> None:
    """The same work with another time; for the rule of what counts it stays the same."""
    place = room.submitted(work.student, work.assignment)
    before = reuse.fingerprint("", place).work
    _note(place, moment.noted)
    attempts = Attempts(room.directory, work.assignment)
    attempts.rename(work.student, before, reuse.fingerprint("", place).work, place)


def _note(place: Path, when: datetime | None) -> None:
    """As nbgrader writes it; without the file it takes work for not late."""
    if when:
        text = f"{when if made_up(when) else when.replace(microsecond=0):%Y-%m-%d %H:%M:%S.%f}"
        text = text.removesuffix(".000000")
        part = place / ".timestamp.part"
        part.unlink(missing_ok=True)  # whatever a learner may have put there, a link above all
        part.write_text(f"{text} UTC", encoding="utf-8")
        part.replace(place / "timestamp.txt")


def _replace(
    room: Classroom, place: Path, files: Mapping[PurePosixPath, bytes], when: datetime | None
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
        _note(new, when)
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
