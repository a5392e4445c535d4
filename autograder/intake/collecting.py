"""Collect a parcel: the latest of each learner, and a sentence about everything else."""

from collections import defaultdict
from collections.abc import Container, Sequence
from dataclasses import dataclass
from pathlib import Path

from autograder.gradebook import register
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.register import Person
from autograder.intake import newcomer
from autograder.intake.moment import moment, term
from autograder.intake.parcel import Parcel
from autograder.intake.reading import Piece, pages, read
from autograder.intake.storing import store
from autograder.model import CourseError


@dataclass(frozen=True, slots=True)
class Collected:
    """What became of a parcel: learners whose work is new or as before, and sentences.

    `unknown` are ids that the gradebook did not have.
    """

    new: tuple[str, ...]
    same: tuple[str, ...]
    unknown: tuple[str, ...]
    notes: tuple[str, ...]
    problems: tuple[str, ...]


def collect(room: Classroom, place: Path, assignment: str = "") -> Collected:
    """All that is in the folder or ZIP `place`; raises CourseError when it cannot be read."""
    known = pages(room, assignment)
    terms = {name: term(room, name) for name in known}
    parcel = Parcel(place)
    pieces, problems = read(room, parcel, known)
    results: dict[bool, list[str]] = {True: [], False: []}
    notes: list[str] = []
    for (student, name), found in sorted(_by_work(pieces).items()):
        others = [p for p in pieces if p.student == student and not p.notebook]
        try:
            kept, said = _latest(found)
            done, told = store(room, kept, others, moment(kept, terms[name]))
        except (CourseError, OSError) as error:
            problems.append(f"{student}: {error}")
            continue
        notes += [*said, *told]
        results[done].append(student)
    people = register.people(room)
    unknown = _unknown(pieces, people, {*results[True], *results[False]})
    _introduce(room, pieces)
    return Collected(
        new=tuple(results[True]),
        same=tuple(results[False]),
        unknown=tuple(sorted(unknown)),
        notes=(*notes, *newcomer.sentences(unknown, people)),
        problems=(*problems, *parcel.notes),
    )


def _by_work(pieces: Sequence[Piece]) -> dict[tuple[str, str], list[Piece]]:
    found: dict[tuple[str, str], list[Piece]] = defaultdict(list)
    for one in pieces:
        if one.notebook:
            found[one.student, one.assignment].append(one)
    return found


def _latest(found: Sequence[Piece]) -> tuple[list[Piece], list[str]]:
    """One file for each notebook, and a sentence about each that was not simply taken."""
    kept: dict[str, Piece] = {}
    notes = []
    for one in sorted(found, key=lambda piece: piece.order):
        if before := kept.get(one.notebook):
            same = before.sent.read() == one.sent.read()
            why = f"the same as {one.sent.path}" if same else f"older than {one.sent.path}"
            notes.append(f"{before.sent.path}: {why}; it was left out.")
        kept[one.notebook] = one
    notes += [
        f"{one.sent.path}: taken for {one.notebook}.ipynb of {one.student}."
        for one in kept.values()
        if one.rest.name != f"{one.notebook}.ipynb"
    ]
    return list(kept.values()), notes


def _unknown(
    pieces: Sequence[Piece], people: Sequence[Person], students: Container[str]
) -> dict[str, str]:
    """Id → name, of those of these learners whom the gradebook does not have."""
    known = {one.id for one in people}
    return {
        one.student: one.sender.name
        for one in pieces
        if one.student in students and one.student not in known
    }


def _introduce(room: Classroom, pieces: Sequence[Piece]) -> None:
    """Write down the names that Moodle gives of learners whom the gradebook does not know."""
    names = {one.student: one.sender.name for one in pieces if one.sender.system == "moodle"}
    people = []
    for student, name in names.items():
        first, _, last = name.partition(" ")
        people.append(Person(student, first, last))
    register.introduce(room, people)
