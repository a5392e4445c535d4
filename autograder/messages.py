"""The sentences a learner reads: one catalogue per language, keys as msgid."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from gettext import c2py
from importlib.resources import files
from string import Formatter

import polib

SOURCE = "fr"  # the language that has every key


def visible(text: str) -> str:
    """What nobody sees, or what steers a terminal or turns a line around, as Python writes it."""
    return "".join(sign if sign.isprintable() else repr(sign)[1:-1] for sign in text)


@cache
def languages() -> tuple[str, ...]:
    """Codes of the languages that have a catalogue."""
    names = (entry.name for entry in files("autograder").joinpath("locale").iterdir())
    return tuple(sorted(name.removesuffix(".po") for name in names if name.endswith(".po")))


@cache
def _sentences(language: str) -> dict[str, str]:
    path = files("autograder").joinpath("locale", f"{language}.po")
    entries = polib.pofile(path.read_text(encoding="utf-8"))
    return {entry.msgid: entry.msgstr for entry in entries if entry.translated()}


@cache
def _plural(language: str) -> Callable[[int], int]:
    """The language's rule: 0 for the form of one thing, which French also takes for none."""
    path = files("autograder").joinpath("locale", f"{language}.po")
    rule = polib.pofile(path.read_text(encoding="utf-8")).metadata.get("Plural-Forms", "n != 1")
    return c2py(rule.rpartition("plural=")[2].strip("; "))


def _available(language: str) -> str:
    short = language.replace("_", "-").split("-")[0].lower()
    return short if short in languages() else SOURCE


def _fits(template: str, values: dict[str, object]) -> bool:
    return all(values.get(field) not in (None, "") for field in _fields(template))


@cache
def _fields(template: str) -> tuple[str, ...]:
    return tuple(field for _, field, _, _ in Formatter().parse(template) if field)


@dataclass(frozen=True, slots=True)
class Catalogue:
    """The sentences of one language; a language we do not have speaks French."""

    language: str

    def __contains__(self, key: str) -> bool:
        """Whether some sentence belongs to this key."""
        return any(key in sentences for sentences in self._sources())

    def text(self, key: str, /, **values: object) -> str:
        """Return the sentence of a key; without the values it asks for, its plain form.

        A learner must always get something to read, so an unknown key comes back as it is.
        """
        for sentences in self._sources():
            for name in (key, f"{key}.plain"):
                template = sentences.get(name)
                if template is not None and _fits(template, values):
                    return template.format_map(values)
        return key

    def counted(self, key: str, number: float, /, **values: object) -> str:
        """The sentence for so many things; for one, the form whose key ends in `.one`."""
        few = float(number).is_integer() and _plural(_available(self.language))(int(number)) == 0
        return self.text(f"{key}.one" if few else key, **values)

    def _sources(self) -> tuple[dict[str, str], ...]:
        return _sentences(_available(self.language)), _sentences(SOURCE)
