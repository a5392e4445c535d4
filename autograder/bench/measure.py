"""A line of the benchmark: what was measured, what was asked for, and whether it was reached."""

from typing import Literal

import msgspec

from autograder.bench.timing import Ratio, Times

NOISY = 0.25  # a machine on which the same computation varies more tells nothing for certain


class Measure(msgspec.Struct, frozen=True):
    """One figure; `unit` says of what ("times faster", "times the floor", "ms", "%").

    `goal` is what the figure is to reach: at least so much (`more`), or at most.
    """

    name: str
    figure: float
    unit: str
    goal: float
    more: bool = True
    least: float | None = None
    most: float | None = None
    runs: dict[str, Times] = {}
    remark: str = ""

    @property
    def verdict(self) -> Literal["reached", "missed", "too noisy to tell"]:
        """Certain only where no pair of runs says otherwise."""
        low = self.figure if self.least is None else self.least
        high = self.figure if self.most is None else self.most
        if (low >= self.goal) if self.more else (high <= self.goal):
            return "reached"
        if (high < self.goal) if self.more else (low > self.goal):
            return "missed"
        return "too noisy to tell"


def faster(name: str, theirs: Times, ours: Times, goal: float, remark: str = "") -> Measure:
    """How many times faster ours is."""
    found = Ratio.of(theirs, ours)
    return Measure(
        name,
        found.ratio,
        "times faster",
        goal,
        least=found.least,
        most=found.most,
        runs={"theirs": theirs, "ours": ours},
        remark=remark,
    )


def slower(name: str, floor: Times, ours: Times, goal: float, remark: str = "") -> Measure:
    """How many times the floor's time ours takes."""
    found = Ratio.of(ours, floor)
    return Measure(
        name,
        found.ratio,
        "times the floor",
        goal,
        more=False,
        least=found.least,
        most=found.most,
        runs={"floor": floor, "ours": ours},
        remark=remark,
    )
