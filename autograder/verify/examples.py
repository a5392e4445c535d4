"""The examples in the text of an exercise: the right answer gives them, and is not shown."""

import ast
import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import replace
from textwrap import shorten
from typing import NamedTuple

from autograder.model import Cell, CellOutput, Exercise
from autograder.verify import page
from autograder.verify.finding import Finding
from autograder.verify.material import Material
from autograder.verify.stage import Stage


class Example(NamedTuple):
    """A line such as `discount(1000, 10)  # 900`, and the lines before it."""

    exercise: str
    before: str
    call: str
    said: str


def examples(unit: Material, stage: Stage) -> Iterator[Finding]:
    """Each example, asked of the right answers in one go."""
    found = [one for exercise in unit.exercises for one in _of(unit, exercise)]
    programs = [one for one in unit.exercises if unit.graded and list(_codes(unit, one, "text"))]
    if not found and not programs:
        return
    asked = [Cell("code", _asked(one)) for one in found]
    cells = (*unit.reference.cells, *asked)
    session = stage.session(replace(unit.reference, cells=cells, exercises=()))
    session.link.kill()
    told = [*_calls_told(found, session.outputs[len(cells) - len(asked) :])]
    told += _prints_told(unit, programs, session.outputs)
    for exercise, sentence in told:
        yield Finding(unit.path, f"{exercise}-text", sentence, "examples")


def _calls_told(
    found: list[Example], outputs: Sequence[CellOutput | None]
) -> Iterator[tuple[str, str]]:
    for one, output in zip(found, outputs, strict=True):
        value = (output and output.value) or ""
        if value.startswith("(False, "):
            gives = f"« {one.call} » gives {value[8:-1]}, and the text says {one.said}"
            yield one.exercise, f"{gives}; correct the text or the right answer."


def _prints_told(
    unit: Material, programs: list[Exercise], outputs: Sequence[CellOutput | None]
) -> Iterator[tuple[str, str]]:
    """One block of the text is what a program prints with the values of its cell."""
    for exercise in programs:
        output = outputs[exercise.answer or 0]
        printed = output.printed.strip() if output else ""
        if printed and printed not in map(str.strip, _codes(unit, exercise, "text")):
            said = shorten(" / ".join(printed.splitlines()), 60, placeholder="…")
            sentence = f"no ```text is what the right answer prints, « {said} »; correct one."
            yield exercise.id, sentence


def shown(unit: Material) -> Iterator[Finding]:
    """No text gives the whole right answer away."""
    for exercise in unit.exercises if unit.graded else ():
        answer = _written(unit.solution(exercise))
        for code in _codes(unit, exercise, "python"):
            if answer and answer in (_written(code) or ""):
                sentence = "its text shows the right answer; leave something out (`...`)."
                yield Finding(unit.path, f"{exercise.id}-text", sentence, "examples")


def _codes(unit: Material, exercise: Exercise, language: str) -> Iterator[str]:
    for cell in unit.texts(f"{exercise.id}-text"):
        yield from (code for name, code in page.read(cell).fences if name == language)


def _of(unit: Material, exercise: Exercise) -> Iterator[Example]:
    tree = _parsed(unit.reference.cells[exercise.answer or 0].source)
    own = {n.name for n in tree.body if isinstance(n, ast.FunctionDef)} if tree else set()
    for code in _codes(unit, exercise, "python"):
        lines = textwrap.dedent(code).splitlines()
        for number, line in enumerate(lines):
            call, sign, said = line.partition("  # ")
            if sign and _calls(call, own) and _is_value(said):
                yield Example(exercise.id, "\n".join(lines[:number]), call.strip(), said.strip())


def _asked(example: Example) -> str:
    return f"{example.before}\n(({example.call}) == ({example.said}), {example.call})"


def _calls(code: str, own: set[str]) -> bool:
    """Whether it is one call of a function that the answer defines."""
    match _parsed(code):
        case ast.Module(body=[ast.Expr(value=ast.Call(func=ast.Name(id=name)))]):
            return name in own
        case _:
            return False


def _is_value(said: str) -> bool:
    """Whether Python reads it; a French word would be a name, and names are rarely values."""
    match _parsed(said.strip()):
        case ast.Module(body=[ast.Expr(value=ast.Name())]):
            return False
        case ast.Module(body=[ast.Expr()]):
            return True
        case _:
            return False


def _written(code: str) -> str:
    """The code in one way of writing, without comments."""
    tree = _parsed(code)
    return ast.unparse(tree) if tree else ""


def _parsed(code: str) -> ast.Module | None:
    try:
        return ast.parse(textwrap.dedent(code))
    except SyntaxError:
        return None
