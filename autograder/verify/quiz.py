"""The questions of `quiz.toml`: fair, explained, and right where a program can tell."""

import re
from collections.abc import Iterator
from typing import Any

from autograder.messages import SOURCE, Catalogue
from autograder.model import Cell, Notebook
from autograder.verify.finding import Finding
from autograder.verify.material import Material
from autograder.verify.stage import Stage

MOST, FEWEST = 4, 2
KINDS = ("single", "multiple", "number", "text", "order", "predict")
CHOICES = ("single", "multiple", "predict")
ALL_ABOVE = re.compile(r"(?i)toutes? (ces|les) (réponses|autres)|aucune (de ces|réponse)")
SHOWN = re.compile(r"`([^`]*)`\.?")
EMPHASIS = re.compile(r"\*\w[^*]*\*")  # a button and the coach's sentence show code, nothing else


def quiz(unit: Material, stage: Stage) -> Iterator[Finding]:
    """Everything about the questions of a lesson."""
    seen: set[str] = set()
    for question in unit.quiz:
        name = str(question.get("id", ""))
        told = [*_form(question), *_options(question), *_run(question, stage)]
        if name in seen:
            told.append("another question has this id; give it one of its own.")
        seen.add(name)
        yield from (Finding(unit.folder / "quiz.toml", name, words, "quiz") for words in told)


def _form(question: dict[str, Any]) -> Iterator[str]:
    if question.get("kind") not in KINDS:
        yield f"kind « {question.get('kind')} »: choose one of {', '.join(KINDS)}."
    if not question.get("prompt"):
        yield "it has no prompt; ask something."
    options = question.get("option", [])
    texts = [question.get("prompt", ""), *(o.get(k, "") for o in options for k in ("text", "why"))]
    for text in texts:
        if marked := EMPHASIS.search(SHOWN.sub("", str(text))):
            yield f"« {marked[0]} » is shown with its stars; only code between ` is marked."


def _options(question: dict[str, Any]) -> Iterator[str]:
    options = question.get("option", [])
    if question.get("kind") not in CHOICES:
        return
    if not FEWEST <= len(options) <= MOST:
        yield f"it has {len(options)} options; 3 or {MOST} are good."
    right = [option for option in options if option.get("correct")]
    if not right or (len(right) > 1 and question.get("kind") != "multiple"):
        yield f"{len(right)} of its options are correct; mark one."
    texts = [str(option.get("text")) for option in options]
    for text in dict.fromkeys(text for text in texts if texts.count(text) > 1):
        yield f"{texts.count(text)} of its options are « {text} »; write another."
    say = Catalogue(SOURCE)
    for option in options:
        if not option.get("why"):
            yield f"option « {option.get('text')} » does not say why; add it."
        if ALL_ABOVE.search(str(option.get("text", ""))):
            yield f"option « {option.get('text')} » is about the other options; ask otherwise."
        tag = str(option.get("tag", ""))
        if tag and tag not in say and not re.fullmatch(r"M\d\d", tag):
            yield f"option « {option.get('text')} »: there is no misconception {tag}."


def _run(question: dict[str, Any], stage: Stage) -> Iterator[str]:
    """What a program shows is an option, and the one that is marked correct."""
    code, options = str(question.get("code", "")).strip(), question.get("option", [])
    right = next((str(o.get("text")) for o in options if o.get("correct")), "")
    said = SHOWN.fullmatch(right.strip())
    if question.get("kind") != "predict" or not code or not said:
        return
    session = stage.session(Notebook("quiz", SOURCE, (Cell("code", code),), ()))
    session.link.kill()
    output = session.outputs[0]
    shown = (output.printed.strip() or output.value or "") if output else ""
    if output and output.error is None and said[1].strip() not in {shown, *shown.splitlines()}:
        shown = " / ".join(shown.splitlines())
        yield f"its code shows « {shown} », and « {said[1]} » is marked correct; correct one."
