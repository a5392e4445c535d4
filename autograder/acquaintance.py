"""Know learners again under the names that other programs write."""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable
from typing import Protocol

_LETTERS = str.maketrans(
    {"ø": "o", "đ": "d", "ł": "l", "œ": "oe", "æ": "ae", "ß": "ss", "\u0131": "i"}
)


class Person(Protocol):
    """What a gradebook knows of somebody."""

    @property
    def id(self) -> str: ...
    @property
    def first_name(self) -> str: ...
    @property
    def last_name(self) -> str: ...
    @property
    def email(self) -> str: ...


def squeezed(text: str) -> str:
    """Letters and digits alone, small, without accents: "D'Été, Zoé" is `detezoe`."""
    return "".join(sign for sign in _apart(text) if sign.isalnum())


def identifier(text: str) -> str:
    """A name as an id: "Zoé D'Été" is `zoe-d-ete`; empty when it has no letter or digit."""
    kept = "".join(sign for sign in _apart(text) if not unicodedata.combining(sign))
    return re.sub(r"\W+", "-", kept.replace("_", "-")).strip("-")


def _apart(text: str) -> str:
    """Small letters, their accents as signs of their own."""
    return unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))


class Acquaintances:
    """A class, to be asked who is meant; nobody is when two could be."""

    def __init__(self, people: Iterable[Person]) -> None:
        self._ids: dict[str, set[str]] = defaultdict(set)
        self._names: dict[str, set[str]] = defaultdict(set)
        for one in people:
            for text in (one.id, one.email, one.email.partition("@")[0]):
                self._ids[text.casefold()].add(one.id)
            base, _, number = one.id.rpartition("-")
            if base and number.isdigit():  # as a learner is called who came with a number
                self._ids[number].add(one.id)
                self._names[squeezed(base)].add(one.id)
            first, last = one.first_name, one.last_name
            for text in (f"{first}{last}", f"{last}{first}", one.id):
                self._names[squeezed(text)].add(one.id)

    def is_shared(self, text: str) -> bool:
        """Whether several learners have this name."""
        return len(self._names.get(squeezed(text), ())) > 1

    def who(self, *texts: str) -> str | None:
        """The id of the learner whom these texts name, the surest first."""
        for text in texts:
            for known, key in (
                (self._ids, text.strip().casefold()),
                (self._names, squeezed(text)),
            ):
                found = known.get(key, set()) if key else set()
                if len(found) == 1:
                    return next(iter(found))
        return None
