"""Signs in `while` loops that were stopped because they did not end."""

import ast
from collections.abc import Collection

from autograder.syntax.rule import uses
from autograder.syntax.sign import sign
from autograder.syntax.tree import (
    LIST_METHODS,
    TOOLS,
    called_in,
    called_name,
    loops,
    read_names,
    root_name,
    stored_names,
    within,
)


@sign
def never_ending_while(tree: ast.Module) -> bool:
    """M20: nothing in the block of a `while` can end it."""
    return any(isinstance(loop, ast.While) and _is_endless(loop, tree) for loop in loops(tree))


@sign
def jumps_over_end(tree: ast.Module) -> bool:
    """M20: `while n != 0` with steps that may not meet 0."""
    return any(
        isinstance(loop, ast.While)
        and isinstance(loop.test, ast.Compare)
        and isinstance(loop.test.ops[0], ast.NotEq)
        and any(map(_is_long, _steps(loop)))
        for loop in loops(tree)
    )


def adds_only(tree: ast.Module, names: Collection[str]) -> bool:
    """M20: what a `while` tests only changes by adding or taking away one of these names."""
    return any(
        isinstance(loop, ast.While)
        and bool(steps := _steps(loop))
        and all(isinstance(step, ast.Name) and step.id in names for step in steps)
        for loop in loops(tree)
    )


def _steps(loop: ast.While) -> list[ast.expr]:
    """What is added to, or taken from, the names of its condition; nothing if more happens."""
    steps: list[ast.expr] = []
    for node in within(loop):
        match node:
            case (
                ast.AugAssign(target=ast.Name(id=name), op=ast.Add() | ast.Sub(), value=step)
                | ast.Assign(
                    targets=[ast.Name(id=name)],
                    value=ast.BinOp(left=ast.Name(), op=ast.Add() | ast.Sub(), right=step),
                )
            ) if name in read_names(loop.test):
                steps.append(step)
            case ast.Break() | ast.Return():
                return []
            case _:
                pass
    return steps


def _is_long(step: ast.expr) -> bool:
    """A name, or any number but 1."""
    return isinstance(step, ast.Name) or (isinstance(step, ast.Constant) and step.value != 1)


def _is_endless(loop: ast.While, tree: ast.Module) -> bool:
    body = [node for statement in loop.body for node in (statement, *within(statement))]
    leaving = ast.Break | ast.Return | ast.Raise | ast.Yield | ast.Assert
    if any(isinstance(node, leaving) or called_name(node) in {"exit", "quit"} for node in body):
        return False
    if isinstance(loop.test, ast.Constant):
        return bool(loop.test.value) and not uses("Try")(tree)
    if uses("Global")(tree) or uses("Nonlocal")(tree) or called_in(loop.test) - {None, "len"}:
        return False
    names = read_names(loop.test) - {"len"} - stored_names(loop.test)
    return bool(names) and not any(_touches(node, names) for node in body)


def _touches(node: ast.AST, names: set[str]) -> bool:
    """Whether the value of one of the names may change here."""
    if isinstance(node, ast.Call):
        harmless = called_name(node) in TOOLS | LIST_METHODS
        return root_name(node.func) in names or (not harmless and bool(names & read_names(node)))
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
        return not isinstance(node.ctx, ast.Load) and root_name(node) in names
    return False
