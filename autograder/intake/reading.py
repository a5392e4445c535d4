"""Whose each file of a parcel is, and which notebook of which assignment."""

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import PurePosixPath

from autograder import acquaintance
from autograder.acquaintance import Acquaintances
from autograder.course import OF_NBGRADER
from autograder.gradebook import register
from autograder.gradebook.classroom import Classroom
from autograder.intake import layout
from autograder.intake.layout import Sender
from autograder.intake.parcel import Parcel, Sent
from autograder.model import CourseError, Notebook

Pages = Mapping[str, Mapping[str, Notebook]]


@dataclass(frozen=True, slots=True)
class Piece:
    """A file with its sender; without `assignment` and `notebook` where it is no notebook."""

    sent: Sent
    sender: Sender
    rest: PurePosixPath
    student: str
    assignment: str = ""
    notebook: str = ""

    @property
    def order(self) -> tuple[int, datetime, int]:
        """The latest is the greatest."""
        when = self.sender.when or self.sent.when
        return self.sender.turn, when, layout.copy(self.rest.stem)[1]


def pages(room: Classroom, assignment: str) -> Pages:
    """Assignment → its notebooks: of one, or of all that the gradebook knows."""
    if assignment:
        return {assignment: room.references(assignment)}
    found = {}
    for name in register.released(room):
        with suppress(CourseError):  # one whose source has gone is not handed in any more
            found[name] = room.references(name)
    if not found:
        msg = "the gradebook has no assignment; run `nbgrader generate_assignment` first."
        raise CourseError(f"{room.root}: {msg}")
    return found


def read(room: Classroom, parcel: Parcel, known_pages: Pages) -> tuple[list[Piece], list[str]]:
    """Each file with whom it is from and what it is, and sentences about the others."""
    known = Acquaintances(register.people(room))
    pieces: list[Piece] = []
    problems: list[str] = []
    for sent in _unwrapped(list(parcel.files()), known):
        found = layout.sender(sent.path)
        if found is None:
            continue
        sender, rest = found[0], sent.inner or found[1]
        if rest.name in OF_NBGRADER:  # not a learner's to write
            continue
        try:
            pieces.append(_piece(sent, sender, rest, known, known_pages))
        except CourseError as error:
            problems.append(str(error))
    return list(_apart(pieces, problems)), problems


def _piece(
    sent: Sent, sender: Sender, rest: PurePosixPath, known: Acquaintances, known_pages: Pages
) -> Piece:
    is_notebook = rest.suffix == ".ipynb"
    assignment, name = _what(sent, rest, known_pages) if is_notebook else ("", "")
    if is_notebook and not name:
        msg = "it is no notebook of this course, or of another assignment; it was left out."
        raise CourseError(f"{sent.path}: {msg}")
    student = _student(sender, known, name)
    if not student:
        msg = "nobody knows whose it is; put it into a folder with the learner's name."
        raise CourseError(f"{sent.path}: {msg}")
    return Piece(sent, sender, rest, student, assignment, name)


def _apart(pieces: Sequence[Piece], problems: list[str]) -> Iterator[Piece]:
    """Two learners whom a system tells apart by a number, and we do not, are not one."""
    numbers: dict[str, set[str]] = defaultdict(set)
    for one in pieces:
        numbers[one.student].add(one.sender.number)
    for one in pieces:
        if len(numbers[one.student]) == 1:
            yield one
        elif one.notebook:
            problems.append(
                f"{one.sent.path}: there are two of this name; put each one's notebook into a"
                " folder with the learner's id and collect that."
            )


def _unwrapped(found: Sequence[Sent], known: Acquaintances) -> list[Sent]:
    """Without a folder around everything, which is no learner's name."""
    tops = {sent.path.parts[0] for sent in found}
    notebooks = [sent.path for sent in found if sent.path.suffix in {".ipynb", ".zip"}]
    deep = any(len(path.parts) > 2 for path in notebooks)  # noqa: PLR2004 - folder, learner, file
    alone = len(tops) == 1 and all(len(sent.path.parts) > 1 for sent in found)
    if not alone or not (deep or len(notebooks) > 1):
        return list(found)
    (top,) = tops
    inside = layout.sender(PurePosixPath(top, "any"))
    if known.who(top) or inside is None or inside[0].system != "folder":
        return list(found)
    return [replace(one, path=PurePosixPath(*one.path.parts[1:])) for one in found]


def _what(sent: Sent, rest: PurePosixPath, known_pages: Pages) -> tuple[str, str]:
    """Which notebook of which assignment it is: by the exercises in it, else by its name."""
    ids = _ids(sent.read())
    stem, _ = layout.copy(rest.stem)
    best: tuple[int, str, str] = (0, "", "")
    for assignment, references in known_pages.items():
        for name, page in references.items():
            wanted = {exercise.id for exercise in page.exercises}
            shared = len(wanted & ids)
            if name in {stem, rest.stem} and (not ids or shared):
                shared += len(wanted) + 1
            if 2 * shared > len(wanted) and shared > best[0]:
                best = (shared, assignment, name)
    return best[1], best[2]


def _ids(data: bytes) -> set[str]:
    """The grade ids of a notebook; none of what cannot be read, about which grading will speak."""
    try:
        cells = json.loads(data)["cells"]
        return {str(cell["metadata"].get("nbgrader", {}).get("grade_id")) for cell in cells}
    except (ValueError, TypeError, KeyError, AttributeError, RecursionError):
        return set()


def _student(sender: Sender, known: Acquaintances, notebook: str) -> str | None:
    """Who is known, or a new id from a name that a system or a folder gives."""
    texts = [sender.name]
    if sender.number and sender.system == "canvas":
        texts.insert(0, sender.number)
    if sender.system == "loose":
        stem, _ = layout.copy(sender.name)
        texts += [stem, stem.replace(notebook or stem, "").strip(" -_")]
    found = known.who(*filter(None, texts))
    if found or sender.system == "loose" or known.is_shared(sender.name):
        return found
    made = acquaintance.identifier(sender.name)
    return f"{made}-{sender.number}" if made and sender.system == "canvas" else made or None
