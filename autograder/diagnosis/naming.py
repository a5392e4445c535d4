"""Names that Python does not know, or not yet."""

import ast
import re
import sys

from autograder import syntax
from autograder.diagnosis.bare import looks_like_text, name_of_exercise
from autograder.diagnosis.case import (
    Case,
    Hint,
    Rule,
    is_call,
    is_stored,
    meant,
    method_without_self,
)
from autograder.diagnosis.starting import only_appended_to, start_of, why_unset


def _unknown_name(case: Case, found: re.Match[str]) -> Hint | None:
    name = found["name"]
    values = {"name": name}
    if name == "self" and method_without_self(case.tree):
        return Hint("M30")
    given = _given_later(case.tree, name)
    if given:
        return given
    nodes = list(ast.walk(case.tree))
    if any(isinstance(n, ast.Attribute) and ast.unparse(n) == f"self.{name}" for n in nodes):
        return Hint("M30-attribute", values)
    dotted = any(isinstance(n, ast.Attribute) and ast.unparse(n.value) == name for n in nodes)
    if dotted and name in sys.stdlib_module_names:
        return Hint("M01-import", values)
    close = meant(name, case)
    if close:
        return Hint("M01", values | {"close": close})
    return _not_known(case, name)


def _not_known(case: Case, name: str) -> Hint:
    values = {"name": name}
    calls = [node for node in ast.walk(case.tree) if is_call(node, name)]
    asked = name_of_exercise(case.tree, name)
    if asked:
        return asked
    close = FRENCH.get(name) if calls else VALUES.get(name.lower())
    if close:
        return Hint("M01-word", values | {"close": close})
    if name == "f" and any(isinstance(c.args[0], ast.Constant) for c in calls if c.args):
        return Hint("M02-call")
    if name in METHODS and any(c.args for c in calls):
        return Hint("M14-method", values)
    if only_appended_to(case.tree, name):
        return Hint("M17-start", values | {"start": "[]"})
    return Hint("M02" if looks_like_text(case, name) else "M01-unknown", values)


def _given_later(tree: ast.Module, name: str) -> Hint | None:
    """Why a name that the cell does give a value to had none."""
    reason = why_unset(tree, name)
    if reason:
        return Hint(reason, {"name": name} | start_of(tree, name))
    inner = {n.id for f in syntax.functions(tree) for n in ast.walk(f) if is_stored(n)}
    inner |= {parameter for f in syntax.functions(tree) for parameter in syntax.parameters(f)}
    outer = any(is_stored(n, name) for n in syntax.within(tree))
    if name not in inner or outer:
        return None
    return _given_back(tree, name) or Hint("M26", {"name": name} | start_of(tree, name))


def _given_back(tree: ast.Module, name: str) -> Hint | None:
    """`return result` in a function whose call keeps nothing."""
    makers = [
        f.name
        for f in syntax.functions(tree)
        if any(
            isinstance(n, ast.Return) and n.value and ast.unparse(n.value) == name
            for n in syntax.within(f)
        )
    ]
    called = [f for f in makers if any(is_call(n, f) for n in ast.walk(tree))]
    return Hint("M26-kept", {"name": name, "function": called[0]}) if len(called) == 1 else None


def _unset_local(case: Case, found: re.Match[str]) -> Hint | None:
    """A local name without a value: M26 if the learner counted on the one outside."""
    name = found["name"]
    inside = [
        function
        for function in syntax.functions(case.tree)
        if any(is_stored(n, name) for n in syntax.within(function))
        and name not in syntax.parameters(function)
    ]
    if len(inside) != 1:
        return None
    if name in syntax.TOOLS:
        return Hint("M27", {"name": name})
    outside = any(is_stored(n, name) for n in syntax.within(case.tree))
    reason = "M26" if outside or name in case.names else why_unset(inside[0], name)
    values = {"name": name} | start_of(case.tree, name)
    return Hint(reason, values) if reason else None


FRENCH = {"afficher": "print", "affiche": "print", "saisir": "input", "arrondir": "round"}
FRENCH |= {"longueur": "len", "somme": "sum", "entier": "int", "texte": "str", "trier": "sorted"}
VALUES = {"vrai": "True", "faux": "False", "aucun": "None", "rien": "None"}
METHODS = {"upper", "lower", "strip", "split", "replace", "capitalize", "startswith", "endswith"}
METHODS |= {"append", "extend", "insert", "remove"}
RULES: dict[str, tuple[Rule, ...]] = {
    "NameError": (
        ("name 'coach' is not defined", "M01-coach"),
        ("name '(?P<name>\\w+)' is not defined", _unknown_name),
    ),
    "UnboundLocalError": (
        ("cannot access local variable '(?P<name>\\w+)'", _unset_local),
        ("local variable '(?P<name>\\w+)' referenced", _unset_local),
    ),
}
