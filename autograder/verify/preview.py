"""What learners get of a unit, and what each answer that the author kept would earn."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from autograder.grading import Grader
from autograder.model import Cell, ExerciseScore
from autograder.scoring import first_to_show
from autograder.verify.material import Material


@dataclass(frozen=True, slots=True)
class Row:
    """One answer to one exercise: what it earns and which hint it gets."""

    exercise: str
    answer: str
    earned: float | None  # None: a person says it
    points: float
    hint: str


def released(folder: Path) -> tuple[Cell, ...]:
    """The cells as they are released, without answers."""
    return Material(folder).stub.cells


def scores(folder: Path) -> Iterator[Row]:
    """The right answer, the stub and every wrong answer, exercise by exercise."""
    unit = Material(folder)
    wrong, _ = unit.wrong()
    with Grader(unit.folder, unit.reference) as grader:
        for exercise in unit.exercises:
            place = exercise.answer or 0
            answers = {
                "right answer": unit.reference.cells[place].source,
                "as released": unit.stub.cells[place].source,
            }
            own = [one for one in wrong if one.exercise == exercise.id]
            answers |= {one.path.name: one.source for one in own}
            for name, source in answers.items():
                (score,) = grader.grade(unit.attempt(exercise, source)).scores
                yield _row(name, score)
    for written in (one for one in unit.page.exercises if one.kind == "manual"):
        yield Row(written.id, "marked by a person", None, written.points, "")


def _row(name: str, score: ExerciseScore) -> Row:
    shown = first_to_show(score.outcomes)
    hint = shown.failure.hint or shown.failure.kind if shown and shown.failure else ""
    return Row(score.exercise.id, name, score.earned or 0.0, score.exercise.points, hint)
