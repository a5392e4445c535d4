"""Every check of one lesson or assignment, one after the other."""

import re
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

from autograder import sandbox
from autograder.grading import Grader
from autograder.model import CourseError
from autograder.verify import (
    access,
    agreement,
    answers,
    asking,
    edition,
    examples,
    form,
    leftovers,
    lesson,
    mutants,
    order,
    prose,
    quiz,
    rehearsal,
)
from autograder.verify.finding import Excuse, Finding, Kept, Report
from autograder.verify.material import Material
from autograder.verify.stage import Stage

READ = (
    agreement.agreement,
    prose.prose,
    access.access,
    form.form,
    lesson.lesson,
    asking.asking,
    order.order,
    examples.shown,
    leftovers.leftovers,
    edition.edition,
)
RUN = (rehearsal.rehearsal, quiz.quiz, examples.examples)
NAME = re.compile(r"\b(?:[al]\d+|cap\d)-[\w-]+")


class Examiner:
    """Collects what the checks find; a file that cannot be read costs only its own checks."""

    def __init__(self, folder: Path) -> None:
        self.unit = Material(folder)
        self.found: list[Finding] = []
        self.figures: dict[str, float] = {}
        self.kept: tuple[Kept, ...] = ()

    def report(self, *, quick: bool) -> Report:
        """The whole report: what can be read first, then what must be run, then graded."""
        for check in READ:
            self._try(check)
        with Stage(self.unit.folder, sandbox.choose()) as stage:
            for try_out in RUN:
                self._try(partial(try_out, stage=stage))
            if not quick:
                self._try(partial(self._graded, stage=stage))
        self._try(self._sizes)
        excuses = _excuses(self.unit)
        return Report(self.unit.folder, tuple(self.found), excuses, self.kept, self.figures)

    def _try(self, check: Callable[[Material], Iterator[Finding]]) -> None:
        try:
            for finding in check(self.unit):
                self.found.append(finding)
        except CourseError as error:
            for line in dict.fromkeys(str(error).splitlines()):
                if (finding := _told(self.unit.folder, line)) not in self.found:
                    self.found.append(finding)

    def _sizes(self, unit: Material) -> Iterator[Finding]:
        self.figures |= prose.figures(unit)
        if not unit.graded:
            self.figures["minutes"] = round(lesson.minutes(unit))
        yield from ()

    def _graded(self, unit: Material, stage: Stage) -> Iterator[Finding]:
        with Grader(unit.folder, unit.reference) as grader:
            self.figures |= {"exercises": len(unit.exercises), "tests": len(grader.tests)}
            yield from answers.cases(unit, grader.tests)
            right = answers.reference_scores(unit, grader)
            yield from answers.answers(unit, grader, right)
            whole = {name for name, score in right.items() if answers.is_whole(score)}
            trial = mutants.Trial(unit, grader, stage, whole)
            yield from trial.findings()
            self.kept = tuple(trial.kept)
        self.figures["mutants"] = trial.counts.killed + trial.counts.survived
        self.figures["killed"] = trial.counts.killed


def examine(folder: Path, *, quick: bool = False) -> Report:
    """Check one unit; a quick look grades nothing."""
    return Examiner(folder).report(quick=quick)


def _told(folder: Path, line: str) -> Finding:
    """An error's sentence as a finding of the file that it names."""
    named, _, rest = line.partition(": ")
    places = [Path(named.partition("::")[0]), folder / named.partition("::")[0]]
    file = next((path for path in places if rest and path.exists()), None)
    name = NAME.search(rest if file else line)
    return Finding(file or folder, name[0] if name else "", rest if file else line, "course")


def _excuses(unit: Material) -> tuple[Excuse, ...]:
    try:
        early = {f"order of {name}": why for name, why in unit.about.get("early", {}).items()}
        whole = unit.about.get("excused", {})
        by_exercise = {name: entry.get("excused", {}) for name, entry in unit.entries.items()}
        return tuple(
            Excuse(unit.about_path, exercise, check, str(reason))
            for exercise, excused in {"": early | whole, **by_exercise}.items()
            for check, reason in excused.items()
        )
    except CourseError:
        return ()
