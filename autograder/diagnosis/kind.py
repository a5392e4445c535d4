"""Values of a kind that Python did not expect, and calls that do not fit: TypeError."""

import ast
import re
from collections.abc import Collection

from autograder import syntax
from autograder.diagnosis.case import (
    Case,
    Hint,
    Look,
    Rule,
    is_call,
    is_stored,
    made_names,
    method_without_self,
)

NUMBERS = {"int", "float", "bool"}
FUNCTIONS = {"function", "method", "builtin_function_or_method", "method_descriptor"}


def none_value(case: Case, _: re.Match[str]) -> Hint | None:
    method = syntax.method_result(case.tree)
    return Hint("M23-method", {"method": method}) if method else Hint("M12-none")


def _types(case: Case, found: re.Match[str]) -> Hint | None:
    """Two values that do not go together, or one that is not what Python needs."""
    kinds = {kind for kind in found.groups() if kind}
    if "NoneType" in kinds:
        return none_value(case, found)
    if kinds & FUNCTIONS:
        return Hint("M13")
    if "tuple" in kinds:
        return Hint("M11") if re.search(r"= *\d+,\d+\s*(#|$)", case.source, re.MULTILINE) else None
    if kinds == {"str"}:
        return Hint("M10-text")
    return Hint("M10") if "str" in kinds and kinds & NUMBERS else None


def only(kinds: Collection[str], key: str, sign: syntax.Predicate | None = None) -> Look:
    """Look at one kind of value; `None` and a function without brackets are seen first."""

    def look(case: Case, found: re.Match[str]) -> Hint | None:
        kind = found["kind"]
        if kind == "NoneType":
            return none_value(case, found)
        if kind in FUNCTIONS and kind not in kinds:
            return Hint("M13")
        return Hint(key) if kind in kinds and (sign is None or sign(case.tree)) else None

    return look


def _whole_number(case: Case, found: re.Match[str]) -> Hint | None:
    if found["kind"] == "list":
        return Hint("M16-over") if syntax.calls("range")(case.tree) else None
    if found["kind"] == "float":
        return Hint("M29-division") if syntax.true_division(case.tree) else None
    return only({"str"}, "M10")(case, found)


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
        return Hint("M13-calls")
    if len(suspects) != 1:
        return None
    return Hint("M13-square", {"name": suspects.pop()})


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
        (r"can only concatenate (str|list|tuple) \(not \"(\w+)\"\)", _types),
        (r"can only concatenate list \(not \"(?:int|float|str)\"\)", "M23-add"),
        (r"unsupported operand type\(s\) for .+: '(\w+)' and '(\w+)'", _types),
        (r"'[<>]=?' not supported between instances of '(\w+)' and '(\w+)'", _types),
        (r"type (?P<kind>str) doesn't define __round__", "M10"),
        (r"bad operand type for .+: '(?P<kind>\w+)'", only({"str"}, "M10-text")),
        (r"'(?P<kind>\w+)' object cannot be interpreted as an integer", _whole_number),
        (r"'(?P<kind>\w+)' object is not iterable", only(NUMBERS, "M16-iter")),
        (r"'(?P<kind>\w+)' object is not callable", _not_callable),
        (r"'(?P<kind>\w+)' object is not subscriptable", _not_subscriptable),
        (r"object of type '(?P<kind>\w+)' has no len", only(NUMBERS, "M10-len")),
        (r"cannot unpack non-iterable (?P<kind>\w+)", only(NUMBERS, "M25-unpack")),
        (r"argument of type '(?P<kind>\w+)' is not", only((), "")),
        (
            r"(?:list|tuple) indices must be integers or slices, not (?P<kind>float)",
            only({"float"}, "M29-division", syntax.true_division),
        ),
        (
            r"(?:list|tuple) indices must be integers or slices, not (?P<kind>\w+)",
            only({"str"}, "M10-position"),
        ),
        (r"string indices must be integers, not '(?P<kind>\w+)'", only({"str"}, "M24-text")),
        ("'str' object (?:does not|doesn't) support item", "M14-item"),
        ("'tuple' object (?:does not|doesn't) support item", "M14-tuple"),
        (r"'(?P<kind>NoneType)' object", none_value),
        (".*unhashable type: '(?:list|dict|set)'", "M24-unhashable"),
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
        (r"[\w.]+\(\) takes exactly (?:one|\d+) arguments? \(\d+ given\)", "M25"),
        (r".+ got an unexpected keyword argument '(?P<name>\w+)'", "M25-name"),
        (r"'(?P<name>\w+)' is an invalid keyword argument", "M25-name"),
        (".+ got multiple values for argument", "M25"),
        (
            r"sequence item \d+: expected str instance, (?P<kind>\w+) found",
            only(NUMBERS, "M10-join"),
        ),
        (r"(?:int|float)\(\) argument must be .+, not '(?P<kind>NoneType)'", none_value),
        (r"unsupported format string passed to (?P<kind>NoneType)", none_value),
        ("'module' object is not callable", "M13-module"),
        ("exceptions must derive from BaseException", "M34-text"),
        (r"write\(\) argument must be str, not (?P<kind>\w+)", only(NUMBERS, "M10-write")),
    ),
}
