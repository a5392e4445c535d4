"""One grading of a class: threads that ask the hosts, and one writer."""

import errno
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field, replace
from pathlib import Path
from queue import Empty, SimpleQueue
from threading import Event

from nbformat import NotebookNode

from autograder.gradebook import graders, memory, reuse, steps
from autograder.gradebook.account import Change
from autograder.gradebook.attempts import Attempt, Attempts
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.handover import Papers
from autograder.gradebook.inspection import Inspection, inspect, timestamp
from autograder.gradebook.ledger import Entry, Ledger
from autograder.gradebook.memory import Memory
from autograder.gradebook.staging import Staging
from autograder.gradebook.transcript import Scribe
from autograder.model import CourseError, Notebook, OutageError, Result

BATCH = 100  # submissions in one transaction
PATIENCE = 1.0  # seconds that a graded submission waits for others to be stored with it
_TICK = 0.1
_NOTHING = Memory()
_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS, errno.EFBIG}


@dataclass(frozen=True, slots=True)
class Stays:
    """An earlier submission counts: its points, those of the later one if known, where that is."""

    total: float
    other: float | None
    place: Path


@dataclass(frozen=True, slots=True)
class Verdict:
    """Of a comparison: what stays, or what is beaten and a sentence about it."""

    stays: Stays | None = None
    beaten: Attempt | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Trial:
    """Submissions elsewhere than in the folders of collected work, and what they have to beat.

    Copies of what is graded are kept in `attempts`; without `judge` everything counts.
    """

    attempts: Attempts | None = None
    folders: Mapping[str, Path] = field(default_factory=dict)
    judge: Callable[[str, str, Change], Verdict] | None = None


@dataclass(frozen=True, slots=True)
class Graded:
    """What became of one learner's submission.

    `notes` are sentences about it for the instructor; `results` is empty when it could not be
    graded (`refused`) or was graded before and has not changed.  `change` is what it changes in
    the gradebook; `old` and `new` are what is remembered of the last grading, and of this one.
    With `stays` it was compared with an earlier one, which counts.
    """

    student: str
    results: tuple[Result, ...] = ()
    notes: tuple[str, ...] = ()
    refused: bool = False
    change: Change | None = None
    old: Memory = _NOTHING
    new: Memory = _NOTHING
    stays: Stays | None = None

    @property
    def faults(self) -> tuple[str, ...]:
        """Sentences about the course's own tests."""
        return tuple(problem for result in self.results for problem in result.problems)


@dataclass(frozen=True, slots=True)
class Finished:
    """A submission that was looked at, and who has to store it: we (`entry`), or nbgrader."""

    graded: Graded
    entry: Entry | None = None
    papers: Papers | None = None


class Run:
    """Grades submissions of one assignment; `course` is the assignment's fingerprint.

    Without `staging` it only says what it would change.
    """

    def __init__(
        self,
        room: Classroom,
        ledger: Ledger,
        staging: Staging | None,
        references: Mapping[str, Notebook],
        course: str,
        *,
        trial: Trial,
    ) -> None:
        self.trial = trial
        self.room, self.ledger, self.staging, self.course = room, ledger, staging, course
        self.references = dict(references)
        self.assignment = ledger.sheet.name
        self.ordinary = steps.ordinary(room.converter)
        if not (staging or self.ordinary):
            msg = f"{room.root / 'nbgrader_config.py'}: this course has steps of its own, which"
            raise CourseError(f"{msg} only nbgrader can take; grade without --dry-run.")
        graders.ready(room.source(self.assignment), room.score.hidden)  # or a CourseError at once
        self.scribe = Scribe(room.converter, ledger.sheet, room.score)
        self.extra = room.extra_files(self.assignment)
        self.finished: SimpleQueue[Finished | CourseError] = SimpleQueue()
        self.given_up = False

    def grade(self, students: Sequence[str], jobs: int, stop: Event) -> Iterator[Graded]:
        """In the order in which they are stored; soon over when `stop` is set."""
        left = len(students)
        with ThreadPoolExecutor(jobs) as pool:
            try:
                for student in students:
                    pool.submit(self._work, student)
                for batch in self._batches(left, stop):
                    left -= len(batch)
                    yield from self._store(batch)
            finally:
                if left:
                    self.given_up = True
                    pool.shutdown(wait=False, cancel_futures=True)
                    graders.give_up(self.room.source(self.assignment))

    def _batches(self, left: int, stop: Event) -> Iterator[list[Finished]]:
        batch: list[Finished] = []
        since = time.monotonic()
        while left and not stop.is_set():
            found = self._next()
            if isinstance(found, CourseError):
                yield batch
                raise found
            if found:
                since = since if batch else time.monotonic()
                batch.append(found)
                left -= 1
            if len(batch) >= BATCH or (batch and time.monotonic() - since > PATIENCE):
                yield batch
                batch = []
        yield batch

    def _next(self) -> Finished | CourseError | None:
        try:
            return self.finished.get(timeout=_TICK)
        except Empty:
            return None

    def _work(self, student: str) -> None:
        """Grade one submission up to what has to be stored."""
        folder = self._folder(student)
        done: Finished | CourseError
        try:
            done = self._graded(student, folder)
        except OutageError as error:
            done = error
        except CourseError as error:
            done = _refused(student, str(error))
        except OSError as error:
            why = f"it could not be stored ({error}); make room, or give yourself the rights."
            done = _refused(student, f"{folder}: {why}")
            if error.errno in _FULL:  # for the others, too
                done = CourseError(f"{why[:-1]} and run the same command again.".capitalize())
        except Exception as error:  # noqa: BLE001 - one odd notebook must not stop the class
            why = f"{type(error).__name__}: {error}"
            done = _refused(student, f"{folder}: it could not be graded ({why}); open and look.")
        if not self.given_up:  # else its host was ended, and nothing is known
            self.finished.put(done)

    def _folder(self, student: str) -> Path:
        return self.trial.folders.get(student) or self.room.submitted(student, self.assignment)

    def _graded(self, student: str, folder: Path) -> Finished:
        """Run the learner's code and our tests; the graded notebooks are staged."""
        fingerprint = reuse.fingerprint(self.course, folder)
        found = inspect(folder, self.references)
        old = memory.read(self.room.autograded(student, self.assignment))
        if not self.ordinary:
            return self._observed(student, found, fingerprint, old)
        pages = [
            self.scribe.transcript(student, name, page, fingerprint)
            for name, page in self._pages(found)
        ]
        if self.staging:
            files: dict[str, Path | str] = {**self.room.other_files(folder), **self.extra}
            files |= {f"{page.name}.ipynb": page.written() for page in pages}
            self.staging.fill(student, files, self.room.permissions)
            if self.trial.attempts:
                self.trial.attempts.keep(student, fingerprint.work, folder)
        marks = {page.name: page.marks for page in pages}
        results = tuple(page.result for page in pages if page.result)
        new = memory.of_results(fingerprint.work, results)
        graded = Graded(student, results, found.notes, old=old, new=new)
        return Finished(graded, Entry(student, timestamp(folder), marks))

    def _observed(
        self, student: str, found: Inspection, fingerprint: reuse.Fingerprint, old: Memory
    ) -> Finished:
        """For nbgrader, which will find the results ready where its notebooks are as ours."""
        results = tuple(self.scribe.observed(student, *page) for page in self._pages(found))
        new = memory.of_results(fingerprint.work, results)
        graded = Graded(student, results, found.notes, old=old, new=new)
        return Finished(graded, papers=found.papers)

    def _pages(self, found: Inspection) -> Iterator[tuple[str, NotebookNode]]:
        """One after another, and no more when the grading was given up: its grader is gone."""
        for page in found.pages.items():
            if self.given_up:
                return
            yield page

    def _store(self, batch: Sequence[Finished]) -> Iterator[Graded]:
        """Folders out of the way, rows, folders in: whoever has no folder is graded again."""
        entries = [one.entry for one in batch if one.entry]
        verdicts = self._judged(batch, entries)
        entries = [entry for entry in entries if not verdicts[entry.student].stays]
        changes: dict[str, Change] = {}
        if entries and self.staging:
            places = {e.student: self.room.autograded(e.student, self.assignment) for e in entries}
            self._count(batch, verdicts)
            with self.staging.replacing(places):
                changes = self.ledger.write(entries)
        elif entries:
            changes = self.ledger.write(entries, keep=False)
        for one in batch:
            said = verdicts.get(one.graded.student, Verdict())
            notes = (*one.graded.notes, said.note) if said.note else one.graded.notes
            change = changes.get(one.graded.student)
            graded = replace(one.graded, change=change, notes=notes, stays=said.stays)
            yield graded if one.papers is None else self._hand_over(graded, one.papers)

    def _judged(
        self, batch: Sequence[Finished], entries: Sequence[Entry]
    ) -> Mapping[str, Verdict]:
        """Written and undone, to know what marks and the late penalty would be."""
        judge = self.trial.judge
        if not (entries and judge):
            return {entry.student: Verdict() for entry in entries}
        changes = self.ledger.write(entries, keep=False)
        works = {one.graded.student: one.graded.new.work for one in batch}
        return {who: judge(who, works[who], change) for who, change in changes.items()}

    def _count(self, batch: Sequence[Finished], verdicts: Mapping[str, Verdict]) -> None:
        for one in batch if self.trial.attempts else ():
            said = verdicts.get(one.graded.student)
            if self.trial.attempts and said and not said.stays:
                self.trial.attempts.count(one.graded.student, one.graded.new.work, said.beaten)

    def _hand_over(self, graded: Graded, papers: Papers) -> Graded:
        """nbgrader writes, one by one."""
        student = graded.student
        before = self.ledger.accounts([student]).get(student)
        problem = self.room.autograde(student, self.assignment, papers)
        if not problem:
            after = self.ledger.accounts([student])[student]
            return replace(graded, change=Change(before, after))
        folder = self.room.submitted(student, self.assignment)
        return Graded(student, notes=(*graded.notes, f"{folder}: {problem}"), refused=True)


def _refused(student: str, why: str) -> Finished:
    return Finished(Graded(student, notes=(why,), refused=True))
