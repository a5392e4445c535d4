"""The features of Python that some code uses, under the names of the syllabus."""

import ast
import builtins
from collections.abc import Iterator

FUNCTIONS = frozenset(dir(builtins))
OPERATORS: dict[type[ast.AST], str] = {
    ast.Add: "+",
    ast.Sub: "-",
    ast.Mult: "*",
    ast.Div: "/",
    ast.FloorDiv: "//",
    ast.Mod: "%",
    ast.Pow: "**",
    ast.Eq: "==",
    ast.NotEq: "!=",
    ast.Lt: "<",
    ast.LtE: "<=",
    ast.Gt: ">",
    ast.GtE: ">=",
    ast.And: "and",
    ast.Or: "or",
    ast.Not: "not",
    ast.In: "in",
    ast.NotIn: "not in",
    ast.Is: "is",
    ast.IsNot: "is not",
}
NODES: dict[type[ast.AST], str] = {
    ast.JoinedStr: "f-string",
    ast.Slice: "slice",
    ast.For: "for",
    ast.While: "while",
    ast.Break: "break",
    ast.Continue: "continue",
    ast.List: "list",
    ast.Dict: "dict",
    ast.Set: "set",
    ast.Delete: "del",
    ast.FunctionDef: "def",
    ast.Return: "return",
    ast.Lambda: "lambda",
    ast.With: "with",
    ast.Try: "try",
    ast.Raise: "raise",
    ast.Assert: "assert",
    ast.ClassDef: "class",
    ast.ListComp: "comprehension",
    ast.SetComp: "comprehension",
    ast.DictComp: "comprehension",
    ast.GeneratorExp: "comprehension",
    ast.IfExp: "if expression",
    ast.NamedExpr: ":=",
    ast.Match: "match",
    ast.Global: "global",
    ast.Nonlocal: "nonlocal",
    ast.Yield: "yield",
    ast.Starred: "* in a call",
    ast.Await: "await",
}


def features(tree: ast.Module, own: set[str]) -> set[str]:
    """Everything used, apart from names that the unit defines itself."""
    return {name for node in ast.walk(tree) for name in _of(node, own)}


def _of(node: ast.AST, own: set[str]) -> Iterator[str]:
    if name := NODES.get(type(node)) or OPERATORS.get(type(node)):
        yield name
    match node:
        case ast.Name(id=name, ctx=ast.Load()) if name in FUNCTIONS and name not in own:
            yield name
        case ast.Constant(value=value):
            yield from _constant(value)
        case ast.Call(func=func, keywords=words):
            yield from _call(func, [word.arg for word in words])
        case ast.Subscript(slice=place) if not isinstance(place, ast.Slice):
            yield "index"
        case _:
            yield from _statement(node)


def _constant(value: object) -> Iterator[str]:
    if value is None or isinstance(value, bool):
        yield repr(value)
    elif isinstance(value, float):
        yield "decimal number"


def _call(func: ast.expr, keywords: list[str | None]) -> Iterator[str]:
    if isinstance(func, ast.Attribute) and not _is_module(func.value):
        yield f".{func.attr}"
    if "key" in keywords:
        yield "key="


def _is_module(value: ast.expr) -> bool:
    """`coach.check`, `random.choice`: the import says it all; a text or a list is no module."""
    return isinstance(value, ast.Name) and value.id in MODULES


MODULES = {"coach", "random", "datetime", "statistics", "csv", "json", "sqlite3", "math", "html"}


def _statement(node: ast.AST) -> Iterator[str]:
    match node:
        case ast.If(orelse=orelse):
            yield from ("if", *_branch(orelse))
        case ast.AugAssign(op=op):
            yield f"{OPERATORS.get(type(op), '?')}="
        case ast.Assign(targets=[ast.Tuple()]):
            yield "unpacking"
        case ast.For(target=ast.Tuple()):
            yield "for with two names"
        case ast.Tuple(ctx=ast.Load()):
            yield "tuple"
        case ast.FormattedValue(format_spec=ast.JoinedStr()):
            yield "format"
        case ast.arguments(defaults=[_, *_]):
            yield "default value"
        case ast.Import() | ast.ImportFrom():
            yield from _imports(node)
        case _:
            pass


def _branch(orelse: list[ast.stmt]) -> Iterator[str]:
    if orelse:
        yield "elif" if isinstance(orelse[0], ast.If) and len(orelse) == 1 else "else"


def _imports(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    named = [name.name for name in node.names]
    for module in named if isinstance(node, ast.Import) else [node.module or ""]:
        top = module.partition(".")[0]
        yield f"import {top}"
        if top != "autograder":
            yield "import"
