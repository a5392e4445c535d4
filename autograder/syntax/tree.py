"""Walk through the tree of an answer: its loops, functions, blocks and names."""

import ast
import operator
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence

Predicate = Callable[[ast.Module], bool]
Loop = ast.For | ast.While
Function = ast.FunctionDef | ast.AsyncFunctionDef

MAX_NODES = 5_000  # a long answer has 500
LIST_METHODS = frozenset({"append", "clear", "extend", "insert", "remove", "reverse", "sort"})
CHANGES = LIST_METHODS | {"add", "discard", "pop", "popitem", "setdefault", "update"}
# Names that beginners need again later; `id` or `type` can be taken without harm.
TOOLS = frozenset(
    {"abs", "all", "any", "bool", "dict", "enumerate", "float", "input", "int", "len", "list"}
    | {"map", "max", "min", "open", "print", "range", "reversed", "round", "set", "sorted"}
    | {"str", "sum", "tuple", "zip"}
)
STARTS = frozenset({"0", "0.0", "1", "''", "[]", "{}"})  # how a total begins, as Python writes it
COMPARISONS: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Eq: operator.eq,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


def within(node: ast.AST) -> Iterator[ast.AST]:
    """Nodes below this one, without entering functions and classes."""
    waiting = deque(ast.iter_child_nodes(node))
    while waiting:
        child = waiting.popleft()
        yield child
        if not isinstance(child, Function | ast.ClassDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(child))


def loops(tree: ast.AST) -> list[Loop]:
    """All loops."""
    return [node for node in ast.walk(tree) if isinstance(node, Loop)]


def functions(tree: ast.AST) -> list[Function]:
    """All functions and methods."""
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    """Lists of statements that follow one another."""
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                yield block


def parameters(function: Function) -> list[str]:
    """Names that a function receives."""
    given = function.args
    starred = [arg for arg in (given.vararg, given.kwarg) if arg]
    return [arg.arg for arg in (*given.posonlyargs, *given.args, *given.kwonlyargs, *starred)]


def read_names(node: ast.AST) -> set[str]:
    """Names whose value is used."""
    found = (n for n in ast.walk(node) if isinstance(n, ast.Name))
    return {name.id for name in found if isinstance(name.ctx, ast.Load)}


def count_stored(node: ast.AST) -> Counter[str]:
    found = (n for n in ast.walk(node) if isinstance(n, ast.Name))
    return Counter(name.id for name in found if isinstance(name.ctx, ast.Store))


def stored_names(node: ast.AST) -> set[str]:
    """Names that get a value somewhere in it."""
    return set(count_stored(node))


def given_names(statement: ast.AST) -> list[str]:
    """Names that get a value from the statement itself, not from those in its block."""
    match statement:
        case ast.Assign(targets=targets):
            places: Sequence[ast.AST] = targets
        case ast.AugAssign(target=target) | ast.AnnAssign(target=target) | ast.For(target=target):
            places = [target]
        case ast.With(items=items):
            places = [item.optional_vars for item in items if item.optional_vars]
        case _:
            places = []
    return [name for place in places for name in sorted(stored_names(place))]


def root_name(node: ast.AST) -> str | None:
    """Return the name at the start of `name.a[0].b`."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def called_name(node: ast.AST) -> str | None:
    place = node.func if isinstance(node, ast.Call) else None
    if isinstance(place, ast.Attribute):
        return place.attr
    return place.id if isinstance(place, ast.Name) else None


def called_in(tree: ast.AST) -> set[str | None]:
    return {called_name(node) for node in ast.walk(tree)}


def methods(tree: ast.AST) -> set[str]:
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {f.name for c in classes for f in c.body if isinstance(f, Function)}
