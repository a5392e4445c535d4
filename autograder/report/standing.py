"""Where each learner is with an assignment."""

import statistics
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from autograder.gradebook.register import Person, Register, Work

State = Literal["done", "stuck", "ungraded", "absent"]
STATES: tuple[State, ...] = ("done", "stuck", "ungraded", "absent")
ENOUGH = 0.5  # of what could be decided so far; who has less is stuck


@dataclass(frozen=True, slots=True)
class Standing:
    """One learner; `share` is what was earned of what could be, None without marks."""

    person: Person
    state: State
    work: Work | None = None
    share: float | None = None
    waits: bool = False


def standings(register: Register) -> tuple[Standing, ...]:
    """Everybody, in the order of their names."""
    return tuple(_standing(register, person) for person in register.people.values())


def _standing(register: Register, person: Person) -> Standing:
    work = register.works.get(person.id)
    if person.id in register.ungraded:
        return Standing(person, "ungraded")
    if work is None:
        return Standing(person, "absent")
    share = work.earned / register.points if register.points else 0.0
    decided = [q for q in register.questions if not _open(work, q.id)]
    possible = sum(question.points for question in decided)
    stuck = possible > 0 and work.earned < ENOUGH * possible
    waits = any(mark.waits for mark in work.marks.values())
    return Standing(person, "stuck" if stuck else "done", work, share, waits)


def _open(work: Work, question: str) -> bool:
    """Whether a person has still to decide about it."""
    mark = work.marks.get(question)
    return mark is None or mark.earned is None


def count(found: Sequence[Standing]) -> dict[State, int]:
    """How many there are of each."""
    return {state: sum(one.state == state for one in found) for state in STATES}


@dataclass(frozen=True, slots=True)
class Spread:
    """The marks of those who have some: in shares, and in tenths from the lowest."""

    number: int
    mean: float
    median: float
    tenths: tuple[int, ...]


def spread(found: Sequence[Standing]) -> Spread | None:
    """None when nobody has a mark."""
    shares = [one.share for one in found if one.share is not None]
    if not shares:
        return None
    tenths = [0] * 10
    for share in shares:
        tenths[min(9, max(0, int(share * 10 + 1e-9)))] += 1
    return Spread(len(shares), statistics.fmean(shares), statistics.median(shares), tuple(tenths))
