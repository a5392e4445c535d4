"""Signs in conditions: `or` without a comparison, branches in the wrong order, limits."""

import ast
from collections.abc import Sequence
from itertools import pairwise

from autograder.syntax.sign import sign
from autograder.syntax.tree import (
    COMPARISONS,
    blocks,
    called_name,
    given_names,
    read_names,
)


@sign
def or_without_comparison(tree: ast.Module) -> bool:
    """M19: `or` between a comparison and a bare value, as in `x == "oui" or "OUI"`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            bare = [_is_bare(value) for value in node.values]
            compared = any(isinstance(value, ast.Compare) for value in node.values)
            if all(bare) or (any(bare) and compared):
                return True
    return False


@sign
def elif_chain_as_ifs(tree: ast.Module) -> bool:
    """M18: what an `if` _decides is always replaced by the `if` that follows."""
    return any(
        isinstance(first, ast.If) and isinstance(then, ast.If) and _replaces(first, then)
        for block in blocks(tree)
        for first, then in pairwise(block)
    )


@sign
def elif_never_reached(tree: ast.Module) -> bool:
    """M49: an `elif` is stricter than a condition before it."""
    chains = (_conditions(node) for node in ast.walk(tree) if isinstance(node, ast.If))
    return any(
        _implies(later, earlier)
        for tests in chains
        for place, earlier in enumerate(tests)
        for later in tests[place + 1 :]
    )


@sign
def elif_for_cases_that_add_up(tree: ast.Module) -> bool:
    """M18: `elif` between conditions of different names that each add to the same total."""
    chains = (node for node in ast.walk(tree) if isinstance(node, ast.If) and node.orelse)
    return any(_adds_up(chain) for chain in chains)


@sign
def compares_strictly(tree: ast.Module) -> bool:
    """M48: a limit is compared with `<` or `>`; a length is no limit of an exercise."""
    return any(
        isinstance(node, ast.Compare)
        and any(isinstance(op, ast.Lt | ast.Gt) for op in node.ops)
        and not any(called_name(side) == "len" for side in (node.left, *node.comparators))
        for node in ast.walk(tree)
    )


def _is_bare(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and type(value.value) in {str, int, float}


def _replaces(first: ast.If, then: ast.If) -> bool:
    leaving = ast.Return | ast.Break | ast.Continue
    if first.orelse or any(isinstance(statement, leaving) for statement in first.body):
        return False
    again = _decides([then])
    if _implies(first.test, then.test):
        again |= _decides(then.body)
    return bool((_decides(first.body) & again) - read_names(then))


def _decides(block: Sequence[ast.stmt]) -> set[str]:
    """Names that get a value whatever happens in a block."""
    names = {name for s in block if isinstance(s, ast.Assign) for name in given_names(s)}
    choices = (s for s in block if isinstance(s, ast.If))
    return names.union(*(_decides(s.body) & _decides(s.orelse) for s in choices))


def _adds_up(chain: ast.If) -> bool:
    links = [chain]
    while len(links[-1].orelse) == 1 and isinstance(links[-1].orelse[0], ast.If):
        links.append(links[-1].orelse[0])
    tested = [read_names(link.test) for link in links]
    apart = sum(map(len, tested)) == len(set().union(*tested))
    totals = [_adds_to(link.body) for link in links]
    return len(links) > 1 and apart and bool(set.intersection(*totals))


def _adds_to(block: Sequence[ast.stmt]) -> set[str]:
    """Names that get a new value out of their old one."""
    return {
        name
        for statement in block
        for name in given_names(statement)
        if isinstance(statement, ast.AugAssign)
        or (isinstance(statement, ast.Assign) and name in read_names(statement.value))
    }


def _conditions(node: ast.If) -> list[ast.expr]:
    """Conditions of an `if` and its `elif`s."""
    match node.orelse:
        case [ast.If() as following]:
            return [node.test, *_conditions(following)]
        case _:
            return [node.test]


def _implies(one: ast.expr, other: ast.expr) -> bool:
    """Whether both compare the same thing with a number, and the first is the stricter."""
    match one, other:
        case (
            ast.Compare(left=left, ops=[first], comparators=[low]),
            ast.Compare(left=right, ops=[second], comparators=[high]),
        ) if ast.unparse(left) == ast.unparse(right):
            limits = _number_of(low), _number_of(high)
            holds, must = COMPARISONS.get(type(first)), COMPARISONS.get(type(second))
        case _:
            return False
    if holds is None or must is None or limits[0] is None or limits[1] is None:
        return False
    points = [limit + step for limit in limits if limit is not None for step in (-0.5, 0, 0.5)]
    return all(must(point, limits[1]) for point in points if holds(point, limits[0]))


def _number_of(node: ast.AST) -> float | None:
    sign = 1
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, node = -1, node.operand
    value = node.value if isinstance(node, ast.Constant) else None
    return sign * value if isinstance(value, int | float) and not isinstance(value, bool) else None
