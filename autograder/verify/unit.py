"""Every check of one lesson or assignment, one after the other."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from autograder.grading import Grader
from autograder.model import CourseError
from autograder.verify import answers, mutants
from autograder.verify.finding import Excuse, Finding, Report
from autograder.verify.material import Material
from autograder.verify.stage import Stage

NAME = re.compile(r"\b(?:[al]\d+|cap\d)-[\w-]+")


class Examiner:
    """Collects what the checks find; a file that cannot be read costs only its own checks."""

    def __init__(self, folder: Path) -> None:
        self.unit = Material(folder)
        self.found: list[Finding] = []
        self.figures: dict[str, float] = {}

    def report(self) -> Report:
        """The whole report."""
        for check in (self._graded,):
            self._try(check)
        return Report(self.unit.folder, tuple(self.found), _excuses(self.unit), self.figures)

    def _try(self, check: Callable[[], Iterator[Finding]]) -> None:
        try:
            self.found += check()
        except CourseError as error:
            for line in dict.fromkeys(str(error).splitlines()):
                if (finding := _told(self.unit.folder, line)) not in self.found:
                    self.found.append(finding)

    def _graded(self) -> Iterator[Finding]:
        unit = self.unit
        yield from answers.points(unit)
        with Grader(unit.folder, unit.reference) as grader:
            yield from answers.cases(unit, grader.tests)
            right = answers.reference_scores(unit, grader)
            yield from answers.answers(unit, grader, right)
            whole = {name for name, score in right.items() if answers.is_whole(score)}
            with Stage(unit.folder, grader.layers) as stage:
                trial = mutants.Trial(unit, grader, stage, whole)
                yield from trial.findings()
        self.figures["mutants"] = trial.counts.killed + trial.counts.survived
        self.figures["killed"] = trial.counts.killed


def examine(folder: Path) -> Report:
    """Check one unit."""
    return Examiner(folder).report()


def _told(folder: Path, line: str) -> Finding:
    """An error's sentence as a finding of the file that it names."""
    named, _, rest = line.partition(": ")
    places = [Path(named.partition("::")[0]), folder / named.partition("::")[0]]
    file = next((path for path in places if rest and path.exists()), None)
    name = NAME.search(rest if file else line)
    return Finding(file or folder, name[0] if name else "", rest if file else line, "course")


def _excuses(unit: Material) -> tuple[Excuse, ...]:
    try:
        return tuple(
            Excuse(unit.about_path, exercise, check, str(reason))
            for exercise, entry in unit.entries.items()
            for check, reason in entry.get("excused", {}).items()
        )
    except CourseError:
        return ()
