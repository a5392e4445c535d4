"""An appeal as one page for the instructor, and as a few lines for a terminal."""

from dataclasses import dataclass

from markupsafe import Markup

from autograder import feedback
from autograder.appeal.case import Case, Part
from autograder.appeal.hearing import Heard
from autograder.appeal.listening import Exchange
from autograder.feedback.facts import facts
from autograder.feedback.hints import quoted
from autograder.feedback.rendering import templates
from autograder.messages import Catalogue, visible
from autograder.model import CellOutput
from autograder.scoring import first_to_show

_SIGNS = {"passed": "✓", "failed": "✗", "error": "⚠"}


@dataclass(frozen=True, slots=True)
class View:
    """What the template asks for besides the case itself."""

    case: Case
    say: Catalogue

    def number(self, value: float | None) -> str:
        """Points; nothing where nobody gave any."""
        return "" if value is None else feedback.number(value, self.say)

    def milliseconds(self, seconds: float) -> str:
        """By the clock on the wall."""
        return f"{self.number(round(1000 * seconds, 1))} ms"

    def sign(self, heard: Heard) -> str:
        """Never alone: the word stands beside it."""
        return _SIGNS[heard.outcome.status]

    def facts(self, heard: Heard) -> list[tuple[str, str]]:
        """What was asked, expected and obtained where it failed, hidden or not."""
        failure = heard.outcome.failure
        return facts(failure, self.say) if failure else []

    def sentence(self, heard: Heard) -> str:
        """Why, where there is nothing to compare."""
        failure = heard.outcome.failure
        if failure is None or self.facts(heard) or failure.kind not in self.say:
            return ""
        return self.say.text(failure.kind, **quoted(failure.values))

    def hint(self, heard: Heard) -> str:
        """The one of this test, which is not always the one that the learner reads."""
        failure = heard.outcome.failure
        return (
            self.say.text(failure.hint, **quoted(failure.values))
            if failure and failure.hint
            else ""
        )

    def card(self, part: Part) -> Markup:
        """What the learner reads."""
        error = part.output.error if part.output else None
        return Markup(feedback.html(feedback.card(part.score, self.case.lang, error=error)))  # noqa: S704 - our own page

    def output(self, found: CellOutput | None) -> str:
        """What the learner's cell printed, gave, and ended with."""
        if found is None:
            return ""
        error = ": ".join(filter(None, found.error)) if found.error else ""
        return "\n".join(filter(None, (found.printed, found.errors, found.value, error)))

    def beside(self, pair: tuple[Heard, Heard | None]) -> list[tuple[Exchange, str]]:
        """Each question with the reference's answer to the same one, as far as it was asked."""
        heard, right = pair
        ours = list(right.exchanges) if right else []
        found = []
        for number, one in enumerate(heard.exchanges):
            same = number < len(ours) and ours[number].asked == one.asked
            found.append((one, _said(ours[number], self.say) if same else ""))
        return found

    def said(self, one: Exchange) -> str:
        """The answer, and what was printed with it."""
        return _said(one, self.say)


def html(case: Case, lang: str = "") -> str:
    """The page, in the language of the course unless another one is named."""
    say = Catalogue(lang or case.lang)
    template = templates().get_template("appeal/appeal.html.j2")
    return template.render(case=case, view=View(case, say), say=say.text)


def text(case: Case) -> str:
    """One line for each exercise; hidden tests are named."""
    head = (
        f"{case.student}, {case.assignment}: {case.earned:g} of {case.points:g} by the tests now,"
    )
    lines = [f"{head} {case.recorded:g} in the gradebook."]
    for part in case.parts:
        earned = "by a person" if part.score.earned is None else f"{part.score.earned:g}"
        lines.append(
            f"  {part.score.exercise.id}: {earned} of {part.score.exercise.points:g}{_why(part)}"
        )
    return "\n".join(map(visible, lines))


def _why(part: Part) -> str:
    first = first_to_show(part.score.outcomes)
    if first is None:
        return ""
    name, failure = first.test.id.rpartition("::")[2], first.failure
    hidden = "hidden " * first.test.hidden
    if failure is None or not (failure.expected or failure.obtained):
        return f", {hidden}{name}: {failure.kind if failure else 'the test is at fault'}"
    asked = f"{failure.call} gives " * bool(failure.call)
    return f", {hidden}{name}: {asked}{failure.obtained}, expected {failure.expected}"


def _said(one: Exchange, say: Catalogue) -> str:
    printed = f"{say.text('appeal-printed')} {one.printed.rstrip()!r}" if one.printed else ""
    return "\n".join(filter(None, (one.answered, printed)))
