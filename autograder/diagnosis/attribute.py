"""What stands after a dot and does not exist: AttributeError, ImportError."""

import ast
import re
import sys

from autograder import syntax
from autograder.diagnosis.case import Case, Hint, Rule, close_name, is_stored
from autograder.diagnosis.kind import FUNCTIONS, NUMBERS, only

CONTAINERS = {"list": list, "dict": dict, "str": str, "tuple": tuple, "set": set}
BEFORE = {"sorted", "reversed", "sum", "max", "min", "print", "round", "int", "str", "range"}
ELSEWHERE = {"add": "append", "push": "append", "contains": "count", "has_key": "get"}
ELSEWHERE |= {"ajouter": "append", "trier": "sort", "enlever": "remove", "compter": "count"}
ELSEWHERE |= {"majuscule": "upper", "majuscules": "upper", "toUpperCase": "upper"}
ELSEWHERE |= {"minuscule": "lower", "minuscules": "lower", "toLowerCase": "lower"}
ELSEWHERE |= {"remplacer": "replace", "trim": "strip"}


def _attribute(case: Case, found: re.Match[str]) -> Hint | None:
    kind, name = found["kind"], found["name"]
    if kind in CONTAINERS:
        return _attribute_of_container(case, kind, name)
    if kind in NUMBERS:
        return Hint("M10-number") if hasattr(str, name) else None
    if kind == "NoneType" or kind in FUNCTIONS:
        return only((), "")(case, found)
    classes = [n for n in ast.walk(case.tree) if isinstance(n, ast.ClassDef) and n.name == kind]
    return _attribute_of_object(classes[0], name) if classes else None


def _attribute_of_container(case: Case, kind: str, name: str) -> Hint | None:
    if name in {"len", "length", "size"}:
        return Hint("M13-len")
    called = syntax.calls(name)(case.tree)
    if name in BEFORE and called:
        return Hint("M13-before", {"name": name})
    if kind == "dict" and (name == "add" or not called):
        return _add_to_dictionary(case) if called else Hint("M24-dot", {"name": name})
    methods = {method for method in dir(CONTAINERS[kind]) if not method.startswith("_")}
    other_word = "add" if kind == "set" and name == "append" else ELSEWHERE.get(name)
    close = other_word if other_word in methods else close_name(name, methods)
    if close and called:
        return Hint("M01-attribute", {"name": name, "close": close})
    if name == "join" and called:  # `names.join(", ")` is the wrong way round, not the wrong kind
        return Hint("M24-join") if kind in {"list", "tuple"} else None
    other = [owner for owner in ("list", "dict", "str") if hasattr(CONTAINERS[owner], name)]
    keys = {"list": "M24-list", "str": "M24-text", "dict": "M24-append", "tuple": "M14-tuple"}
    wrong = other and (kind not in {"dict", "tuple"} or "list" in other)
    return Hint(keys[kind]) if kind in keys and wrong else None


def _add_to_dictionary(case: Case) -> Hint:
    """`{}` was taken for a set by who gives one value, for a list's cousin by who gives two."""
    added = [n for n in ast.walk(case.tree) if syntax.called_name(n) == "add"]
    alone = all(isinstance(call, ast.Call) and len(call.args) == 1 for call in added)
    empty = any(isinstance(n, ast.Dict) and not n.keys for n in ast.walk(case.tree))
    return Hint("M24-set" if alone and empty else "M24-append")


def _attribute_of_object(kind: ast.ClassDef, name: str) -> Hint | None:
    methods = {f.name for f in kind.body if isinstance(f, syntax.Function)}
    if "__init__" not in methods and methods & {"_init_", "__int__", "init", "__init", "_init__"}:
        return Hint("M30-init")
    if any(is_stored(n, name) for f in syntax.functions(kind) for n in ast.walk(f)):
        return Hint("M30-attribute", {"name": name})
    own = {
        n.attr
        for n in ast.walk(kind)
        if isinstance(n, ast.Attribute) and ast.unparse(n.value) == "self"
    }
    close = close_name(name, (own | methods) - {name})
    return Hint("M01-attribute", {"name": name, "close": close} if close else {})


def _attribute_of_module(_: Case, found: re.Match[str]) -> Hint | None:
    ours = found["module"] == "autograder.coach"
    module = found["module"] if ours or found["module"] in sys.stdlib_module_names else ""
    known = [name for name in dir(sys.modules.get(module)) if not name.startswith("_")]
    close = close_name(found["name"], known)
    return Hint("M01", {"name": found["name"], "close": close}) if close else None


def _own_file(_: Case, found: re.Match[str]) -> Hint | None:
    known = found["name"] in sys.stdlib_module_names
    return Hint("M27-file", {"name": found["name"]}) if known else None


RULES: dict[str, tuple[Rule, ...]] = {
    "AttributeError": (
        (r".*module '(?P<name>\w+)' .*(?:circular import|consider renaming)", _own_file),
        (r"module '(?P<module>[\w.]+)' has no attribute '(?P<name>\w+)'", _attribute_of_module),
        (r"'(?P<kind>\w+)' object has no attribute '(?P<name>\w+)'", _attribute),
    ),
    "ImportError": (
        (r"cannot import name .* from partially initialized module '(?P<name>\w+)'", _own_file),
        (r"cannot import name '(?P<name>\w+)' from '(?P<module>\w+)'", _attribute_of_module),
    ),
    "ModuleNotFoundError": ((r"No module named '(?P<name>[\w.]+)'", "M01-module"),),
}
