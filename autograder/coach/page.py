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
_SAMPLES = {"multiple": "A C", "number": "12", "order": "B A C", "text": "…"}


def question(number: int, asked: Question, say: Catalogue, *, options: bool = True) -> str:
    """A question with its code; with its options where there are no buttons."""
    listed = zip(LETTERS, asked.option, strict=False) if options and asked.kind in LISTED else ()
    return render(
        "question",
        say,
        number=number,
        question=asked,
        options=list(listed),
        written=in_writing_text(asked, say, "`") if options else "",
    )


def questions(asked: Sequence[Question], say: Catalogue) -> str:
    """All questions, to be read."""
    return "\n".join(question(number, q, say) for number, q in enumerate(asked, 1))


def in_writing(asked: Question, say: Catalogue) -> str:
    """How to answer without a mouse or without widgets."""
    return render("writing", say, sentence=in_writing_text(asked, say, "`"))


def in_writing_text(asked: Question, say: Catalogue, quote: str = "") -> str:
    """The same as text, the code between `quote`."""
    sample = _SAMPLES.get(asked.kind, "A")
    return f'{say.text("in-writing")} {quote}coach.answer("{asked.id}", "{sample}"){quote}'


def status(sentence: str, say: Catalogue) -> str:
    """A sentence that a screen reader says when it appears."""
    return render("status", say, sentence=sentence)


def announced(html: str) -> str:
    """What a screen reader says as it appears."""
    return f'<div role="alert">{html}</div>'


def render(name: str, say: Catalogue, **facts: object) -> str:
    """A template with the words of the catalogue."""
    template = _PAGES.get_template(f"coach/{name}.html.j2")
    return template.render(say=say.text, lang=say.text("language"), **facts)
