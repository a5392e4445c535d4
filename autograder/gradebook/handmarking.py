"""Give marks and comments by hand, as formgrader does; nothing that another gave is lost."""

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from nbgrader.api import Comment, Grade, Gradebook
from sqlalchemy import select, update
from sqlalchemy.exc import SQLAlchemyError

from autograder.gradebook import handwritten
from autograder.gradebook.asked import Question
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.handwritten import Answer
from autograder.gradebook.register import Person
from autograder.gradebook.rows import COMMENT, GRADE, PAPER, STUDENT, WORK
from autograder.model import CourseError


@dataclass(frozen=True, slots=True)
class Order:
    """What to write for these answers, if they still are what somebody saw.

    `marks` (with `score`, or None to take the mark back) and `comment` are each optional.
    """

    ids: frozenset[str]
    texts: str
    marks: str
    gives: bool = False
    score: float | None = None
    comment: str | None = None


def give(room: Classroom, asked: Question, order: Order) -> tuple[bool, list[Answer]]:
    """Whether it was written, and how things are now; raises CourseError."""
    try:
        with room.gradebook() as book:
            _hold(book, order.ids)
            found = handwritten.read(room, book, asked, order.ids)
            if not found or _changed(found, order):
                return False, found
            _write(book, asked, order)
            book.db.commit()
            return True, handwritten.read(room, book, asked, order.ids)
    except SQLAlchemyError as error:
        why = " ".join(str(getattr(error, "orig", error)).split())
        msg = f"the gradebook could not be written ({why}); nothing was saved, try again."
        raise CourseError(msg) from error


def names(room: Classroom, asked: Question) -> dict[str, Person] | None:
    """Answer → who wrote it; None as long as any waits."""
    found = handwritten.answers(room, asked)
    if any(one.waits for one in found):
        return None
    query = (
        select(GRADE.c.id, *(STUDENT.c[name] for name in ("id", "first_name", "last_name")))
        .join(PAPER, PAPER.c.id == GRADE.c.notebook_id)
        .join(WORK, WORK.c.id == PAPER.c.assignment_id)
        .join(STUDENT, STUDENT.c.id == WORK.c.student_id)
        .where(GRADE.c.cell_id == asked.grade)
    )
    with room.gradebook() as book:
        rows = book.db.execute(query).all()
    return {row[0]: Person(row[1], row[2] or "", row[3] or "") for row in rows}


def _hold(book: Gradebook, ids: Collection[str]) -> None:
    """Lock the rows before they are looked at: SQLite does so for who writes first."""
    same = {"needs_manual_grade": GRADE.c.needs_manual_grade}
    book.db.execute(update(GRADE).where(GRADE.c.id.in_(ids)).values(same))


def _changed(found: Collection[Answer], order: Order) -> bool:
    now = (handwritten.texts(found), handwritten.marks(found))
    return len(found) != len(order.ids) or now != (order.texts, order.marks)


def _write(book: Gradebook, asked: Question, order: Order) -> None:
    """Through nbgrader's own rows, by formgrader's rule for what still waits."""
    grades: list[Any] = book.db.query(Grade).filter(Grade.id.in_(order.ids)).all()
    for grade in grades if order.gives else ():
        grade.manual_score = order.score
        grade.needs_manual_grade = order.score is None and grade.auto_score is None
    if order.comment is not None:
        papers = [grade.notebook_id for grade in grades]
        wanted = (COMMENT.c.notebook_id.in_(papers), COMMENT.c.cell_id == asked.comment)
        for comment in book.db.query(Comment).filter(*wanted):
            comment.manual_comment = order.comment or None
