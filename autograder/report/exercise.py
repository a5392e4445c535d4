"""What a class did with one exercise."""

import ast
import statistics
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from autograder.gradebook.register import Person, Question, Register
from autograder.gradebook.trace import Trace, Traced
from autograder.report.standing import Standing

NOT_BEGUN = {"not-started", "cell-missing", "cell-not-run", "input-missing"}
FEWEST = 10  # learners from whom a discrimination says anything
MAX_CODE = 40  # lines of a typical answer


@dataclass(frozen=True, slots=True)
class FailedTest:
    """A test and how many did not pass it."""

    test: Trace
    failed: int


@dataclass(frozen=True, slots=True)
class WrongAnswer:
    """Learners whose answers do the same wrong thing; `code` is one of them, without comments."""

    people: tuple[Person, ...]
    shown: Trace
    hint: str
    code: str


@dataclass(frozen=True, slots=True)
class ExerciseFacts:
    """Numbers are learners with marks; `undecided` waits for a person.

    `mean` is the share of the points earned, `discrimination` the correlation with the rest of
    the assignment: whether those who are good at the others are also good at this one.
    """

    question: Question
    full: int
    part: int
    nothing: int
    not_begun: int
    undecided: int
    mean: float | None
    discrimination: float | None
    failed: tuple[FailedTest, ...]
    answers: tuple[WrongAnswer, ...]

    @property
    def number(self) -> int:
        """Those who were marked."""
        return self.full + self.part + self.nothing + self.not_begun

    @property
    def success(self) -> float | None:
        """The share of those with all the points."""
        return self.full / self.number if self.number else None

    @property
    def missed(self) -> int:
        """Who began and has not everything."""
        return self.part + self.nothing


def facts(register: Register, found: Sequence[Standing]) -> tuple[ExerciseFacts, ...]:
    """Of each exercise, in order."""
    return tuple(_facts(question, found) for question in register.questions)


def _facts(question: Question, found: Sequence[Standing]) -> ExerciseFacts:
    counts: Counter[str] = Counter()
    pairs: list[tuple[float, float]] = []
    for one in found:
        if one.work is None:
            continue
        mark = one.work.marks.get(question.id)
        if mark is None or mark.earned is None:
            counts["undecided"] += 1
            continue
        traced = one.work.traces.get(question.id, Traced())
        counts[_how(mark.earned, question.points, traced)] += 1
        others = sum(m.earned or 0.0 for m in one.work.marks.values()) - mark.earned
        pairs.append((mark.earned, others))
    earned = [pair[0] for pair in pairs]
    possible = question.points > 0 and bool(earned)
    return ExerciseFacts(
        question=question,
        full=counts["full"],
        part=counts["part"],
        nothing=counts["nothing"],
        not_begun=counts["not_begun"],
        undecided=counts["undecided"],
        mean=statistics.fmean(earned) / question.points if possible else None,
        discrimination=_correlation(pairs),
        failed=_failed(question, found),
        answers=_answers(question, found),
    )


def _how(earned: float, points: float, traced: Traced) -> str:
    if earned >= points:
        return "full"
    if traced.first is not None and traced.first.kind in NOT_BEGUN:
        return "not_begun"
    return "part" if earned > 0 else "nothing"


def _correlation(pairs: Sequence[tuple[float, float]]) -> float | None:
    """None where it would say nothing: few learners, or all with the same points."""
    if len(pairs) < FEWEST:
        return None
    try:
        return statistics.correlation(*zip(*pairs, strict=True))
    except statistics.StatisticsError:
        return None


def _failed(question: Question, found: Sequence[Standing]) -> tuple[FailedTest, ...]:
    """The tests failed most, by those who began."""
    counts: Counter[str] = Counter()
    tests: dict[str, Trace] = {}
    for _, traced in _begun(question, found):
        for test in traced.tests:
            if test.status != "passed":
                counts[test.test] += 1
                tests.setdefault(test.test, test)
    return tuple(FailedTest(tests[name], number) for name, number in counts.most_common())


def _begun(
    question: Question, found: Sequence[Standing]
) -> list[tuple[tuple[Person, str], Traced]]:
    """Who began and failed a test, with the answer and what the tests said."""
    return [
        ((one.person, one.work.answers.get(question.id, "")), traced)
        for one in found
        if one.work
        and (traced := one.work.traces.get(question.id))
        and traced.first
        and traced.first.kind not in NOT_BEGUN
    ]


def _answers(question: Question, found: Sequence[Standing]) -> tuple[WrongAnswer, ...]:
    """The largest groups first: same hint, same test to look at, same thing obtained."""
    groups: dict[tuple[str, str, str, str], list[tuple[Person, str]]] = {}
    shown: dict[tuple[str, str, str, str], Trace] = {}
    for learner, traced in _begun(question, found):
        first = traced.first
        if first is not None:
            key = (traced.hint, first.test, first.kind, first.obtained)
            groups.setdefault(key, []).append(learner)
            shown.setdefault(key, first)
    ordered = sorted(groups, key=lambda key: -len(groups[key]))
    return tuple(
        WrongAnswer(
            people=tuple(person for person, _ in groups[key]),
            shown=shown[key],
            hint=key[0],
            code=_typical([code for _, code in groups[key]]),
        )
        for key in ordered
    )


def _typical(sources: Sequence[str]) -> str:
    """The most frequent answer, and of these the shortest.

    It is shown as Python writes it: comments may hold a name.
    """
    read = [text for text in map(_plain, sources) if text]
    if not read:
        return ""
    ((text, _),) = Counter(sorted(read, key=len)).most_common(1)
    return "\n".join(text.splitlines()[:MAX_CODE])


def _plain(source: str) -> str:
    try:
        return ast.unparse(ast.parse(source))
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return "\n".join(
            line for line in source.splitlines() if not line.lstrip().startswith(("#", "%", "!"))
        )


@dataclass(frozen=True, slots=True)
class Misconception:
    """A hint, who read it, and in which exercises."""

    hint: str
    people: tuple[Person, ...]
    exercises: Mapping[str, int]


def misconceptions(found: Sequence[Standing]) -> tuple[Misconception, ...]:
    """Of the whole assignment, the most frequent first."""
    people: dict[str, dict[str, Person]] = {}
    exercises: dict[str, Counter[str]] = {}
    for one in found:
        for exercise, traced in (one.work.traces if one.work else {}).items():
            if traced.hint:
                people.setdefault(traced.hint, {})[one.person.id] = one.person
                exercises.setdefault(traced.hint, Counter())[exercise] += 1
    ordered = sorted(people, key=lambda hint: (-len(people[hint]), hint))
    return tuple(
        Misconception(hint, tuple(people[hint].values()), exercises[hint]) for hint in ordered
    )
