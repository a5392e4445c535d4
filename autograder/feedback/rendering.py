"""A card for a terminal and for a page."""

import re
from functools import cache, lru_cache

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from autograder.feedback.content import Card
from autograder.messages import Catalogue


def text(found: Card) -> str:
    """The card for a terminal, or where HTML is not shown."""
    say = Catalogue(found.lang)
    labels = [label for label, _ in found.facts] + [say.text("hint")] * bool(found.hint)
    width = max(map(len, labels), default=0)
    lines = list(found.marks)
    for label, value in found.facts:
        first, *more = value.splitlines() or [""]
        lines.append(f"   {label:<{width}} : {first}")
        lines += [" " * (width + 6) + line for line in more]
    lines += [f"   {found.sentence}"] if found.sentence else []
    lines += [f"   {say.text('hint'):<{width}} : {found.hint}"] if found.hint else []
    return "\n".join(line for line in (*lines, found.rest, found.score) if line)


@lru_cache(maxsize=500)
def html(found: Card) -> str:
    """The card as a piece of a page, its style inside; what a learner wrote is escaped.

    Most of a class has the same one: everything passes.
    """
    say = Catalogue(found.lang)
    return templates().get_template("card.html.j2").render(card=found, say=say.text)


@cache
def templates() -> Environment:
    """The package's own, which escape whatever is not known to be HTML."""
    found = Environment(
        loader=PackageLoader("autograder"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    found.filters["code"] = code
    return found


def code(sentence: str) -> Markup:
    """What stands between backticks, as code."""
    parts = re.split(r"`([^`]+)`", sentence)
    style = "color:#1b1b1f;background:#f0f0f4;padding:.1em .3em;white-space:pre-wrap"
    element = Markup('<code dir="ltr" style="{}">{}</code>')
    return Markup().join(
        element.format(style, part) if odd % 2 else escape(part) for odd, part in enumerate(parts)
    )
