"""What every sign of a misconception has in common."""

import ast
from functools import wraps
from itertools import islice

from autograder.syntax.tree import (
    MAX_NODES,
    Predicate,
)


def sign(predicate: Predicate) -> Predicate:
    """Keep silent on code that nobody wrote by hand: too long, or nested too deeply."""

    @wraps(predicate)
    def seen(tree: ast.Module) -> bool:
        if any(True for _ in islice(ast.walk(tree), MAX_NODES, None)):
            return False
        try:
            return predicate(tree)
        except RecursionError:
            return False

    return seen
