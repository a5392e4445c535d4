"""Several submissions of one learner, and which of them counts (docs/week.md)."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from autograder.gradebook import attempts, memory, reuse, steps
from autograder.gradebook.account import Account, Change
from autograder.gradebook.attempts import Attempt, Attempts, Rule
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.ledger import Ledger
from autograder.gradebook.run import Graded, Stays, Trial, Verdict
from autograder.model import CourseError

_LEAST = 0.005  # of a point
_CONFIG = ("LatePolicy", "LateSubmissionPlugin", "AssignLatePenalties")
Runs = Callable[[Sequence[str], Trial], Iterator[Graded]]  # grades these learners, so


@dataclass(slots=True)
class Standing:
    """What counts of a learner's (if one does yet), what was collected, and what to try."""

    counts: str
    collected: str
    rules: str
    rivals: list[str] = field(default_factory=list)
    account: Account | None = None


class Contest:
    """Of one assignment, in a course where not simply the latest counts."""

    def __init__(
        self, room: Classroom, ledger: Ledger, course: str, rule: Rule, *, keep: bool
    ) -> None:
        self.room, self.ledger, self.course, self.rule, self.keep = (
            room,
            ledger,
            course,
            rule,
            keep,
        )
        if not steps.ordinary(room.converter):
            msg = f"{room.root / 'nbgrader_config.py'}: this course has steps of its own, which"
            msg = (
                f"{msg} only nbgrader can take, and it knows only one submission of each learner;"
            )
            raise CourseError(f"{msg} set c.Resubmission.counts to 'latest'.")
        self.attempts = Attempts(room.directory, ledger.sheet.name)
        self.standings: dict[str, Standing] = {}

    def look(self, students: Iterable[str], known: Mapping[str, Account], *, force: bool) -> None:
        """What there is of each, before anything is graded."""
        facts = {name: dict(self.room.converter.config.get(name, {})) for name in _CONFIG}
        for who in students:
            extension = known[who].extension if who in known else None
            dates = (self.ledger.sheet.duedate, extension)
            found = self._standing(who, attempts.rules(self.course, dates, facts), force=force)
            if found:
                self.standings[who] = found

    def _standing(self, who: str, rules: str, *, force: bool) -> Standing | None:
        folder = self.room.submitted(who, self.ledger.sheet.name)
        try:
            work = reuse.fingerprint(self.course, folder).work
        except (OSError, CourseError):
            return None  # grading says what is wrong with it
        record = self.attempts.record(who)
        found = Standing(record.counts, work, rules)
        if not record.counts:
            graded = memory.read(self.room.autograded(who, self.ledger.sheet.name)).work
            if self.keep and graded == work:  # from before the course had this rule
                self.attempts.keep(who, work, folder)
                self.attempts.count(who, work)
            return found
        if self.rule == "best":
            old = {name for name, one in record.tried.items() if one.rules != rules}
            new = {work} - {record.counts} if force else {work} - {record.counts, *record.tried}
            there = [one for one in sorted(old | new) if self._folder(who, one, work).is_dir()]
            found.rivals = sorted(there, key=lambda one: one == work)
        return found

    @property
    def rivals(self) -> bool:
        """Whether anything is to be compared."""
        return any(one.rivals for one in self.standings.values())

    def folders(self) -> dict[str, Path]:
        """Where that lies which counts, unless it is what was collected."""
        return {
            who: self.attempts.folder(who, one.counts)
            for who, one in self.standings.items()
            if one.counts not in {"", one.collected}
        }

    def resolved(self, results: Iterable[Graded], run: Runs) -> Iterator[Graded]:
        """Each learner once, when it is known what counts; `results` are of what did so far."""
        waiting: dict[str, Graded] = {}
        for one in results:
            standing = self.standings.get(one.student)
            if standing is None or one.refused or not (standing.rivals or self._moved(standing)):
                yield one
            else:
                standing.account = one.change.after if one.change else None
                waiting[one.student] = one
        while batch := {who: self.standings[who].rivals.pop(0) for who in self._left(waiting)}:
            folders = {
                who: self._folder(who, work, self.standings[who].collected)
                for who, work in batch.items()
            }
            done = set()
            for one in run([*batch], Trial(self.attempts, folders, self._judge)):
                waiting[one.student] = _merged(waiting[one.student], one)
                done.add(one.student)
            for who in batch.keys() - done:  # it was stopped
                del waiting[who]
        for who, one in waiting.items():
            yield one if one.refused else self._settled(who, one)

    def _left(self, waiting: Mapping[str, Graded]) -> list[str]:
        return [who for who, one in waiting.items() if self.standings[who].rivals]

    def _settled(self, who: str, one: Graded) -> Graded:
        """What counts lies in its place again; with what the instructor is told."""
        standing = self.standings[who]
        if not self._moved(standing):
            return replace(one, stays=None)
        work, folder = standing.collected, self._folder(who, standing.collected, "")
        if self.keep:
            self.attempts.keep(who, work, self.room.submitted(who, self.ledger.sheet.name))
            self.attempts.lose(who, work, None, last=True)
            self.attempts.put_back(who)
        tried = self.attempts.record(who).tried.get(work)
        total = one.change.after.total if one.change else self.ledger.accounts([who])[who].total
        other = tried.total if tried else one.stays.other if one.stays else None
        return replace(one, stays=Stays(total, other, folder))

    def _judge(self, who: str, work: str, change: Change) -> Verdict:
        """The earlier stays unless the later one is worth more; or may be, when it is new."""
        standing = self.standings[who]
        before = standing.account or change.before or Account()
        later = Attempt(standing.rules, change.after.total)
        stays = Stays(before.total, later.total, self._folder(who, work, ""))
        most = later.total + self._open(change.after)
        unsure = self._open(change.after) > 0 or any(one.waits for one in before.marks.values())
        new = work == standing.collected and work not in self.attempts.record(who).tried
        if most <= before.total + _LEAST or (unsure and not new):
            if self.keep:
                self.attempts.lose(who, work, later, last=work == standing.collected)
            return Verdict(stays)
        beaten, old = Attempt(standing.rules, before.total), standing.counts
        standing.counts, standing.account = work, change.after
        if not unsure:
            return Verdict(beaten=beaten)
        place = self._folder(who, old, "")
        note = "a person's marks are still to come, so which submission is the best is open:"
        note = (
            f"{note} the latest counts; mark it, and if {place} ({before.total:g} points so far)"
        )
        return Verdict(note=f"{note} is better, copy that into submitted/ and grade again.")

    def _open(self, account: Account) -> float:
        """Points that a person may still give."""
        points = {
            cell.name: cell.max_score
            for page in self.ledger.sheet.pages.values()
            for cell in page.graded.values()
        }
        return sum(
            max(0.0, points.get(name, 0.0) - (one.counts or 0.0))
            for name, one in account.marks.items()
            if one.waits
        )

    def _folder(self, who: str, work: str, collected: str) -> Path:
        if work == collected:
            return self.room.submitted(who, self.ledger.sheet.name)
        return self.attempts.folder(who, work)

    @staticmethod
    def _moved(standing: Standing) -> bool:
        """Something else was collected than what counts."""
        return standing.counts not in {"", standing.collected}


def _merged(first: Graded, one: Graded) -> Graded:
    """Of what counted until now, and of what was tried after it."""
    if one.stays or one.refused:
        notes, results = (*first.notes, *one.notes), first.results or one.results
        return replace(first, notes=notes, results=results, refused=one.refused, stays=one.stays)
    changed = one.change and first.change and Change(first.change.before, one.change.after)
    old = first.old if first.results else one.old
    return replace(one, change=changed or one.change, old=old)
