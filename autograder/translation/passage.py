"""Split the text of a cell into what all languages share and what a translator may change."""

import io
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from markdown_it import MarkdownIt
from markdown_it.common.html_blocks import block_names
from markdown_it.token import Token

from autograder.translation.comment import is_marker, places
from autograder.translation.markup import tags

PARSER = MarkdownIt("commonmark").enable("table")
INSIDE = ("code_block", "fence", "html_block")  # cut out of the list that they may stand in
BETWEEN = ("!--", *block_names)  # other tags stand inside a sentence
OPAQUE = ("<!--", "<pre", "<script", "<style", "<svg", "<textarea")

Kind = Literal["kept", "block", "words", "comment"]


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of a cell; the pieces one after the other are the cell.

    Translators see a `block` of Markdown, the `words` between HTML tags, and a `comment`.
    """

    text: str
    kind: Kind = "kept"


def markdown(source: str) -> Iterator[Passage]:
    """Pieces of a Markdown cell."""
    lines = list(io.StringIO(source))
    done = 0
    for start, end, token in _regions(PARSER.parse(source)):
        yield Passage("".join(lines[done:start]))
        yield from _region("".join(lines[start:end]), token)
        done = end
    yield Passage("".join(lines[done:]))


def _regions(tokens: list[Token]) -> Iterator[tuple[int, int, Token]]:
    """Line ranges of the outermost blocks, with the code and the HTML in them as ranges apart."""
    inside = [token for token in tokens if token.type in INSIDE]
    for token in tokens:
        if token.level or not token.map:
            continue
        start, end = token.map
        for inner in inside:
            first, last = inner.map or (0, 0)
            if start <= first < end:
                yield start, first, token
                yield first, last, inner
                start = last
        yield start, end, token


def _region(raw: str, token: Token) -> Iterator[Passage]:
    if token.type == "fence":
        opening, newline, body = raw.partition("\n")
        yield Passage(opening + newline)
        yield from code(body, token.info.strip().split(" ")[0])
    elif token.type == "code_block" or is_marker(raw) or raw.lstrip().lower().startswith(OPAQUE):
        yield Passage(raw)
    elif token.type == "html_block":
        yield from _html(raw)
    else:
        yield from trimmed(raw, "block")


def code(source: str, language: str) -> Iterator[Passage]:
    """Pieces of code; only comments are for translators."""
    done = 0
    for start, end in places(source, language):
        yield Passage(source[done:start])
        yield Passage(source[start:end], "comment")
        done = end
    yield Passage(source[done:])


def _html(raw: str) -> Iterator[Passage]:
    done = 0
    for tag in tags(raw):
        if tag.name.removeprefix("/") in BETWEEN and tag.start >= done:
            yield from trimmed(raw[done : tag.start], "words")
            yield Passage(raw[tag.start : tag.end])
            done = tag.end
    yield from trimmed(raw[done:], "words")


def trimmed(raw: str, kind: Kind) -> Iterator[Passage]:
    """The text apart from the space around it, if there is something to translate in it."""
    text = raw.strip()
    before = raw[: raw.find(text)]
    yield Passage(before)
    yield Passage(text, kind if any(map(str.isalpha, prose(text))) else "kept")
    yield Passage(raw[len(before + text) :])


def prose(text: str) -> str:
    """What is read as language in Markdown: no inline code, no addresses, but alt texts."""
    inline = PARSER.parseInline(text)[0].children or []
    words = [token.content for token in inline if token.type in ("text", "image")]
    html = "".join(token.content for token in inline if token.type == "html_inline")
    return "\n".join([*words, *(tag.attributes.get("alt", "") for tag in tags(html))])
