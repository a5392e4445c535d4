"""The course in another language: its catalogues brought up to date, checked, and built."""

import re
import shutil
from collections.abc import Iterator, Sequence
from pathlib import Path
from tempfile import mkdtemp
from typing import NamedTuple

from autograder.model import CourseError
from autograder.translation import catalogue, quiz
from autograder.translation.document import documents, rewritten
from autograder.translation.interpreter import Interpreter, Problem

SOURCE = "fr"
PARTS = ("courses", "assignments")
ABOUT = ("lesson.toml", "assignment.toml")
CONFIG = "nbgrader_config.py"  # makes the built folder a course directory
LEFT_OUT = {"locale", "wrong", "__pycache__", ".ipynb_checkpoints", ".pytest_cache"}
UNFINISHED = ".unfinished-"


class Progress(NamedTuple):
    """How far a catalogue is."""

    file: Path
    messages: int
    translated: int
    fuzzy: int


def units(root: Path) -> list[Path]:
    """Folders of the lessons and assignments of the course at `root`; raises CourseError."""
    found = {path.parent for path in _files(root) if path in documents(path.parent)}
    if not found:
        raise CourseError(f"{root}: no notebooks in courses/ or assignments/; is this the course?")
    return sorted(found)


def _files(root: Path) -> Iterator[Path]:
    for path in sorted(path for part in PARTS for path in (root / part).rglob("*")):
        if path.is_file() and not LEFT_OUT.intersection(path.relative_to(root).parts):
            yield path


def update(unit: Path, lang: str) -> Progress:
    """Bring the catalogue of a lesson or assignment up to date with its French."""
    path = _catalogue(unit, lang)
    messages = []
    if not documents(unit):
        raise CourseError(f"{unit}: there is no notebook here; name the folder of a lesson.")
    for document in documents(unit):
        listener = Interpreter(path, {})
        rewritten(document, lang, listener)
        messages += [catalogue.Message(document.name, *place) for place in listener.heard]
    merged = catalogue.merge(catalogue.read(path), messages, lang)
    catalogue.write(merged, path)
    return Progress(
        path,
        len(catalogue.active(merged)),
        len(merged.translated_entries()),
        len(merged.fuzzy_entries()),
    )


def _catalogue(unit: Path, lang: str) -> Path:
    if not re.fullmatch(r"[a-z]{2,3}(_[A-Z]{2})?", lang) or lang == SOURCE:
        raise CourseError(f"{lang}: not a language to translate into; write a code such as en.")
    return unit / "locale" / f"{lang}.po"


def problems(root: Path, lang: str, among: Sequence[Path] = ()) -> list[Problem]:
    """Everything that is missing or wrong in the edition `lang` of the course at `root`.

    With `among`, only of the units at or below these paths.
    """
    return [problem for unit in chosen(root, among) for problem in unit_problems(unit, lang)]


def unit_problems(unit: Path, lang: str) -> list[Problem]:
    """Everything that is missing or wrong in the edition `lang` of a lesson or an assignment."""
    return [*_titles(unit, lang), *_translated(unit, lang)[1]]


def chosen(root: Path, among: Sequence[Path]) -> list[Path]:
    """The units of the course, or only those at or below the paths; raises CourseError."""
    every = units(root)
    places = [path.resolve() for path in among]
    found = [u for u in every if any(u.resolve().is_relative_to(p) for p in places)]
    if among and not found:
        raise CourseError(f"{among[0]}: no lesson or assignment of {root} is here; check it.")
    return found if among else every


def _titles(unit: Path, lang: str) -> Iterator[Problem]:
    """Titles and objectives stand in `.toml` files, every language beside the French."""
    for path in (path for name in ABOUT if (path := unit / name).exists()):
        about = quiz.read(path)
        said = {"title": about.get("title", {})}
        said |= {str(entry.get("id")): entry for entry in about.get("objective", [])}
        for name, words in said.items():
            if words and not words.get(lang):
                sentence = f"« {words.get(SOURCE, '')} » is not translated; add {lang} = …."
                yield Problem(path, name, sentence)


def _translated(unit: Path, lang: str) -> tuple[dict[Path, str], list[Problem]]:
    path = _catalogue(unit, lang)
    interpreter = Interpreter(path, catalogue.active(catalogue.read(path)))
    texts = {document: rewritten(document, lang, interpreter) for document in documents(unit)}
    interpreter.close()
    if path.exists() or not interpreter.heard:
        return texts, interpreter.problems
    made = f"`autograder translate {lang} --update` makes it"
    sentence = f"No catalogue yet for {len(interpreter.heard)} texts; {made}."
    return texts, [Problem(path, "", sentence)]


def build(root: Path, lang: str, out: Path) -> list[Problem]:
    """Write `out/lang`, a course directory in that language; what stays French is returned."""
    edition = out / lang
    texts: dict[Path, str] = {}
    found: list[Problem] = []
    for unit in units(root):
        more, concerns = _translated(unit, lang)
        texts |= more
        found += concerns
    if not any(_catalogue(unit, lang).exists() for unit in units(root)):
        made = f"`autograder translate {lang} --update` makes them"
        raise CourseError(f"{root}: there is no locale/{lang}.po anywhere; {made}.")
    if any(edition.resolve().is_relative_to((root / part).resolve()) for part in PARTS):
        raise CourseError(f"{edition}: this is inside the French source; choose another folder.")
    try:
        _write(root, edition, texts)
    except OSError as error:
        raise CourseError(f"{edition}: cannot be written ({error}); free it and retry.") from error
    return found


def _write(root: Path, edition: Path, texts: dict[Path, str]) -> None:
    """Make everything in a new folder and then rename, so that a killed build leaves no half."""
    edition.mkdir(parents=True, exist_ok=True)
    for left in edition.glob(f"{UNFINISHED}*"):
        shutil.rmtree(left)
    new = Path(mkdtemp(prefix=UNFINISHED, dir=edition))
    try:
        for path in (*_files(root), root / CONFIG):
            _copy(path, new / path.relative_to(root), texts.get(path))
        # Only these: a class that is taught from here keeps its marks and submissions here too.
        for name in (*PARTS, CONFIG):
            if (new / name).exists():
                if (edition / name).exists():
                    (edition / name).rename(new / f"old-{name}")
                (new / name).rename(edition / name)
    finally:
        shutil.rmtree(new, ignore_errors=True)


def _copy(path: Path, copy: Path, text: str | None) -> None:
    copy.parent.mkdir(parents=True, exist_ok=True)
    if text is not None:
        copy.write_text(text, encoding="utf-8", newline="\n")
    elif path.is_file():
        shutil.copyfile(path, copy)
