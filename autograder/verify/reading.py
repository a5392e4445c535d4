"""How hard French prose is to read: Kandel and Moles, with a counter that never changes.

Scores depend on how syllables and sentences are counted, so the counter is ours and pinned by its
tests (`tests/test_reading.py`): `textstat` gives the same texts four to eight points more.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import chain

WORD = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿœŒæÆ]+(?:-[A-Za-zÀ-ÿ]+)*")
END = re.compile(r"(?<=[.!?…:;])\s+")
VOWELS = re.compile("[aeiouyàâäéèêëîïôöùûüÿœæ]+")
CONSONANT = "[^aeiouyàâäéèêëîïôöùûüÿœæ]"
SILENT = re.compile(f"{CONSONANT}(e|es)$")
SILENT_ENT = re.compile(f"{CONSONANT}ent$")
SPOKEN_ENT = re.compile("(ment|cent|gent|dent|vent)$")
FEWEST = 3  # words: less is a label, no sentence


def words(text: str) -> list[str]:
    """The words of a text."""
    return WORD.findall(text)


def sentences(blocks: Iterable[str]) -> list[str]:
    """The sentences of paragraphs, headings and list items; a colon ends one, a line does not."""
    split = chain.from_iterable(END.split(" ".join(block.split())) for block in blocks)
    return [sentence for sentence in split if len(words(sentence)) >= FEWEST]


def syllables(word: str) -> int:
    """Groups of vowels, without the silent end of `table`, `tables` and `comptent`."""
    word = word.lower()
    groups = len(VOWELS.findall(word))
    silent = SILENT.search(word) or (SILENT_ENT.search(word) and not SPOKEN_ENT.search(word))
    return max(1, groups - bool(groups > 1 and silent))


@dataclass(frozen=True, slots=True)
class Ease:
    """The score of a text (100 is very easy, 60 is ordinary) and what it is made of."""

    score: float
    longest: int
    long: float  # the part of its sentences above 20 words


LONG = 20


def ease(blocks: Iterable[str]) -> Ease | None:
    """The Kandel-Moles score of some prose; None when there is none."""
    counted = [words(sentence) for sentence in sentences(blocks)]
    every = list(chain.from_iterable(counted))
    if not every:
        return None
    per_sentence = len(every) / len(counted)
    per_word = sum(map(syllables, every)) / len(every)
    return Ease(
        207 - 1.015 * per_sentence - 73.6 * per_word,
        max(map(len, counted)),
        sum(len(sentence) > LONG for sentence in counted) / len(counted),
    )
