"""Names that Python does not know, or not yet."""

import ast
import re
import sys

from autograder import syntax
from autograder.diagnosis.case import (
    Case,
    Hint,
    Rule,
    close_name,
    is_stored,
    known_names,
    method_without_self,
)


def _unknown_name(case: Case, found: re.Match[str]) -> Hint | None:
    name = found["name"]
    values = {"name": name}
    if name == "self" and method_without_self(case.tree):
        return Hint("M30")
    given = _given_later(case.tree, name)
    if given:
        return Hint(given, values)
    nodes = list(ast.walk(case.tree))
    if any(isinstance(n, ast.Attribute) and ast.unparse(n) == f"self.{name}" for n in nodes):
        return Hint("M30-attribute", values)
    dotted = any(isinstance(n, ast.Attribute) and ast.unparse(n.value) == name for n in nodes)
    if dotted and name in sys.stdlib_module_names:
        return Hint("M01-import", values)
    close = close_name(name, known_names(case) - {name})
    if close:
        return Hint("M01", values | {"close": close})
    return Hint("M02" if _looks_like_text(case.tree, name) else "M01-unknown", values)


def _given_later(tree: ast.Module, name: str) -> str | None:
    """Why a name that the cell does give a value to had none."""
    reason = _why_unset(tree, name)
    if reason:
        return reason
    inner = {n.id for f in syntax.functions(tree) for n in ast.walk(f) if is_stored(n)}
    inner |= {parameter for f in syntax.functions(tree) for parameter in syntax.parameters(f)}
    outer = any(is_stored(n, name) for n in syntax.within(tree))
    return "M26" if name in inner and not outer else None


def _why_unset(scope: ast.AST, name: str) -> str | None:
    """M17: it only grows; M01-branch: only some branch gives it; M01-early: read before."""
    block = getattr(scope, "body", [])
    inside = [node for node in syntax.within(scope) if isinstance(node, ast.stmt)]
    giving = [s for s in inside if name in syntax.given_names(s)]
    if any(isinstance(n, ast.Delete) for n in ast.walk(scope)):
        return None
    if any(isinstance(s, syntax.Function | ast.ClassDef) and s.name == name for s in block):
        return "M01-early"
    if not giving:
        return None
    if all(isinstance(s, ast.AugAssign) or _adds_to(s, name) for s in giving):
        return "M17-start"
    plain = [s for s in giving if s in block and not isinstance(s, ast.For)]
    if not plain:
        return "M01-branch"
    uses = [n.lineno for n in ast.walk(scope) if isinstance(n, ast.Name) and n.id == name]
    return "M01-early" if min(uses) < plain[0].lineno else None


def _adds_to(statement: ast.AST, name: str) -> bool:
    return isinstance(statement, ast.Assign) and name in syntax.read_names(statement.value)


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
    reason = "M26" if outside or name in case.names else _why_unset(inside[0], name)
    return Hint(reason, {"name": name}) if reason else None


def _looks_like_text(tree: ast.Module, name: str) -> bool:
    """A word that stands alone where a value goes, and nowhere else."""
    if sum(isinstance(n, ast.Name) and n.id == name for n in ast.walk(tree)) != 1:
        return False
    for node in ast.walk(tree):
        match node:
            case ast.Assign(value=ast.Name(id=found)) if found == name:
                return name.isalpha()
            case ast.Compare(comparators=[ast.Name(id=found)]) if found == name:
                return isinstance(node.ops[0], ast.Eq | ast.NotEq)
            case ast.Call(args=given) if any(ast.unparse(value) == name for value in given):
                return name[0].isupper()
            case _:
                pass
    return False


RULES: dict[str, tuple[Rule, ...]] = {
    "NameError": (("name '(?P<name>\\w+)' is not defined", _unknown_name),),
    "UnboundLocalError": (
        ("cannot access local variable '(?P<name>\\w+)'", _unset_local),
        ("local variable '(?P<name>\\w+)' referenced", _unset_local),
    ),
}
