"""HTML of the coach: what the widgets say, readable without them and without JavaScript."""

from collections.abc import Sequence

from jinja2 import Environment, PackageLoader, StrictUndefined

from autograder.coach.bank import LETTERS, Question
from autograder.coach.verdict import LISTED
from autograder.feedback.rendering import code
from autograder.messages import Catalogue

_PAGES = Environment(
    loader=PackageLoader("autograder"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_PAGES.filters["code"] = code


def question(number: int, asked: Question, say: Catalogue, *, options: bool = True) -> str:
    """A question with its code; with its options where there are no buttons."""
    listed = zip(LETTERS, asked.option, strict=False) if options and asked.kind in LISTED else ()
    return render("question", say, number=number, question=asked, options=list(listed))


def questions(asked: Sequence[Question], say: Catalogue) -> str:
    """All questions, to be read."""
    return "\n".join(question(number, q, say) for number, q in enumerate(asked, 1))


def status(sentence: str, say: Catalogue) -> str:
    """A sentence that a screen reader says when it appears."""
    return render("status", say, sentence=sentence)


def render(name: str, say: Catalogue, **facts: object) -> str:
    """A template with the words of the catalogue."""
    template = _PAGES.get_template(f"coach/{name}.html.j2")
    return template.render(say=say.text, lang=say.text("language"), **facts)
