"""Seconds of what was done several times, and how sure a ratio of two of them is."""

import statistics
import time
from collections.abc import Callable

import msgspec


class Times(msgspec.Struct, frozen=True):
    """Seconds, each for one thing done once."""

    seconds: tuple[float, ...]

    @property
    def median(self) -> float:
        """The one in the middle."""
        return statistics.median(self.seconds)

    def each(self, number: int) -> "Times":
        """When so many things were done in that time, the time of one."""
        return Times(tuple(one / number for one in self.seconds))

    def less(self, known: "Times") -> "Times":
        """Without what is known to be something else, a start for example."""
        return Times(tuple(max(one - known.median, 0.0) for one in self.seconds))


class Ratio(msgspec.Struct, frozen=True):
    """How many times `ours` fits into `theirs`, and the least and the most that any runs give."""

    ratio: float
    least: float
    most: float

    @classmethod
    def of(cls, theirs: Times, ours: Times) -> "Ratio":
        """From at least one run of each."""
        return cls(
            theirs.median / ours.median,
            min(theirs.seconds) / max(ours.seconds),
            max(theirs.seconds) / min(ours.seconds),
        )


def turns(runs: int, *actions: Callable[[], object]) -> tuple[Times, ...]:
    """The time of each action, taken in turns: what disturbs the machine disturbs all of them."""
    taken: list[list[float]] = [[] for _ in actions]
    for _ in range(runs):
        for action, seconds in zip(actions, taken, strict=True):
            start = time.perf_counter()
            action()
            seconds.append(time.perf_counter() - start)
    return tuple(Times(tuple(seconds)) for seconds in taken)


def noise(runs: int = 30) -> float:
    """How much the same little computation varies here: (slowest tenth / fastest) - 1."""
    (times,) = turns(runs, lambda: sum(range(400_000)))
    ordered = sorted(times.seconds)
    return ordered[-max(1, runs // 10)] / ordered[0] - 1
