"""Why a cell was stopped because it did not end."""

import ast
from collections.abc import Mapping
from typing import Any

from autograder import syntax
from autograder.diagnosis.case import Hint


def of_hang(tree: ast.Module, inputs: Mapping[str, Any]) -> Hint | None:
    """M20 wants two signs: the time it took, and a loop that cannot end (with these inputs)."""
    if syntax.never_ending_while(tree):
        return Hint("M20")
    for name in (name for name, value in inputs.items() if type(value) is int and value == 0):
        if syntax.adds_only(tree, {name}):
            return Hint("M20-zero", {"name": name})
    return Hint("M20-jump") if syntax.jumps_over_end(tree) else None
