"""What a learner reads about one exercise: the same card as text and as accessible HTML.

A hidden test tells its category and at most a hint; never its call, its values or a name in it.
"""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache

from jinja2 import Environment, PackageLoader, StrictUndefined

from autograder.messages import Catalogue
from autograder.model import ExerciseScore, Failure, Outcome
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


def card(score: ExerciseScore, lang: str, *, graded: bool = True) -> Card:
    """The card of an exercise in `lang`; without points when it is practice."""
    say = Catalogue(lang)
    if score.earned is None:
        return Card(score.exercise.id, lang, (), (), say.text("written"), "", "", "")
    first = first_to_show(score.outcomes)
    failure = _failure(first)
    return Card(
        id=score.exercise.id,
        lang=lang,
        marks=tuple(_marks(score.outcomes, first, say)),
        facts=tuple(_facts(failure, say)) if first and not first.test.hidden else (),
        sentence=_sentence(failure, say) if first and not first.test.hidden else "",
        hint=_hint(score.outcomes, first, say),
        rest=_rest(score.outcomes, first, say),
        score=_score(score, say) if graded else "",
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
    """The card as a piece of a page; everything a learner wrote is escaped."""
    say = Catalogue(found.lang)
    return _templates().get_template("card.html.j2").render(card=found, say=say.text)


@cache
def _templates() -> Environment:
    return Environment(
        loader=PackageLoader("autograder"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )


def _failure(outcome: Outcome | None) -> Failure:
    """A test that broke says so; the instructor reads why elsewhere."""
    if outcome is None:
        return Failure("")
    return outcome.failure or Failure("test-broken")


def _marks(outcomes: Sequence[Outcome], first: Outcome | None, say: Catalogue) -> list[str]:
    """What passes, by category, then the one test to look at, then hidden ones by category."""
    passed = Counter(o.test.category for o in outcomes if o.status == "passed")
    broken = {o.test.category for o in outcomes if o.status != "passed" and not o.test.hidden}
    lines = [
        say.text("case-passed", case=say.text(category))
        for category in passed
        if category not in broken
    ]
    if first is None:
        return [*lines, _counted(say, "all-passed", len(outcomes))]
    if not first.test.hidden:
        lines.append(say.text("case-not-yet", case=say.text(first.test.category)))
    if not first.test.gate:
        hidden = Counter(
            o.test.category for o in outcomes if o.status != "passed" and o.test.hidden
        )
        lines += [say.text("hidden-failed", category=say.text(category)) for category in hidden]
    return lines


def _facts(failure: Failure, say: Catalogue) -> list[tuple[str, str]]:
    """Call, expected and obtained, where the failure has them."""
    expected, obtained = failure.expected, failure.obtained
    labels = ("expected", "obtained")
    if failure.kind == "changed":
        labels = ("before", "after")
    elif failure.kind == "raises":
        expected = say.text("error-type", type=expected)
    elif failure.kind == "prints":
        expected, obtained = _visible(expected), _visible(obtained) or say.text("nothing-printed")
    if obtained == "None" and failure.kind == "value":
        obtained = say.text("no-value")
    rows = [("call", failure.call), (labels[0], expected), (labels[1], obtained)]
    return [(say.text(label), value) for label, value in rows if value]


def _visible(printed: str) -> str:
    """Spaces as open boxes where they are easily overlooked: at the start or doubled."""
    return printed.replace("  ", "␣␣")


def _sentence(failure: Failure, say: Catalogue) -> str:
    if failure.kind in _SENTENCES:
        return say.text(failure.kind, **failure.values)
    return say.text("cell-error") if failure.kind == "cell-error" else ""


def _hint(outcomes: Sequence[Outcome], first: Outcome | None, say: Catalogue) -> str:
    key, values = hint_key(outcomes, first)
    return say.text(key, **values) if key else ""


def _rest(outcomes: Sequence[Outcome], first: Outcome | None, say: Catalogue) -> str:
    if first is None:
        return ""
    if first.test.gate:
        return say.text("gate-first")
    passed = sum(outcome.status == "passed" for outcome in outcomes)
    key = "some-passed.one" if passed <= 1 else "some-passed"
    return say.text(key, passed=str(passed), n=len(outcomes))


def _score(score: ExerciseScore, say: Catalogue) -> str:
    earned, points = score.earned or 0.0, score.exercise.points
    return say.text("score", earned=f"{earned:g}", points=f"{points:g}")


def _counted(say: Catalogue, key: str, number: int) -> str:
    return say.text(f"{key}.one" if number == 1 else key, n=number)


def hint_of(score: ExerciseScore) -> str:
    """The key of the hint that the learner sees, or an empty text."""
    return hint_key(score.outcomes, first_to_show(score.outcomes))[0]
