"""What fills a message that a test chose by its key: the learner's own line or name."""

import ast
from collections.abc import Collection

from autograder import syntax


def places(key: str, tree: ast.Module, inputs: Collection[str]) -> dict[str, str]:
    """Return the one line or name that the message is about; nothing when there are several."""
    match key:
        case "M17":
            return _only("line", syntax.lines_starting_again(tree))
        case "M05-outside":
            return _only("line", [line for line in [syntax.line_after_loop(tree)] if line])
        case "M50":
            return _only("name", [name for name in inputs if syntax.reassigns(name)(tree)])
        case _:
            return {}


def _only(place: str, found: list[str]) -> dict[str, str]:
    return {place: found[0]} if len(found) == 1 else {}
