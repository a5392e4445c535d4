"""Hard spaces of French prose: found where they are missing, and put there by `tidy`."""

import re
from collections.abc import Iterator

from autograder.verify import page

HARD = "\u00a0"
PLAIN_SPACE = re.compile(r"\S* [:;!?»]|« (?=\S)\S*")
NO_SPACE = re.compile(r"[^\W\d_]+[;!?](?=\s|$)")
TO_HARDEN = re.compile(r"(?<=\S) (?=[:;!?»])|(?<=«) (?=\S)")
UNTOUCHED = re.compile(
    r"^ *(?P<fence>```+|~~~+).*?^ *(?P=fence)"  # code, however it is marked
    r"|(?P<tick>`+)(?!`).+?(?<!`)(?P=tick)(?!`)"
    r"|<(?P<tag>svg|style|script|pre)\b.*?</(?P=tag)>|<[^<>]*>"
    r"|(?:!\[[^\]]*)?\]\([^()\s]*"  # an address, and what says a picture in words
    r"|^[ >]*\|?[ :|-]*-[ :|-]*$",  # the line below a table's header
    re.DOTALL | re.MULTILINE,
)
MOST = 3  # examples in one sentence


def typed(source: str) -> Iterator[str]:
    """What is wrong with the spaces of a cell, a sentence for each kind."""
    blocks = page.read(source).prose
    plain = [f"« {place[0]} »" for block in blocks for place in PLAIN_SPACE.finditer(block)]
    if plain:
        verb = "needs a non-breaking space" if len(plain) == 1 else "need non-breaking spaces"
        yield f"{_some(plain)} {verb}; run `autograder tidy`."
    bare = [f"« {place[0]} »" for block in blocks for place in NO_SPACE.finditer(block)]
    if bare:
        verb = "needs" if len(bare) == 1 else "need"
        yield f"{_some(bare)} {verb} a non-breaking space before the sign; add it."


def spaced(source: str) -> str:
    """The text of a cell or of a question, with hard spaces for the plain ones in its prose."""
    kept = [place.span() for place in UNTOUCHED.finditer(source)]

    def harden(place: re.Match[str]) -> str:
        inside = any(start < place.end() <= end for start, end in kept)
        return place[0] if inside else HARD

    return TO_HARDEN.sub(harden, source)


def _some(found: list[str]) -> str:
    """The first ones, and how many more there are."""
    more = f" and {len(found) - MOST} more" if len(found) > MOST else ""
    return ", ".join(dict.fromkeys(found[:MOST])) + more
