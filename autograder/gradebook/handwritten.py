"""Answers that a person marks: which there are, what was written, what the gradebook has.

Who wrote them is not in these records; `handmarking.names` knows, and says it at the end.
"""

import hashlib
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import msgspec
from nbformat import NotebookNode, from_dict
from nbformat.v4 import new_markdown_cell
from nbformat.v4.rwbase import rejoin_lines
from nbgrader.api import Gradebook
from sqlalchemy import and_, select

from autograder.gradebook import prose, reader
from autograder.gradebook.asked import Question, questions
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.rows import COMMENT, GRADE, PAPER, WORK

_PUT_BACK = "put-back-"  # the id of a cell that its learner had deleted (gradebook/restore.py)


@dataclass(frozen=True, slots=True)
class Answer:
    """One learner's answer; its `id` is the gradebook's, made of nothing but chance.

    `score` is what nbgrader counts, None without a mark; `by_person` says who gave it.  `waits` is
    nbgrader's sign: without a mark nobody looked yet, with one the work was graded again since.
    `printed` is what a cell of code showed; `lost` says that the graded notebook cannot be read.
    """

    id: str
    text: str
    printed: tuple[str, ...]
    empty: bool
    lost: bool
    score: float | None
    by_person: bool
    waits: bool
    comment: str


class _Paper(msgspec.Struct):
    cells: list[dict[str, Any]]


@dataclass(frozen=True, slots=True)
class Tally:
    """How many answers to a question there are, and how many of them wait."""

    question: Question
    waiting: int
    answers: int


def tallies(room: Classroom) -> list[Tally]:
    """Those of each assignment that the gradebook knows, in the order of the notebooks."""
    with questions(room) as (book, found):
        return [_tally(room, book, one) for one in found]


def tally(room: Classroom, asked: Question) -> Tally:
    """One question's."""
    with room.gradebook() as book:
        return _tally(room, book, asked)


def answers(room: Classroom, asked: Question) -> list[Answer]:
    """All that were graded, in an order that is chance and stays the same."""
    with room.gradebook() as book:
        return read(room, book, asked)


def read(
    room: Classroom, book: Gradebook, asked: Question, ids: Collection[str] | None = None
) -> list[Answer]:
    """The same with an open gradebook, or only some of them."""
    found = [
        _answer(row, _written(path, asked), asked)
        for row, path in _rows(room, book, asked)
        if ids is None or row.id in ids
    ]
    return sorted(found, key=lambda one: one.id)


def texts(found: Collection[Answer]) -> str:
    """A sign of what was written; another one when a learner handed in something else."""
    return _digest([(one.id, one.text) for one in found])


def marks(found: Collection[Answer]) -> str:
    """A sign of the marks and comments; another one when somebody gave any."""
    return _digest([(one.id, one.score, one.by_person, one.waits, one.comment) for one in found])


def plain(text: str) -> str:
    """The text without blanks where nobody sees them."""
    return "\n".join(line.rstrip() for line in text.splitlines()).strip()


def _digest(facts: list[Any]) -> str:
    return hashlib.sha256(repr(facts).encode(errors="replace")).hexdigest()[:16]


def _tally(room: Classroom, book: Gradebook, asked: Question) -> Tally:
    waits = [bool(row.needs_manual_grade) for row, _ in _rows(room, book, asked)]
    return Tally(asked, sum(waits), len(waits))


def _rows(room: Classroom, book: Gradebook, asked: Question) -> Iterator[tuple[Any, Path]]:
    """What the gradebook has for each learner whose notebook was graded, and where that is."""
    same = and_(COMMENT.c.notebook_id == PAPER.c.id, COMMENT.c.cell_id == asked.comment)
    query = (
        select(
            GRADE.c.id,
            GRADE.c.manual_score,
            GRADE.c.auto_score,
            GRADE.c.needs_manual_grade,
            COMMENT.c.manual_comment,
            WORK.c.student_id,
        )
        .join(PAPER, PAPER.c.id == GRADE.c.notebook_id)
        .join(WORK, WORK.c.id == PAPER.c.assignment_id)
        .outerjoin(COMMENT, same)
        .where(GRADE.c.cell_id == asked.grade)
    )
    for row in book.db.execute(query):
        path = room.autograded(row.student_id, asked.assignment) / f"{asked.notebook}.ipynb"
        if path.is_file():
            yield row, path


def _written(path: Path, asked: Question) -> NotebookNode | None:
    """The cell in a graded notebook: only it is made nbformat's, a class has a thousand."""
    try:
        cells = msgspec.json.decode(path.read_bytes(), type=_Paper).cells
    except (OSError, msgspec.DecodeError):
        return None
    for cell in cells:
        facts = cell.get("metadata", {}).get("nbgrader")
        if isinstance(facts, dict) and facts.get("grade_id") == asked.name:
            read: NotebookNode = rejoin_lines(from_dict({"cells": [cell]})).cells[0]
            return read
    return None


def _answer(row: Any, found: NotebookNode | None, asked: Question) -> Answer:
    cell = found or new_markdown_cell()
    text = cell.source if asked.code else prose.original(cell.source)
    return Answer(
        id=row.id,
        text=text,
        printed=reader.said(cell) if cell.cell_type == "code" else (),
        empty=_is_empty(plain(text), plain(asked.released), str(cell.get("id", ""))),
        lost=found is None,
        score=row.auto_score if row.manual_score is None else row.manual_score,
        by_person=row.manual_score is not None,
        waits=bool(row.needs_manual_grade),
        comment=row.manual_comment or "",
    )


def _is_empty(text: str, released: str, cell: str) -> bool:
    """Nothing in it, or what was released, also where it had to be put back."""
    put_back = cell.startswith(_PUT_BACK) and text.endswith(released)
    return not text or text == released or put_back
