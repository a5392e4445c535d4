"""The Markdown of a cell as its reader meets it: prose, headings, pictures, links, code."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

from markdown_it.token import Token

from autograder.translation.passage import PARSER

DETAILS = re.compile(r"<details>.*?</details>", re.DOTALL)
TAG = re.compile(r"<[^>]*>")
OPAQUE = re.compile(r"<(svg|style|script|pre)\b.*?</\1>", re.DOTALL)
CODE = "x"  # stands for inline code, which nobody reads as a word


@dataclass(slots=True)
class Page:
    """What was found in the Markdown of one cell, in order."""

    prose: list[str] = field(default_factory=list)
    headings: list[tuple[int, str]] = field(default_factory=list)
    images: list[tuple[str, str]] = field(default_factory=list)  # address, alternative text
    links: list[tuple[str, str]] = field(default_factory=list)  # address, text
    tables: list[list[str]] = field(default_factory=list)  # the header's cells
    inline: list[str] = field(default_factory=list)
    fences: list[tuple[str, str]] = field(default_factory=list)  # language, code


@cache
def read(markdown: str) -> Page:
    """Take a cell's Markdown apart."""
    found = Page()
    tokens = PARSER.parse(markdown)
    for number, token in enumerate(tokens):
        if token.type == "fence":
            found.fences.append((token.info.strip().split(" ")[0], token.content))
        elif token.type == "html_block":
            _html(token.content, found)
        elif token.type == "inline":
            _inline(tokens[number - 1], token, found)
        elif token.type == "table_open":
            found.tables.append([])
    return found


def without_help(markdown: str) -> str:
    """The Markdown without what opens on request: hints, keys, keyboards."""
    return DETAILS.sub("", markdown)


def _html(html: str, found: Page) -> None:
    text = OPAQUE.sub(" ", html)
    for tag in re.findall(r"<img\b[^>]*>", text):
        source, alt = (re.search(rf'{name}="([^"]*)"', tag) for name in ("src", "alt"))
        found.images.append((source[1] if source else "", alt[1] if alt else ""))
    found.prose += filter(str.strip, TAG.sub("\n", text).split("\n"))


def _inline(opening: Token, token: Token, found: Page) -> None:
    text = _text(token, found)
    if opening.type == "th_open":
        found.tables[-1].append(token.content.strip())
    elif opening.type == "heading_open":
        found.headings.append((int(opening.tag[1]), text))
        found.prose.append(text)
    elif opening.type != "td_open":
        found.prose.append(text)


def _text(token: Token, found: Page) -> str:
    parts: list[str] = []
    link: list[int] = []
    for child in token.children or []:
        if child.type == "text":
            parts.append(child.content)
        elif child.type == "code_inline":
            found.inline.append(child.content)
            parts.append(CODE)
        elif child.type == "image":
            found.images.append((str(child.attrs.get("src", "")), child.content))
        elif child.type in {"softbreak", "hardbreak"}:
            parts.append(" ")
        elif child.type == "link_open":
            link.append(len(parts))
            found.links.append((str(child.attrs.get("href", "")), ""))
        elif child.type == "link_close":
            found.links[-1] = (found.links[-1][0], "".join(parts[link.pop() :]))
        elif child.type == "html_inline":
            found.images += _images(child.content)
    return "".join(parts)


def _images(tag: str) -> Iterator[tuple[str, str]]:
    if tag.startswith("<img"):
        source, alt = (re.search(rf'{name}="([^"]*)"', tag) for name in ("src", "alt"))
        yield source[1] if source else "", alt[1] if alt else ""
