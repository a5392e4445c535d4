"""Words without quotes: are they texts?"""

import ast

from autograder import syntax
from autograder.diagnosis.case import SHORTEST, Case, Hint, is_call, own_names


def name_of_exercise(tree: ast.Module, name: str) -> Hint | None:
    """`coach.check(a06-ex1)`."""
    for node in ast.walk(tree):
        if is_call(node) and ast.unparse(node.func).startswith("coach.") and node.args:
            asked = ast.unparse(node.args[0]).replace(" ", "")
            if name in syntax.read_names(node.args[0]):
                return Hint("M02", {"name": asked})
    return None


def looks_like_text(case: Case, name: str) -> bool:
    """A word that stands alone where a value goes, and nowhere else."""
    tree = case.tree
    if _is_one_of_many_words(case, name) or _is_key(tree, name):
        return True
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


def _is_key(tree: ast.AST, name: str) -> bool:
    """`prices[pain]` beside data that has the key `"pain"`."""
    nodes = list(ast.walk(tree))
    read = any(isinstance(n, ast.Subscript) and ast.unparse(n.slice) == name for n in nodes)
    keys = [key for n in nodes if isinstance(n, ast.Dict) for key in n.keys]
    return read and any(isinstance(k, ast.Constant) and k.value == name for k in keys)


def _is_one_of_many_words(case: Case, name: str) -> bool:
    """`[slam, danse]`: no name of the list is known, so they may all be texts."""
    known = own_names(case) | syntax.TOOLS | {"True", "False", "None"}
    uses = sum(isinstance(n, ast.Name) and n.id == name for n in ast.walk(case.tree))
    words: list[str] = []
    for node in ast.walk(case.tree):
        if isinstance(node, ast.List | ast.Tuple | ast.Set):
            found = [item.id for item in node.elts if isinstance(item, ast.Name)]
            words += found if len(found) > 1 and not set(found) & known else []
    return name.isalpha() and len(name) >= SHORTEST and 0 < uses == words.count(name)
