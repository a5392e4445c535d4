"""The questions of a course whose answers a person marks: nbgrader's manually graded answers."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from nbgrader.api import Assignment, Gradebook
from sqlalchemy import select

from autograder.gradebook.classroom import Classroom
from autograder.gradebook.sheet import MarkedCell, Page, sheet
from autograder.model import CourseError


@dataclass(frozen=True, slots=True)
class Question:
    """A manually graded answer of an assignment: a cell with points that learners write in.

    `released` is its text as learners got it; `grade` and `comment` are its rows in the gradebook.
    """

    assignment: str
    notebook: str
    name: str
    points: float
    released: str
    code: bool
    grade: str
    comment: str


def find(room: Classroom, assignment: str, paper: str, name: str) -> Question:
    """One of them; raises CourseError."""
    with questions(room, assignment) as (_, found):
        for one in found:
            if (one.notebook, one.name) == (paper, name):
                return one
    msg = f"{assignment}: the gradebook has no written answer {name} in {paper}.ipynb."
    raise CourseError(msg)


@contextmanager
def questions(
    room: Classroom, assignment: str | None = None
) -> Iterator[tuple[Gradebook, list[Question]]]:
    """The open gradebook, and those of one or all assignments in the order of the notebooks.

    In a folder without a gradebook nbgrader would make one: there are none.
    """
    url = room.directory.db_url
    if url.startswith("sqlite:///") and not Path(url.removeprefix("sqlite:///")).is_file():
        yield None, []
        return
    with room.gradebook() as book:
        query = select(Assignment).order_by(Assignment.name)
        wanted = query if assignment is None else query.where(Assignment.name == assignment)
        yield book, [question for one in book.db.scalars(wanted) for question in _of(one)]


def _of(assignment: Assignment) -> list[Question]:
    known = sheet(assignment)
    return [
        found
        for page in known.pages.values()
        for cell in _ordered(page)
        if (found := _question(known.name, page, cell))
    ]


def _ordered(page: Page) -> list[MarkedCell]:
    """Its grade cells, in the order of the notebook as it was released."""
    places = {cell.name: place for place, cell in enumerate(page.source_cells)}
    return sorted(page.grade_cells, key=lambda cell: places.get(cell.name, len(places)))


def _question(assignment: str, page: Page, cell: MarkedCell) -> Question | None:
    comment = next((one for one in page.solution_cells if one.name == cell.name), None)
    source = next((one for one in page.source_cells if one.name == cell.name), None)
    if comment is None or source is None:
        return None
    return Question(
        assignment=assignment,
        notebook=page.name,
        name=cell.name,
        points=cell.max_score,
        released=source.source,
        code=source.cell_type == "code",
        grade=cell.id,
        comment=comment.id,
    )
