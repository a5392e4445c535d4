"""What a rule looks at, and the hint it gives."""

import ast
import re
import warnings
from collections.abc import Callable, Collection
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import TypeGuard

from autograder import syntax

SHORTEST = 3  # letters of a name that can be misspelt and still be recognised
MAX_NAMES = 1_000


@dataclass(frozen=True, slots=True)
class Hint:
    """The key of a message and what fills its places."""

    key: str
    values: dict[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Case:
    """What a rule may look at; `line` is the line of a SyntaxError up to where Python gave up."""

    message: str
    source: str
    names: frozenset[str]
    tree: ast.Module
    line: str
    place: int


Look = Callable[[Case, re.Match[str]], Hint | None]
Rule = tuple[str, str | Look]  # the start of a text, and a key or a look at the cell


def case_of(message: str, source: str, names: Collection[str]) -> Case:
    """Read the cell as far as it can be read."""
    tree, line, place = ast.Module([], []), "", 0
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # about the learner's code, not ours
            tree = ast.parse(source)
    except SyntaxError as error:
        lines = source.splitlines()
        if message == "incomplete input":  # how a notebook says that a bracket stays open
            message = error.msg
        same = (
            error.msg.partition(". ")[0] == message.partition(". ")[0]
        )  # Pythons guess differently
        if same and 0 < (error.lineno or 0) <= len(lines):
            line, place = lines[(error.lineno or 1) - 1], error.offset or 0
    except (ValueError, MemoryError):
        pass
    known = frozenset(names if len(names) <= MAX_NAMES else ())
    return Case(message, source, known, tree, line, place)


def own_names(case: Case) -> set[str]:
    """Names that the learner or the lesson has made."""
    stored = {n.id for n in ast.walk(case.tree) if is_stored(n)}
    made = {n.name for n in ast.walk(case.tree) if isinstance(n, syntax.Function | ast.ClassDef)}
    given = {p for f in syntax.functions(case.tree) for p in syntax.parameters(f)}
    own = {name for name in case.names if not name.startswith("_")}
    return own | stored | made | given


def meant(name: str, case: Case) -> str | None:
    """The name that was meant: a known one, or one of Python's that is called like this one.

    A tool that only resembles it, or that nobody called, is far-fetched: `found` is not `round`.
    """
    close = close_name(name, own_names(case) - {name} - _given_by(name, case.tree))
    if close:
        return close
    words = {"True", "False", "None"}
    slips = [w for w in syntax.TOOLS | words if sorted(w.lower()) == sorted(name.lower())]
    if len(slips) == 1 and len(name) >= SHORTEST:
        return slips[0]
    called = any(is_call(n, name) for n in ast.walk(case.tree))
    close = close_name(name, syntax.TOOLS if called else words)
    return close if close and close[0].lower() == name[0].lower() else None


def _given_by(name: str, tree: ast.Module) -> set[str]:
    """In `for price in prics`, `price` is not what was meant."""
    loops = (n for n in ast.walk(tree) if isinstance(n, ast.For | ast.comprehension))
    return {
        found
        for loop in loops
        if name in syntax.read_names(loop.iter)
        for found in syntax.stored_names(loop.target)
    }


def close_name(name: str, known: Collection[str]) -> str | None:
    """Return the only known name that resembles this one; short ones resemble everything."""
    same = [other for other in known if other.lower() == name.lower()]
    if len(name) >= SHORTEST and not same:
        letters = re.sub(r"\d", "", name)  # price1 is no slip for price2
        others = [other for other in known if re.sub(r"\d", "", other) != letters]
        same = (
            [other for other in others if sorted(other) == sorted(name)]
            or get_close_matches(name, others, n=2, cutoff=0.85)
            or get_close_matches(name, others, n=2, cutoff=0.8)
        )
    return same[0] if len(same) == 1 else None


def is_call(node: ast.AST, name: str = "") -> TypeGuard[ast.Call]:
    return isinstance(node, ast.Call) and (not name or ast.unparse(node.func) == name)


def is_stored(node: ast.AST, name: str = "") -> TypeGuard[ast.Name]:
    return isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store) and name in {"", node.id}


def made_names(tree: ast.Module) -> set[str]:
    kinds = syntax.Function | ast.ClassDef
    return {node.name for node in ast.walk(tree) if isinstance(node, kinds)}


def method_without_self(tree: ast.Module, name: str = "") -> bool:
    """Whether a method, or the method of this name, does not start with `self`."""
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    methods = (f for c in classes for f in c.body if isinstance(f, syntax.Function))
    return any(
        syntax.parameters(method)[:1] != ["self"] and not method.decorator_list
        for method in methods
        if name in {"", method.name}
    )
