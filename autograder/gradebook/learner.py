"""One learner in the gradebook: everything that it has about them, and how it forgets them."""

from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from nbgrader.api import MissingEntry
from sqlalchemy import create_engine, func, select, text
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError
from sqlalchemy.pool import NullPool

from autograder.gradebook.classroom import Classroom
from autograder.gradebook.register import Person
from autograder.gradebook.rows import GRADE, PAPER, STUDENT, WORK
from autograder.model import CourseError


@dataclass(frozen=True, slots=True)
class Marked:
    """An exercise as the gradebook has it: the program's points, a person's, and extra ones."""

    exercise: str
    points: float
    earned: float | None
    program: float | None
    person: float | None
    extra: float | None
    waits: bool


@dataclass(frozen=True, slots=True)
class HandedIn:
    """One assignment; `late` in seconds, `comments` by cell as their feedback shows them."""

    assignment: str
    when: datetime | None
    late: float
    extension: float
    penalty: float
    marks: tuple[Marked, ...]
    comments: dict[str, str]


@dataclass(frozen=True, slots=True)
class Learner:
    """`lms` is their number in Moodle or Canvas, if nbgrader was told."""

    person: Person
    lms: str
    works: tuple[HandedIn, ...]


def find(room: Classroom, who: str) -> Learner | None:
    """None when the gradebook does not know them."""
    with room.gradebook() as book:
        try:
            found = book.find_student(who)
        except MissingEntry:
            return None
        about = (found.first_name, found.last_name, found.email)
        person = Person(found.id, *(value or "" for value in about))
        works = sorted(map(_handed_in, found.submissions), key=lambda one: one.assignment)
        return Learner(person, found.lms_user_id or "", tuple(works))


def last_work(room: Classroom) -> list[tuple[str, datetime | None, bool]]:
    """Everybody's id with the time of the last work that was graded, the longest ago first.

    And whether there is a mark: work that came through Canvas may have no time.
    """
    query = (
        select(STUDENT.c.id, func.max(WORK.c.timestamp), func.count(GRADE.c.auto_score))
        .outerjoin(WORK, WORK.c.student_id == STUDENT.c.id)
        .outerjoin(PAPER, PAPER.c.assignment_id == WORK.c.id)
        .outerjoin(GRADE, GRADE.c.notebook_id == PAPER.c.id)
        .group_by(STUDENT.c.id)
    )
    with room.gradebook() as book:
        found = [
            (who, when.replace(tzinfo=UTC) if when else None, marks > 0)
            for who, when, marks in book.db.execute(query)
        ]
    return sorted(found, key=lambda one: (one[1] or datetime.min.replace(tzinfo=UTC), one[0]))


def notebooks(room: Classroom) -> set[str]:
    """The names of all notebooks of all assignments."""
    with room.gradebook() as book:
        return {page.name for task in book.assignments for page in task.notebooks}


def forget(room: Classroom, who: str) -> None:
    """Remove the rows; of a SQLite file also what deleted rows leave in it.

    To be done again when it was interrupted, also if the rows have gone.
    """
    url = room.directory.db_url
    sqlite = make_url(url).get_backend_name() == "sqlite"
    with room.gradebook() as book:
        if sqlite:
            book.db.execute(text("PRAGMA secure_delete = ON"))
        with suppress(MissingEntry):
            book.remove_student(who)
    if sqlite:
        _rewrite(url)


def _rewrite(url: str) -> None:
    """A file without free pages: SQLite leaves in them what was there before."""
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    try:
        with engine.connect() as connection:
            connection.exec_driver_sql("VACUUM")
            connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")
    except SQLAlchemyError as error:
        why = " ".join(str(getattr(error, "orig", error)).split())
        msg = f"{make_url(url).database}: it still has traces of deleted rows ({why});"
        raise CourseError(
            f"{msg} end what else uses it and run the same command again."
        ) from error


def _handed_in(found: Any) -> HandedIn:
    when = found.timestamp.replace(tzinfo=UTC) if found.timestamp else None
    papers = found.notebooks
    return HandedIn(
        assignment=found.name,
        when=when,
        late=found.total_seconds_late,
        extension=found.extension.total_seconds() if found.extension else 0.0,
        penalty=sum(paper.late_submission_penalty or 0.0 for paper in papers),
        marks=tuple(mark for paper in papers for mark in _marks(paper)),
        comments={
            one.name: one.comment for paper in papers for one in paper.comments if one.comment
        },
    )


def _marks(paper: Any) -> Iterator[Marked]:
    for one in sorted(paper.grades, key=lambda grade: str(grade.name)):
        known = (one.auto_score, one.manual_score, one.extra_credit) != (None, None, None)
        yield Marked(
            exercise=one.name,
            points=one.max_score,
            earned=one.score if known else None,
            program=one.auto_score,
            person=one.manual_score,
            extra=one.extra_credit,
            waits=bool(one.needs_manual_grade),
        )
