"""Rewrite a notebook or a quiz with the words of an interpreter; everything else stays."""

from functools import partial
from pathlib import Path

import nbformat

from autograder.notebook import node
from autograder.translation import quiz
from autograder.translation.comment import language_of
from autograder.translation.fidelity import same_code
from autograder.translation.interpreter import Interpreter
from autograder.translation.passage import Passage, code, markdown, trimmed

QUIZ = "quiz.toml"
SENTENCES = ("prompt", "text", "why")
NOTICE = "(pas encore traduit / not translated yet)"
RIGHT_TO_LEFT = ("ar",)


def documents(folder: Path) -> list[Path]:
    """What is translated in the folder of a lesson or an assignment."""
    return [*sorted(folder.glob("*.ipynb")), *folder.glob(QUIZ)]


def rewritten(path: Path, lang: str, interpreter: Interpreter) -> str:
    """The document's text in the language `lang`; raises CourseError."""
    if path.name == QUIZ:
        return quiz.written(quiz.rewritten(quiz.read(path), partial(_answer, interpreter)))
    found = node(path)
    found.metadata["lang"] = lang
    for number, cell in enumerate(found.cells):
        place = cell.get("id", f"cell-{number}")  # ids came with notebook format 4.5
        if cell.cell_type == "markdown":
            cell.source = _markdown(cell.source, lang, place, interpreter)
        elif cell.cell_type == "code":
            cell.source = _code(cell.source, language_of(cell.source), place, interpreter)
    return str(nbformat.writes(found)) + "\n"


def _answer(interpreter: Interpreter, question: str, key: str, text: str) -> str:
    if key == "code":
        return _code(text, "python", question, interpreter)
    if key not in SENTENCES:
        return text
    said = "".join(_said(passage, question, interpreter) for passage in trimmed(text, "words"))
    return f"{NOTICE} {said}" if key == "prompt" and said == text else said


def _said(passage: Passage, cell: str, interpreter: Interpreter) -> str:
    words = None if passage.kind == "kept" else interpreter.say(cell, passage)
    return passage.text if words is None else words


def _code(source: str, language: str, cell: str, interpreter: Interpreter) -> str:
    text = "".join(_said(passage, cell, interpreter) for passage in code(source, language))
    if same_code(source, text, language):
        return text
    interpreter.doubt(cell, "The translated comments would change the code; write them again.")
    return source


def _markdown(source: str, lang: str, cell: str, interpreter: Interpreter) -> str:
    text = ""
    in_french = False  # one notice for all the French that follows
    for passage in markdown(source):
        if passage.kind in ("kept", "comment"):
            text += _said(passage, cell, interpreter)
            continue
        words = interpreter.say(cell, passage)
        if words is not None:
            text += _framed(words, lang) if passage.kind == "block" else words
        else:
            text += passage.text if in_french else _noticed(text, passage)
        in_french = words is None
    return text


def _framed(words: str, lang: str) -> str:
    if lang not in RIGHT_TO_LEFT:
        return words
    return f'<div dir="rtl" lang="{lang}">\n\n{words}\n\n</div>\n'


def _noticed(before: str, passage: Passage) -> str:
    """The French passage with the notice in front, as a paragraph of its own before a block."""
    notice = f"<small>{NOTICE}</small>"
    if passage.kind == "words":
        return f"{notice} {passage.text}"
    indent = before[before.rfind("\n") + 1 :]
    apart = "" if before[: len(before) - len(indent)].endswith("\n\n") else f"\n{indent}"
    return f"{apart if before.strip() else ''}{notice}\n\n{indent}{passage.text}"
