"""Rules of an exercise: each makes a predicate over the tree of an answer."""

import ast

from autograder.syntax.tree import (
    Predicate,
    called_in,
    called_name,
    count_stored,
    read_names,
    stored_names,
)

WORDS: dict[str, tuple[type[ast.AST], ...]] = {
    "and": (ast.And,),
    "break": (ast.Break,),
    "def": (ast.FunctionDef,),
    "for": (ast.For, ast.comprehension),
    "if": (ast.If, ast.IfExp),
    "import": (ast.Import, ast.ImportFrom),
    "not": (ast.Not,),
    "or": (ast.Or,),
    "return": (ast.Return,),
    "while": (ast.While,),
    "with": (ast.With,),
}


def uses(node_type: str) -> Predicate:
    """Whether a kind of node appears, named as in the module `ast`: `uses("For")`."""
    kind: type[ast.AST] = getattr(ast, node_type)
    return lambda tree: any(isinstance(node, kind) for node in ast.walk(tree))


def calls(name: str) -> Predicate:
    """Whether a function or a method of this name is called."""
    return lambda tree: name in called_in(tree)


def has(word: str) -> Predicate:
    """Whether the cell uses a word of Python (`for`, `while`, `if`…) or a tool (`max`, `sort`)."""
    kinds = WORDS.get(word)
    if kinds:
        return lambda tree: any(isinstance(node, kinds) for node in ast.walk(tree))
    return lambda tree: (
        word in called_in(tree) or (word in read_names(tree) and word not in stored_names(tree))
    )


def converts_after(kind: str) -> Predicate:
    """M10: `int(7 * typed)`: the text is repeated or glued first, then converted."""
    return lambda tree: any(
        isinstance(node, ast.Call)
        and called_name(node) == kind
        and len(node.args) == 1
        and isinstance(node.args[0], ast.BinOp)
        and isinstance(node.args[0].op, ast.Add | ast.Mult)
        for node in ast.walk(tree)
    )


def gives(name: str, tool: str) -> Predicate:
    """Whether `tool(name)` stands there, with nothing else: `max(prices)` looks at keys (M24)."""
    return lambda tree: any(
        isinstance(node, ast.Call) and ast.unparse(node) == f"{tool}({name})"
        for node in ast.walk(tree)
    )


def reads(name: str) -> Predicate:
    """Whether the value of this name is used."""
    return lambda tree: name in read_names(tree)


def assigns(name: str) -> Predicate:
    """Whether this name gets a value: `=`, `+=`, `for`, `with`, `:=`."""
    return lambda tree: name in stored_names(tree)


def reassigns(name: str) -> Predicate:
    """Whether this name gets a value more than once (M50, for an input)."""
    return lambda tree: count_stored(tree)[name] > 1
