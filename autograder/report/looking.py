"""Answers that are worth a look: what the tests said may not be what the answer deserves."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from autograder.gradebook.register import Mark, Person, Register
from autograder.gradebook.trace import Traced
from autograder.report.standing import Standing

HALF = 0.5
SLOW = "hung"  # the kind of a failure that the clock ended

Reason = Literal["example", "message", "time"]


@dataclass(frozen=True, slots=True)
class Look:
    """One learner and exercise, how many of how many tests passed, and why to look.

    `example`: it fails, and half of the other tests or more pass.  `message`: all points, and yet
    the learner read that something is not there; a person's mark says so, or a test without
    weight.  `time`: half or more pass, and another one was stopped by the clock.
    """

    person: Person
    exercise: str
    passed: int
    tests: int
    reason: Reason


def looks(register: Register, everybody: Sequence[Standing]) -> tuple[Look, ...]:
    """At most one for each learner and exercise."""
    points = {question.id: question.points for question in register.questions}
    found = []
    for one in everybody:
        for name, traced in (one.work.traces if one.work else {}).items():
            mark = one.work.marks.get(name) if one.work else None
            for reason, passed, tests in _reasons(traced, mark, points.get(name, 0.0)):
                found.append(Look(one.person, name, passed, tests, reason))
                break
    return tuple(found)


def _reasons(
    traced: Traced, mark: Mark | None, points: float
) -> Iterator[tuple[Reason, int, int]]:
    tests = traced.tests
    passed = sum(test.status == "passed" for test in tests)
    if mark and mark.earned is not None and mark.earned >= points > 0:
        if traced.first or traced.hint:
            yield "message", passed, len(tests)
        return
    others = [test for test in tests if not test.gate]
    right = sum(test.status == "passed" for test in others)
    if any(test.gate and test.status != "passed" for test in tests):
        if right and right >= HALF * len(others):
            yield "example", right, len(others)
    elif passed >= HALF * len(tests) and any(test.kind == SLOW for test in tests):
        yield "time", passed, len(tests)
