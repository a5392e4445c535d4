"""Second signs: what in the cell backs the guess that a wrong value suggests."""

import ast
from collections.abc import Iterator

from autograder.syntax.sign import sign
from autograder.syntax.tree import TOOLS, Function, Loop, called_name, functions
from autograder.syntax.value import gives_back, uses_float_literal


@sign
def prints_its_result(tree: ast.Module) -> bool:
    """M12: a function that gives nothing back ends with a print; one inside a loop looks on."""
    return any(
        called_name(node) == "print"
        for function in functions(tree)
        if not gives_back(function)
        for node in _outside_loops(function)
    )


@sign
def prints_once(tree: ast.Module) -> bool:
    """M12: a function prints outside its loops; it may give something back elsewhere."""
    found = (node for function in functions(tree) for node in _outside_loops(function))
    return any(isinstance(node, ast.Expr) and called_name(node.value) == "print" for node in found)


@sign
def leaves_uncalled(tree: ast.Module) -> bool:
    """M13: a method or a function is kept, returned or printed without its brackets."""
    known = set(TOOLS) | {function.name for function in functions(tree)}
    for node in ast.walk(tree):
        match node:
            case ast.Assign(value=value) | ast.Return(value=ast.expr() as value):
                values = [value]
            case ast.Call(args=values):
                pass
            case _:
                continue
        parts = [part for value in values for part in _parts(value)]
        if any(isinstance(part, ast.Attribute) for part in parts):
            return True
        if any(isinstance(part, ast.Name) and part.id in known for part in parts):
            return True
    return False


@sign
def makes_text(tree: ast.Module) -> bool:
    """M10: a text is written, made or read somewhere."""
    if {"str", "input"} & {called_name(node) for node in ast.walk(tree)}:
        return True
    said = [node.value for node in ast.walk(tree) if isinstance(node, ast.Expr)]  # docstrings
    return any(
        isinstance(node, ast.JoinedStr)
        or (isinstance(node, ast.Constant) and isinstance(node.value, str) and node not in said)
        for node in ast.walk(tree)
    )


@sign
def computes_decimals(tree: ast.Module) -> bool:
    """M29: a decimal number is written, or made with `float` or `round(..., 2)`."""
    made = {called_name(n) for n in ast.walk(tree) if isinstance(n, ast.Call) and n.args}
    rounds = any(
        called_name(n) == "round" and isinstance(n, ast.Call) and len(n.args) > 1
        for n in ast.walk(tree)
    )
    return "float" in made or rounds or uses_float_literal(tree)


def _outside_loops(node: ast.AST) -> Iterator[ast.AST]:
    for child in ast.iter_child_nodes(node):
        if not isinstance(child, Loop | Function | ast.ClassDef | ast.Lambda):
            yield child
            yield from _outside_loops(child)


def _parts(value: ast.expr) -> list[ast.expr]:
    """What is kept: the value, or each of a list, and of an f-string."""
    match value:
        case ast.List(elts=parts) | ast.Tuple(elts=parts):
            return list(parts)
        case ast.JoinedStr(values=parts):
            return [part.value for part in parts if isinstance(part, ast.FormattedValue)]
        case _:
            return [value]
