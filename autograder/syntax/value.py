"""Signs in values: printed for returned, decimal for whole, copied for computed, names taken."""

import ast

from autograder.syntax.sign import sign
from autograder.syntax.tree import (
    TOOLS,
    Function,
    blocks,
    called_name,
    functions,
    given_names,
    parameters,
    read_names,
    stored_names,
    within,
)


@sign
def prints_without_return(tree: ast.Module) -> bool:
    """M12: there are functions, one of them prints, and none gives a value back."""
    found = functions(tree)
    prints = any(called_name(node) == "print" for function in found for node in within(function))
    return prints and not any(gives_back(function) for function in found)


@sign
def shadows_builtin(tree: ast.Module) -> bool:
    """M27: a name that Python needs gets another value."""
    return bool(shadowed(tree))


@sign
def uses_float_literal(tree: ast.Module) -> bool:
    """M29: a decimal number stands in the code."""
    return any(isinstance(n, ast.Constant) and isinstance(n.value, float) for n in ast.walk(tree))


@sign
def true_division(tree: ast.Module) -> bool:
    """M29: a number is divided with `/`; between paths it is another sign."""
    if {"Path", "pathlib"} & read_names(tree):
        return False
    return any(
        isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
        for node in ast.walk(tree)
    )


@sign
def hard_coded(tree: ast.Module) -> bool:
    """M51: functions return without reading a parameter; a program reads no variable."""
    found = [node for node in tree.body if isinstance(node, Function) and parameters(node)]
    if found:
        return all(gives_back(f) and not set(parameters(f)) & read_names(f) for f in found)
    names = [name for statement in tree.body for name in given_names(statement)]
    defines = any(isinstance(node, Function | ast.ClassDef) for node in tree.body)
    others = read_names(tree) - TOOLS - set(names[-1:])  # the result may be printed
    return len(set(names)) > 1 and not others and not defines


@sign
def starts_maximum_at_zero(tree: ast.Module) -> bool:
    """M52: a maximum of values that may be negative starts at 0."""
    return any(
        _raises_maximum(loop, name)
        for block in blocks(tree)
        for place, start in enumerate(block)
        if isinstance(start, ast.Assign) and ast.unparse(start.value) in {"0", "0.0"}
        for name in given_names(start)
        for loop in block[place:]
        if isinstance(loop, ast.For)
    )


def shadowed(tree: ast.AST) -> list[str]:
    """Python's names that get another value; a field of a class hides nothing."""
    fields = {id(node) for c in ast.walk(tree) if isinstance(c, ast.ClassDef) for node in c.body}
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            names.append(node.arg)
        elif isinstance(node, ast.stmt) and id(node) not in fields:
            names += given_names(node)
            names += [node.name] if isinstance(node, Function | ast.ClassDef) else []
    return [name for name in names if name in TOOLS]


def gives_back(function: Function) -> bool:
    return any(
        isinstance(node, ast.Return | ast.Yield | ast.YieldFrom) and node.value is not None
        for node in within(function)
    )


def _raises_maximum(loop: ast.For, name: str) -> bool:
    items = stored_names(loop.target)
    if called_name(loop.iter) == "range":
        items = {
            ast.unparse(node)
            for node in within(loop)
            if isinstance(node, ast.Subscript) and ast.unparse(node.slice) in items
        }
    lines = {ast.unparse(n) for n in within(loop) if isinstance(n, ast.Assign | ast.Compare)}
    return any(
        {f"{name} = max({name}, {item})", f"{name} = max({item}, {name})"} & lines
        or (
            {f"{item} > {name}", f"{item} >= {name}", f"{name} < {item}"} & lines
            and f"{name} = {item}" in lines
        )
        for item in items
    )
