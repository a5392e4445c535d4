"""The HTML tags in a text, and where they stand."""

from dataclasses import dataclass
from html.parser import HTMLParser

Attributes = list[tuple[str, str | None]]


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag or a comment; `name` is `summary`, `/summary` or `!--`."""

    name: str
    start: int
    end: int
    attributes: dict[str, str]


def tags(html: str) -> list[Tag]:
    """Every tag and comment, in order."""
    return _Reader(html).found


class _Reader(HTMLParser):
    def __init__(self, html: str) -> None:
        super().__init__(convert_charrefs=False)
        self.found: list[Tag] = []
        self._html = html
        self._lines = [0]
        for line in html.split("\n"):
            self._lines.append(self._lines[-1] + len(line) + 1)
        self.feed(html)
        self.close()

    def handle_starttag(self, tag: str, attrs: Attributes) -> None:
        self._note(tag, ">", dict(attrs), len(self.get_starttag_text() or "") - 1)

    def handle_endtag(self, tag: str) -> None:
        self._note(f"/{tag}", ">")

    def handle_comment(self, _data: str) -> None:
        self._note("!--", "-->")

    def _note(
        self, name: str, end: str, attrs: dict[str, str | None] | None = None, skip: int = 0
    ) -> None:
        line, column = self.getpos()
        start = self._lines[line - 1] + column
        place = self._html.find(end, start + skip)
        stop = len(self._html) if place < 0 else place + len(end)
        values = {key: value or "" for key, value in (attrs or {}).items()}
        self.found.append(Tag(name, start, stop, values))
