"""When work was handed in, as far as its file proves it."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from autograder.gradebook import extensions
from autograder.gradebook.classroom import Classroom
from autograder.intake.reading import Piece

# Late by so much is late, and nobody writes such a time by hand: ours is known again by it.
_LEAST = timedelta(microseconds=1)


@dataclass(frozen=True, slots=True)
class Term:
    """The date of an assignment, None where it has none, and who has how much more time."""

    due: datetime | None
    more: dict[str, timedelta]


@dataclass(frozen=True, slots=True)
class Moment:
    """Of one learner's work: `sent` is the time of its files.

    Canvas gives its files the time of the download, and says only whether they were `late`;
    elsewhere that is None. `due` is everybody's date, `until` this learner's.
    """

    sent: datetime
    late: bool | None = None
    due: datetime | None = None
    until: datetime | None = None

    @property
    def noted(self) -> datetime | None:
        """The time to write down; None where it would be late by a date that is set afterwards."""
        if self.late is None:
            return self.sent
        if not (self.due and self.until):
            return None
        return self.until + _LEAST if self.late else min(self.sent, self.due)

    def fits(self, stored: datetime | None) -> bool:
        """Whether a time may stay: the name allows it, and a person may have written it."""
        if self.late is None or self.until is None or stored == self.noted:
            return True
        if stored is None:
            return False
        if not self.late:
            return stored <= self.until
        return stored > self.until and not made_up(stored) and not self._is_download(stored)

    def doubt(self, student: str, assignment: str, stored: datetime | None, place: str) -> str:
        """A sentence where we know only that it was late; else an empty text."""
        if not self.late or not (stored is None or made_up(stored)):
            return ""
        said = f"{student}: the file's name says late and not by how much;"
        if self.until is None:
            said = f"{said} {assignment} has no due date, so it counts as in time; set one and"
            return f"{said} collect the same again, or write the true time into {place}."
        said = f"{said} it counts as handed in just after {self.until:%Y-%m-%d %H:%M} UTC; if you"
        return f'{said} know the time, write it into {place}, as "2026-01-31 18:00:00 UTC".'

    def _is_download(self, stored: datetime) -> bool:
        return stored == self.sent.replace(microsecond=0)


def term(room: Classroom, assignment: str) -> Term:
    """As the gradebook has it."""
    due = room.sheet(assignment).duedate
    if due is None:
        return Term(None, {})
    more = {one.student: one.more for one in extensions.granted(room, assignment)}
    return Term(due.replace(tzinfo=UTC), more)


def moment(kept: Sequence[Piece], by: Term) -> Moment:
    """Of the notebooks of one learner."""
    sent = max(one.sender.when or one.sent.when for one in kept)
    said = [one.sender.late for one in kept]
    late = None if None in said else any(said)
    more = by.more.get(kept[0].student, timedelta())
    return Moment(sent, late, by.due, by.due + more if by.due else None)


def made_up(stored: datetime) -> bool:
    """Whether it is ours for what was late by an unknown time."""
    return stored.microsecond == _LEAST.microseconds
