"""Markdown of a notebook as HTML that can do nothing: no script, no request, no foreign style."""

import html
import re
from typing import Any

import bleach  # type: ignore[import-untyped]
from markupsafe import Markup
from mistune.util import safe_entity
from nbconvert.filters.markdown_mistune import (
    InvalidNotebook,
    IPythonRenderer,
    MarkdownWithMath,
)
from pygments import highlight
from pygments.formatters import HtmlFormatter
from pygments.lexers import PythonLexer

_TAGS = bleach.ALLOWED_TAGS | {
    *("br", "del", "details", "div", "hr", "img", "kbd", "mark", "p", "pre", "s", "section"),
    *("dd", "dl", "dt", "h2", "h3", "h4", "h5", "h6", "span", "sub", "summary", "sup", "u"),
    *("caption", "table", "tbody", "td", "tfoot", "th", "thead", "tr"),
}
_CARD = {"code", "dd", "dl", "dt", "li", "p", "pre", "section", "strong", "ul"}
_PLACES = {"href": r"(https?|mailto):", "src": r"data:image/(png|jpeg|gif|webp);"}
_WORDS = {"alt", "class", "dir", "lang", "open", "scope", "start", "title"}


class Prose:
    """Renders the texts of one page in their order: its headings leave no level out."""

    def __init__(self) -> None:
        self.level, self.title, self.heading = 1, "", ""

    def course(self, source: str, attachments: dict[str, dict[str, str]]) -> Markup:
        """A text of the course; its title becomes an h2, below the page's own."""
        return _rendered(source, _Headed(self, escape=False, attachments=attachments))

    def unlocked(self, source: str) -> Markup:
        """A text of a course that locks none: a learner may have changed it."""
        return _rendered(original(source), _Headed(self, escape=True))

    def learner(self, source: str) -> Markup:
        """A text of a learner's or a comment: all HTML in it is text, and headings are bold."""
        return _rendered(original(source), _Safe(escape=True))

    def entitled(self, text: str, level: int) -> int:
        """Remember a heading; the level it has on the page."""
        name = Markup(text).striptags()  # noqa: S704 - only to make it text
        if level == 1:
            self.title = self.title or name
        self.heading = name
        self.level = min(level + 1, self.level + 1, 6)
        return self.level


def python(source: str) -> Markup:
    """Python code, coloured by classes."""
    found = highlight(source, PythonLexer(), HtmlFormatter(nowrap=True))
    return Markup(found.strip("\n"))  # noqa: S704 - Pygments escapes


def card(source: str) -> Markup:
    """A card without its own style (the page's is for light and dark), and nothing but a card."""
    return Markup(bleach.clean(source, _CARD, _card_attribute, strip=True))  # noqa: S704


def inert(source: str) -> str:
    """A learner's Markdown in which nothing is HTML or a link any more, for nbgrader's pages."""
    return re.sub(r"\](?=[(:])", r"]\\", re.sub(r"<(?=[A-Za-z/!?])", "&lt;", source))


def original(source: str) -> str:
    """What a learner wrote before it was made `inert`."""
    return re.sub(r"\]\\(?=[(:])", "]", re.sub(r"&lt;(?=[A-Za-z/!?])", "<", source))


class _Safe(IPythonRenderer):
    """nbconvert's Markdown; what could reach outside the page is shown as text."""

    def __init__(self, **options: Any) -> None:
        super().__init__(allow_harmful_protocols=False, exclude_anchor_links=True, **options)

    def text(self, text: str) -> str:
        return safe_entity(text)

    def heading(self, text: str, level: int, **_: Any) -> str:  # noqa: ARG002 - as nbconvert's
        return f"<p><strong>{text}</strong></p>\n"

    def block_code(self, code: str, info: str | None = None) -> str:
        known = (info or "").strip().lower().startswith("py")
        return f"<pre><code>{python(code) if known else html.escape(code)}</code></pre>\n"

    def image(self, text: str, url: str, title: str | None = None) -> str:
        try:
            found = super().image(text, url, title)
        except InvalidNotebook:  # the file that was pasted is gone
            found = ""
        return found if 'src="data:' in found else f"<em>{text}</em>"


class _Headed(_Safe):
    def __init__(self, prose: Prose, **options: Any) -> None:
        super().__init__(**options)
        self.prose = prose

    def heading(self, text: str, level: int, **_: Any) -> str:
        level = self.prose.entitled(text, level)
        return f"<h{level}>{text}</h{level}>\n"

    def block_html(self, html: str) -> str:
        return super().block_html(_without_headings(html))

    def inline_html(self, html: str) -> str:
        return super().inline_html(_without_headings(html))


def _without_headings(source: str) -> str:
    return re.sub(r"(?i)<(/?)h[1-6]\b", r"<\1p", source)


def _rendered(source: str, renderer: IPythonRenderer) -> Markup:
    found = MarkdownWithMath(renderer=renderer).render(source)
    return Markup(  # noqa: S704 - after bleach
        bleach.clean(
            found, _TAGS, _attribute, protocols={"http", "https", "mailto", "data"}, strip=True
        )
    )


def _attribute(_tag: str, name: str, value: str) -> bool:
    """What leads elsewhere only where people go by themselves; images only inside the page."""
    return bool(re.match(_PLACES[name], value)) if name in _PLACES else name in _WORDS


def _card_attribute(_tag: str, name: str, _value: str) -> bool:
    return name in {"class", "lang", "role"}
