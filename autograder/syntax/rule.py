"""Rules of an exercise: each makes a predicate over the tree of an answer."""

import ast

from autograder.syntax.tree import (
    Predicate,
    called_in,
    count_stored,
    read_names,
    stored_names,
)


def uses(node_type: str) -> Predicate:
    """Whether a kind of node appears, named as in the module `ast`: `uses("For")`."""
    kind: type[ast.AST] = getattr(ast, node_type)
    return lambda tree: any(isinstance(node, kind) for node in ast.walk(tree))


def calls(name: str) -> Predicate:
    """Whether a function or a method of this name is called."""
    return lambda tree: name in called_in(tree)


def reads(name: str) -> Predicate:
    """Whether the value of this name is used."""
    return lambda tree: name in read_names(tree)


def assigns(name: str) -> Predicate:
    """Whether this name gets a value: `=`, `+=`, `for`, `with`, `:=`."""
    return lambda tree: name in stored_names(tree)


def reassigns(name: str) -> Predicate:
    """Whether this name gets a value more than once (M50, for an input)."""
    return lambda tree: count_stored(tree)[name] > 1
