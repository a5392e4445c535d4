"""A report as one page of HTML: what the templates ask for, in the words of a language."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from autograder import feedback
from autograder.feedback.facts import facts
from autograder.feedback.rendering import templates
from autograder.gradebook.register import Mark, Person, Question
from autograder.gradebook.trace import Trace
from autograder.messages import Catalogue
from autograder.model import Failure
from autograder.report import standing
from autograder.report.advice import Advice
from autograder.report.content import AssignmentReport
from autograder.report.course import CourseReport
from autograder.report.exercise import ExerciseFacts, WrongAnswer
from autograder.report.looking import Look
from autograder.report.standing import STATES, Standing

_LEVELS = ("report-all-points", "report-some-points", "report-no-points", "report-not-begun")
_LOW = 0.2  # a discrimination below says that the exercise or its tests want a second look
_MINUS, _TO = "\N{MINUS SIGN}", "\N{EN DASH}"


@dataclass(frozen=True, slots=True)
class Bar:
    """A row or a column of a picture: its parts in order; `whole` is its label in a table."""

    label: str
    numbers: tuple[int, ...]
    whole: str = ""

    @property
    def total(self) -> int:
        """All parts."""
        return sum(self.numbers)


class Words:
    """How values are written in a language."""

    most_hints = 8  # the others are folded

    def __init__(self, lang: str) -> None:
        self._say = Catalogue(lang)
        self.say = self._say.text
        self.now = datetime.now().astimezone()
        self.states = [self.say(f"report-{state}") for state in STATES]

    def percent(self, share: float | None) -> str:
        """A share, without decimals."""
        return "—" if share is None else f"{100 * share:.0f}\N{NO-BREAK SPACE}%"

    def number(self, value: float) -> str:
        """Points."""
        return feedback.number(value, self._say)

    def moment(self, when: datetime | None) -> str:
        """Day and time by this machine's clock."""
        return f"{when.astimezone():%Y-%m-%d %H:%M}" if when else ""

    def people(self, number: int) -> str:
        """Seven learners."""
        return self._say.counted("report-people-count", number, n=number)

    def hint(self, key: str) -> str:
        """Its code and sentence."""
        code = key[:3] if key[1:3].isdigit() else ""
        return " · ".join(filter(None, (code, self.say(key))))

    def headline(self, one: Advice) -> str:
        """What an advice is about."""
        if one.matter == "misconception":
            return self.hint(one.hint)
        title = self.short(one.exercises[0].question)
        about = {"not-begun": "report-not-begun", "answer": "report-same-answer"}
        return f"{title} — {self.say(about.get(one.matter, 'report-reasons')).lower()}"

    def short(self, question: Question) -> str:
        """An exercise's heading, or its id where it has none."""
        return question.title or question.id


class AssignmentPage(Words):
    """What the template `assignment.html.j2` asks for."""

    most = 5  # of tests and of groups of answers

    def __init__(self, report: AssignmentReport, lang: str) -> None:
        super().__init__(lang)
        self.report, self.register = report, report.register
        self.title = self.say(
            "report-title", title=f"{self.register.assignment} · {self.register.title}"
        )
        self.levels = [self.say(key) for key in _LEVELS]
        due = self.register.duedate
        self.due = due.replace(tzinfo=UTC) if due else None
        self.explanations = [f"report-how-{n}" for n in range(1, 7)]

    @property
    def handed_in(self) -> int:
        """How many did."""
        return len(self.register.works) + len(self.register.ungraded)

    @property
    def standing_row(self) -> Bar:
        """How many there are of each state."""
        return _states("", self.report.standings)

    @property
    def to_talk_to(self) -> list[tuple[str, tuple[Person, ...]]]:
        """States that want a person's attention, with those who are in them."""
        found = [
            (state, tuple(s.person for s in self.report.standings if s.state == state))
            for state in ("stuck", "absent")
        ]
        found.append(("waits", tuple(s.person for s in self.report.standings if s.waits)))
        return [(state, people) for state, people in found if people]

    @property
    def looks(self) -> list[list[Look]]:
        """Those with the same exercise and reason together."""
        groups: dict[tuple[str, str], list[Look]] = {}
        for look in self.report.looks:
            groups.setdefault((look.exercise, look.reason), []).append(look)
        return list(groups.values())

    @property
    def marks(self) -> list[Bar]:
        """In tenths."""
        tenths = self.report.spread.tenths if self.report.spread else ()
        return [Bar(f"{10 * n}{_TO}{10 * n + 10}", (number,)) for n, number in enumerate(tenths)]

    @property
    def times(self) -> list[Bar]:
        """When work came in: on time, and late."""
        pattern = "%d/%m" if self.report.step >= timedelta(days=1) else "%H:%M"
        return [
            Bar(f"{i.start:{pattern}}", (i.number - i.late, i.late), self.moment(i.start))
            for i in self.report.times
        ]

    @property
    def exercise_rows(self) -> list[Bar]:
        """How many got all points, some, none, and did not begin."""
        return [
            Bar(self.short(e.question), (e.full, e.part, e.nothing, e.not_begun))
            for e in self.report.exercises
        ]

    def people_of(self, number: int) -> str:
        """Seven learners of twenty-four."""
        return self._say.counted(
            "report-people-of", number, n=number, all=len(self.register.works)
        )

    def others(self, one: Advice) -> str:
        """How many the list of causes leaves out; nothing where it has everybody."""
        left = one.number - sum(number for _, number in one.causes[: self.most])
        return self._say.counted("report-others", left, n=left) if left > 0 else ""

    def anchor(self, one: ExerciseFacts) -> str:
        """Where the page says more about an exercise."""
        return f"exercise-{self.report.exercises.index(one) + 1}"

    def tail(self, question: Question) -> str:
        """The end of an exercise's id, for the head of a column."""
        return question.id.removeprefix(self.register.assignment.partition("-")[0]).lstrip("-")

    def correlation(self, value: float | None) -> str:
        """With a word where the exercise wants a second look."""
        if value is None:
            return "—"
        written = f"{value:.2f}".replace("-", _MINUS).replace(".", self.say("decimal-mark"))
        return f"{written} · {self.say('report-reread')}" if value < _LOW else written

    def mark(self, mark: Mark | None) -> str:
        """The points of one learner and exercise."""
        return "—" if mark is None or mark.earned is None else self.number(mark.earned)

    def facts(self, trace: Trace) -> list[tuple[str, str]]:
        """Call, expected, obtained."""
        failure = Failure(trace.kind, trace.call, trace.expected, trace.obtained)
        return facts(failure, self._say)

    def sentence(self, trace: Trace) -> str:
        """What a failure without values says."""
        return self.say(trace.kind) if trace.kind in self._say else ""

    def rest(self, answers: Sequence[WrongAnswer]) -> tuple[Person, ...]:
        """Those in the small groups that have no place of their own."""
        return tuple(person for answer in answers[self.most :] for person in answer.people)


class CoursePage(Words):
    """What the template `course.html.j2` asks for."""

    def __init__(self, report: CourseReport, lang: str) -> None:
        super().__init__(lang)
        self.report, self.title = report, self.say("report-course")

    @property
    def rows(self) -> list[Bar]:
        """One for each assignment."""
        return [self.row(one) for one in self.report.assignments]

    def row(self, one: AssignmentReport) -> Bar:
        """How many there are of each state."""
        return _states(f"{one.register.assignment} · {one.register.title}", one.standings)

    def hardest(self, one: AssignmentReport) -> str:
        """The exercise with the fewest points."""
        known = [e for e in one.exercises if e.mean is not None]
        found = min(known, key=lambda e: e.mean or 0.0, default=None)
        return f"{found.question.id} ({self.percent(found.mean)})" if found else "—"

    def cell(self, one: Standing) -> str:
        """A share, or why there is none."""
        return (
            self.say("report-cell-ungraded")
            if one.state == "ungraded"
            else self.percent(one.share)
        )


def _states(label: str, found: Sequence[Standing]) -> Bar:
    return Bar(label, tuple(standing.count(found).values()))


def assignment(report: AssignmentReport, lang: str) -> str:
    """The page of one assignment."""
    template = templates().get_template("report/assignment.html.j2")
    return template.render(page=AssignmentPage(report, lang))


def course(report: CourseReport, lang: str) -> str:
    """The page of a course."""
    template = templates().get_template("report/course.html.j2")
    return template.render(page=CoursePage(report, lang))
