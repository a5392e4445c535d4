"""Why a name that the cell does give a value to has none yet, and what it may start with."""

import ast

from autograder import syntax


def why_unset(scope: ast.AST, name: str) -> str | None:
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
        return "M17-start" if syntax.loops(scope) else None
    plain = [s for s in giving if s in block and not isinstance(s, ast.For)]
    if not plain:
        return "M01-branch"
    uses = [n.lineno for n in ast.walk(scope) if isinstance(n, ast.Name) and n.id == name]
    at_once = name in syntax.read_names(plain[0]) and len(plain) > 1  # its own old value
    return "M01-early" if at_once or min(uses) < plain[0].lineno else None


def _adds_to(statement: ast.AST, name: str) -> bool:
    value = statement.value if isinstance(statement, ast.Assign) else None
    return isinstance(value, ast.BinOp) and name in syntax.read_names(value)


def start_of(tree: ast.AST, name: str) -> dict[str, str]:
    """What a total that was never started may start with; nothing when that is not sure."""
    for node in ast.walk(tree):
        match node:
            case (
                ast.AugAssign(target=ast.Name(id=found), op=ast.Add(), value=added)
                | ast.Assign(
                    targets=[ast.Name(id=found)], value=ast.BinOp(op=ast.Add(), right=added)
                )
            ) if found == name:
                if isinstance(added, ast.List):
                    return {"start": "[]"}
                is_text = isinstance(added, ast.JoinedStr) or "'" in ast.unparse(added)
                return {"start": '""' if is_text else "0"}
            case _:
                pass
    return {}


def only_appended_to(tree: ast.Module, name: str) -> bool:
    """`too_long.append(name)` in a loop, and no line starts this or any other list."""
    methods = {
        n.func.attr
        for n in ast.walk(tree)
        if isinstance(n, ast.Call)
        and isinstance(n.func, ast.Attribute)
        and ast.unparse(n.func.value) == name
    }
    starts = any(
        isinstance(n, ast.Assign) and ast.unparse(n.value) in {"[]", "list()"}
        for n in ast.walk(tree)
    )
    return (
        bool(methods)
        and methods <= {"append", "extend"}
        and bool(syntax.loops(tree))
        and not starts
    )
