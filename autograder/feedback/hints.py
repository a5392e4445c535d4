"""The one hint that a learner reads."""

from collections.abc import Mapping, Sequence

from autograder.messages import visible
from autograder.model import ExerciseScore, Failure, Outcome
from autograder.scoring import first_to_show

_MAX_WORD = 100  # characters of what stands between two words of ours


def hint_of(score: ExerciseScore) -> str:
    """The key of the hint that the learner sees, or an empty text."""
    return hint_key(score.outcomes, first_to_show(score.outcomes))[0]


def hint_key(outcomes: Sequence[Outcome], first: Outcome | None) -> tuple[str, dict[str, str]]:
    """The misconception to name, from the test that is shown or else from any other.

    What fills its placeholders is kept only if it comes from the test that the learner sees.
    """
    if first is None:
        return "", {}
    failure = failure_of(first)
    if failure.kind in {"not-started", "cell-missing", "cell-not-run", "input-missing"}:
        return "", {}
    if failure.hint or failure.kind in {"name-missing", "cell-error", "died"}:
        return failure.hint, {} if first.test.hidden else quoted(failure.values)
    others = [failure_of(outcome) for outcome in outcomes if outcome.status != "passed"]
    # An error that only another test meets does not explain the value that this one shows; and
    # where a type differs, what was not clear here (4.5 for 5) is not clear elsewhere (3.0 for 3).
    foreign = {"error"} - {failure.kind} | {"type"} & {failure.kind}
    fitting = (other.hint for other in others if other.kind not in foreign)
    return next(filter(None, fitting), first.test.hint), {}


def quoted(values: Mapping[str, str]) -> dict[str, str]:
    """A learner's words, as part of a sentence of ours: short, on one line, without its signs."""
    return {name: visible(value[:_MAX_WORD]).replace("`", "'") for name, value in values.items()}


def failure_of(outcome: Outcome | None) -> Failure:
    """A test that broke says so; the instructor reads why elsewhere."""
    if outcome is None:
        return Failure("")
    return outcome.failure or Failure("test-broken")
