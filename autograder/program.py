"""Program exercises: a learner's cell, run again with other values in its first lines."""

import ast
import re
from typing import Any


def parsed(source: str) -> ast.Module:
    """The tree of a cell; where it is not Python, of the cell with nothing in place of magics.

    What `%time` measures is the learner's code.  Raises SyntaxError.
    """
    try:
        return ast.parse(source)
    except SyntaxError:
        bare = "".join(map(_without_magic, _LINE.findall(source)))
        if bare == source:
            raise
    return ast.parse(bare)


def _without_magic(line: str) -> str:
    """Everything that is left stays in its place."""
    measured = _MEASURE.match(line)
    if measured:
        return (
            f"{measured[1]}{' ' * (len(measured[0]) - len(measured[1]))}{line[measured.end() :]}"
        )
    timed = _TIMED.match(line)
    if timed:
        blank = " " * (len(timed[0]) - len(timed[1]) - len("True;"))
        return f"{timed[1]}True;{blank}{line[timed.end() :]}"
    magic = _MAGIC.match(line)
    return f"{magic[1]}pass{magic[2]}" if magic else line


_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+")  # as Python counts them
_OPTIONS = r"(?:-[nrpv] *\d+ +|-[tcqo]+ +)*"
_MEASURE = re.compile(rf"([ \t]*\w+ *= *)%(?:time|timeit) +{_OPTIONS}")
_TIMED = re.compile(rf"([ \t]*)%(?:time|timeit) +{_OPTIONS}(?=\S)")
_MAGIC = re.compile(r"([ \t]*)(?:\w+ *= *)?(?:[%!?].*|[\w.]+\?{1,2}[ \t]*)(\s*)$")


def missing_input(source: str, inputs: dict[str, Any]) -> str:
    """The first input that has no line `name = …` of its own, or an empty text."""
    found = _assignments(source)
    return next((name for name in inputs if name not in found), "")


def with_inputs(source: str, inputs: dict[str, Any]) -> str:
    """The cell with the value of each input's first assignment replaced.

    Only the value changes: every line stays where it is, so that an error names the right one.
    Raises SyntaxError when the cell is not Python.
    """
    lines = [line.encode() for line in _LINE.findall(source)]
    values = {name: node for name, node in _assignments(source).items() if name in inputs}
    for name, node in sorted(values.items(), key=lambda item: _start(item[1]), reverse=True):
        first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
        tail = lines[last][node.end_col_offset :]
        head = lines[first][: node.col_offset]
        lines[first : last + 1] = [head + repr(inputs[name]).encode() + tail] + [b"\n"] * (
            last - first
        )
    return b"".join(lines).decode()


def _start(node: ast.expr) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _assignments(source: str) -> dict[str, ast.expr]:
    """Name → value of the first assignment of each name that has a line to itself."""
    found: dict[str, ast.expr] = {}
    for node in parsed(source).body:
        match node:
            case ast.Assign(targets=[ast.Name(id=name)], value=value):
                found.setdefault(name, value)
            case ast.AnnAssign(target=ast.Name(id=name), value=ast.expr() as value):
                found.setdefault(name, value)
            case _:
                pass
    return found
