"""Everything about one learner's work: the marks there are, and a run of it with each test."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TypeVar

from autograder import course
from autograder.appeal import hearing
from autograder.appeal.hearing import Heard, Hearing
from autograder.gradebook import graders, register
from autograder.gradebook.account import Account, Given, accounts
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.inspection import inspect
from autograder.gradebook.register import Question
from autograder.gradebook.sheet import sheet
from autograder.gradebook.transcript import Scribe
from autograder.grading.result import result
from autograder.job import Job
from autograder.model import CellOutput, CourseError, ExerciseScore, Notebook, Result

Thing = TypeVar("Thing")


@dataclass(frozen=True, slots=True)
class Part:
    """An exercise: what the gradebook has, what this run gave, the learner's and our answer.

    `tests` are pairs of what a test saw of the learner's answer and of the reference.
    """

    question: Question
    given: Given
    score: ExerciseScore
    answer: str
    reference: str
    output: CellOutput | None
    tests: tuple[tuple[Heard, Heard | None], ...]


@dataclass(frozen=True, slots=True)
class Case:
    """An appeal; `problems` are sentences about tests at fault, `notes` about the submission."""

    student: str
    assignment: str
    lang: str
    handed_in: datetime | None
    penalty: float
    parts: tuple[Part, ...]
    notes: tuple[str, ...]
    problems: tuple[str, ...]

    @property
    def earned(self) -> float:
        """By this run, a person's marks and the penalty left aside."""
        return sum(part.score.earned or 0.0 for part in self.parts)

    @property
    def recorded(self) -> float:
        """What the tests gave at the last grading."""
        return sum(part.given.auto or 0.0 for part in self.parts)

    @property
    def points(self) -> float:
        """What can be earned."""
        return sum(part.score.exercise.points for part in self.parts)


def hear(room: Classroom, assignment: str, student: str) -> Case:
    """Run the learner's work and the reference; nothing is written.  Raises CourseError."""
    references = room.references(assignment)
    folder = room.submitted(student, assignment)
    if not folder.is_dir():
        raise CourseError(f"{folder}: nothing was collected; check the learner's name.")
    with room.gradebook() as book:
        known = sheet(book.find_assignment(assignment))
        account = accounts(book.db.connection(), known, [student]).get(student, Account())
    found = inspect(folder, references)
    source, private = room.source(assignment), room.score.hidden
    warm = graders.ready(source, private)
    scribe = Scribe(room.converter, known, room.score)
    jobs: list[Job] = []
    for name, node in found.pages.items():
        jobs.append(graders.prepared(scribe.order(student, name, node), warm))
        jobs.append(Job(references[name], dict(warm.grader.files)))
    hearings = hearing.hear(course.unit(source, private), jobs, graders.layers())
    titles = {one.id: one for one in register.questions(known, references)}
    parts: list[Part] = []
    problems: list[str] = []
    for (job, ours), (seen, right) in zip(_pairs(jobs), _pairs(hearings), strict=True):
        done = result(job.notebook, seen.observation, graders.layers())
        problems += done.problems
        parts += _parts(done, ours.notebook, (seen, right), account.marks, titles)
    first = next(iter(references.values()))
    when = account.handed_in.replace(tzinfo=UTC) if account.handed_in else None
    return Case(
        student,
        assignment,
        first.lang,
        when,
        account.penalty,
        tuple(parts),
        found.notes,
        tuple(problems),
    )


def _pairs(things: Sequence[Thing]) -> Iterator[tuple[Thing, Thing]]:
    """Of the learner, and of the reference."""
    return zip(things[::2], things[1::2], strict=True)


def _parts(
    done: Result,
    reference: Notebook,
    hearings: tuple[Hearing, Hearing],
    marks: Mapping[str, Given],
    titles: Mapping[str, Question],
) -> Iterator[Part]:
    seen, right = hearings
    ours = {one.id: one for one in reference.exercises}
    for score in done.scores:
        one = score.exercise
        where = one.answer if one.answer is not None else one.cell
        known = ours.get(one.id)
        yield Part(
            question=titles.get(one.id, Question(one.id, one.points)),
            given=marks.get(one.id, Given()),
            score=score,
            answer=_source(done.notebook, one.answer),
            reference=_unmarked(_source(reference, known.answer if known else None)),
            output=done.outputs[where] if where is not None else None,
            tests=tuple(
                (heard, right.tests.get(name))
                for name, heard in seen.tests.items()
                if heard.outcome.test.exercise == one.id
            ),
        )


def _unmarked(source: str) -> str:
    """Without nbgrader's lines around a solution."""
    kept = (line for line in source.splitlines() if not line.strip().startswith("### "))
    return "\n".join(kept)


def _source(page: Notebook, position: int | None) -> str:
    return page.cells[position].source if position is not None else ""
