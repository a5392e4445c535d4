"""Is an answer right, and why: pure."""

import re
from dataclasses import dataclass

from autograder.coach.bank import LETTERS, Option, Question

LISTED = {"single", "multiple", "predict"}  # kinds whose options are shown


@dataclass(frozen=True, slots=True)
class Verdict:
    """`why` is empty for an answer that nobody foresaw."""

    right: bool
    why: str = ""


def verdict(question: Question, said: str) -> Verdict | None:
    """What to say about an answer; None when it is no answer to this kind of question."""
    if question.kind == "multiple":
        return _several(question, said)
    options = question.option
    letter = said.strip().upper()
    if question.kind in LISTED and len(letter) == 1 and letter in LETTERS[: len(options)]:
        return _of(options[LETTERS.index(letter)])
    plain = _plain(question.kind, said)
    found = next((o for o in options if plain and _plain(question.kind, o.text) == plain), None)
    if found or not plain or question.kind in LISTED:
        return _of(found) if found else None
    return Verdict(right=False)


def right_answer(question: Question) -> str:
    """Letters where options have letters, else the answer itself."""
    pairs = [(LETTERS[n], o.text) for n, o in enumerate(question.option) if o.correct]
    return " ".join(letter if question.kind in LISTED else text for letter, text in pairs)


def _of(option: Option) -> Verdict:
    return Verdict(option.correct, option.why)


def _several(question: Question, said: str) -> Verdict | None:
    chosen = set(re.findall(r"[A-Z]", said.upper()))
    known = dict(zip(LETTERS, question.option, strict=False))
    if not chosen or chosen - set(known):
        return None
    wrong = [option for letter, option in known.items() if letter in chosen and not option.correct]
    if wrong:
        return _of(wrong[0])
    right = [option for option in question.option if option.correct]
    return Verdict(len(chosen) == len(right), right[0].why if len(chosen) == len(right) else "")


def _plain(kind: str, said: str) -> str:
    """The same for answers that only look different: 3,50 and 3.5, « B C A » and B, C, A."""
    text = " ".join(said.replace("`", "").split()).casefold()
    if kind == "order":
        return "".join(re.findall(r"[a-z]", text))
    if kind == "number":
        try:
            return f"{float(text.replace(',', '.').replace(' ', '')):.9g}"
        except ValueError:
            return ""
    return text
