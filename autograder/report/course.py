"""A whole course: each assignment, and each learner across them."""

from collections.abc import Sequence
from dataclasses import dataclass

from autograder.gradebook import register
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.register import Person
from autograder.model import CourseError
from autograder.report import content, exercise
from autograder.report.content import AssignmentReport
from autograder.report.exercise import Misconception
from autograder.report.standing import Standing

MANY = 2  # assignments in which somebody was absent or stuck: time to talk


@dataclass(frozen=True, slots=True)
class Path:
    """One learner's way through the course."""

    person: Person
    standings: tuple[Standing, ...]

    @property
    def stuck(self) -> int:
        """In how many assignments."""
        return sum(one.state == "stuck" for one in self.standings)

    @property
    def absent(self) -> int:
        """In how many assignments."""
        return sum(one.state == "absent" for one in self.standings)

    @property
    def share(self) -> float | None:
        """The mean over what was marked."""
        known = [one.share for one in self.standings if one.share is not None]
        return sum(known) / len(known) if known else None


@dataclass(frozen=True, slots=True)
class CourseReport:
    """All assignments with a submission."""

    lang: str
    assignments: tuple[AssignmentReport, ...]
    paths: tuple[Path, ...]
    misconceptions: tuple[Misconception, ...]

    @property
    def to_talk_to(self) -> tuple[Path, ...]:
        """Who was absent or stuck more than once, whoever needs it most first."""
        found = [path for path in self.paths if path.stuck + path.absent >= MANY]
        return tuple(sorted(found, key=lambda path: -(path.stuck + path.absent)))


def of(room: Classroom) -> CourseReport:
    """Read it; raises CourseError when nothing was handed in."""
    names = register.assignments(room)
    if not names:
        msg = f"{room.root}: the gradebook has no submission yet; grade an assignment first."
        raise CourseError(msg)
    reports = tuple(content.of(room, name) for name in names)
    return CourseReport(
        lang=reports[0].register.lang,
        assignments=reports,
        paths=_paths(reports),
        misconceptions=exercise.misconceptions(
            [one for report in reports for one in report.standings]
        ),
    )


def _paths(reports: Sequence[AssignmentReport]) -> tuple[Path, ...]:
    people = {s.person.id: s.person for report in reports for s in report.standings}
    known = [{s.person.id: s for s in report.standings} for report in reports]
    absent = {name: Standing(person, "absent") for name, person in people.items()}
    return tuple(
        Path(person, tuple(found.get(name, absent[name]) for found in known))
        for name, person in sorted(people.items(), key=lambda item: item[1].name.casefold())
    )
