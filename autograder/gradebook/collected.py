"""Grade what was collected: whoever is new or changed, and nobody else."""

import os
from collections.abc import Iterator, Mapping, Sequence
from contextlib import ExitStack, contextmanager
from itertools import chain
from pathlib import Path
from threading import Event

from autograder.gradebook import agreement, attempts, reuse, staging, steps, turn
from autograder.gradebook.account import Account
from autograder.gradebook.attempts import Attempts
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.contest import Contest
from autograder.gradebook.ledger import Ledger
from autograder.gradebook.penalty import Penalties
from autograder.gradebook.run import Graded, Run, Stays, Trial
from autograder.model import CourseError

__all__ = ["Graded", "Stays", "chosen", "cores", "grading"]


def chosen(room: Classroom, assignment: str, students: Sequence[str]) -> list[str]:
    """These learners, each once, or everybody; raises CourseError when nothing was collected."""
    if (kept := Attempts(room.directory, assignment)).interrupted():
        with turn.alone(room.root):
            kept.heal()
    names = list(dict.fromkeys(students)) or room.students(assignment)
    if not names:
        place = room.submitted("*", assignment)
        msg = f"{place}: nothing was collected; run `nbgrader collect {assignment}` first."
        raise CourseError(msg)
    for name in names:
        if not room.submitted(name, assignment).is_dir():
            msg = f"{room.submitted(name, assignment)}: nothing was collected; check the name."
            raise CourseError(msg)
    return names


@contextmanager
def grading(
    room: Classroom,
    assignment: str,
    students: Sequence[str],
    *,
    jobs: int,
    force: bool,
    keep: bool = True,
    stop: Event | None = None,
) -> Iterator[Iterator[Graded]]:
    """Grade the submissions of these learners, as one asks for what became of them.

    What is wrong with the course is raised at once, as a CourseError.  Who is named is stored,
    unless nothing is to be kept.  What being late costs is settled for all of them.
    When `stop` is set, what is done is stored and what still runs is given up.
    """
    with ExitStack() as ending:
        ending.enter_context(turn.alone(room.root))
        references = room.references(assignment)
        ledger = _ledger(room, assignment)
        ending.callback(ledger.close)
        agreement.check(room.source(assignment), references, ledger.sheet)
        ending.enter_context(turn.alone_in(room.directory.db_url, room.directory.course_id))
        course = room.score.course(room.converter, ledger.sheet)
        known = ledger.accounts()
        contest = _contest(room, ledger, course, keep=keep)
        if contest:
            contest.look(students, known, force=force)
        folders = contest.folders() if contest else {}
        todo = (
            [*students]
            if force
            else _changed(room, ledger, students, course, known, folders=folders)
        )
        again = set(todo)
        same = [student for student in students if student not in again]
        settled = ledger.settle(
            [who for who in same if who in known and ledger.is_concerned(known[who])], keep=keep
        )
        results = (Graded(student, change=settled.get(student)) for student in same)
        place = staging.staging(room.graded_place(assignment))
        wanted = keep and (todo or (contest and contest.rivals))
        tray = ending.enter_context(place) if wanted else None

        def run(names: Sequence[str], trial: Trial) -> Iterator[Graded]:
            if not names:
                return iter(())
            made = Run(room, ledger, tray, references, course, trial=trial)
            return made.grade(names, jobs, stop or Event())

        first = chain(results, run(todo, Trial(contest.attempts if contest else None, folders)))
        yield contest.resolved(first, run) if contest else first


def _contest(room: Classroom, ledger: Ledger, course: str, *, keep: bool) -> Contest | None:
    rule = attempts.rule(room.converter)
    return None if rule == "latest" else Contest(room, ledger, course, rule, keep=keep)


def _ledger(room: Classroom, assignment: str) -> Ledger:
    penalties = Penalties(room.converter) if steps.penalises(room.converter) else None
    return Ledger(room.directory.db_url, room.sheet(assignment), penalties)


def _changed(
    room: Classroom,
    ledger: Ledger,
    students: Sequence[str],
    course: str,
    known: Mapping[str, Account],
    *,
    folders: Mapping[str, Path],
) -> list[str]:
    """Who was not graded before, or for whom something changed that a mark depends on.

    What counts of a learner may lie in another folder than what was collected last.
    """
    scores = {student: account.scores for student, account in known.items()}
    return [
        student
        for student in students
        if not _is_done(
            room, ledger, student, course, scores.get(student, {}), folder=folders.get(student)
        )
    ]


def _is_done(
    room: Classroom,
    ledger: Ledger,
    student: str,
    course: str,
    known: reuse.Known,
    *,
    folder: Path | None,
) -> bool:
    """Graded before, and nothing has changed that a mark depends on."""
    submitted = folder or room.submitted(student, ledger.sheet.name)
    done = room.autograded(student, ledger.sheet.name)
    try:
        wanted = reuse.fingerprint(course, submitted).whole
        same = reuse.is_same(done, wanted, known, ledger.sheet)
    except (OSError, CourseError):
        return False  # grading will say what is wrong with it
    if same is None:  # by nbgrader itself, which knows only what was collected
        return not folder and not room.is_newer(submitted, done)
    return same


def cores() -> int:
    """How many learners' notebooks run at once when nobody says otherwise."""
    return os.cpu_count() or 1
