"""Small changes of a right answer, each a mistake that a test should notice."""

import ast
import copy
import difflib
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

Node = TypeVar("Node", bound=ast.AST)

COMPARISONS: dict[type[ast.cmpop], tuple[type[ast.cmpop], ...]] = {
    ast.Lt: (ast.LtE, ast.GtE),
    ast.LtE: (ast.Lt, ast.Gt),
    ast.Gt: (ast.GtE, ast.LtE),
    ast.GtE: (ast.Gt, ast.Lt),
    ast.Eq: (ast.NotEq,),
    ast.NotEq: (ast.Eq,),
    ast.In: (ast.NotIn,),
    ast.NotIn: (ast.In,),
    ast.Is: (ast.IsNot,),
    ast.IsNot: (ast.Is,),
}
ARITHMETIC: dict[type[ast.operator], type[ast.operator]] = {
    ast.Add: ast.Sub,
    ast.Sub: ast.Add,
    ast.Mult: ast.FloorDiv,
    ast.Div: ast.FloorDiv,
    ast.FloorDiv: ast.Mod,
    ast.Mod: ast.FloorDiv,
    ast.Pow: ast.Mult,
}
SIMPLE = (ast.Assign, ast.AugAssign, ast.AnnAssign, ast.Expr, ast.Return, ast.Delete)
ENDS = (ast.Break, ast.Continue, ast.Raise, ast.Assert)


@dataclass(frozen=True, slots=True)
class Mutant:
    """A changed answer; `change` is « old line → new line », which names it in mutants.toml."""

    change: str
    source: str


def mutants(source: str, given: set[str]) -> list[Mutant]:
    """Every mutant of an answer, apart from its first lines that give values to `given` names."""
    tree = ast.parse(source)
    lines = [line.encode() for line in source.splitlines(keepends=True)]
    found: list[Mutant] = []
    seen: Counter[str] = Counter()
    texts = {source}
    for node, new in _changes(tree, given):
        text = _replaced(lines, node, new)
        if text in texts:
            continue
        texts.add(text)
        change = _change(source, text)
        seen[change] += 1
        more = f" ({seen[change]})" if seen[change] > 1 else ""
        found.append(Mutant(change + more, text))
    return found


def _changes(tree: ast.Module, given: set[str]) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    for statement in tree.body:
        if not (isinstance(statement, ast.Assign) and _names(statement) <= given):
            yield from _below(statement)


def _names(statement: ast.Assign) -> set[str]:
    return {ast.unparse(target) for target in statement.targets}


def _below(node: ast.AST) -> Iterator[tuple[ast.expr | ast.stmt, str]]:
    """Changes of this node and of those in it, as the node and its new text."""
    if isinstance(node, SIMPLE + ENDS) and not _is_docstring(node):
        yield node, "pass"
    if isinstance(node, ast.expr):
        yield from ((node, text) for text in _expressions(node))
    if isinstance(node, ast.AugAssign) and type(node.op) in ARITHMETIC:
        yield node, ast.unparse(_with(node, op=ARITHMETIC[type(node.op)]()))
    if isinstance(node, ast.If | ast.While | ast.IfExp) and not _is_simple(node.test):
        yield node.test, f"not ({ast.unparse(node.test)})"
    if _is_docstring(node) or isinstance(node, ast.JoinedStr):
        return
    for child in ast.iter_child_nodes(node):
        yield from _below(child)


def _is_simple(test: ast.expr) -> bool:
    """A comparison whose opposite is made anyway, or a constant."""
    return isinstance(test, ast.Constant) or (isinstance(test, ast.Compare) and len(test.ops) == 1)


def _is_docstring(node: ast.AST) -> bool:
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and (isinstance(node.value.value, str) or node.value.value is ...)
    )


def _expressions(node: ast.expr) -> Iterator[str]:
    match node:
        case ast.Compare(ops=ops):
            for n, op in enumerate(ops):
                for new in COMPARISONS[type(op)]:
                    yield ast.unparse(_with(node, ops=[*ops[:n], new(), *ops[n + 1 :]]))
        case ast.BinOp(op=op) if type(op) in ARITHMETIC:
            text = ast.unparse(_with(node, op=ARITHMETIC[type(op)]()))
            yield f"({text})" if isinstance(op, ast.Pow) else text
        case ast.BoolOp(op=ast.And()):
            yield f"({ast.unparse(_with(node, op=ast.Or()))})"  # it binds less
        case ast.BoolOp():
            yield ast.unparse(_with(node, op=ast.And()))
        case ast.Constant(value=value):
            yield from _constants(value)
        case ast.JoinedStr(values=parts):
            yield from _texts(node, parts)
        case _:
            pass


def _constants(value: object) -> Iterator[str]:
    if isinstance(value, bool):
        yield repr(not value)
    elif isinstance(value, int | float):
        yield repr(value + 1)
    elif isinstance(value, str):
        yield repr(f"{value}x")


def _texts(node: ast.JoinedStr, parts: list[ast.expr]) -> Iterator[str]:
    """An f-string with one of its texts changed, or one of its values shown without a form.

    Python 3.11 does not know where they stand, so the f-string is written anew.
    """
    for n, part in enumerate(parts):
        if isinstance(part, ast.Constant):
            new: ast.expr = ast.Constant(str(part.value) + "x")
        elif isinstance(part, ast.FormattedValue) and part.format_spec:
            new = _with(part, format_spec=None)
        else:
            continue
        yield ast.unparse(_with(node, values=[*parts[:n], new, *parts[n + 1 :]]))


def _with(node: Node, **fields: object) -> Node:
    changed = copy.copy(node)
    for name, value in fields.items():
        setattr(changed, name, value)
    return changed


def _replaced(lines: list[bytes], node: ast.expr | ast.stmt, new: str) -> str:
    """The source with the node's text replaced; places are counted in bytes."""
    first, last = node.lineno - 1, (node.end_lineno or node.lineno) - 1
    head = lines[first][: node.col_offset]
    tail = lines[last][node.end_col_offset :]
    return b"".join([*lines[:first], head + new.encode() + tail, *lines[last + 1 :]]).decode()


def _change(before: str, after: str) -> str:
    old, new = [], []
    for line in difflib.ndiff(before.splitlines(), after.splitlines()):
        if line.startswith("- "):
            old.append(line[2:].strip())
        elif line.startswith("+ "):
            new.append(line[2:].strip())
    return f"{' / '.join(old)} → {' / '.join(new)}"
