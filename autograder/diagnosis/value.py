"""What a wrong value or a wrong line shows by itself, with a second sign in the cell."""

import ast
import math
import re
from collections.abc import Iterator
from typing import Any

from autograder import syntax
from autograder.diagnosis.case import Hint
from autograder.diagnosis.kind import keeps_print

ASLEEP = re.compile(r"<(?:built-in|bound) method \w|<function \w")


def of_value(expected: Any, obtained: Any, tree: ast.Module) -> Hint | None:
    """Return what a value that is not the expected one gives away."""
    if type(expected) is int and type(obtained) is str and obtained.strip() == str(expected):
        kept = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
        if obtained in kept:
            return Hint("M10-quotes")
        return Hint("M10") if syntax.makes_text(tree) else None
    if obtained is None and expected is not None:
        return _of_nothing(tree)
    if type(expected) is bool and obtained == str(expected):
        kept = [n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)]
        return Hint("M02-bool", {"name": obtained}) if obtained in kept else None
    if type(expected) is int and type(obtained) is float:
        return _of_decimals(expected, obtained, tree)
    return _of_text(_written(expected), _written(obtained), tree)


def of_printed(expected: str, obtained: str, tree: ast.Module) -> Hint | None:
    """Return what a printed text that is not the expected one gives away."""
    if ASLEEP.search(obtained) and not ASLEEP.search(expected):
        return Hint("M13") if syntax.leaves_uncalled(tree) else None
    return _of_text(expected, obtained, tree)


def _of_decimals(expected: int, obtained: float, tree: ast.Module) -> Hint | None:
    """A decimal number near the whole one: M29; divided with `/` where `//` is right: which."""
    if not expected - 1 < obtained < expected + 1:
        return None
    divided = syntax.true_division(tree) and not syntax.uses_float_literal(tree)
    if divided and math.floor(obtained) == expected:
        return Hint("M29-division")
    return Hint("M29") if syntax.computes_decimals(tree) else None


def _of_nothing(tree: ast.Module) -> Hint | None:
    """`None` in place of a value, and a line that gives it."""
    if keeps_print(tree):
        return Hint("M12-print")
    ends = [node.value for node in ast.walk(tree) if isinstance(node, ast.Return)]
    if any(value and syntax.called_name(value) == "print" for value in ends):
        return Hint("M12")
    method = syntax.method_result(tree)
    if method:
        return Hint("M23-method", {"method": method})
    made = [node for node in tree.body if isinstance(node, syntax.Function)]
    if len(made) != 1:
        return None
    if not syntax.gives_back(made[0]):
        return Hint("M12-missing")
    last = made[0].body[-1]
    return Hint("M12-branch") if isinstance(last, ast.If) and not last.orelse else None


def _written(value: Any) -> str:
    """A text as it is; another value as Python writes it."""
    try:
        return value if isinstance(value, str) else repr(value)
    except (ValueError, RecursionError):
        return ""


def _of_text(expected: str, obtained: str, tree: ast.Module) -> Hint | None:
    """Quotes where none belong, or no `f` in front: a name stands where its value should."""
    if expected != obtained and expected.casefold() == obtained.casefold():
        return Hint("M14-case")
    known = syntax.stored_names(tree)
    known |= {p for function in syntax.functions(tree) for p in syntax.parameters(function)}
    for name in re.findall(r"\{(\w+)", obtained):
        if name in known and f"{{{name}" not in expected and _without_f(tree, name):
            return Hint("M02-f", {"name": name})
    for text in _kept_texts(tree):
        if _stands_in(text, obtained) and not _stands_in(text, expected):
            names = _names_in(text)
            if names and names <= known and not names & _shown(tree):
                return Hint("M02-name", {"name": text})
    return None


def _without_f(tree: ast.Module, name: str) -> bool:
    nodes = list(ast.walk(tree))
    inside = {id(part) for n in nodes if isinstance(n, ast.JoinedStr) for part in n.values}
    texts = [n.value for n in nodes if isinstance(n, ast.Constant) and id(n) not in inside]
    plain = any(isinstance(text, str) and f"{{{name}" in text for text in texts)
    return plain and not syntax.calls("format")(tree)


def _kept_texts(tree: ast.Module) -> Iterator[str]:
    """Texts that become a value, an argument or a new key; a key that is read is no sign."""
    for node in ast.walk(tree):
        match node:
            case ast.Assign(targets=targets, value=value):
                places = [t.slice for t in targets if isinstance(t, ast.Subscript)]
                read = syntax.read_names(tree)
                kept = [value, *(place for place in places if _text(place) not in read)]
            case ast.Return(value=ast.expr() as value):
                kept = [value]
            case ast.Call(args=args) if syntax.called_name(node) in {"append", "insert", "print"}:
                kept = list(args)
            case _:
                kept = []
        yield from filter(None, map(_text, kept))


def _text(node: ast.expr) -> str:
    value = node.value if isinstance(node, ast.Constant) else ""
    return value if isinstance(value, str) else ""


def _stands_in(text: str, written: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(text)}(?!\w)", written) is not None


def _names_in(text: str) -> set[str]:
    """Names of a text that could be code: one name, or a calculation with names."""
    try:
        found = ast.parse(text, mode="eval").body
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return set()
    return syntax.read_names(found) if isinstance(found, ast.Name | ast.BinOp) else set()


def _shown(tree: ast.Module) -> set[str]:
    """Names given to a call or an `f"..."`: the text beside them may be their label."""
    nodes = [n for n in ast.walk(tree) if isinstance(n, ast.Call | ast.JoinedStr)]
    return {name for node in nodes for name in syntax.read_names(node)}
