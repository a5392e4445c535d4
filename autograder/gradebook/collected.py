"""Grade what was collected: the learners' code in parallel, nbgrader's bookkeeping one by one."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.preprocessors import ClearOutput

from autograder import notebook
from autograder.gradebook import graders
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.inspection import Inspection, inspect
from autograder.gradebook.restore import RestoreCells
from autograder.model import CourseError, Notebook, Result

Observed = tuple[Inspection, tuple[Result, ...]]


@dataclass(frozen=True, slots=True)
class Graded:
    """What became of one learner's submission.

    `notes` are sentences about it for the instructor; `results` is empty when it could not be
    graded (`refused`) or was graded before and has not changed.
    """

    student: str
    results: tuple[Result, ...] = ()
    notes: tuple[str, ...] = ()
    refused: bool = False

    @property
    def faults(self) -> tuple[str, ...]:
        """Sentences about the course's own tests."""
        return tuple(problem for result in self.results for problem in result.problems)


def grade(
    room: Classroom, assignment: str, students: Sequence[str], *, jobs: int, force: bool
) -> Iterator[Graded]:
    """Grade the submissions of these learners, in the given order.

    What is wrong with the course is found, and raised, before the first of them.
    """
    references = room.references(assignment)
    graders.ready(room.source(assignment), room.score.hidden)
    return _each(room, assignment, students, references, jobs=jobs, force=force)


def _each(
    room: Classroom,
    assignment: str,
    students: Sequence[str],
    references: dict[str, Notebook],
    *,
    jobs: int,
    force: bool,
) -> Iterator[Graded]:
    todo = [s for s in students if force or not room.is_done(s, assignment)]
    with ThreadPoolExecutor(jobs) as pool:
        running = {
            student: pool.submit(_observe, room, assignment, student, references)
            for student in todo
        }
        for student in students:
            if student in running:
                yield _store(room, assignment, student, running[student])
            else:
                yield Graded(student)


def _observe(
    room: Classroom, assignment: str, student: str, references: dict[str, Notebook]
) -> Observed:
    """Run the learner's code and our tests; nothing is written."""
    found = inspect(room.submitted(student, assignment), references)
    results = []
    for name, path in found.papers.items():
        names = {"assignment": assignment, "student": student, "notebook": name}
        paper = _sanitized(room, names, path)
        results.append(room.score.result(room.directory, names, paper))
    return found, tuple(results)


def _sanitized(room: Classroom, names: dict[str, str], path: Path) -> NotebookNode:
    """The notebook as nbgrader will hand it to our preprocessor."""
    paper: NotebookNode = notebook.node(path)
    resources = {"nbgrader": names | {"db_url": room.directory.db_url}}
    for kind in (ClearOutput, RestoreCells):
        paper, resources = kind(parent=room.api).preprocess(paper, resources)
    return paper


def _store(room: Classroom, assignment: str, student: str, running: Future[Observed]) -> Graded:
    """Let nbgrader write; our preprocessor finds the result ready."""
    folder = room.submitted(student, assignment)
    try:
        found, results = running.result()
    except CourseError as error:
        return Graded(student, notes=(str(error),), refused=True)
    except Exception as error:  # noqa: BLE001 - one learner's odd notebook must not stop the class
        why = f"{type(error).__name__}: {error}"
        note = f"{folder}: it could not be graded ({why}); open it and look."
        return Graded(student, notes=(note,), refused=True)
    try:
        problem = room.autograde(student, assignment, found.papers)
    except OSError as error:
        problem = f"it could not be stored ({error}); make room, or give yourself the rights."
    if problem:
        return Graded(student, notes=(*found.notes, f"{folder}: {problem}"), refused=True)
    return Graded(student, results, found.notes)


def cores() -> int:
    """How many learners' notebooks run at once when nobody says otherwise."""
    return os.cpu_count() or 1
