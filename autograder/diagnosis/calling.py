"""Calls that do not fit: a value that is no function, too few or too many arguments."""

import ast
import re

from autograder import syntax
from autograder.diagnosis.case import (
    Case,
    Hint,
    Rule,
    is_call,
    is_stored,
    made_names,
    method_without_self,
)
from autograder.diagnosis.kind import NUMBERS, only


def _not_callable(case: Case, found: re.Match[str]) -> Hint | None:
    """Round brackets after a value: a tool that lost its name, or square ones were meant."""
    called = {
        n.func.id for n in ast.walk(case.tree) if is_call(n) and isinstance(n.func, ast.Name)
    }
    taken = called & (set(syntax.shadowed(case.tree)) | (case.names & syntax.TOOLS))
    if taken:
        return Hint("M27", {"name": taken.pop()}) if len(taken) == 1 else None
    values = {n.id for n in syntax.within(case.tree) if is_stored(n)}
    values |= {p for f in syntax.functions(case.tree) for p in syntax.parameters(f)}
    suspects = called & (values | set(case.names)) - made_names(case.tree)
    if found["kind"] in NUMBERS:
        return _number_called(case.tree, suspects)
    if len(suspects) != 1:
        return None
    return Hint("M13-square", {"name": suspects.pop()})


def _number_called(tree: ast.Module, suspects: set[str]) -> Hint | None:
    """`2(3 + 4)`; or a test calls what should be a function, and the cell has none."""
    calls = [node.func for node in ast.walk(tree) if is_call(node)]
    if suspects or any(not isinstance(called, ast.Name | ast.Attribute) for called in calls):
        return Hint("M13-calls")
    given = any(isinstance(node, ast.Assign) for node in tree.body)
    return Hint("M12-def") if given and not made_names(tree) else None


def _not_subscriptable(case: Case, found: re.Match[str]) -> Hint | None:
    if found["kind"] in {"NoneType", "method"}:
        return only((), "M13")(case, found)
    owners = {ast.unparse(n.value) for n in ast.walk(case.tree) if isinstance(n, ast.Subscript)}
    round_ones = owners & (syntax.TOOLS | made_names(case.tree))
    if len(round_ones) == 1:
        return Hint("M13-round", {"name": round_ones.pop()})
    return Hint("M13") if found["kind"] == "builtin_function_or_method" else None


def _missing_values(case: Case, found: re.Match[str]) -> Hint | None:
    classes = {node.name for node in ast.walk(case.tree) if isinstance(node, ast.ClassDef)}
    owners = {ast.unparse(n.value) for n in ast.walk(case.tree) if isinstance(n, ast.Attribute)}
    if "." in found["function"] and "__init__" not in found["function"] and classes & owners:
        return Hint("M30-object")
    names = re.findall(r"'(\w+)'", found["names"])
    return Hint("M25-missing", {"name": ", ".join(names)}) if "self" not in names else None


def _too_many_values(case: Case, found: re.Match[str]) -> Hint | None:
    given, expected = int(found["given"]), int(found["expected"])
    if "." in found["function"]:  # Python counts the object too; a learner does not
        if method_without_self(case.tree, found["function"].split(".")[-1]):
            return Hint("M30")
        given, expected = given - 1, expected - 1
    return Hint("M25-extra", {"given": str(given), "expected": str(expected)})


RULES: dict[str, tuple[Rule, ...]] = {
    "TypeError": (
        (r"'module' object is not callable", "M13-module"),
        (r"'(?P<kind>\w+)' object is not callable", _not_callable),
        (r"'(?P<kind>\w+)' object is not subscriptable", _not_subscriptable),
        (
            r"(?P<function>[\w.]+)\(\) missing \d+ required positional arguments?: (?P<names>.+)",
            _missing_values,
        ),
        (
            r"(?P<function>[\w.<>]+)\(\) takes (?P<expected>\d+) positional .+ but (?P<given>\d+)",
            _too_many_values,
        ),
        (r"\w+\(\) takes no arguments", "M30-init"),
        (r".+ takes from \d+ to \d+ positional arguments but", "M25-extra"),
        (r"[\w.]+ expected at most (?P<expected>\d+) arguments?, got (?P<given>\d+)", "M25-extra"),
        (r"[\w.]+ expected at least \d+ arguments?, got", "M25-missing"),
        (r"[\w.]+\(\) takes exactly one argument \(0 given\)", "M25-missing"),
        (
            r"(?:\w+\.)*(?P<name>\w+)\(\) takes exactly one argument \((?P<given>\d+) given\)",
            "M25-one",
        ),
        (r"[\w.]+\(\) takes exactly \d+ arguments? \(\d+ given\)", "M25"),
        (r".+ got an unexpected keyword argument '(?P<name>\w+)'", "M25-name"),
        (r"'(?P<name>\w+)' is an invalid keyword argument", "M25-name"),
        (".+ got multiple values for argument", "M25"),
    ),
}
