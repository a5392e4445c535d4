"""A class and one assignment, read once: who handed in what, what it earned, what tests said."""

import os
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import msgspec
from nbgrader.api import Assignment, Gradebook, Student
from sqlalchemy import or_, select

from autograder.gradebook import trace
from autograder.gradebook.account import accounts
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.inspection import inspect
from autograder.gradebook.penalty import lateness
from autograder.gradebook.reuse import KEY
from autograder.gradebook.rows import GRADE, PAPER, STUDENT, WORK
from autograder.gradebook.sheet import Sheet, sheet
from autograder.gradebook.trace import Traced
from autograder.model import CourseError, Notebook

# As Account.empty has it.
_marked = or_(
    GRADE.c.auto_score.is_not(None),
    GRADE.c.manual_score.is_not(None),
    GRADE.c.needs_manual_grade,
)


@dataclass(frozen=True, slots=True)
class Question:
    """Something that earns points: its heading in the notebook, and the cell that answers it."""

    id: str
    points: float
    title: str = ""
    notebook: str = ""
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Mark:
    """What the gradebook has for one learner and question; `waits` for a person."""

    earned: float | None
    waits: bool = False


@dataclass(frozen=True, slots=True)
class Work:
    """A graded submission; `traces` and `answers` are empty where the notebook has gone."""

    handed_in: datetime | None
    late: float
    penalty: float
    marks: Mapping[str, Mark]
    traces: Mapping[str, Traced] = field(default_factory=dict)
    answers: Mapping[str, str] = field(default_factory=dict)

    @property
    def earned(self) -> float:
        """Points so far, without what being late costs."""
        return max(0.0, sum(mark.earned or 0.0 for mark in self.marks.values()) - self.penalty)


@dataclass(frozen=True, slots=True)
class Person:
    """A learner as the gradebook knows them."""

    id: str
    first_name: str = ""
    last_name: str = ""
    email: str = ""

    @property
    def name(self) -> str:
        """What people call them; the id of somebody whose name nobody wrote down."""
        return f"{self.first_name} {self.last_name}".strip() or self.id


@dataclass(frozen=True, slots=True)
class Register:
    """The whole class, also who handed in nothing.

    Who is in `ungraded` handed in something that has no marks: learner → what is wrong with it, or
    an empty text when `autograder grade` may find nothing wrong.
    """

    assignment: str
    title: str
    lang: str
    duedate: datetime | None
    questions: tuple[Question, ...]
    people: Mapping[str, Person]
    works: Mapping[str, Work]
    ungraded: Mapping[str, str]

    @property
    def points(self) -> float:
        """What can be earned."""
        return sum(question.points for question in self.questions)


def assignments(room: Classroom) -> list[str]:
    """Those of the gradebook for which something was handed in, in the order of their names."""
    with room.gradebook() as book:
        query = (
            select(Assignment.name)
            .join(WORK, WORK.c.assignment_id == Assignment.id)
            .join(PAPER, PAPER.c.assignment_id == WORK.c.id)
            .join(GRADE, GRADE.c.notebook_id == PAPER.c.id)
            # Who has only an extension so far has handed in nothing.
            .where(or_(WORK.c.timestamp.is_not(None), _marked))
        )
        return sorted(set(book.db.scalars(query)))


def released(room: Classroom) -> list[str]:
    """The assignments that the gradebook knows."""
    with room.gradebook() as book:
        return sorted(book.db.scalars(select(Assignment.name)))


def people(room: Classroom) -> list[Person]:
    """The learners that the gradebook knows."""
    with room.gradebook() as book:
        return list(_people(book).values())


def introduce(room: Classroom, found: Iterable[Person]) -> None:
    """Write down learners whom the gradebook does not know; those it knows stay as they are."""
    with room.gradebook() as book:
        known = _people(book)
        for person in found:
            if person.id not in known:
                names = {"first_name": person.first_name, "last_name": person.last_name}
                book.add_student(person.id, **names)


def read(room: Classroom, assignment: str) -> Register:
    """Everything there is about one assignment; raises CourseError when it is not known."""
    references = room.references(assignment)
    with room.gradebook() as book:
        known = sheet(book.find_assignment(assignment))
        everybody = _people(book)
        works = _works(book, known)
    collected = room.students(assignment)
    for student in collected:
        everybody.setdefault(student, Person(student))
    asked = questions(known, references)
    graded = {}
    for student, work in works.items():
        folder = room.autograded(student, assignment)
        graded[student] = _with_notebooks(work, folder, asked)
    ungraded = {
        student: _problem(room.submitted(student, assignment), references)
        for student in collected
        if not room.autograded(student, assignment).is_dir()
    }
    first = next(iter(references.values()))
    return Register(
        assignment=assignment,
        title=_title(first),
        lang=first.lang,
        duedate=known.duedate,
        questions=asked,
        people=dict(sorted(everybody.items(), key=lambda item: item[1].name.casefold())),
        works={student: work for student, work in graded.items() if student not in ungraded},
        ungraded=ungraded,
    )


def given(room: Classroom, assignment: str) -> dict[str, tuple[str, ...]]:
    """Exercise → what everybody has or may have seen: the released cell, and the solution."""
    sheet_of = room.sheet(assignment)
    found: dict[str, tuple[str, ...]] = {}
    for name, page in room.references(assignment).items():
        known = {c.name: c.source for c in sheet_of.pages[name].source_cells}
        for one in page.exercises:
            if one.answer is not None:
                cell = page.cells[one.answer]
                found[one.id] = (cell.source, known.get(cell.grade_id, ""))
    return found


def _problem(folder: Path, references: dict[str, Notebook]) -> str:
    try:
        inspect(folder, references)
    except (CourseError, OSError) as error:
        return str(error).replace(f"{folder}{os.sep}", "").replace(f"{folder}: ", "")
    return ""


def _people(book: Gradebook) -> dict[str, Person]:
    columns = (STUDENT.c.id, STUDENT.c.first_name, STUDENT.c.last_name, STUDENT.c.email)
    rows = book.db.execute(select(*columns).select_from(Student))
    return {row[0]: Person(row[0], *(value or "" for value in row[1:])) for row in rows}


def _works(book: Gradebook, known: Sheet) -> dict[str, Work]:
    """Without those who have only an extension so far."""
    return {
        student: Work(
            handed_in=one.handed_in.replace(tzinfo=UTC) if one.handed_in else None,
            late=lateness(one.handed_in, known.duedate, one.extension),
            penalty=one.penalty,
            marks={name: Mark(given.counts, given.waits) for name, given in one.marks.items()},
        )
        for student, one in accounts(book.db.connection(), known).items()
        if not one.empty
    }


def questions(known: Sheet, references: Mapping[str, Notebook]) -> tuple[Question, ...]:
    """In the order of the notebooks, with the points of the gradebook."""
    points = {c.name: c.max_score for page in known.pages.values() for c in page.graded.values()}
    found: dict[str, Question] = {}
    for name, page in references.items():
        for one in page.exercises:
            if one.id in points:
                answer = page.cells[one.answer].grade_id if one.answer is not None else ""
                title = _heading(page, one.cell)
                found[one.id] = Question(one.id, points[one.id], title, name, answer)
    for name, value in points.items():
        found.setdefault(name, Question(name, value))
    return tuple(found.values())


def _heading(page: Notebook, cell: int | None) -> str:
    """The heading above a cell, without its points."""
    for one in reversed(page.cells[: cell or 0]):
        if one.kind == "markdown":
            for line in one.source.splitlines():
                if line.startswith("##"):
                    return line.lstrip("# ").partition(" (")[0].strip()
    return ""


def _title(page: Notebook) -> str:
    texts = (cell.source for cell in page.cells if cell.kind == "markdown")
    lines = (line for text in texts for line in text.splitlines())
    return next((line[2:].strip() for line in lines if line.startswith("# ")), page.name)


def _with_notebooks(work: Work, folder: Path, questions: tuple[Question, ...]) -> Work:
    traces: dict[str, Traced] = {}
    answers: dict[str, str] = {}
    for name in dict.fromkeys(q.notebook for q in questions if q.notebook):
        node = _node(folder / f"{name}.ipynb")
        traces |= trace.read(_dict(node.get("metadata")).get(KEY))
        wanted = {q.answer: q.id for q in questions if q.notebook == name and q.answer}
        for cell in map(_dict, node.get("cells") or ()):
            grade_id = _dict(_dict(cell.get("metadata")).get("nbgrader")).get("grade_id")
            if grade_id in wanted:
                source = cell.get("source", "")
                answers[wanted[grade_id]] = source if isinstance(source, str) else "".join(source)
    return Work(work.handed_in, work.late, work.penalty, work.marks, traces, answers)


def _node(path: Path) -> dict[str, Any]:
    try:
        return _dict(msgspec.json.decode(path.read_bytes()))
    except (OSError, msgspec.DecodeError):
        return {}


def _dict(value: object) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}
