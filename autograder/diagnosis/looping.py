"""What a loop gives, taken for something else: a key for its value, a value for its position."""

import ast

from autograder import syntax
from autograder.diagnosis.case import Hint


def key_for_value(tree: ast.Module) -> Hint | None:
    """`for name in prices: total = total + name`, where `prices` is read by such keys."""
    for loop, owner, name in _plain_loops(tree):
        if owner in _dictionaries(tree) and any(
            name in map(_name, _counted(node)) for node in ast.walk(loop)
        ):
            return Hint("M24-value", {"name": name, "owner": owner})
    return None


def _counted(node: ast.AST) -> list[ast.expr]:
    """What is calculated with, or put in order."""
    match node:
        case ast.BinOp(left=left, right=right):
            return [left, right]
        case ast.Compare(left=left, ops=[ast.Lt() | ast.LtE() | ast.Gt() | ast.GtE()]):
            return [left, *node.comparators]
        case _:
            return []


def keys_for_values(tree: ast.Module) -> Hint | None:
    """`sum(prices)`, where `prices` is a dictionary."""
    sums = [node for node in ast.walk(tree) if syntax.called_name(node) == "sum"]
    given = {_name(arg) for call in sums if isinstance(call, ast.Call) for arg in call.args}
    owners = given & _dictionaries(tree)
    return Hint("M24-values", {"name": owners.pop()}) if len(owners) == 1 else None


def value_for_position(tree: ast.Module) -> Hint | None:
    """`for price in prices: ... prices[price]`."""
    for loop, owner, name in _plain_loops(tree):
        if any(
            isinstance(node, ast.Subscript) and ast.unparse(node) == f"{owner}[{name}]"
            for node in ast.walk(loop)
        ):
            return Hint("M16-value", {"name": name})
    return None


def _plain_loops(tree: ast.Module) -> list[tuple[ast.For, str, str]]:
    """Loops over something that has a name, with one name for what it gives."""
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.For)]
    found = [(loop, _name(loop.iter), _name(loop.target)) for loop in loops]
    return [(loop, owner, name) for loop, owner, name in found if owner and name]


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else ""


def _dictionaries(tree: ast.Module) -> set[str]:
    """Names that the cell gives to a dictionary written out."""
    given = [n for n in ast.walk(tree) if isinstance(n, ast.Assign)]
    return {_name(t) for n in given if isinstance(n.value, ast.Dict) for t in n.targets}
