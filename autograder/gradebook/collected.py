"""Grade what was collected: the learners' code in parallel, nbgrader's bookkeeping one by one."""

import os
from collections.abc import Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbgrader.preprocessors import ClearOutput, OverwriteCells

from autograder.gradebook import graders
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.inspection import inspect
from autograder.gradebook.preprocess import DropDuplicates
from autograder.model import CourseError, Notebook, Result


@dataclass(frozen=True, slots=True)
class Graded:
    """What became of one learner's submission.

    `notes` are sentences for the instructor; `results` is empty when it could not be graded
    (`refused`) or was graded before and has not changed.
    """

    student: str
    results: tuple[Result, ...] = ()
    notes: tuple[str, ...] = ()
    refused: bool = False


def grade(
    room: Classroom, assignment: str, students: Sequence[str], *, jobs: int, force: bool
) -> Iterator[Graded]:
    """Grade the submissions of these learners, in the given order."""
    references = room.references(assignment)
    folder = room.source(assignment)
    for reference in references.values():
        graders.grader(folder, reference)  # a course that does not fit stops here, with a sentence
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
) -> tuple[tuple[str, ...], tuple[Result, ...]]:
    """Run the learner's code and our tests; nothing is written."""
    handed_in = room.submitted(student, assignment)
    notes = inspect(handed_in, references)
    results = []
    for name in references:
        path = handed_in / f"{name}.ipynb"
        if path.exists():
            paper = _sanitized(room, assignment, student, path)
            results.append(graders.grade(room.source(assignment), name, paper))
    return notes, tuple(results)


def _sanitized(
    room: Classroom, assignment: str, student: str, path: Path
) -> nbformat.NotebookNode:
    """The notebook as nbgrader will hand it to our preprocessor."""
    paper: nbformat.NotebookNode = nbformat.read(path, as_version=4)
    names = {
        "student": student,
        "assignment": assignment,
        "notebook": path.stem,
        "db_url": room.directory.db_url,
    }
    resources = {"nbgrader": names}
    for kind in (ClearOutput, DropDuplicates, OverwriteCells):
        paper, resources = kind(parent=room.api).preprocess(paper, resources)
    return paper


def _store(
    room: Classroom,
    assignment: str,
    student: str,
    running: Future[tuple[tuple[str, ...], tuple[Result, ...]]],
) -> Graded:
    """Let nbgrader write; our preprocessor finds the result ready."""
    try:
        notes, results = running.result()
    except CourseError as error:
        return Graded(student, notes=(str(error),), refused=True)
    except Exception as error:  # noqa: BLE001 - one learner's odd notebook must not stop the class
        where = room.submitted(student, assignment)
        note = (
            f"{where}: it could not be read ({type(error).__name__}: {error}); open it and look."
        )
        return Graded(student, notes=(note,), refused=True)
    problem = room.autograde(student, assignment, force=True)
    if problem:
        return Graded(student, notes=(*notes, problem), refused=True)
    found = tuple(problem for result in results for problem in result.problems)
    return Graded(student, results, (*notes, *found))


def cores() -> int:
    """How many learners' notebooks run at once when nobody says otherwise."""
    return os.cpu_count() or 1
