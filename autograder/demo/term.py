"""A term in one minute: every step of a class, one after the other, and how far it is."""

import tempfile
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import TypeVar

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn

from autograder.demo import secrecy
from autograder.demo.learner import Learner
from autograder.demo.school import School
from autograder.gradebook import collected
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.collected import Graded

Paper = tuple[Learner, str]  # a learner and the assignment that this learner hands in
Thing = TypeVar("Thing")


def papers(learners: Iterable[Learner], assignments: Iterable[str]) -> list[Paper]:
    """Who hands in what, one assignment after the other."""
    everybody = list(learners)
    return [(one, name) for name in assignments for one in everybody if name in one.work]


class Term:
    """The steps of a class, each for all its papers, with progress on the console."""

    def __init__(self, school: School, room: Classroom, learners: Iterable[Learner]) -> None:
        self.school, self.room = school, room
        self.papers = papers(learners, school.assignments)

    def hand_in(self, console: Console) -> None:
        """Release, then everybody fetches, works and submits, then collect."""
        names = self.school.assignments
        with _progress(console) as bars:
            for name in _each(bars, "Release", names):
                self.school.release(name)
            for learner, name in _each(bars, "Fetch, work, submit", self.papers):
                self.school.work(learner, name)
            for name in _each(bars, "Collect", names):
                self.school.collect(name, self.room, self._class_of(name))

    def grade(self, console: Console) -> tuple[list[Graded], list[str]]:
        """Results as `autograder grade` makes them, and what hostile code left behind."""
        before = secrecy.state(self.school.course)
        with _progress(console) as bars:
            graded = list(_each(bars, "Grade", self._grading(), len(self.papers)))
        others = {Path.home(), Path(tempfile.gettempdir()), *self.school.root.parents}
        return graded, secrecy.traces(before, self.school.course, others)

    def give_back(self, console: Console, graded: Iterable[Graded]) -> None:
        """Feedback for whoever could be graded, and the export."""
        marked = [paper for paper, one in zip(self.papers, graded, strict=True) if one.results]
        with _progress(console) as bars:
            for learner, name in _each(bars, "Write feedback", marked):
                self.school.write_feedback(learner, name)
            for name in _each(bars, "Give it back, export", self.school.assignments):
                self.school.give_back(name)

    def _class_of(self, assignment: str) -> list[Learner]:
        return [learner for learner, name in self.papers if name == assignment]

    def _grading(self) -> Iterator[Graded]:
        for name in self.school.assignments:
            students = [learner.id for learner in self._class_of(name)]
            with collected.grading(
                self.room, name, students, jobs=collected.cores(), force=True
            ) as done:
                yield from sorted(done, key=lambda one: students.index(one.student))


def _progress(console: Console) -> Progress:
    columns = (
        SpinnerColumn(finished_text="✓"),
        TextColumn("{task.description:<20}"),
        BarColumn(20),
        MofNCompleteColumn(),
        TextColumn("{task.fields[now]}"),
    )
    return Progress(*columns, console=console)


def _each(
    bars: Progress, step: str, things: Iterable[Thing], total: int | None = None
) -> Iterator[Thing]:
    """The things one by one, with a bar and a name."""
    if total is None:
        things = list(things)
        total = len(things)
    task = bars.add_task(step, total=total, now="")
    for thing in things:
        bars.update(task, now=_name(thing))
        yield thing
        bars.advance(task)
    bars.update(task, now="")


def _name(thing: object) -> str:
    match thing:
        case Graded(student=student):
            return student
        case (Learner(name=name), str()):
            return name
        case _:
            return str(thing)
