"""More time for a learner, as nbgrader keeps it: with the submission."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta

from nbgrader.api import Gradebook, MissingEntry

from autograder.gradebook.account import accounts
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.sheet import sheet
from autograder.model import CourseError


@dataclass(frozen=True, slots=True)
class Extension:
    """A learner's own date, in UTC, and how much later than everybody's it is."""

    student: str
    until: datetime
    more: timedelta


def granted(room: Classroom, assignment: str) -> list[Extension]:
    """Everybody's who has one, by name; raises CourseError."""
    with room.gradebook() as book:
        due = _due(book, assignment)
        known = accounts(book.db.connection(), sheet(book.find_assignment(assignment)))
        return [
            Extension(student, due + one.extension, one.extension)
            for student, one in sorted(known.items())
            if one.extension
        ]


def grant(
    room: Classroom, assignment: str, students: Sequence[str], more: timedelta | datetime
) -> list[Extension]:
    """Give these learners so much more time, or until then; what they had is replaced.

    No more time takes an extension away.  All of them or, when one is not known, nobody; raises
    CourseError.
    """
    with room.gradebook() as book:
        due = _due(book, assignment)
        extra = _extra(more, due, assignment)
        for student in students:
            _known(room, book, student)
        for student in students:
            _row(book, assignment, student)
            book.grant_extension(assignment, student, minutes=extra.total_seconds() / 60)
    return [Extension(student, due + extra, extra) for student in students]


def day_or_moment(text: str) -> datetime:
    """A date is until its end; of this machine's clock where no time zone is named.

    Raises CourseError.
    """
    try:
        found = datetime.fromisoformat(text.strip())
    except ValueError as error:
        msg = f'--until {text}: write a date such as 2026-01-31 or "2026-01-31 18:00".'
        raise CourseError(msg) from error
    if len(text.strip()) == len("2026-01-31"):
        found = datetime.combine(found.date() + timedelta(days=1), time())
    return found.astimezone(UTC)


def _due(book: Gradebook, assignment: str) -> datetime:
    try:
        due: datetime | None = book.find_assignment(assignment).duedate
    except MissingEntry as error:
        msg = f"{assignment} is not in the gradebook; check the assignment's name."
        raise CourseError(msg) from error
    if due is None:
        msg = f"{assignment} has no due date, so nothing is late; set one in formgrader."
        raise CourseError(msg)
    return due.replace(tzinfo=UTC)


def _extra(more: timedelta | datetime, due: datetime, assignment: str) -> timedelta:
    extra = more - due if isinstance(more, datetime) else more
    if extra < timedelta():
        msg = f"{assignment} is due at {due:%Y-%m-%d %H:%M} UTC; name a later date with --until."
        raise CourseError(msg)
    return extra


def _known(room: Classroom, book: Gradebook, student: str) -> None:
    """Also whoever handed in something for another assignment, or this one, and was not graded."""
    try:
        book.find_student(student)
    except MissingEntry as error:
        if not any(room.submitted(student, one.name).is_dir() for one in book.assignments):
            msg = (
                f"{student} is not in the gradebook; check the id, or add this learner with"
                f" `nbgrader db student add {student}`."
            )
            raise CourseError(msg) from error
        book.add_student(student)


def _row(book: Gradebook, assignment: str, student: str) -> None:
    """Where nbgrader keeps an extension; nobody waits for marks of what was not handed in."""
    try:
        book.find_submission(assignment, student)
    except MissingEntry:
        made = book.add_submission(assignment, student)
        for page in made.notebooks:
            for grade in page.grades:
                grade.needs_manual_grade = False
        book.db.commit()
