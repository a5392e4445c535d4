"""Positions, keys, values, files, databases and the web."""

import ast
import re

from autograder import syntax
from autograder.diagnosis.case import Case, Hint, Rule, is_call
from autograder.diagnosis.hang import of_hang
from autograder.diagnosis.looping import value_for_position


def _key(case: Case, found: re.Match[str]) -> Hint | None:
    nodes = list(ast.walk(case.tree))
    if syntax.calls("format")(case.tree):
        return None
    places = [n for n in nodes if isinstance(n, ast.Subscript) and isinstance(n.slice, ast.Name)]
    owners = {ast.unparse(place.value) for place in places}
    quoted = found["key"].strip("'")
    if _reads_quoted(case, quoted):
        return Hint("M02-name", {"name": quoted})
    if len(owners) == 1 and any(_counts(node) for node in nodes):
        return Hint("M24-count")
    keys = [key for n in nodes if isinstance(n, ast.Dict) for key in n.keys if key]
    texts = [isinstance(key, ast.Constant) and isinstance(key.value, str) for key in keys]
    if found["key"].isdecimal() and keys and all(texts):
        return Hint("M24-position")
    return Hint("M24-key", {"key": found["key"]})


def _reads_quoted(case: Case, name: str) -> bool:
    """`phones["name"]` beside a variable `name`, and no data that has such a key."""
    nodes = list(ast.walk(case.tree))
    given = {p for f in syntax.functions(case.tree) for p in syntax.parameters(f)}
    if name not in _may_be_keys(case.tree) | given:
        return False
    texts = [n for n in nodes if isinstance(n, ast.Constant) and n.value == name]
    places = [n.slice for n in nodes if isinstance(n, ast.Subscript)]
    places += [arg for n in nodes if is_call(n) for arg in n.args if _removes(n)]
    return bool(texts) and all(text in places for text in texts)


def _may_be_keys(tree: ast.Module) -> set[str]:
    """Names of a loop, and those of texts and items; a total is no key."""
    found: set[str] = set()
    for node in ast.walk(tree):
        match node:
            case ast.For(target=target) | ast.comprehension(target=target):
                found |= syntax.stored_names(target)
            case ast.Assign(
                targets=[ast.Name(id=name)],
                value=ast.Constant(value=str()) | ast.Subscript() | ast.Call(),
            ):
                found.add(name)
            case _:
                pass
    return found


def _removes(call: ast.Call) -> bool:
    return syntax.called_name(call) in {"remove", "pop", "index", "get"}


def _missing_item(case: Case, _: re.Match[str]) -> Hint | None:
    """`show.remove("act")` beside a variable `act`."""
    quoted = [
        arg.value
        for n in ast.walk(case.tree)
        if is_call(n) and _removes(n)
        for arg in n.args
        if isinstance(arg, ast.Constant) and isinstance(arg.value, str)
    ]
    if len(quoted) == 1 and _reads_quoted(case, quoted[0]):
        return Hint("M02-name", {"name": quoted[0]})
    return Hint("M24-remove")


def _counts(node: ast.AST) -> bool:
    """`counts[key] += 1`, or the same written out."""
    match node:
        case ast.AugAssign(target=ast.Subscript(slice=ast.Name())):
            return True
        case ast.Assign(
            targets=[ast.Subscript(slice=ast.Name()) as place], value=ast.BinOp(left=left)
        ):
            return ast.unparse(place) == ast.unparse(left)
        case _:
            return False


def _unpack(case: Case, _: re.Match[str]) -> Hint:
    """Two names for the keys of a dictionary, or a number of names that does not fit."""
    kept = [n for n in ast.walk(case.tree) if isinstance(n, ast.Assign)]
    dicts = {ast.unparse(t) for n in kept if isinstance(n.value, ast.Dict) for t in n.targets}
    loops = [n for n in ast.walk(case.tree) if isinstance(n, ast.For)]
    pairs = [n for n in loops if isinstance(n.target, ast.Tuple) and len(n.target.elts) > 1]
    over = [ast.unparse(n.iter) for n in pairs if ast.unparse(n.iter) in dicts]
    return (
        Hint("M24-items", {"name": over[0]})
        if len(over) == 1 == len(pairs)
        else Hint("M25-unpack")
    )


def _index(case: Case, found: re.Match[str]) -> Hint | None:
    if syntax.changes_looped_list(case.tree):
        return Hint("M28")
    taken = value_for_position(case.tree) if found[0].startswith("list") else None
    if taken:
        return taken
    places = {ast.unparse(n.slice) for n in ast.walk(case.tree) if isinstance(n, ast.Subscript)}
    first = found[0].startswith("list") and places and places <= {"0", "-1"}
    return Hint("M16-empty" if first else "M16-index")


def _database(case: Case, found: re.Match[str]) -> Hint | None:
    """A text glued into a query breaks it in many ways."""
    glued = any(
        is_call(node)
        and ast.unparse(node.func).endswith(".execute")
        and isinstance(node.args[0] if node.args else None, ast.JoinedStr | ast.BinOp)
        for node in ast.walk(case.tree)
    )
    if glued:
        return Hint("M38")
    return Hint("M38-name") if found["what"].startswith("no such") else None


def _decimal_format(case: Case, _: re.Match[str]) -> Hint | None:
    """`f"{total / 100:02d}"`."""
    return Hint("M29-division") if syntax.true_division(case.tree) else None


def _stopped(case: Case, _: re.Match[str]) -> Hint | None:
    """The learner stopped the cell."""
    return of_hang(case.tree, {})


RULES: dict[str, tuple[Rule, ...]] = {
    "IndexError": (
        ("list assignment index out of range", "M16-append"),
        ("pop from empty list|Cannot choose from an empty", "M16-empty"),
        ("(?:list|tuple|string|pop) index out of range", _index),
    ),
    "KeyError": ((r"(?!'pop)(?P<key>'[^']{1,40}'|-?\d{1,20})$", _key),),
    "ValueError": (
        (r"invalid literal for int\(\) with base 10", "M10-int"),
        (r"could not convert string to float: '\s*-?\d+,\d+\s*'", "M11-text"),
        ("could not convert string to float", "M10-float"),
        ("(?:too many|not enough) values to unpack", _unpack),
        (
            r"list\.remove\(x\)|.+ is not in list|list\.index\(x\)|substring not found",
            _missing_item,
        ),
        (r"m(?:ax|in)\(\) (?:arg is an empty sequence|iterable argument is empty)", "M16-empty"),
        ("Unknown format code '[dfn]' for object of type 'str'", "M10-format"),
        ("Unknown format code 'd' for object of type 'float'", _decimal_format),
        ("I/O operation on closed file", "M32-closed"),
        ("The truth value of a", "M40-mask"),
    ),
    "KeyboardInterrupt": (("", _stopped),),
    "ZeroDivisionError": ((".*", "M29-zero"),),
    "RecursionError": (("maximum recursion depth exceeded", "M20-recursion"),),
    "RuntimeError": (("(?:dictionary|Set) (?:changed size|keys changed) during", "M28-dict"),),
    "FileNotFoundError": ((r"\[.+\] .+: '(?P<file>[^']+)'$", "M32"),),
    "UnicodeDecodeError": (
        ("'utf-8' codec can't decode", "M33-latin"),
        ("'(?:ascii|charmap|cp1252)' codec can't decode", "M33"),
    ),
    "UnicodeEncodeError": (("'(?:ascii|charmap|cp1252|latin-1)' codec can't encode", "M33"),),
    "UnsupportedOperation": (("not (?:readable|writable)", "M32-mode"),),
    "EOFError": (("EOF when reading a line", "M50-input"),),
    "StdinNotImplementedError": (("raw_input was called", "M50-input"),),
    "OperationalError": (
        (r"table \S+ already exists", "M38-create"),
        (r"(?P<what>no such (?:table|column)|near .+|unrecognized token)", _database),
    ),
    "ProgrammingError": (("Incorrect number of bindings", "M38-bind"),),
    "HTTPError": ((r"HTTP Error (?P<status>\d+)", "M42-status"),),
    "URLError": ((".*Connection refused", "M42-server"),),
    "ConnectionRefusedError": ((".*", "M42-server"),),
}
