"""Signs in loops: totals, returns, lists that change, loops that never end."""

import ast
from collections.abc import Sequence

from autograder.syntax.rule import uses
from autograder.syntax.sign import sign
from autograder.syntax.tree import (
    LIST_METHODS,
    STARTS,
    TOOLS,
    Loop,
    blocks,
    called_in,
    called_name,
    given_names,
    loops,
    read_names,
    root_name,
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
def changes_looped_list(tree: ast.Module) -> bool:
    """M28: a loop goes over a list, changes this same list, and goes on."""
    return any(
        _disturbs(statement, loop, subject)
        and not any(isinstance(after, ast.Break | ast.Return) for after in block[place:])
        for loop in loops(tree)
        for subject in [looped_name(loop)]
        for block in blocks(loop)
        for place, statement in enumerate(block)
    )


@sign
def never_ending_while(tree: ast.Module) -> bool:
    """M20: nothing in the block of a `while` can end it."""
    return any(isinstance(loop, ast.While) and _is_endless(loop, tree) for loop in loops(tree))


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


def looped_name(loop: Loop) -> str:
    """Return the list a `for` goes over, by value or by position, as Python writes it."""
    subject = loop.iter if isinstance(loop, ast.For) else None
    while isinstance(subject, ast.Call) and called_name(subject) in {"enumerate", "len", "range"}:
        subject = subject.args[0] if len(subject.args) == 1 else None
    known = isinstance(subject, ast.Name | ast.Attribute) and root_name(
        subject
    ) not in stored_names(loop)
    return ast.unparse(subject) if subject and known else ""


def _disturbs(statement: ast.stmt, loop: Loop, subject: str) -> bool:
    if isinstance(statement, ast.Delete):
        places = [place for place in statement.targets if isinstance(place, ast.Subscript)]
        return any(ast.unparse(place.value) == subject for place in places)
    call = statement.value if isinstance(statement, ast.Expr | ast.Assign) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return False
    if ast.unparse(call.func.value) != subject:
        return False
    if call.func.attr == "append":  # under a condition, it may be a queue, and right
        by_value = isinstance(loop, ast.For) and called_name(loop.iter) != "range"
        return by_value and statement in loop.body
    return call.func.attr in {"pop", "remove"} and bool(call.args)


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
