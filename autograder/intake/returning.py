"""Feedback pages in one ZIP file, laid out so that Moodle and Canvas find whose they are."""

import zipfile
from dataclasses import dataclass
from pathlib import Path

from autograder.gradebook.classroom import Classroom
from autograder.intake.parcel import Parcel
from autograder.intake.reading import Piece, read
from autograder.model import CourseError


@dataclass(frozen=True, slots=True)
class Returned:
    """How many learners get their page; who has none, or one from before the last marks."""

    number: int
    without: tuple[str, ...]


def give_back(room: Classroom, assignment: str, place: Path, out: Path) -> Returned:
    """Write the ZIP `out` for those whose work is in the folder or ZIP `place`."""
    pieces, _ = read(room, Parcel(place), {assignment: room.references(assignment)})
    latest: dict[str, Piece] = {}
    for one in sorted((p for p in pieces if p.notebook), key=lambda piece: piece.order):
        latest[one.student] = one
    found = {student: _pages(room, student, assignment) for student in latest}
    if not any(found.values()):
        msg = f"no feedback yet on the last marks; run `nbgrader generate_feedback {assignment}`."
        raise CourseError(f"{room.feedback('*', assignment)}: {msg}")
    try:
        with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
            for student, pages in sorted(found.items()):
                for page in pages:
                    prefix = latest[student].sender.prefix or f"{student}/"
                    archive.write(page, f"{prefix}{page.name}")
    except OSError as error:
        raise CourseError(f"{out}: it cannot be written there ({error.strerror}).") from error
    without = tuple(sorted(student for student, pages in found.items() if not pages))
    return Returned(sum(map(bool, found.values())), without)


def _pages(room: Classroom, student: str, assignment: str) -> list[Path]:
    """All of a learner's, unless one is older than what it is about."""
    pages = sorted(room.feedback(student, assignment).glob("*.html"))
    graded = room.autograded(student, assignment)
    for page in pages:
        notebook = graded / f"{page.stem}.ipynb"
        if notebook.exists() and notebook.stat().st_mtime_ns > page.stat().st_mtime_ns:
            return []
    return pages
