"""Outcomes to points; pure."""

from collections.abc import Iterable, Sequence
from fractions import Fraction

from autograder.model import Exercise, ExerciseScore, Outcome

STEP = Fraction(1, 4)  # points are given in quarters, rounded down


def score(exercise: Exercise, outcomes: Sequence[Outcome]) -> ExerciseScore:
    """The points of an exercise that our tests decide."""
    return ExerciseScore(exercise, float(_earned(exercise, outcomes)), tuple(outcomes))


def _earned(exercise: Exercise, outcomes: Sequence[Outcome]) -> Fraction:
    """Full points only if everything that counts passed; nothing while an example fails.

    A test of weight 0 that is no example only shows something: it neither earns nor costs.
    """
    points = Fraction(exercise.points)
    counted = [o for o in outcomes if o.test.gate or o.test.weight]
    if not counted or any(o.test.gate and o.status != "passed" for o in counted):
        return Fraction(0)
    if all(o.status == "passed" for o in counted):
        return points
    total = sum(o.test.weight for o in counted)
    passed = sum(o.test.weight for o in counted if o.status == "passed")
    return points * passed / total // STEP * STEP


def first_to_show(outcomes: Iterable[Outcome]) -> Outcome | None:
    """The failure to look at first: one the learner may see, an example, one with a hint."""
    failed = [outcome for outcome in outcomes if outcome.status != "passed"]
    return min(failed, key=_urgency, default=None)


def _urgency(outcome: Outcome) -> tuple[bool, bool, bool]:
    hint = outcome.failure.hint if outcome.failure else ""
    return outcome.test.hidden, not outcome.test.gate, not hint
