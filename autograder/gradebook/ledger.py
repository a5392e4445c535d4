"""Write marks of many submissions into nbgrader's gradebook, in one transaction."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from nbgrader.api import SubmittedNotebook
from sqlalchemy import (
    Connection,
    Engine,
    bindparam,
    cast,
    create_engine,
    event,
    or_,
    select,
    update,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from autograder.gradebook.penalty import Penalties, lateness
from autograder.gradebook.rows import COMMENT, GRADE, PAPER, STUDENT, WORK, papers
from autograder.gradebook.sheet import Sheet
from autograder.model import CourseError

PATIENCE = 30.0  # seconds for another program that holds the gradebook, perhaps formgrader
_ROW = (GRADE.c.notebook_id == bindparam("paper"), GRADE.c.cell_id == bindparam("cell"))
# A person's mark is looked at where it is written: it may have been given a moment ago.
# PostgreSQL wants to know what kind of nothing the score is.
_LOOK = or_(
    GRADE.c.manual_score.is_not(None), cast(bindparam("score"), GRADE.c.auto_score.type).is_(None)
)
_SCORED = (
    update(GRADE).where(*_ROW).values(auto_score=bindparam("score"), needs_manual_grade=_LOOK)
)
_MISSING = (
    update(GRADE)
    .where(GRADE.c.notebook_id == bindparam("paper"))
    .values(auto_score=0.0, needs_manual_grade=False)
)
_COMMENTED = (
    update(COMMENT)
    .where(COMMENT.c.notebook_id == bindparam("paper"), COMMENT.c.cell_id == bindparam("cell"))
    .values(auto_comment=bindparam("text"))
)
_HANDED_IN = (
    update(WORK)
    .where(WORK.c.assignment_id == bindparam("work"), WORK.c.student_id == bindparam("student"))
    .values(timestamp=bindparam("when"))
)
_PENALTY = (
    update(PAPER)
    .where(PAPER.c.id == bindparam("paper"))
    .values(late_submission_penalty=bindparam("penalty"))
)


@dataclass(frozen=True, slots=True)
class Marks:
    """What goes into the gradebook for one notebook, by the names of its cells."""

    scores: dict[str, float | None] = field(default_factory=dict)
    comments: dict[str, str | None] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Entry:
    """One learner's submission: when it was handed in (if known), and its notebooks' marks.

    A notebook of the assignment that is not among them was not handed in.
    """

    student: str
    timestamp: datetime | None
    marks: Mapping[str, Marks]


class Ledger:
    """The rows of one assignment; there is one writer."""

    def __init__(self, url: str, sheet: Sheet, penalties: Penalties) -> None:
        self.name = make_url(url).render_as_string(hide_password=True)
        self.engine = _engine(url)
        self.sheet, self.penalties = sheet, penalties

    def scores(self) -> dict[str, dict[str, dict[str, float | None]]]:
        """Learner → notebook → cell → what the autograder gave, as the gradebook has it."""
        cells = {c.id: c.name for page in self.sheet.pages.values() for c in page.graded.values()}
        pages = {page.id: page.name for page in self.sheet.pages.values()}
        query = (
            select(WORK.c.student_id, PAPER.c.notebook_id, GRADE.c.cell_id, GRADE.c.auto_score)
            .join(PAPER, PAPER.c.assignment_id == WORK.c.id)
            .join(GRADE, GRADE.c.notebook_id == PAPER.c.id)
            .where(WORK.c.assignment_id == self.sheet.id)
        )
        with self._open() as connection:
            rows = connection.execute(query).all()
        found: dict[str, dict[str, dict[str, float | None]]] = {}
        for student, page, cell, score in rows:
            if page in pages and cell in cells:
                found.setdefault(student, {}).setdefault(pages[page], {})[cells[cell]] = score
        return found

    def write(self, entries: Sequence[Entry]) -> None:
        """All of them or, when something goes wrong, none; raises CourseError."""
        with self._open() as connection:
            rows = papers(connection, self.sheet, [entry.student for entry in entries])
            for statement, values in self._changes(entries, rows):
                if values:
                    connection.execute(statement, values)
            penalties = list(self._penalties(connection, entries, rows))
            if penalties:
                connection.execute(_PENALTY, penalties)

    def close(self) -> None:
        """Let go of the database."""
        self.engine.dispose()

    def _changes(
        self, entries: Sequence[Entry], rows: Mapping[tuple[str, str], str]
    ) -> Iterator[tuple[Any, list[dict[str, Any]]]]:
        """Statements with what to execute them for."""
        whole = [(entry, page) for entry in entries for page in self.sheet.pages.values()]
        handed_in = [
            (rows[entry.student, page.name], page, entry.marks[page.name])
            for entry, page in whole
            if page.name in entry.marks
        ]
        yield (
            _SCORED,
            [
                {"paper": row, "cell": page.graded[name].id, "score": score}
                for row, page, marks in handed_in
                for name, score in marks.scores.items()
            ],
        )
        yield (
            _COMMENTED,
            [
                {"paper": row, "cell": page.commented[name].id, "text": text}
                for row, page, marks in handed_in
                for name, text in marks.comments.items()
            ],
        )
        missing = [(e.student, page.name) for e, page in whole if page.name not in e.marks]
        yield _MISSING, [{"paper": rows[pair]} for pair in missing]
        times = [(entry.student, entry.timestamp) for entry in entries if entry.timestamp]
        yield (
            _HANDED_IN,
            [{"work": self.sheet.id, "student": who, "when": when} for who, when in times],
        )

    def _penalties(
        self,
        connection: Connection,
        entries: Sequence[Entry],
        rows: Mapping[tuple[str, str], str],
    ) -> Iterator[dict[str, Any]]:
        """From what the gradebook has by now: a person's marks and extra credit count."""
        query = select(WORK.c.student_id, WORK.c.timestamp, WORK.c.extension).where(
            WORK.c.assignment_id == self.sheet.id,
            WORK.c.student_id.in_([entry.student for entry in entries]),
        )
        late = {
            student: lateness(when, self.sheet.duedate, more)
            for student, when, more in connection.execute(query)
        }
        changed = {rows[e.student, page]: e.student for e in entries for page in e.marks}
        totals = self._totals(connection, [row for row, who in changed.items() if late[who]])
        for row, student in changed.items():
            found = (
                self.penalties.penalty(student, totals[row], late[student])
                if late[student]
                else None
            )
            yield {"paper": row, "penalty": found}

    @staticmethod
    def _totals(connection: Connection, rows: Sequence[str]) -> dict[str, float]:
        query = select(SubmittedNotebook.id, SubmittedNotebook.score).where(PAPER.c.id.in_(rows))
        return {row[0]: row[1] for row in connection.execute(query)} if rows else {}

    @contextmanager
    def _open(self) -> Iterator[Connection]:
        """A transaction; raises CourseError."""
        try:
            with self.engine.begin() as connection:
                yield connection
        except SQLAlchemyError as error:
            why = " ".join(str(getattr(error, "orig", None) or type(error).__name__).split())
            msg = (
                f"{self.name}: the gradebook could not be used ({why}) and is as it was; see to"
                " it and run the same command again."
            )
            raise CourseError(msg) from error


def _engine(url: str) -> Engine:
    """Transactions begin with a lock: what was read is still so when writing."""
    if make_url(url).get_backend_name() == "postgresql":
        return _postgresql(url)
    if make_url(url).get_backend_name() != "sqlite":
        return create_engine(url)
    engine = create_engine(url, connect_args={"timeout": PATIENCE})

    @event.listens_for(engine, "connect")
    def _by_hand(connection: sqlite3.Connection, _: object) -> None:
        connection.isolation_level = None

    @event.listens_for(engine, "begin")
    def _lock(connection: Connection) -> None:
        connection.exec_driver_sql("BEGIN IMMEDIATE")

    return engine


def _postgresql(url: str) -> Engine:
    """Others may read meanwhile; tables are in the order in which nbgrader writes them."""
    engine = create_engine(url)
    tables = ", ".join(table.name for table in (STUDENT, WORK, PAPER, GRADE, COMMENT))
    patience = f"SET LOCAL lock_timeout = '{int(1000 * PATIENCE)}ms'"

    @event.listens_for(engine, "begin")
    def _lock(connection: Connection) -> None:
        connection.exec_driver_sql(patience)
        connection.exec_driver_sql(f"LOCK TABLE {tables} IN SHARE ROW EXCLUSIVE MODE")

    return engine
