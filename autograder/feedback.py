"""What a learner reads about one exercise: the same card as text and as accessible HTML.

A hidden test tells its category and at most a hint; never its call, its values or a name in it.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from autograder.messages import Catalogue
from autograder.model import ExerciseScore, Failure, Outcome, Test
from autograder.scoring import first_to_show

_SENTENCES = {
    "not-started",
    "cell-not-run",
    "cell-missing",
    "name-missing",
    "input-missing",
    "hung",
    "died",
    "garbled",
    "unreadable",
    "test-broken",
}
# Nothing could pass: naming the other tests would be a wall of failures.
_NO_ANSWER = {"not-started", "cell-missing", "cell-not-run", "input-missing", "cell-error"}
_MAX_LINES, _MAX_TEXT = 20, 1000  # of what the learner's code printed or said


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
        facts = _facts(Failure("error", obtained=": ".join(filter(None, error or ()))), say)
        return Card(name, speaks, (_whole(score, say),), tuple(facts), "", "", "", points)
    first = first_to_show(score.outcomes)
    failure = _failure(first)
    facts = _facts(failure, say) if first and not first.test.hidden else []
    return Card(
        id=name,
        lang=speaks,
        marks=tuple(_marks(score.outcomes, first, say)),
        facts=tuple(facts),
        sentence=_sentence(failure, facts, say) if first and not first.test.hidden else "",
        hint=_hint(score.outcomes, first, say),
        rest=_rest(score.outcomes, first, say),
        score=points,
    )


def hint_key(outcomes: Sequence[Outcome], first: Outcome | None) -> tuple[str, dict[str, str]]:
    """The misconception to name, from the test that is shown or else from any other.

    What fills its placeholders is kept only if it comes from the test that the learner sees.
    """
    if first is None:
        return "", {}
    failure = _failure(first)
    if failure.kind in {"not-started", "cell-missing", "cell-not-run", "input-missing"}:
        return "", {}
    if failure.hint or failure.kind in {"name-missing", "cell-error", "died"}:
        return failure.hint, {} if first.test.hidden else failure.values
    others = (_failure(outcome).hint for outcome in outcomes if outcome.status != "passed")
    return next(filter(None, others), first.test.hint), {}


def text(found: Card) -> str:
    """The card for a terminal, or where HTML is not shown."""
    say = Catalogue(found.lang)
    width = max((len(label) for label, _ in found.facts), default=0)
    lines = list(found.marks)
    for label, value in found.facts:
        first, *more = value.splitlines() or [""]
        lines.append(f"   {label:<{width}} : {first}")
        lines += [" " * (width + 6) + line for line in more]
    lines += [f"   {found.sentence}"] if found.sentence else []
    lines += [f"   {say.text('hint'):<{width}} : {found.hint}"] if found.hint else []
    return "\n".join(line for line in (*lines, found.rest, found.score) if line)


def html(found: Card) -> str:
    """The card as a piece of a page, its style inside; what a learner wrote is escaped."""
    say = Catalogue(found.lang)
    return _templates().get_template("card.html.j2").render(card=found, say=say.text)


def number(value: float, say: Catalogue) -> str:
    """Points as people write them: no zeros at the end, a comma in French."""
    return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", say.text("decimal-mark"))


def points_of(earned: float, points: float, say: Catalogue) -> str:
    """ "1,5 sur 2 points"."""
    key = "points-of.one" if points == 1 else "points-of"
    return say.text(key, earned=number(earned, say), points=number(points, say))


@cache
def _templates() -> Environment:
    found = Environment(
        loader=PackageLoader("autograder"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["code"] = _code
    return found


def _code(sentence: str) -> Markup:
    """What stands between backticks, as code."""
    parts = re.split(r"`([^`]+)`", sentence)
    style = "color:inherit;background:#f0f0f4;padding:.1em .3em;white-space:pre-wrap"
    element = Markup('<code style="{}">{}</code>')
    return Markup().join(
        element.format(style, part) if odd % 2 else escape(part) for odd, part in enumerate(parts)
    )


def _failure(outcome: Outcome | None) -> Failure:
    """A test that broke says so; the instructor reads why elsewhere."""
    if outcome is None:
        return Failure("")
    return outcome.failure or Failure("test-broken")


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
        return [*lines, _counted(say, "all-passed", len(outcomes))]
    shown = say.text("case-not-yet", case=say.text(first.test.category))
    if not first.test.hidden and (first.test.gate or _failure(first).kind in _NO_ANSWER):
        return [shown]
    hidden = [say.text(category) for category in _categories(t for t in failed if t.hidden)]
    key = "hidden-failed" if len(hidden) == 1 else "hidden-several"
    return [
        *lines,
        *([] if first.test.hidden else [shown]),
        *([say.text(key, category=", ".join(hidden))] if hidden else []),
    ]


def _categories(tests: Iterable[Test]) -> list[str]:
    """Each category once, in the order of the tests."""
    return list(dict.fromkeys(test.category for test in tests))


def _facts(failure: Failure, say: Catalogue) -> list[tuple[str, str]]:
    """Call, expected and obtained, where the failure has them."""
    expected, obtained = map(_bounded, (failure.expected, failure.obtained))
    labels = ("expected", "obtained")
    if failure.kind == "changed":
        labels = ("before", "after")
    elif failure.kind == "raises":
        expected = say.text("error-type", type=expected)
    elif failure.kind == "prints":
        expected, obtained = _visible(expected), _visible(obtained) or say.text("nothing-printed")
    elif failure.kind == "cell-error":
        obtained = _WHERE.sub(lambda m: f" ({say.text('line', number=m[1])})", obtained)
    if obtained == "None" and failure.kind == "value":
        obtained = say.text("no-value")
    rows = [("call", failure.call), (labels[0], expected), (labels[1], obtained)]
    return [(say.text(label), value) for label, value in rows if value]


_WHERE = re.compile(r" \(<[^<>]*>, line (\d+)\)$")


def _bounded(text: str) -> str:
    """Short enough to read; what nobody sees (tabs, control signs) as Python writes it."""
    lines = text[:_MAX_TEXT].splitlines()
    cut = len(text) > _MAX_TEXT or len(lines) > _MAX_LINES
    written = (
        "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in line)
        for line in lines[:_MAX_LINES]
    )
    return "\n".join([*written, *(["…"] if cut else [])])


def _visible(printed: str) -> str:
    """Spaces as open boxes where they are easily overlooked: at the start or doubled."""
    return re.sub(r"(?m)^ +| {2,}", lambda found: _SPACE * len(found[0]), printed)


_SPACE = "␣"


def _sentence(failure: Failure, facts: Sequence[tuple[str, str]], say: Catalogue) -> str:
    if failure.kind in _SENTENCES:
        return say.text(failure.kind, **failure.values)
    if failure.kind == "prints" and any(_SPACE in value for _, value in facts):
        return say.text("spaces-shown")
    return say.text("cell-error") if failure.kind == "cell-error" else ""


def _hint(outcomes: Sequence[Outcome], first: Outcome | None, say: Catalogue) -> str:
    key, values = hint_key(outcomes, first)
    return say.text(key, **values) if key else ""


def _rest(outcomes: Sequence[Outcome], first: Outcome | None, say: Catalogue) -> str:
    if first is None or _failure(first).kind in _NO_ANSWER:
        return ""
    if first.test.gate and not first.test.hidden:
        return say.text("gate-first")
    passed = sum(outcome.status == "passed" for outcome in outcomes)
    key = "some-passed.one" if passed == 1 else "some-passed"
    return say.text(key, passed=passed, n=len(outcomes)) if passed else ""


def _score(score: ExerciseScore, say: Catalogue) -> str:
    earned, points = score.earned or 0.0, score.exercise.points
    return say.text("score", earned=number(earned, say), points=number(points, say))


def _counted(say: Catalogue, key: str, count: int) -> str:
    return say.text(f"{key}.one" if count == 1 else key, n=count)


def hint_of(score: ExerciseScore) -> str:
    """The key of the hint that the learner sees, or an empty text."""
    return hint_key(score.outcomes, first_to_show(score.outcomes))[0]
