"""What there is to say about one exercise, in which order."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from autograder.feedback.facts import SPACE, facts
from autograder.feedback.hints import failure_of, hint_key, quoted
from autograder.feedback.wording import number
from autograder.messages import SOURCE, Catalogue
from autograder.model import ExerciseScore, Failure, Outcome, Test
from autograder.scoring import first_to_show

_SENTENCES = {
    "not-started",
    "cell-not-run",
    "cell-missing",
    "name-missing",
    "input-missing",
    "avoid",
    "need",
    "hung",
    "died",
    "garbled",
    "unreadable",
    "test-broken",
}
_COMPARED = {"value", "type", "prints", "raises"}
# Nothing could pass: naming the other tests would be a wall of failures.
_NO_ANSWER = {"not-started", "cell-missing", "cell-not-run", "input-missing", "cell-error"}


@dataclass(frozen=True, slots=True)
class Card:
    """One exercise's feedback, already in the learner's language.

    `marks` are lines "✓ …" or "✗ …", `facts` pairs of label and Python text, `hint` the one hint,
    `rest` what still waits, `score` empty for practice that earns nothing.
    """

    id: str
    lang: str
    marks: tuple[str, ...]
    facts: tuple[tuple[str, str], ...]
    sentence: str
    hint: str
    rest: str
    score: str


def card(
    score: ExerciseScore,
    lang: str,
    *,
    graded: bool = True,
    error: tuple[str, str] | None = None,
) -> Card:
    """The card of an exercise in `lang`; without points when it is practice.

    `error` is the exception that an ordinary nbgrader grade cell ended with.
    """
    say = Catalogue(lang)
    name, speaks = score.exercise.id, say.text("language")
    if score.earned is None:
        return Card(name, speaks, (), (), say.text("written"), "", "", "")
    points = _score(score, say) if graded else ""
    if score.exercise.kind == "asserts":
        ended = Failure("error", obtained=": ".join(filter(None, error or ())))
        marks = (_whole(score, say),)
        return Card(name, speaks, marks, tuple(facts(ended, say)), "", "", "", points)
    first = first_to_show(score.outcomes)
    failure = failure_of(first)
    shown = facts(failure, say) if first and not first.test.hidden else []
    return Card(
        id=name,
        lang=speaks,
        marks=tuple(_marks(score.outcomes, first, say)),
        facts=tuple(shown),
        sentence=_sentence(first, shown, say) if first and not first.test.hidden else "",
        hint=_hint(score.outcomes, first, say),
        rest=_rest(score.outcomes, first, say),
        score=points,
    )


def _whole(score: ExerciseScore, say: Catalogue) -> str:
    """All, some or none of the points of an ordinary nbgrader grade cell."""
    earned = score.earned or 0.0
    if earned >= score.exercise.points:
        return say.text("all-passed")
    return say.text("part-passed" if earned else "case-not-yet")


def _marks(outcomes: Sequence[Outcome], first: Outcome | None, say: Catalogue) -> list[str]:
    """What passes, by category, then the one test to look at, then hidden ones by category.

    While an example fails, the others wait: it is the only line.
    """
    failed = [outcome.test for outcome in outcomes if outcome.status != "passed"]
    broken = {test.category for test in failed if not test.hidden}
    passed = _categories(o.test for o in outcomes if o.status == "passed")
    lines = [say.text("case-passed", case=say.text(c)) for c in passed if c not in broken]
    if first is None:
        count = len(outcomes)
        return [*lines, say.counted("all-passed", count, n=count)]
    shown = say.text("case-not-yet", case=say.text(first.test.category))
    if not first.test.hidden and (first.test.gate or failure_of(first).kind in _NO_ANSWER):
        return [shown]
    hidden = [say.text(category) for category in _categories(t for t in failed if t.hidden)]
    key = "hidden-failed" if len(hidden) == 1 else "hidden-several"
    return [
        *lines,
        *([] if first.test.hidden else [shown]),
        *([say.text(key, category=", ".join(hidden))] if hidden else []),
    ]


def _categories(tests: Iterable[Test]) -> list[str]:
    """Each once, in order."""
    return list(dict.fromkeys(test.category for test in tests))


def _sentence(first: Outcome, shown: Sequence[tuple[str, str]], say: Catalogue) -> str:
    failure, own = failure_of(first), first.test.says
    if failure.kind in _SENTENCES:
        return say.text(failure.kind, **quoted(failure.values))
    if own and failure.kind in _COMPARED:
        return own.get(say.text("language")) or own.get(SOURCE, "")
    if failure.kind in _COMPARED and any(SPACE in value for _, value in shown):
        return say.text("spaces-shown")
    return say.text("cell-error") if failure.kind == "cell-error" else ""


def _hint(outcomes: Sequence[Outcome], first: Outcome | None, say: Catalogue) -> str:
    key, values = hint_key(outcomes, first)
    return say.text(key, **values) if key else ""


def _rest(outcomes: Sequence[Outcome], first: Outcome | None, say: Catalogue) -> str:
    if first is None or failure_of(first).kind in _NO_ANSWER:
        return ""
    if first.test.gate and not first.test.hidden:
        return say.text("gate-first")
    passed = sum(outcome.status == "passed" for outcome in outcomes)
    words = {"passed": passed, "n": len(outcomes)}
    return say.counted("some-passed", passed, **words) if passed else ""


def _score(score: ExerciseScore, say: Catalogue) -> str:
    earned, points = score.earned or 0.0, score.exercise.points
    return say.text("score", earned=number(earned, say), points=number(points, say))
