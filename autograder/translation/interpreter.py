"""Say a unit's passages in another language, and note every one that cannot be said yet."""

from collections.abc import Mapping
from pathlib import Path
from textwrap import shorten
from typing import NamedTuple

from polib import POEntry

from autograder.translation.catalogue import Key
from autograder.translation.fidelity import flaw
from autograder.translation.passage import Passage


class Problem(NamedTuple):
    """Something for the translator: the catalogue, the cell, and a sentence."""

    file: Path
    cell: str
    sentence: str


class Interpreter:
    """Knows one catalogue; `heard` are the texts it was asked for, in order."""

    def __init__(self, path: Path, entries: Mapping[Key, POEntry]) -> None:
        self._path = path
        self._entries = entries
        self._update = f"`autograder translate {path.stem} --update`"
        self.heard: dict[Key, str | None] = {}
        self.problems: list[Problem] = []

    def say(self, cell: str, passage: Passage) -> str | None:
        """The translation, or None: the reader gets the French then."""
        place = (cell, passage.text)
        if place not in self.heard:
            self.heard[place] = self._look_up(place, passage)
        return self.heard[place]

    def _look_up(self, place: Key, passage: Passage) -> str | None:
        entry = self._entries.get(place)
        words = entry.msgstr.strip() if entry else ""
        if entry is None:
            why = f"is new or has changed; {self._update} adds it"
        elif not words:
            why = "is not translated"
        elif entry.fuzzy:
            why = "has changed, so its translation must be read again (fuzzy)"
        else:
            found = flaw(passage, words)
            why = found and f"has a translation that {found}"
        if why:
            self.doubt(place[0], f"« {shorten(passage.text, 50, placeholder='…')} » {why}.")
        return None if why else words

    def doubt(self, cell: str, sentence: str) -> None:
        """Note a problem."""
        self.problems.append(Problem(self._path, cell, sentence))

    def close(self) -> None:
        """Note the entries that nobody asked for."""
        for cell, text in self._entries:
            if (cell, text) not in self.heard:
                said = shorten(text, 50, placeholder="…")
                self.doubt(cell, f"« {said} » is no longer there; {self._update} puts it aside.")
