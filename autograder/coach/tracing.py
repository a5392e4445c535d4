"""`coach.trace()`: what each line of a cell changes, step by step."""

import ast
import reprlib
import types
from dataclasses import dataclass, field
from typing import Any

from autograder.coach import checking, desk, page, ran, watch
from autograder.coach.kernel import Kernel, copied
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

MOST = 200  # steps; nobody reads more
_FILE = "<trace>"
_HIDDEN = (types.ModuleType, types.FunctionType, types.BuiltinFunctionType, type)


@dataclass(slots=True)
class Step:
    """A line that ran, and the variables after it."""

    line: int
    code: str
    variables: dict[str, str] = field(default_factory=dict)


def trace(cell: str = "") -> Shown:
    """The steps of an exercise's cell, of some code, or without words of the cell run before."""
    space, executed = checking.notebook()
    found = Kernel(space, executed, ran.exercises()).code(cell) if cell else None
    source = found.source if found else cell or "".join(executed[-2:-1])
    say = Catalogue(desk.language(cell if found else ""))
    try:
        tree = ast.parse(source)
    except SyntaxError:
        return Shown("", say.text("cell-error"))
    steps: list[Step] = []
    fresh = {name: value for name, value in copied(space).items() if name not in _made(tree)}
    tracer = _tracer(steps, source.splitlines(), _names(tree))
    ended, _ = watch.tried(source, fresh, _FILE, tracer)
    if not steps:
        return Shown("", say.text("nothing-to-trace"))
    words = {"hung": say.text("hung"), "cut": say.text("trace-cut")}
    return _shown(steps, words.get(ended, ended), say)


def _names(tree: ast.Module) -> set[str]:
    found = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    return found | {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}


def _made(tree: ast.Module) -> set[str]:
    """Names that this code makes before it reads them: an old value would only mislead."""
    first: dict[tuple[str, bool], int] = {}
    for node in ast.walk(tree):
        if isinstance(node, ast.Name):
            key = node.id, isinstance(node.ctx, ast.Store)
            first[key] = min(node.lineno, first.get(key, node.lineno))
    return {
        name
        for (name, stored), line in first.items()
        if stored and line < first.get((name, False), line + 1)
    }


def _tracer(steps: list[Step], lines: list[str], names: set[str]) -> Any:
    """A function for `sys.settrace`: a line is over when the next event of its frame comes."""
    last: dict[types.FrameType, Step] = {}

    def seen(frame: types.FrameType, event: str, _: object) -> Any:
        if frame.f_code.co_filename != _FILE:
            return None
        if frame in last and event in {"line", "return"}:
            last[frame].variables = _variables(frame, names)
        if event == "line":
            if len(steps) >= MOST:
                raise watch.Enough
            number = frame.f_lineno
            last[frame] = Step(number, lines[number - 1].rstrip() if number <= len(lines) else "")
            steps.append(last[frame])
        return seen

    return seen


def _variables(frame: types.FrameType, names: set[str]) -> dict[str, str]:
    short = reprlib.Repr()
    short.maxstring = short.maxother = 40
    short.maxlist = short.maxdict = 8
    return {
        name: short.repr(value)
        for name, value in frame.f_locals.items()
        if name in names and not isinstance(value, _HIDDEN)
    }


def _shown(steps: list[Step], ended: str, say: Catalogue) -> Shown:
    rows = []
    before: dict[str, str] = {}
    for number, step in enumerate(steps, 1):
        marked = [
            f"{'→ ' if before.get(name) != value else ''}{name} = {value}"
            for name, value in step.variables.items()
        ]
        rows.append((number, step.line, step.code, marked))
        before = step.variables

    def widget() -> object:
        from autograder.coach import panel  # noqa: PLC0415 - ipywidgets only when shown

        last = len(rows)
        return panel.steps(
            lambda at: page.render(
                "trace", say, rows=rows[:at], at=at, n=last, ended=ended if at == last else ""
            ),
            last,
            say,
        )

    text = [f"{n:>3} | {line:>3} | {code} | {', '.join(marked)}" for n, line, code, marked in rows]
    text += [ended] if ended else []
    html = page.render("trace", say, rows=rows, at=0, n=len(rows), ended=ended)
    return Shown(html, "\n".join(text), widget)
