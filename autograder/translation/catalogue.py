"""Read, merge and write the `.po` file that holds the translation of a lesson or an assignment."""

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import SequenceMatcher
from pathlib import Path

import polib

from autograder.model import CourseError

Key = tuple[str, str]
METADATA = {
    "Project-Id-Version": "tremplin",
    "MIME-Version": "1.0",
    "Content-Type": "text/plain; charset=UTF-8",
    "Content-Transfer-Encoding": "8bit",
}
CLOSE = 0.6  # what msgmerge and difflib call similar


@dataclass(frozen=True, slots=True)
class Message:
    """A French text to translate, the cell it stands in and the file's name."""

    file: str
    cell: str
    text: str


def read(path: Path) -> polib.POFile:
    """The catalogue at `path`, empty when there is none; raises CourseError."""
    if not path.exists():
        return polib.POFile()
    try:
        return polib.pofile(str(path), encoding="utf-8")
    except (OSError, ValueError, LookupError) as error:
        why = str(error).partition(f"{path} ")[2] or "is not UTF-8 text"
        raise CourseError(f"{path}: this catalogue is damaged ({why}); repair it.") from error


def key(entry: polib.POEntry) -> Key:
    """Cell and French text: what a translation is found by."""
    return entry.msgctxt or "", entry.msgid


def active(catalogue: polib.POFile) -> dict[Key, polib.POEntry]:
    """The entries that are in use."""
    return {key(entry): entry for entry in catalogue if not entry.obsolete}


def merge(old: polib.POFile, messages: Iterable[Message], lang: str) -> polib.POFile:
    """The catalogue for these messages, in order, with all that is known from the old one."""
    new = polib.POFile()
    new.header = old.header
    new.metadata = {**old.metadata, **METADATA, "Language": lang}
    files: dict[Key, list[str]] = {}
    for message in messages:
        names = files.setdefault((message.cell, message.text), [])
        names.extend({message.file}.difference(names))
    known = {key(entry): entry for entry in old if entry.obsolete} | active(old)
    gone = {place: entry for place, entry in known.items() if place not in files and entry.msgstr}
    for place, names in files.items():
        entry = _known(known[place]) if place in known else _changed(place, gone)
        entry.occurrences = [(name, "") for name in names]
        new.append(entry)
    new.extend(_obsolete(entry) for entry in gone.values())
    return new


def _known(entry: polib.POEntry) -> polib.POEntry:
    entry.obsolete = False
    if not entry.fuzzy:
        entry.previous_msgid = None  # a person has looked at it
    return entry


def _changed(place: Key, gone: dict[Key, polib.POEntry]) -> polib.POEntry:
    """A new entry, with the translation of the vanished text that it comes from, if any."""
    cell, text = place
    entry = polib.POEntry(msgctxt=cell, msgid=text)
    source = _moved(text, gone) or _closest(place, gone)
    if source is not None:
        old = gone.pop(source)
        entry.msgstr, entry.tcomment = old.msgstr, old.tcomment
        # A fuzzy translation belongs to the French before it; a person may have said it is fuzzy.
        before = old.previous_msgid if old.fuzzy else old.msgid
        if _plain(before or "") != _plain(text):
            entry.flags, entry.previous_msgid = ["fuzzy"], before
    return entry


def _plain(text: str) -> str:
    """The words without their kinds of space: a hard one makes no other translation."""
    return " ".join(text.split())


def _moved(text: str, gone: dict[Key, polib.POEntry]) -> Key | None:
    return next((place for place in gone if place[1] == text), None)


def _closest(place: Key, gone: dict[Key, polib.POEntry]) -> Key | None:
    cell, text = place
    # Without autojunk=False, long texts are never similar: each letter is "popular" in them.
    likeness = {
        other: SequenceMatcher(None, text, other[1], autojunk=False).ratio()
        for other in gone
        if other[0] == cell
    }
    best = max(likeness, key=likeness.__getitem__, default=None)
    return best if best is not None and likeness[best] >= CLOSE else None


def _obsolete(entry: polib.POEntry) -> polib.POEntry:
    entry.obsolete = True
    entry.occurrences, entry.comment, entry.previous_msgid = [], "", None
    return entry


def write(catalogue: polib.POFile, path: Path) -> None:
    """Save the catalogue, in one step."""
    path.parent.mkdir(exist_ok=True)
    new = path.with_suffix(".new")
    new.write_text(str(catalogue).rstrip("\n") + "\n", encoding="utf-8", newline="\n")
    new.replace(path)
