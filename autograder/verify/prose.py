"""The French that learners read: easy, short, said to « tu », and typed as French is."""

import re
from collections.abc import Iterator
from textwrap import shorten
from typing import Any

from autograder.verify import page, typography
from autograder.verify.finding import Finding
from autograder.verify.material import Material
from autograder.verify.reading import LONG, ease, sentences, words

EASY, EASIER = 80, 88
LONGEST = 25
MANY_LONG = 0.05
WORDS = 1_500
SPOKEN = re.compile("«[^»]*»")  # a character may say what the text may not
FORBIDDEN = {
    "simplement": "take it out",
    "il suffit": "say what to do",
    "évidemment": "take it out",
    "trivial": "take it out",
    "facile": "say what makes it short or long",
    "facilement": "take it out",
    "juste": "take it out, or say « exact », « seulement »",
    "nul": "say « pas encore »",
    "nulle": "say « pas encore »",
    "faux": "say « pas encore »",
    "vous": "say « tu »",
    "votre": "say « ton » or « ta »",
    "vos": "say « tes »",
}
ALLOWED = re.compile(r"(?i)\b(nulle part|matchs? nuls?|nuls? part|rendez-vous)\b")
BOOLEAN = re.compile(r"(?i)\b(vrai|booléen)")
SAYING = re.compile(rf"(?i)(?<![\w-])({'|'.join(FORBIDDEN)})s?(?![\w-])")
POLITE = re.compile(r"(?:^|[.!?:] )((?!Chez\b|Assez\b)[A-ZÉÈÊÀÂÎÔ]\w+ez)\b")
DOT = re.compile(r"\w+·\w+")
CURLY = re.compile("[\u2018\u2019\u201c\u201d]")
HARD_SPACE = re.compile("[\u00a0\u202f\u2007\u2060\ufeff]")


def prose(unit: Material) -> Iterator[Finding]:
    """Everything about the words of a unit's notebook."""
    cells = [cell for cell in unit.node.cells if cell.cell_type == "markdown"]
    for cell in cells:
        typed = (("typography", sentence) for sentence in typography.typed(cell.source))
        for check, sentence in [*_sentences(cell), *_wording(cell), *typed]:
            yield Finding(unit.path, cell.get("id", ""), sentence, check)
    for cell in unit.node.cells:
        yield from _code(unit, cell)
    yield from _whole(unit, [block for cell in cells for block in page.read(cell.source).prose])


def figures(unit: Material) -> dict[str, float]:
    """How much there is to read, how easily it reads, and the longest sentence."""
    cells = [cell for cell in unit.node.cells if cell.cell_type == "markdown"]
    found = ease([block for cell in cells for block in page.read(cell.source).prose])
    read = {"ease": round(found.score), "longest": found.longest} if found else {}
    return {"words": length(unit), **read}


def length(unit: Material) -> int:
    """The words of a unit that everybody reads."""
    cells = [cell for cell in unit.node.cells if cell.cell_type == "markdown"]
    return sum(count(page.without_help(cell.source)) for cell in cells)


def count(markdown: str) -> int:
    """The words of some Markdown, without code and tables."""
    return sum(len(words(block)) for block in page.read(markdown).prose)


def _whole(unit: Material, blocks: list[str]) -> Iterator[Finding]:
    found = ease(blocks)
    if found is None:
        return
    if found.score < EASIER:
        sentence = (
            f"its text has a Kandel-Moles score of {found.score:.0f};"
            f" at least {EASY}, better {EASIER}: shorter words and sentences."
        )
        yield Finding(unit.path, "", sentence, "reading", gate=found.score < EASY)
    if found.long > MANY_LONG:
        sentence = (
            f"{found.long:.0%} of its sentences have more than {LONG} words;"
            f" {MANY_LONG:.0%} at most."
        )
        yield Finding(unit.path, "", sentence, "sentence")
    total = length(unit)
    if total > WORDS and not unit.graded:
        yield Finding(unit.path, "", f"it has {total} words; {WORDS} at most.", "words")


def _sentences(cell: Any) -> Iterator[tuple[str, str]]:
    for sentence in sentences(page.read(cell.source).prose):
        number = len(words(sentence))
        if number > LONGEST:
            said = shorten(sentence, 60, placeholder="…")
            yield "sentence", f"« {said} » has {number} words; {LONGEST} at most: cut it in two."


def _wording(cell: Any) -> Iterator[tuple[str, str]]:
    for block in page.read(cell.source).prose:
        text = ALLOWED.sub("", SPOKEN.sub("", block))
        for said in SAYING.finditer(text):
            word = said[1].lower()
            if not (word == "faux" and BOOLEAN.search(text)):
                yield "wording", f"« {said[0]} »: {FORBIDDEN[word]}."
        for polite in POLITE.finditer(text):
            yield "wording", f"« {polite[1]} »: say it to « tu »."
        for dotted in DOT.finditer(text):
            yield "wording", f"« {dotted[0]} »: write it without the dot, in other words."


def _code(unit: Material, cell: Any) -> Iterator[Finding]:
    """Signs that Python refuses, or that look like others, in code; errors on purpose may."""
    if "raises-exception" in cell.metadata.get("tags", []):
        return
    if cell.cell_type == "code":
        codes = [cell.source]
    else:
        found = page.read(cell.source)
        codes = [*found.inline, *(code for name, code in found.fences if name == "python")]
    for code in codes:
        for name, sign in (("curly quote", CURLY), ("non-breaking space", HARD_SPACE)):
            if place := sign.search(code):
                line = code[: place.start()].count("\n") + 1
                sentence = f"line {line} of code has a {name}; type it again, straight or plain."
                yield Finding(unit.path, cell.get("id", ""), sentence, "signs")
