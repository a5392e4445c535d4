"""Write marks of many submissions into nbgrader's gradebook, in one transaction."""

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any

from sqlalchemy import (
    Connection,
    Engine,
    bindparam,
    cast,
    create_engine,
    event,
    or_,
    update,
)
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from autograder.gradebook.account import Account, Change, Page, accounts
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
    """The rows of one assignment; there is one writer.

    Without `penalties` nbgrader's step for late work is not among the course's.
    """

    def __init__(self, url: str, sheet: Sheet, penalties: Penalties | None) -> None:
        self.name = make_url(url).render_as_string(hide_password=True)
        self.engine = _engine(url)
        self.sheet, self.penalties = sheet, penalties

    def write(self, entries: Sequence[Entry], *, keep: bool = True) -> dict[str, Change]:
        """All of them or, when something goes wrong, none; raises CourseError.

        Learner → what it changes.  Unless it is to `keep`, all is as it was afterwards.
        """
        students = [entry.student for entry in entries]
        with self._open(keep=keep) as connection:
            before = accounts(connection, self.sheet, students)
            rows = papers(connection, self.sheet, students)
            for statement, values in self._changes(entries, rows):
                if values:
                    connection.execute(statement, values)
            scored = accounts(connection, self.sheet, students)
            after = {who: self._settled(who, one) for who, one in scored.items()}
            handed_in = {entry.student: entry.marks.keys() for entry in entries}
            self._note(
                connection,
                [
                    page
                    for who, one in after.items()
                    for name, page in one.pages.items()
                    if name in handed_in[who] and page != scored[who].pages[name]
                ],
            )
        return {student: Change(before.get(student), one) for student, one in after.items()}

    def settle(self, students: Sequence[str], *, keep: bool = True) -> dict[str, Change]:
        """What being late costs by now, of work that is graded; learner → what it changes.

        From what the gradebook has: the date, extensions, marks that a person gave since.
        """
        if not students or self.penalties is None:
            return {}
        with self._open(keep=keep) as connection:
            before = accounts(connection, self.sheet, students)
            after = {who: self._settled(who, one) for who, one in before.items()}
            moved = {who for who, one in after.items() if one.penalty != before[who].penalty}
            self._note(connection, [page for who in moved for page in after[who].pages.values()])
        return {student: Change(before[student], after[student]) for student in sorted(moved)}

    def accounts(self, students: Sequence[str] | None = None) -> dict[str, Account]:
        """Of these learners, or of everybody, as the gradebook has them now."""
        with self._open() as connection:
            return accounts(connection, self.sheet, students)

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

    def is_concerned(self, found: Account) -> bool:
        """Whether being late costs something, or did."""
        return found.penalty > 0 or self._late(found) > 0

    def _late(self, found: Account) -> float:
        return lateness(found.handed_in, self.sheet.duedate, found.extension)

    def _settled(self, student: str, found: Account) -> Account:
        """With the penalties that the course wants by now: a person's marks count."""
        if self.penalties is None:
            return found
        late = self._late(found)
        pages = {
            name: replace(
                page,
                penalty=self.penalties.penalty(student, page.score, late) if late else None,
            )
            for name, page in found.pages.items()
        }
        return replace(found, pages=pages)

    @staticmethod
    def _note(connection: Connection, pages: Sequence[Page]) -> None:
        values = [{"paper": page.row, "penalty": page.penalty} for page in pages]
        if values:
            connection.execute(_PENALTY, values)

    @contextmanager
    def _open(self, *, keep: bool = True) -> Iterator[Connection]:
        """A transaction, which may be undone at its end; raises CourseError."""
        try:
            with self.engine.connect() as connection, connection.begin() as transaction:
                yield connection
                if not keep:
                    transaction.rollback()
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
