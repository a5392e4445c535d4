"""The list a loop goes over, and loops that change it on the way."""

import ast

from autograder.syntax.sign import sign
from autograder.syntax.tree import (
    Loop,
    blocks,
    called_name,
    loops,
    root_name,
    stored_names,
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
