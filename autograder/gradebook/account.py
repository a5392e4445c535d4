"""What the gradebook has for each learner of an assignment, in two queries.

nbgrader's own objects ask the database once for each notebook and cell.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta

from sqlalchemy import Connection, select

from autograder.gradebook.rows import GRADE, PAPER, WORK
from autograder.gradebook.sheet import Sheet


@dataclass(frozen=True, slots=True)
class Given:
    """The marks of one exercise: by tests, by a person, extra credit; `waits` for a person."""

    auto: float | None = None
    manual: float | None = None
    extra: float | None = None
    waits: bool = False

    @property
    def counts(self) -> float | None:
        """As nbgrader has it: a person's mark before ours, then extra credit."""
        given = self.auto if self.manual is None else self.manual
        return None if given is None else given + (self.extra or 0.0)


@dataclass(frozen=True, slots=True)
class Page:
    """A notebook of a learner: its row's id, its marks by exercise, what being late costs."""

    row: str
    marks: Mapping[str, Given]
    penalty: float | None

    @property
    def score(self) -> float:
        """Points so far, the penalty not taken off."""
        return sum(given.counts or 0.0 for given in self.marks.values())


@dataclass(frozen=True, slots=True)
class Account:
    """A learner's submission; `pages` by notebook."""

    handed_in: datetime | None = None
    extension: timedelta | None = None
    pages: Mapping[str, Page] = field(default_factory=dict)

    @property
    def marks(self) -> dict[str, Given]:
        """By exercise."""
        return {name: given for page in self.pages.values() for name, given in page.marks.items()}

    @property
    def scores(self) -> dict[str, dict[str, float | None]]:
        """Notebook → exercise → what the autograder gave."""
        return {
            name: {exercise: given.auto for exercise, given in page.marks.items()}
            for name, page in self.pages.items()
        }

    @property
    def penalty(self) -> float:
        """What being late costs altogether."""
        return sum(page.penalty or 0.0 for page in self.pages.values())

    @property
    def total(self) -> float:
        """Points, the penalty taken off."""
        return sum(page.score for page in self.pages.values()) - self.penalty

    @property
    def empty(self) -> bool:
        """Nothing was handed in, no mark is there or waits: the row has only an extension.

        Work may have no time: Canvas says none (docs/week.md).
        """
        return self.handed_in is None and all(
            given.auto is None and given.manual is None and not given.waits
            for given in self.marks.values()
        )


@dataclass(frozen=True, slots=True)
class Change:
    """A learner's account before something was written, and after; None where there was none."""

    before: Account | None
    after: Account


def accounts(
    connection: Connection, sheet: Sheet, students: Sequence[str] | None = None
) -> dict[str, Account]:
    """Those of these learners, or of everybody, who have a row for this assignment."""
    mine = WORK.c.assignment_id == sheet.id
    if students is not None:
        mine &= WORK.c.student_id.in_(students)
    names = {page.id: page.name for page in sheet.pages.values()}
    cells = {c.id: c.name for page in sheet.pages.values() for c in page.graded.values()}
    papers = connection.execute(
        select(
            WORK.c.student_id,
            WORK.c.timestamp,
            WORK.c.extension,
            PAPER.c.id,
            PAPER.c.notebook_id,
            PAPER.c.late_submission_penalty,
        )
        .join(PAPER, PAPER.c.assignment_id == WORK.c.id)
        .where(mine)
    ).all()
    grades = connection.execute(
        select(
            GRADE.c.notebook_id,
            GRADE.c.cell_id,
            GRADE.c.auto_score,
            GRADE.c.manual_score,
            GRADE.c.extra_credit,
            GRADE.c.needs_manual_grade,
        )
        .join(PAPER, PAPER.c.id == GRADE.c.notebook_id)
        .join(WORK, WORK.c.id == PAPER.c.assignment_id)
        .where(mine)
    )
    marks: dict[str, dict[str, Given]] = {}
    for paper, cell, auto, manual, extra, waits in grades:
        if cell in cells:
            given = Given(auto, manual, extra, bool(waits))
            marks.setdefault(paper, {})[cells[cell]] = given
    found: dict[str, Account] = {}
    for student, when, extension, paper, notebook, penalty in papers:
        before = found.get(student)
        page = {names.get(notebook, notebook): Page(paper, marks.get(paper, {}), penalty)}
        found[student] = Account(when, extension, {**(before.pages if before else {}), **page})
    return found
