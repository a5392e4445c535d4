"""Signs in loops: totals, returns, lists that change, lines that should be inside."""

import ast
from collections.abc import Sequence
from itertools import pairwise

from autograder.syntax.sign import sign
from autograder.syntax.tree import (
    STARTS,
    blocks,
    called_name,
    given_names,
    loops,
    read_names,
    stored_names,
    within,
)


@sign
def return_in_loop(tree: ast.Module) -> bool:
    """M15: a loop does some work, then returns on its first turn whatever happens."""
    return any(
        _always_returns(loop.body)
        and not isinstance(loop.body[0], ast.Return)  # the way to take the first value
        and not any(isinstance(node, ast.Continue) for node in within(loop))
        for loop in loops(tree)
    )


@sign
def accumulator_reset_in_loop(tree: ast.Module) -> bool:
    """M17: a total that serves nothing else in the loop starts again at each turn."""
    return any(
        _only_grows(loop.body[place + 1 :], name)
        for loop in loops(tree)
        for place, start in enumerate(loop.body)
        if isinstance(start, ast.Assign) and ast.unparse(start.value) in STARTS
        for name in given_names(start)
    )


@sign
def works_after_loop(tree: ast.Module) -> bool:
    """M05: the line after a loop does what each turn should, with the last item only."""
    return line_after_loop(tree) != ""


def lines_starting_again(tree: ast.AST) -> list[str]:
    """Lines of a loop that give a name its first value again at each turn, as in M17."""
    return [
        ast.unparse(start)
        for loop in loops(tree)
        for place, start in enumerate(loop.body)
        if isinstance(start, ast.Assign) and _is_start(start.value)
        if set(given_names(start)) & _names_of(loop.body[place + 1 :])
    ]


def _names_of(block: Sequence[ast.stmt]) -> set[str]:
    return set[str]().union(*(read_names(line) | stored_names(line) for line in block))


def line_after_loop(tree: ast.AST) -> str:
    """The line after a `for` that still works with its item; a search leaves it on purpose."""
    for block in blocks(tree):
        for loop, after in pairwise(block):
            if not isinstance(loop, ast.For) or any(
                isinstance(n, ast.Break) for n in within(loop)
            ):
                continue
            if stored_names(loop.target) & read_names(after) and _builds(after):
                return ast.unparse(after).partition("\n")[0]
    return ""


def _is_start(value: ast.expr) -> bool:
    return ast.unparse(value) in STARTS | {"None"}


def _builds(statement: ast.stmt) -> bool:
    """Whether something grows in it: a sum, a list, a count in a dictionary."""
    return any(
        isinstance(node, ast.AugAssign)
        or (isinstance(node, ast.Call) and called_name(node) in {"add", "append"})
        or (isinstance(node, ast.Assign) and any(_grows(node, n) for n in given_names(node)))
        for node in ast.walk(statement)
    )


def _always_returns(block: Sequence[ast.stmt]) -> bool:
    return any(
        isinstance(statement, ast.Return)
        or (isinstance(statement, ast.With) and _always_returns(statement.body))
        or (
            isinstance(statement, ast.If)
            and _always_returns(statement.body)
            and _always_returns(statement.orelse)
        )
        for statement in block
    )


def _only_grows(block: Sequence[ast.stmt], name: str) -> bool:
    concerned = [s for s in block if name in read_names(s) | stored_names(s)]
    return bool(concerned) and all(_grows(statement, name) for statement in concerned)


def _grows(statement: ast.stmt, name: str) -> bool:
    match statement:
        case ast.AugAssign(target=ast.Name(id=target)):
            return target == name
        case ast.Assign(targets=[ast.Name(id=target)], value=value):
            return target == name and name in read_names(value)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=owner)))):
            return owner == name
        case ast.If(test=test, body=body, orelse=orelse):
            best = name in read_names(test) and any(name in given_names(s) for s in body)
            return best or _only_grows([*body, *orelse], name)
        case _:
            return False
