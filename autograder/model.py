"""The frozen records of a grading, in the order of the way of a submission."""

from dataclasses import dataclass, field
from typing import Literal

CellKind = Literal["code", "markdown", "raw"]
ExerciseKind = Literal["tests", "asserts", "manual"]
Status = Literal["passed", "failed", "error"]


class CourseError(Exception):
    """One sentence for the person who can act, with the file's name and what to do."""


class OutageError(CourseError):
    """The same when nothing more can be graded, whoever's it is; what is done is kept."""


@dataclass(frozen=True, slots=True)
class Cell:
    """A cell of a notebook; `grade_id` is nbgrader's, empty for a cell nbgrader does not know."""

    kind: CellKind
    source: str
    grade_id: str = ""
    grade: bool = False
    solution: bool = False
    points: float = 0.0


@dataclass(frozen=True, slots=True)
class Exercise:
    """Something that earns points.

    `cell` is the position of its grade cell, `answer` that of the learner's cell, or None when
    the notebook no longer has one.  `kind` says who decides: our tests, nbgrader's asserts in
    the grade cell itself, or a person.
    """

    id: str
    points: float
    kind: ExerciseKind
    cell: int | None
    answer: int | None


@dataclass(frozen=True, slots=True)
class Notebook:
    """A notebook that was read and checked."""

    name: str
    lang: str
    cells: tuple[Cell, ...]
    exercises: tuple[Exercise, ...]


@dataclass(frozen=True, slots=True)
class CellOutput:
    """What one cell did when it ran: texts only, already bounded in size."""

    printed: str = ""
    errors: str = ""
    value: str | None = None
    error: tuple[str, str] | None = None


@dataclass(frozen=True, slots=True)
class Failure:
    """Why a test did not pass, in no language: a page or a terminal finds the words.

    `kind` is a key of the message catalogue; `call`, `expected` and `obtained` are Python texts.
    `hint` is the key of a misconception or empty; `values` fills the placeholders of both.
    """

    kind: str
    call: str = ""
    expected: str = ""
    obtained: str = ""
    hint: str = ""
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Test:
    """A collected test: which exercise it belongs to and what it weighs there.

    `says` is its own sentence for a learner, by language, when what it compares needs words.
    """

    __test__ = False  # pytest would take the name for a test class

    id: str
    exercise: str
    gate: bool
    hidden: bool
    weight: int
    category: str
    hint: str
    says: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What one test said of one submission; `detail` is pytest's report for its author."""

    test: Test
    status: Status
    failure: Failure | None = None
    detail: str = ""


@dataclass(frozen=True, slots=True)
class Observation:
    """What was seen of one notebook: each test's outcome, and what each cell did (or None)."""

    outcomes: tuple[Outcome, ...]
    outputs: tuple[CellOutput | None, ...]


@dataclass(frozen=True, slots=True)
class ExerciseScore:
    """Points earned in one exercise; `earned` is None while a person has to decide."""

    exercise: Exercise
    earned: float | None
    outcomes: tuple[Outcome, ...] = ()


@dataclass(frozen=True, slots=True)
class Result:
    """Everything known after grading one notebook.

    `outputs` has one entry per cell (None for a cell that was not run), `problems` has sentences
    for the instructor, `layers` names the protections that were active.
    """

    notebook: Notebook
    scores: tuple[ExerciseScore, ...]
    outputs: tuple[CellOutput | None, ...] = ()
    problems: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()

    @property
    def earned(self) -> float:
        """Points earned so far; what waits for a person counts nothing yet."""
        return sum(score.earned or 0.0 for score in self.scores)

    @property
    def points(self) -> float:
        """Points that could be earned."""
        return sum(score.exercise.points for score in self.scores)
