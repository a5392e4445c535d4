"""The rows that each submission has in nbgrader's gradebook: found, or made as nbgrader does."""

from collections.abc import Iterable, Sequence

from nbgrader.api import Comment, Grade, Student, SubmittedAssignment, SubmittedNotebook
from sqlalchemy import Column, Connection, insert, select

from autograder.gradebook.sheet import Sheet

STUDENT = Student.__table__
WORK = SubmittedAssignment.__table__
PAPER = SubmittedNotebook.__table__
GRADE = Grade.__table__
COMMENT = Comment.__table__
Pair = tuple[str, str]


def papers(connection: Connection, sheet: Sheet, students: Sequence[str]) -> dict[Pair, str]:
    """(learner, notebook) → the id of its row; every grade and comment has one then, too."""
    _students(connection, students)
    pages = {page.id: page for page in sheet.pages.values()}
    wanted = [(student, sheet.id) for student in students]
    works = _rows(connection, WORK.c.student_id, WORK.c.assignment_id, wanted)
    owners = {row: student for (student, work), row in works.items() if work == sheet.id}
    wanted = [(work, page) for work in owners for page in pages]
    found = _rows(connection, PAPER.c.assignment_id, PAPER.c.notebook_id, wanted)
    kept = {pair: row for pair, row in found.items() if pair in set(wanted)}
    grades = [(row, c.id) for (_, page), row in kept.items() for c in pages[page].graded.values()]
    _rows(connection, GRADE.c.notebook_id, GRADE.c.cell_id, grades)
    comments = [
        (row, c.id) for (_, page), row in kept.items() for c in pages[page].commented.values()
    ]
    _rows(connection, COMMENT.c.notebook_id, COMMENT.c.cell_id, comments)
    return {(owners[work], pages[page].name): row for (work, page), row in kept.items()}


def _students(connection: Connection, students: Iterable[str]) -> None:
    known = set(connection.scalars(select(STUDENT.c.id).where(STUDENT.c.id.in_(students))))
    new = [{"id": student} for student in students if student not in known]
    if new:
        connection.execute(insert(STUDENT), new)


def _rows(
    connection: Connection, first: Column[str], second: Column[str], wanted: Sequence[Pair]
) -> dict[Pair, str]:
    """(value of the first column, of the second) → id, for the wanted pairs and perhaps others."""
    table = first.table
    query = select(first, second, table.c.id).where(first.in_({pair[0] for pair in wanted}))
    known = {(a, b): row for a, b, row in connection.execute(query)}
    new = [{first.name: a, second.name: b} for a, b in wanted if (a, b) not in known]
    if new:
        connection.execute(insert(table), new)
        known = {(a, b): row for a, b, row in connection.execute(query)}
    return known
