"""What each test said of a submission, kept in its graded notebook beside the fingerprint.

Graded notebooks are the instructor's, and yet no line of a hidden test stands in them: of such a
test only its category, its kind of failure and its hint are kept.
"""

import hashlib
from collections.abc import Iterable, Sequence
from pathlib import PurePosixPath
from typing import Any

import msgspec

from autograder import feedback
from autograder.messages import visible
from autograder.model import ExerciseScore, Failure, Outcome, Status, Test
from autograder.scoring import first_to_show

KEY = "exercises"  # in what `reuse` writes into a notebook's metadata
_MAX_TEXT = 300  # characters: enough to know an answer again, and no page of output


class Trace(msgspec.Struct, frozen=True, omit_defaults=True):
    """What one test said; `key` tells a hidden test from others, without its name."""

    test: str
    category: str
    status: Status = "passed"
    gate: bool = False
    hidden: bool = False
    kind: str = ""
    call: str = ""
    expected: str = ""
    obtained: str = ""
    hint: str = ""
    key: str = ""


class Traced(msgspec.Struct, frozen=True, omit_defaults=True):
    """All tests of an exercise, the hint that the learner read, and which test was shown."""

    tests: tuple[Trace, ...] = ()
    hint: str = ""
    shown: int | None = None

    @property
    def first(self) -> Trace | None:
        """The failure that the learner was asked to look at."""
        known = self.shown is not None and 0 <= self.shown < len(self.tests)
        return self.tests[self.shown] if known and self.shown is not None else None


def traced(scores: Iterable[ExerciseScore]) -> dict[str, Traced]:
    """Exercise → its tests; exercises without tests of ours have none."""
    return {s.exercise.id: _traced(s) for s in scores if s.outcomes}


def of_scores(scores: Sequence[ExerciseScore]) -> dict[str, Any]:
    """The same as JSON has it."""
    return {name: msgspec.to_builtins(found) for name, found in traced(scores).items()}


def read(metadata: object) -> dict[str, Traced]:
    """What `of_scores` wrote; nothing where somebody else graded."""
    found = metadata.get(KEY) if isinstance(metadata, dict) else None
    try:
        return msgspec.convert(found or {}, dict[str, Traced])
    except msgspec.ValidationError:
        return {}


def _traced(score: ExerciseScore) -> Traced:
    first = first_to_show(score.outcomes)
    return Traced(
        tests=tuple(map(_trace, _names(score.outcomes), score.outcomes)),
        hint=feedback.hint_of(score),
        shown=score.outcomes.index(first) if first else None,
    )


def _names(outcomes: Sequence[Outcome]) -> list[str]:
    """What tests are called: the function, and which of its parameters where there are several.

    Not with pytest's names of parameters, which run into each other and may look like any value.
    """
    functions = [one.test.id.rpartition("::")[2].partition("[")[0] for one in outcomes]
    return [
        f"#{number}"
        if one.test.hidden
        else f"{name}[{functions[:number].count(name)}]"
        if functions.count(name) > 1
        else name
        for number, (one, name) in enumerate(zip(outcomes, functions, strict=True), 1)
    ]


def _trace(name: str, outcome: Outcome) -> Trace:
    test, failure = outcome.test, outcome.failure or Failure("")
    open_ = not test.hidden
    return Trace(
        test=name,
        category=test.category,
        status=outcome.status,
        gate=test.gate,
        hidden=test.hidden,
        kind=failure.kind,
        call=_short(failure.call) if open_ else "",
        expected=_short(failure.expected) if open_ else "",
        obtained=_short(failure.obtained) if open_ else "",
        hint=failure.hint,
        key="" if open_ else key(test),
    )


def key(test: Test) -> str:
    """The same as long as the test and its file keep their names, in whichever folder they lie."""
    path, _, name = test.id.partition("::")
    told = f"{PurePosixPath(path).name}::{name}"
    return hashlib.sha256(told.encode()).hexdigest()[:12]


def _short(text: str) -> str:
    cut = text if len(text) <= _MAX_TEXT else f"{text[:_MAX_TEXT]}…"
    return "\n".join(map(visible, cut.split("\n")))
