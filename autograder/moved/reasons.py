"""Compare a grading with the one before it; pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from autograder.gradebook.account import Account, Given
from autograder.gradebook.collected import Graded
from autograder.gradebook.memory import Memory
from autograder.gradebook.trace import Trace

Why = Literal[
    "handed-in", "points", "verdict", "new-test", "removed-test", "late", "share", "other"
]
_LEAST = 0.005  # of a point: less is how a computer writes numbers


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a mark moved; `test`, `before` and `after` where they say something."""

    why: Why
    test: str = ""
    hidden: bool = False
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Move:
    """A mark, or (without exercise) what being late costs, and the learner's total with it.

    It is `kept` when a person gave the mark: then only what the tests say has moved.
    """

    student: str
    exercise: str
    before: float
    after: float
    totals: tuple[float, float]
    kept: bool
    reasons: tuple[Reason, ...]

    @property
    def gain(self) -> float:
        """Points that the learner's total gained; below zero when some are lost."""
        gained = self.totals[1] - self.totals[0]
        return gained if abs(gained) > _LEAST else 0.0


def of(graded: Graded) -> list[Move]:
    """What moved for a learner who had marks before; nothing for anybody else."""
    change = graded.change
    if change is None or change.before is None or change.before.empty:
        return []
    before, after = change.before, change.after
    found = [
        move
        for name, given in after.marks.items()
        if (move := _exercise(graded, name, before, after, given))
    ]
    if abs(after.penalty - before.penalty) > _LEAST:
        totals = (before.total, after.total)
        reasons = _late(before, after)
        costs = (before.penalty, after.penalty)
        found.append(Move(graded.student, "", *costs, totals, kept=False, reasons=reasons))
    return found


def _exercise(
    graded: Graded, name: str, before: Account, after: Account, now: Given
) -> Move | None:
    was = before.marks.get(name)
    if was is None or was.auto is None or now.auto is None or abs(now.auto - was.auto) <= _LEAST:
        return None
    kept = now.manual is not None
    first, last = (was.auto, now.auto) if kept else (was.counts or 0.0, now.counts or 0.0)
    reasons = tuple(_reasons(graded, name)) or (Reason("other"),)
    return Move(graded.student, name, first, last, (before.total, after.total), kept, reasons)


def _late(before: Account, after: Account) -> tuple[Reason, ...]:
    """A penalty moves with the date, and as a share of marks that moved."""
    if before.handed_in != after.handed_in:
        return (Reason("handed-in"),)
    same = abs(before.total + before.penalty - after.total - after.penalty) <= _LEAST
    return (Reason("late" if same else "share"),)


def _reasons(graded: Graded, name: str) -> Iterator[Reason]:
    old, new = graded.old, graded.new
    again = bool(old.work) and old.work != new.work
    if again:
        yield Reason("handed-in")
    was, now = old.points.get(name), new.points.get(name)
    if was is not None and now is not None and was != now:
        yield Reason("points", before=f"{was:g}", after=f"{now:g}")
    if name in old.traces and name in new.traces:
        yield from _tests(old, new, name, again=again)


def _tests(old: Memory, new: Memory, name: str, *, again: bool) -> Iterator[Reason]:
    """What another answer does to the same test is no reason of its own."""
    before = {_key(one): one for one in old.traces[name].tests}
    after = {_key(one): one for one in new.traces[name].tests}
    for key, one in after.items():
        said = new.hidden.get(one.key, one.test)
        if key not in before:
            yield Reason("new-test", said, one.hidden, after=one.status)
        elif before[key].status != one.status and not again:
            yield Reason("verdict", said, one.hidden, before[key].status, one.status)
    for key, one in before.items():
        if key not in after:
            yield Reason("removed-test", one.test, one.hidden, before=one.status)


def _key(one: Trace) -> str:
    """A hidden test that an earlier version graded has only its number."""
    return one.key or one.test
