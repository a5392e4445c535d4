"""What a late submission costs: nbgrader's plugin, set by the course with `c.LatePolicy`."""

import math
from dataclasses import dataclass
from decimal import ROUND_FLOOR, Decimal
from typing import Any

from nbgrader.plugins import LateSubmissionPlugin
from traitlets import TraitError, TraitType

_DAY = 24 * 60 * 60
_CENT = Decimal("0.01")


@dataclass(frozen=True, slots=True)
class Verdict:
    """Days that were begun after the date and its grace, and the per cent that they cost."""

    days: int
    per_cent: float


class _Number(TraitType[float, float]):
    """A number from 0 to `most`; anything else is one sentence for whoever wrote it."""

    def __init__(self, default: float, most: float, about: str) -> None:
        self.most = most
        super().__init__(default, help=about)
        self.tag(config=True)

    def validate(self, obj: Any, value: Any) -> float:
        """As a float; raises TraitError."""
        if type(value) in {int, float} and math.isfinite(value) and 0 <= value <= self.most:
            return float(value)
        span = "0 or more" if math.isinf(self.most) else f"from 0 to {self.most:g}"
        name = f"c.{type(obj).__name__}.{self.name}"
        msg = f"nbgrader_config.py: {name} is {value!r}; write a number, {span}."
        raise TraitError(msg)

    def from_string(self, text: str) -> Any:
        """From the command line of nbgrader."""
        try:
            return float(text)
        except ValueError:
            return text


class LatePolicy(LateSubmissionPlugin):  # type: ignore[misc] # nbgrader has no types
    """So many per cent of what was earned for each day that has begun; nothing unless it is set.

    With several notebooks each loses the same share of its own points.
    """

    grace_minutes = _Number(0.0, math.inf, "The date is so many minutes later for everybody.")
    per_cent_per_day = _Number(0.0, 100.0, "Taken off the points earned, for each day begun.")
    at_most_per_cent = _Number(100.0, 100.0, "And never more than this.")

    def __init__(self, **options: Any) -> None:
        """Raises TraitError for what the course's configuration says and nobody reads."""
        super().__init__(**options)
        known = self.trait_names(config=True)
        for name in self.config.get("LatePolicy", {}):
            if name not in known:
                ours = "grace_minutes, per_cent_per_day and at_most_per_cent"
                msg = f"nbgrader_config.py: there is no c.LatePolicy.{name}; there are {ours}."
                raise TraitError(msg)

    def verdict(self, seconds: float) -> Verdict:
        """On a submission that came so many seconds after the date, an extension included."""
        over = Decimal(str(seconds)) - 60 * Decimal(str(self.grace_minutes))
        days = max(0, math.ceil(over / _DAY))
        return Verdict(days, min(days * self.per_cent_per_day, self.at_most_per_cent))

    def late_submission_penalty(
        self, student_id: str, score: float, total_seconds_late: float
    ) -> float | None:
        """Points to take off this score, or None for nothing; hundredths, rounded down."""
        if not self.per_cent_per_day:  # a course may still have nbgrader's own method
            found: float | None = super().late_submission_penalty(
                student_id, score, total_seconds_late
            )
            return found
        return taken(score, self.verdict(total_seconds_late).per_cent) or None


def taken(score: float, per_cent: float) -> float:
    """So many per cent of a score, in hundredths of a point, in the learner's favour."""
    part = Decimal(str(round(score, 6))) * Decimal(str(per_cent)) / 100
    return float(max(part, Decimal(0)).quantize(_CENT, ROUND_FLOOR))
