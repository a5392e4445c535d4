"""What `autograder extend` does and prints; the exit status is returned."""

from collections.abc import Sequence
from datetime import timedelta
from pathlib import Path

import click

from autograder.gradebook import extensions
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.extensions import Extension
from autograder.messages import visible
from autograder.model import CourseError

_LONGEST = 24 * 366 * 10  # hours: ten years


def show(root: Path, assignment: str) -> int:
    """`autograder extend --list`."""
    found = extensions.granted(Classroom(root), assignment)
    for one in found:
        click.echo(_line(one))
    if not found:
        click.echo(f"{assignment}: nobody has an extension.")
    return 0


def extend(root: Path, assignment: str, students: Sequence[str], hours: float, until: str) -> int:
    """`autograder extend`: so many hours, or until a date if one is named."""
    if not hours <= _LONGEST:
        raise CourseError("More than ten years: check --days and --hours.")
    more = extensions.day_or_moment(until) if until else timedelta(hours=hours)
    names = list(dict.fromkeys(students))
    for one in extensions.grant(Classroom(root), assignment, names, more):
        click.echo(_line(one))
    click.echo(f"Marks move at the next `autograder grade {assignment}`; nothing runs again.")
    return 0


def _line(one: Extension) -> str:
    if not one.more:
        return visible(f"{one.student}: no extension; due {one.until:%Y-%m-%d %H:%M} UTC.")
    return visible(f"{one.student}: until {one.until:%Y-%m-%d %H:%M} UTC ({_span(one.more)} more)")


def _span(more: timedelta) -> str:
    """In days, hours and minutes."""
    hours, seconds = divmod(more.seconds, 3600)
    numbers = ((more.days, "day"), (hours, "hour"), (seconds // 60, "minute"))
    return ", ".join(f"{n} {unit}{'s' * (n != 1)}" for n, unit in numbers if n) or "moments"
