"""What nbgrader takes off a late submission, by its own plugin."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from nbgrader.preprocessors import AssignLatePenalties
from traitlets import TraitError

from autograder.gradebook.late import LatePolicy, Verdict
from autograder.model import CourseError


@dataclass(frozen=True, slots=True)
class _Marked:
    """What nbgrader's check looks at."""

    score: float


class Penalties:
    """nbgrader's AssignLatePenalties with the course's configuration, without its database."""

    def __init__(self, parent: Any) -> None:
        """Raises CourseError when the course's configuration of it does not fit."""
        try:
            self.rule = AssignLatePenalties(parent=parent)
            self.rule.init_plugin()
        except TraitError as error:
            said = str(error)
            ours = said.startswith("nbgrader_config.py")
            msg = said if ours else f"nbgrader_config.py: the late penalty does not fit ({said})."
            raise CourseError(msg) from error

    def penalty(self, student: str, score: float, seconds: float) -> float | None:
        """For a notebook with this score, handed in so many seconds late."""
        found = self.rule.plugin_inst.late_submission_penalty(student, score, seconds)
        if found is None:
            return None
        checked: float = self.rule._check_late_penalty(_Marked(score), found)  # noqa: SLF001
        return checked

    def verdict(self, seconds: float) -> Verdict | None:
        """Days and per cent, where the course's plugin counts so."""
        plugin = self.rule.plugin_inst
        known = isinstance(plugin, LatePolicy) and plugin.per_cent_per_day
        return plugin.verdict(seconds) if known else None


def lateness(
    handed_in: datetime | None, duedate: datetime | None, extension: timedelta | None
) -> float:
    """Seconds after the date, an extension included."""
    if handed_in is None or duedate is None:
        return 0.0
    return max(0.0, (handed_in - duedate - (extension or timedelta())).total_seconds())
