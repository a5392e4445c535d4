"""Signs of what changes in place: a list method whose `None` is kept, an argument altered."""

import ast
from collections.abc import Iterator

from autograder.syntax.looped import looped_name
from autograder.syntax.sign import sign
from autograder.syntax.tree import (
    CHANGES,
    LIST_METHODS,
    Function,
    called_name,
    count_stored,
    functions,
    loops,
    methods,
    parameters,
    root_name,
    stored_names,
    within,
)

SETS = frozenset({"add", "discard", "update"})
IN_PLACE = LIST_METHODS | SETS


@sign
def assigns_result_of_list_method(tree: ast.Module) -> bool:
    """M23: `scores = scores.sort()`, or `return` of the same, or `scores.sort()[-3:]`."""
    return method_result(tree) is not None


@sign
def mutates_argument(tree: ast.Module) -> bool:
    """M22: a function changes a value that it received, or something inside it."""
    return any(
        _changes_one_of(node, names, methods)
        for methods in [CHANGES - methods(tree)]
        for function in functions(tree)
        for names in [_received_names(function)]
        for node in within(function)
    )


def method_result(tree: ast.AST) -> str | None:
    """Name of a method that works in place, and whose `None` is kept, returned or used."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = {alias.asname or alias.name for node in imports for alias in node.names}
    in_place = IN_PLACE - methods(tree)
    for call in _used_calls(tree):
        if isinstance(call.func, ast.Attribute) and root_name(call.func) not in modules:
            method = call.func.attr
            if method in (in_place if _kept_under_its_name(call, tree) else in_place - SETS):
                return method
    return None


def _used_calls(tree: ast.AST) -> Iterator[ast.Call]:
    """Calls whose value goes somewhere: a name, `return`, a position, a tool or a loop."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.Assign(value=ast.Call() as call)
                | ast.AnnAssign(value=ast.Call() as call)
                | ast.Return(value=ast.Call() as call)
                | ast.Subscript(value=ast.Call() as call)
                | ast.For(iter=ast.Call() as call)
                | ast.Call(func=ast.Name(), args=[ast.Call() as call])
            ):
                yield call
            case _:
                pass


def _kept_under_its_name(call: ast.Call, tree: ast.AST) -> bool:
    """`seen = seen.add(x)`: an `add` of one's own objects may well give something back."""
    return any(
        isinstance(node, ast.Assign)
        and node.value is call
        and root_name(call.func) in stored_names(node)
        for node in ast.walk(tree)
    )


def changed_in_place(tree: ast.AST) -> set[str]:
    """Names whose value changes by a method, an item or `del`; not by `=`."""
    names = {
        root_name(node.func)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and called_name(node) in CHANGES
    }
    names |= {
        root_name(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load)
    }
    return {name for name in names if name}


def _received_names(function: Function) -> set[str]:
    """Parameters that keep what they received, and the items of a loop over them."""
    stored = count_stored(function)
    given = set(parameters(function)) - {"self", "cls"} - set(stored)
    over = [n for n in loops(function) if isinstance(n, ast.For) and looped_name(n) in given]
    items = {loop.target.id for loop in over if isinstance(loop.target, ast.Name)}
    return given | {name for name in items if stored[name] == 1}


def _changes_one_of(node: ast.AST, names: set[str], methods: frozenset[str]) -> bool:
    if isinstance(node, ast.Call):
        place = node.func
        return (
            isinstance(place, ast.Attribute)
            and place.attr in methods
            and root_name(place) in names
        )
    stored = isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load)
    return stored and root_name(node) in names
