"""The translations of a unit: complete where it is released, faithful, in the glossary's words."""

import re
from collections.abc import Iterator

from autograder import translation
from autograder.translation import catalogue
from autograder.verify import page
from autograder.verify.finding import Finding
from autograder.verify.material import Material, toml

REQUIRED = "en"
GLOSSARY = "courses/glossary.toml"


def edition(unit: Material) -> Iterator[Finding]:
    """English must be whole unless the unit is a draft; other languages are work in progress."""
    begun = {path.stem for path in unit.folder.glob("locale/*.po")}
    for lang in sorted(begun | {REQUIRED}):
        gate = lang == REQUIRED and not unit.about.get("draft", False)
        for problem in translation.unit_problems(unit.folder, lang):
            yield Finding(problem.file, problem.cell, problem.sentence, "translation", gate)
        yield from _glossary(unit, lang)


def _glossary(unit: Material, lang: str) -> Iterator[Finding]:
    """A term of the glossary has its own word in each language, and no other."""
    path, file = unit.root / GLOSSARY, unit.folder / "locale" / f"{lang}.po"
    if not path.exists() or not file.exists():
        return
    terms = [(t["fr"], t[lang]) for t in toml(path).get("term", []) if t.get(lang)]
    for entry in catalogue.active(catalogue.read(file)).values():
        for french, word in terms if entry.translated() else ():
            if _says(french, entry.msgid) and not _says(word, entry.msgstr):
                sentence = f"the French says « {french} », the glossary {lang} « {word} »."
                yield Finding(file, entry.msgctxt or "", sentence, "glossary", gate=False)


def _says(terms: str, text: str) -> bool:
    """Whether one of the words, or its plural, is in the prose of a text."""
    words = " ".join(page.read(text).prose)
    forms = "|".join(re.escape(term.strip()) for term in terms.split("/"))
    return bool(re.search(rf"(?i)(?<!\w)({forms})(s|es|x)?(?!\w)", words))
