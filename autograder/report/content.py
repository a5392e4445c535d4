"""Everything that a report on one assignment says, before it has words."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta

from autograder.gradebook import register
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.register import Register
from autograder.report import exercise, lessons
from autograder.report.advice import Advice, advise
from autograder.report.exercise import ExerciseFacts, Misconception
from autograder.report.looking import Look, looks
from autograder.report.standing import Spread, Standing, spread, standings

_STEPS = tuple(
    timedelta(minutes=m) for m in (1, 5, 15, 60, 180, 360, 1440, 2880, 7 * 1440, 28 * 1440)
)
MOST_BARS = 16


@dataclass(frozen=True, slots=True)
class Interval:
    """How many handed in from `start` on, and how many of these late."""

    start: datetime
    number: int
    late: int


@dataclass(frozen=True, slots=True)
class AssignmentReport:
    """One assignment."""

    register: Register
    standings: tuple[Standing, ...]
    spread: Spread | None
    exercises: tuple[ExerciseFacts, ...]
    misconceptions: tuple[Misconception, ...]
    advice: tuple[Advice, ...]
    looks: tuple[Look, ...]
    times: tuple[Interval, ...]
    step: timedelta


def of(room: Classroom, assignment: str) -> AssignmentReport:
    """Read it; raises CourseError when the gradebook does not know the assignment."""
    found = register.read(room, assignment)
    everybody = standings(found)
    exercises = exercise.facts(found, everybody)
    met = exercise.misconceptions(everybody)
    times, step = intervals(everybody)
    return AssignmentReport(
        register=found,
        standings=everybody,
        spread=spread(everybody),
        exercises=exercises,
        misconceptions=met,
        advice=advise(exercises, met, lessons.before(room.source(assignment)), len(found.works)),
        looks=looks(found, everybody),
        times=times,
        step=step,
    )


def intervals(everybody: Sequence[Standing]) -> tuple[tuple[Interval, ...], timedelta]:
    """When work came in, by this machine's clock, in as few equal steps as can be read."""
    works = [one.work for one in everybody if one.work and one.work.handed_in]
    times = sorted((w.handed_in.astimezone(), w.late > 0) for w in works if w.handed_in)
    if not times:
        return (), _STEPS[0]
    width = times[-1][0] - times[0][0]
    step = next((s for s in _STEPS if width / s < MOST_BARS - 1), width / (MOST_BARS - 1))
    start = _floor(times[0][0], step)
    number = int((times[-1][0] - start) / step) + 1
    bars = [[0, 0] for _ in range(number)]
    for when, late in times:
        bar = bars[int((when - start) / step)]
        bar[0] += 1
        bar[1] += late
    found = (Interval(start + n * step, *bar) for n, bar in enumerate(bars))
    return tuple(found), step


def _floor(when: datetime, step: timedelta) -> datetime:
    midnight = when.replace(hour=0, minute=0, second=0, microsecond=0)
    if step >= timedelta(days=1):
        return midnight
    return midnight + ((when - midnight) // step) * step
