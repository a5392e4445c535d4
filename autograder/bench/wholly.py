"""Grading a class, the whole way: nbgrader's command and ours on the same notebooks."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing

from autograder.bench import timing, workload
from autograder.bench.course import Course, student
from autograder.bench.measure import Measure, faster

_MARKS = """
select student_id, base_cell.name,
       coalesce(grade.manual_score, grade.auto_score)
from grade join submitted_notebook on grade.notebook_id = submitted_notebook.id
           join submitted_assignment on submitted_notebook.assignment_id = submitted_assignment.id
           join base_cell on grade.cell_id = base_cell.id
"""


def whole(theirs: Course, ours: Course, few: int, many: int, runs: int) -> Iterator[Measure]:
    """A class of `few` with both, and one of `many` with ours; nbgrader's share grows evenly."""
    theirs.enrol(range(few))
    ours.enrol(range(few))
    stock, small = timing.turns(runs, lambda: _fresh(theirs), lambda: _fresh(ours))
    same_marks(theirs, few)
    same_marks(ours, few)
    name = f"a class of {few}, the whole way, start-up included"
    yield faster(name, stock, small, 12)
    (idle,) = timing.turns(runs, theirs.grade)  # everybody is graded: nbgrader only starts
    ours.enrol(range(many))
    large, again = timing.turns(runs, lambda: _fresh(ours), ours.grade)
    same_marks(ours, many)
    one = stock.less(idle).each(few)
    remark = "nbgrader's start is taken off"
    yield faster(f"a class of {many:,}, the whole way", one, large.each(many), 60, remark)
    yield faster(f"the same {many:,} again, nothing changed", one, again.each(many), 500, remark)


def same_marks(course: Course, number: int) -> None:
    """Everybody has what `workload` says; raises ValueError."""
    with closing(sqlite3.connect(course.gradebook)) as book:
        found = {(who, exercise): score for who, exercise, score in book.execute(_MARKS)}
    due = {
        (student(one), exercise): mark
        for one in range(number)
        for exercise, mark in workload.marks(one).items()
    }
    wrong = {pair for pair in due if found.get(pair) != due[pair]}
    if wrong or len(found) != len(due):
        raise ValueError(f"{course.root}: {len(wrong)} marks are wrong, as {sorted(wrong)[:1]}.")


def _fresh(course: Course) -> None:
    course.forget()
    course.grade()
