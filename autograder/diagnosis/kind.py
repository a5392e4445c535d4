"""Values of a kind that Python did not expect: TypeError."""

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
    made_names,
)
from autograder.diagnosis.looping import key_for_value, keys_for_values

NUMBERS = {"int", "float", "bool"}
GATHERING = {"sum", "max", "min", "sorted", "list", "set", "tuple", "any", "all"}
FUNCTIONS = {"function", "method", "builtin_function_or_method", "method_descriptor"}


def none_value(case: Case, _: re.Match[str]) -> Hint | None:
    """Where a `None` comes from: a method that works in place, `print`, or a function."""
    method = syntax.method_result(case.tree)
    if method:
        return Hint("M23-set" if method in syntax.SETS else "M23-method", {"method": method})
    if keeps_print(case.tree):
        return Hint("M12-print")
    own = made_names(case.tree) | case.names
    called = {
        n.func.id for n in ast.walk(case.tree) if is_call(n) and isinstance(n.func, ast.Name)
    }
    return Hint("M12-none" if syntax.functions(case.tree) or called & own else "M12-nothing")


def keeps_print(tree: ast.Module) -> bool:
    """`answer = print(...)`, or `print(...) + 1`."""
    values = [n.value for n in ast.walk(tree) if isinstance(n, ast.Assign)]
    values += [v for n in ast.walk(tree) if isinstance(n, ast.BinOp) for v in (n.left, n.right)]
    return any(isinstance(v, ast.Call) and ast.unparse(v.func) == "print" for v in values)


def _types(case: Case, found: re.Match[str]) -> Hint | None:
    """Two values that do not go together, or one that is not what Python needs."""
    kinds = {kind for kind in found.groups() if kind}
    if "NoneType" in kinds:
        return none_value(case, found)
    if kinds & FUNCTIONS:
        return Hint("M13")
    if "tuple" in kinds:
        return _decimal_comma(case)
    if kinds == {"int", "str"}:
        key = key_for_value(case.tree) or keys_for_values(case.tree)
        return key or Hint("M10")
    if kinds == {"str"}:
        return Hint("M10-text")
    return Hint("M10") if "str" in kinds and kinds & NUMBERS else None


def _decimal_comma(case: Case) -> Hint | None:
    return Hint("M11") if re.search(r"= *\d+,\d+\s*(#|$)", case.source, re.MULTILINE) else None


def _rounded(case: Case, found: re.Match[str]) -> Hint | None:
    return Hint("M10") if found[1] == "str" else _decimal_comma(case)


def _not_iterable(case: Case, found: re.Match[str]) -> Hint | None:
    """A number where several values go: in a loop, or in `sum(...)`."""
    calls = [n for n in ast.walk(case.tree) if is_call(n) and ast.unparse(n.func) in GATHERING]
    if found["kind"] in NUMBERS and calls:
        alone = {ast.unparse(call.func) for call in calls if len(call.args) == 1}
        return Hint("M16-many", {"name": alone.pop()}) if len(alone) == 1 == len(calls) else None
    return only(NUMBERS, "M16-iter")(case, found)


def _text_position(case: Case, found: re.Match[str]) -> Hint | None:
    """`values["0"]`, or `orders["paid"]` where the orders are a list."""
    texts = [
        n.slice.value
        for n in ast.walk(case.tree)
        if isinstance(n, ast.Subscript) and isinstance(n.slice, ast.Constant)
    ]
    words = [text for text in texts if isinstance(text, str) and not text.strip("-").isdecimal()]
    return only({"str"}, "M24-list" if words else "M10-position")(case, found)


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


def _text_times(case: Case, _: re.Match[str]) -> Hint | None:
    """`"3" * 1.5`; a list can be multiplied too."""
    lists = any(isinstance(n, ast.List | ast.ListComp) for n in ast.walk(case.tree))
    return Hint("M10") if syntax.makes_text(case.tree) and not lists else None


RULES: dict[str, tuple[Rule, ...]] = {
    "TypeError": (
        (r"can only concatenate (str|list|tuple) \(not \"(\w+)\"\)", _types),
        (r"can only concatenate list \(not \"(?:int|float|str)\"\)", "M23-add"),
        (r"unsupported operand type\(s\) for .+: '(\w+)' and '(\w+)'", _types),
        (r"'[<>]=?' not supported between instances of '(\w+)' and '(\w+)'", _types),
        (r"can't multiply sequence by non-int of type 'float'", _text_times),
        (r"(?:int|float)\(\) argument must be .+, not '(?P<kind>\w+)'", only((), "")),
        (r"type (str|tuple) doesn't define __round__", _rounded),
        (r"bad operand type for .+: '(?P<kind>\w+)'", only({"str"}, "M10-text")),
        (r"'(?P<kind>\w+)' object cannot be interpreted as an integer", _whole_number),
        (r"'(?P<kind>\w+)' object is not iterable", _not_iterable),
        (r"object of type '(?P<kind>\w+)' has no len", only(NUMBERS, "M10-len")),
        (r"cannot unpack non-iterable (?P<kind>\w+)", only(NUMBERS, "M25-unpack")),
        (r"argument of type '(?P<kind>\w+)' is not", only((), "")),
        (
            r"(?:list|tuple) indices must be integers or slices, not (?P<kind>float)",
            only({"float"}, "M29-division", syntax.true_division),
        ),
        (r"(?:list|tuple) indices must be integers or slices, not (?P<kind>\w+)", _text_position),
        (r"string indices must be integers, not '(?P<kind>\w+)'", only({"str"}, "M24-text")),
        ("'str' object (?:does not|doesn't) support item", "M14-item"),
        (
            "'(?:builtin_function_or_method|method|function)' object does(?: not|n't) support",
            "M13",
        ),
        ("'tuple' object (?:does not|doesn't) support item", "M14-tuple"),
        (r"'(?P<kind>NoneType)' object", none_value),
        (".*unhashable type: '(?:list|dict|set)'", "M24-unhashable"),
        (
            r"sequence item \d+: expected str instance, (?P<kind>\w+) found",
            only(NUMBERS, "M10-join"),
        ),
        (r"unsupported format string passed to (?P<kind>NoneType)", none_value),
        ("exceptions must derive from BaseException", "M34-text"),
        (r"write\(\) argument must be str, not (?P<kind>\w+)", only(NUMBERS, "M10-write")),
    ),
}
