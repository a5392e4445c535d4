"""What a notebook earned, from what was seen of it; pure."""

import math
import re

from autograder import sandbox, scoring
from autograder.model import (
    CellOutput,
    Exercise,
    ExerciseScore,
    Notebook,
    Observation,
    Outcome,
    Result,
)


def result(
    notebook: Notebook,
    observation: Observation,
    layers: sandbox.Layers,
    problems: tuple[str, ...] = (),
) -> Result:
    """Score an observation."""
    broken = [outcome for outcome in observation.outcomes if outcome.status == "error"]
    problems += tuple(
        f"{outcome.test.id}: the test itself fails or is skipped on {notebook.name}.ipynb"
        f" ({_last_line(outcome)}); correct it."
        for outcome in broken
    )
    return Result(
        notebook=notebook,
        scores=tuple(_score(exercise, observation) for exercise in notebook.exercises),
        outputs=observation.outputs,
        problems=problems,
        layers=tuple(sorted(layers.names())),
    )


def _score(exercise: Exercise, observation: Observation) -> ExerciseScore:
    if exercise.kind == "manual":
        return ExerciseScore(exercise, None)
    if exercise.kind == "asserts":
        output = observation.outputs[exercise.cell] if exercise.cell is not None else None
        return ExerciseScore(exercise, _by_asserts(exercise, output))
    own = [o for o in observation.outcomes if o.test.exercise == exercise.id]
    return scoring.score(exercise, own)


def _by_asserts(exercise: Exercise, output: CellOutput | None) -> float:
    """nbgrader's own meaning: an error is nothing, a number is partial credit, else everything.

    Where nbgrader would give full marks for a value that is no possible mark (`nan`, below
    zero), this gives none.
    """
    if output is None or output.error:
        return 0.0
    try:
        value = float(output.value or "")
    except ValueError:
        return exercise.points
    return min(value, exercise.points) if math.isfinite(value) and value >= 0 else 0.0


def _last_line(outcome: Outcome) -> str:
    """pytest ends a report with what matters."""
    lines = [line.strip() for line in outcome.detail.splitlines() if line.strip()]
    said = [line[1:].strip() for line in lines if line.startswith("E ")] or lines
    errors = [line for line in said if re.match(r"[\w.]*(Error|Exception|Mistake)\b", line)]
    return (errors or said or ["no reason"])[-1][:200]


def nothing(notebook: Notebook) -> Observation:
    """Nothing was seen, so nothing passed."""
    return Observation((), (None,) * len(notebook.cells))
