"""Grade what was collected: whoever is new or changed, and nobody else."""

import os
from collections.abc import Iterator, Sequence
from threading import Event

from autograder.gradebook import graders, reuse, staging
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.ledger import Ledger
from autograder.gradebook.penalty import Penalties
from autograder.gradebook.run import Graded, Run

__all__ = ["Graded", "cores", "grade"]


def grade(
    room: Classroom,
    assignment: str,
    students: Sequence[str],
    *,
    jobs: int,
    force: bool,
    stop: Event | None = None,
) -> Iterator[Graded]:
    """Grade the submissions of these learners; each is yielded once it is stored.

    What is wrong with the course is raised before the first of them, as a CourseError.  When
    `stop` is set, what is done is stored and what still runs is given up.
    """
    with staging.alone(room.root):
        references = room.references(assignment)
        sheet = room.sheet(assignment)
        ledger = Ledger(room.directory.db_url, sheet, Penalties(room.converter))
        try:
            course = reuse.of_course(room.source(assignment), sheet, graders.layers())
            known = ledger.scores()
            todo = [
                student
                for student in students
                if force or not _is_done(room, ledger, student, course, known.get(student, {}))
            ]
            yield from (Graded(student) for student in students if student not in set(todo))
            if todo:
                with staging.staging(room.graded_place(assignment)) as tray:
                    run = Run(room, ledger, tray, references, course)
                    yield from run.grade(todo, jobs, stop or Event())
        finally:
            ledger.close()


def _is_done(
    room: Classroom, ledger: Ledger, student: str, course: str, known: reuse.Known
) -> bool:
    """Graded before, and nothing has changed that a mark depends on."""
    submitted = room.submitted(student, ledger.sheet.name)
    done = room.autograded(student, ledger.sheet.name)
    try:
        same = reuse.is_same(done, reuse.fingerprint(course, submitted), known, ledger.sheet)
    except OSError:
        return False  # grading will say what is wrong with it
    return not room.is_newer(submitted, done) if same is None else same


def cores() -> int:
    """How many learners' notebooks run at once when nobody says otherwise."""
    return os.cpu_count() or 1
