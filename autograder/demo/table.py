"""The gradebook, for a terminal."""

from collections.abc import Sequence

from rich import box
from rich.table import Table

from autograder.demo.expectation import Seen
from autograder.model import Exercise


def marks(assignment: str, seen: Sequence[Seen], exercises: Sequence[Exercise]) -> Table:
    """One assignment, learner by exercise, as nbgrader's gradebook has it."""
    points = sum(exercise.points for exercise in exercises)
    table = Table(title=assignment, title_justify="left", box=box.SIMPLE_HEAD, pad_edge=False)
    table.add_column("learner", no_wrap=True)
    for exercise in exercises:
        short = exercise.id.rpartition("-")[2]
        table.add_column(f"{short}\n/{exercise.points:g}", justify="right", no_wrap=True)
    table.add_column(f"total\n/{points:g}", justify="right", style="bold", no_wrap=True)
    for one in seen:
        earned = [one.book.get(exercise.id) for exercise in exercises]
        total = f"{sum(mark or 0 for mark in earned):g}" if one.book else "—"
        table.add_row(one.learner.name, *map(_mark, earned), total)
    return table


def _mark(earned: float | None) -> str:
    return "—" if earned is None else f"{earned:g}"
