"""Whether a file says a learner's id, name or e-mail address."""

import re
from collections.abc import Iterable
from functools import cached_property
from html import escape
from pathlib import Path

from autograder.gradebook.register import Person

# Not in the middle of a word, nor of another id or address: amina is not in amina.b@example.org.
_LETTER = rb"0-9A-Za-z_\x80-\xff"
_BEFORE = rb"(?<![" + _LETTER + rb"])(?<![" + _LETTER + rb"][.@-])"
_AFTER = rb"(?![" + _LETTER + rb"]|[.@-][" + _LETTER + rb"])"
_BLOCK = 1 << 24  # bytes read at once: a gradebook may be large


class Words:
    """What somebody is called in the files of a course, in the ways in which files write it."""

    def __init__(self, texts: Iterable[str]) -> None:
        self.texts = tuple(dict.fromkeys(filter(None, texts)))

    @classmethod
    def of(cls, person: Person) -> "Words":
        """Id, address, and the whole name in either order: a first name alone has many owners."""
        first, last = person.first_name, person.last_name
        names = (
            (f"{first} {last}", f"{last} {first}", f"{last}, {first}") if first and last else ()
        )
        return cls((person.id, person.email, *names))

    def besides(self, files: Iterable[Path]) -> "Words":
        """Without those that these files have, too: in them they are no news."""
        texts = [path.read_bytes() for path in files]
        return Words(t for t in self.texts if not any(Words((t,)).are_in(one) for one in texts))

    @cached_property
    def _pattern(self) -> re.Pattern[bytes]:
        written = (form for text in self.texts for form in _forms(text))
        return re.compile(_BEFORE + b"(?:" + b"|".join(map(re.escape, written)) + b")" + _AFTER)

    def are_in(self, data: bytes) -> bool:
        """Whether one of them is."""
        return bool(self.texts) and bool(self._pattern.search(data))

    def are_in_file(self, path: Path) -> bool:
        """The same for a file of any size."""
        before = b""
        with path.open("rb") as file:
            while block := file.read(_BLOCK):
                if self.are_in(before + block):
                    return True
                before = block[-1000:]
        return False


def _forms(text: str) -> list[bytes]:
    """As it is, in HTML, in JSON."""
    plain = text.encode()
    html = escape(text).encode()
    other = html.replace(b"&#x27;", b"&#39;").replace(b"&quot;", b"&#34;")  # Jinja's way
    return [plain, html, other, text.encode("ascii", "backslashreplace").replace(b"\\x", b"\\u00")]
