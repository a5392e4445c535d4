"""The shape of an answer: its syntax tree without names, texts and comments, in pieces."""

import ast
from collections.abc import Iterator

LENGTH = 9  # nodes of a piece: two short lines
_LEFT_OUT = (ast.Load, ast.Store, ast.Del, ast.alias)


def pieces(source: str) -> frozenset[tuple[str, ...]]:
    """All runs of LENGTH nodes; none of what Python cannot read."""
    try:
        tree = ast.parse(source)
        signs = [sign for statement in tree.body for sign in _signs(statement)]
    except (SyntaxError, ValueError, RecursionError, MemoryError):
        return frozenset()
    last = max(len(signs) - LENGTH + 1, 0)
    return frozenset(tuple(signs[start : start + LENGTH]) for start in range(last))


def _signs(node: ast.AST) -> Iterator[str]:
    """In the order in which it is written; where a block ends is a sign, too."""
    if isinstance(node, _LEFT_OUT) or _is_text_alone(node):
        return
    yield _sign(node)
    for child in ast.iter_child_nodes(node):
        yield from _signs(child)
    if isinstance(node, ast.stmt) and hasattr(node, "body"):
        yield "end"


def _sign(node: ast.AST) -> str:
    """Its kind; numbers count, since odd ones are chosen, and names do not."""
    if isinstance(node, ast.Constant):
        value = node.value
        return repr(value) if isinstance(value, int | float) else type(value).__name__
    return type(node).__name__


def _is_text_alone(node: ast.AST) -> bool:
    """A docstring, or a text used as a comment."""
    return (
        isinstance(node, ast.Expr)
        and isinstance(node.value, ast.Constant)
        and isinstance(node.value.value, str)
    )
