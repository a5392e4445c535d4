"""What the text of an answer shows: predicates over its tree, for hints and rules of exercises.

Each one is the second sign of a misconception and keeps silent when in doubt: a hint that names
the wrong belief costs more than no hint.
"""

import ast
import operator
from collections import Counter, deque
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise

Predicate = Callable[[ast.Module], bool]
Loop = ast.For | ast.While
Function = ast.FunctionDef | ast.AsyncFunctionDef

LIST_METHODS = frozenset({"append", "clear", "extend", "insert", "remove", "reverse", "sort"})
CHANGES = LIST_METHODS | {"add", "discard", "pop", "popitem", "setdefault", "update"}
# Names that beginners need again later; `id` or `type` can be taken without harm.
TOOLS = frozenset(
    {"abs", "all", "any", "bool", "dict", "enumerate", "float", "input", "int", "len", "list"}
    | {"map", "max", "min", "open", "print", "range", "reversed", "round", "set", "sorted"}
    | {"str", "sum", "tuple", "zip"}
)
STARTS = frozenset({"0", "0.0", "1", "''", "[]", "{}"})  # how a total begins, as Python writes it
COMPARISONS: dict[type[ast.cmpop], Callable[[float, float], bool]] = {
    ast.Eq: operator.eq,
    ast.Lt: operator.lt,
    ast.LtE: operator.le,
    ast.Gt: operator.gt,
    ast.GtE: operator.ge,
}


# Rules of an exercise: each makes a predicate.


def uses(node_type: str) -> Predicate:
    """Whether a kind of node appears, named as in the module `ast`: `uses("For")`."""
    kind: type[ast.AST] = getattr(ast, node_type)
    return lambda tree: any(isinstance(node, kind) for node in ast.walk(tree))


def calls(name: str) -> Predicate:
    """Whether a function or a method of this name is called."""
    return lambda tree: name in _called_in(tree)


def reads(name: str) -> Predicate:
    """Whether the value of this name is used."""
    return lambda tree: name in read_names(tree)


def assigns(name: str) -> Predicate:
    """Whether this name gets a value: `=`, `+=`, `for`, `with`, `:=`."""
    return lambda tree: name in stored_names(tree)


def reassigns(name: str) -> Predicate:
    """Whether this name gets a value more than once (M50, for an input)."""
    return lambda tree: _count_stored(tree)[name] > 1


# Signs of a misconception.


def return_in_loop(tree: ast.Module) -> bool:
    """M15: a loop does some work, then returns on its first turn whatever happens."""
    return any(
        _always_returns(loop.body)
        and not isinstance(loop.body[0], ast.Return)  # the way to take the first value
        and not any(isinstance(node, ast.Continue) for node in within(loop))
        for loop in loops(tree)
    )


def or_without_comparison(tree: ast.Module) -> bool:
    """M19: `or` between a comparison and a bare value, as in `x == "oui" or "OUI"`."""
    for node in ast.walk(tree):
        if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
            bare = [_is_bare(value) for value in node.values]
            compared = any(isinstance(value, ast.Compare) for value in node.values)
            if all(bare) or (any(bare) and compared):
                return True
    return False


def accumulator_reset_in_loop(tree: ast.Module) -> bool:
    """M17: a total that serves nothing else in the loop starts again at each turn."""
    return any(
        _only_grows(loop.body[place + 1 :], name)
        for loop in loops(tree)
        for place, start in enumerate(loop.body)
        if isinstance(start, ast.Assign) and written(start.value) in STARTS
        for name in given_names(start)
    )


def prints_without_return(tree: ast.Module) -> bool:
    """M12: there are functions, one of them prints, and none gives a value back."""
    found = functions(tree)
    prints = any(_called(node) == "print" for function in found for node in within(function))
    return prints and not any(_returns(function) for function in found)


def assigns_result_of_list_method(tree: ast.Module) -> bool:
    """M23: `scores = scores.sort()`, or `return` of the same."""
    return method_result(tree) is not None


def shadows_builtin(tree: ast.Module) -> bool:
    """M27: a name that Python needs gets another value."""
    return bool(shadowed(tree))


def changes_looped_list(tree: ast.Module) -> bool:
    """M28: a loop goes over a list, changes this same list, and goes on."""
    return any(
        _disturbs(statement, loop)
        and not any(isinstance(after, ast.Break | ast.Return) for after in block[place:])
        for loop in loops(tree)
        for block in blocks(loop)
        for place, statement in enumerate(block)
    )


def uses_float_literal(tree: ast.Module) -> bool:
    """M29: a decimal number stands in the code."""
    return any(isinstance(n, ast.Constant) and isinstance(n.value, float) for n in ast.walk(tree))


def true_division(tree: ast.Module) -> bool:
    """M29: a number is divided with `/`; between paths it is another sign."""
    if {"Path", "pathlib"} & read_names(tree):
        return False
    return any(
        isinstance(node, ast.BinOp | ast.AugAssign) and isinstance(node.op, ast.Div)
        for node in ast.walk(tree)
    )


def elif_chain_as_ifs(tree: ast.Module) -> bool:
    """M18: what an `if` decides is always replaced by the `if` that follows."""
    return any(
        isinstance(first, ast.If) and isinstance(then, ast.If) and _replaces(first, then)
        for block in blocks(tree)
        for first, then in pairwise(block)
    )


def elif_never_reached(tree: ast.Module) -> bool:
    """M49: an `elif` is stricter than a condition before it."""
    chains = (_chain(node) for node in ast.walk(tree) if isinstance(node, ast.If))
    return any(
        _implies(later, earlier)
        for tests in chains
        for place, earlier in enumerate(tests)
        for later in tests[place + 1 :]
    )


def compares_strictly(tree: ast.Module) -> bool:
    """M48: a limit is compared with `<` or `>`; a length is no limit of an exercise."""
    return any(
        isinstance(node, ast.Compare)
        and any(isinstance(op, ast.Lt | ast.Gt) for op in node.ops)
        and not any(_called(side) == "len" for side in (node.left, *node.comparators))
        for node in ast.walk(tree)
    )


def mutates_argument(tree: ast.Module) -> bool:
    """M22: a function changes a value that it received, or something inside it."""
    return any(
        _changes(node, _received(function), CHANGES - _methods(tree))
        for function in functions(tree)
        for node in within(function)
    )


def hard_coded(tree: ast.Module) -> bool:
    """M51: functions return without reading a parameter; a program reads no variable."""
    found = [node for node in tree.body if isinstance(node, Function) and parameters(node)]
    if found:
        return all(_returns(f) and not set(parameters(f)) & read_names(f) for f in found)
    names = [name for statement in tree.body for name in given_names(statement)]
    defines = any(isinstance(node, Function | ast.ClassDef) for node in tree.body)
    others = read_names(tree) - TOOLS - set(names[-1:])  # the result may be printed
    return len(set(names)) > 1 and not others and not defines


def starts_maximum_at_zero(tree: ast.Module) -> bool:
    """M52: a maximum of values that may be negative starts at 0."""
    return any(
        _raises_maximum(loop, name)
        for block in blocks(tree)
        for place, start in enumerate(block)
        if isinstance(start, ast.Assign) and written(start.value) in {"0", "0.0"}
        for name in given_names(start)
        for loop in block[place:]
        if isinstance(loop, ast.For)
    )


def never_ending_while(tree: ast.Module) -> bool:
    """M20: nothing in the block of a `while` can end it."""
    return any(isinstance(loop, ast.While) and _is_endless(loop, tree) for loop in loops(tree))


# The same with the name that a message can use.


def shadowed(tree: ast.AST) -> list[str]:
    """Python's names that get another value; a field of a class hides nothing."""
    fields = {id(node) for c in ast.walk(tree) if isinstance(c, ast.ClassDef) for node in c.body}
    names: list[str] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.arg):
            names.append(node.arg)
        elif isinstance(node, ast.stmt) and id(node) not in fields:
            names += given_names(node)
            names += [node.name] if isinstance(node, Function | ast.ClassDef) else []
    return [name for name in names if name in TOOLS]


def method_result(tree: ast.AST) -> str | None:
    """Name of a list method whose `None` is kept or returned."""
    imports = [node for node in ast.walk(tree) if isinstance(node, ast.Import | ast.ImportFrom)]
    modules = {alias.asname or alias.name for node in imports for alias in node.names}
    for node in ast.walk(tree):
        call = node.value if isinstance(node, ast.Assign | ast.AnnAssign | ast.Return) else None
        if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute):
            method = call.func.attr
            if method in LIST_METHODS - _methods(tree) and _root(call.func) not in modules:
                return method
    return None


# Walking a tree.


def within(node: ast.AST) -> Iterator[ast.AST]:
    """Nodes below this one, without entering functions and classes."""
    waiting = deque(ast.iter_child_nodes(node))
    while waiting:
        child = waiting.popleft()
        yield child
        if not isinstance(child, Function | ast.ClassDef | ast.Lambda):
            waiting.extend(ast.iter_child_nodes(child))


def loops(tree: ast.AST) -> list[Loop]:
    """All loops."""
    return [node for node in ast.walk(tree) if isinstance(node, Loop)]


def functions(tree: ast.AST) -> list[Function]:
    """All functions and methods."""
    return [node for node in ast.walk(tree) if isinstance(node, Function)]


def blocks(tree: ast.AST) -> Iterator[list[ast.stmt]]:
    """Lists of statements that follow one another."""
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody"):
            block = getattr(node, field, None)
            if isinstance(block, list):
                yield block


def parameters(function: Function) -> list[str]:
    """Names that a function receives."""
    given = function.args
    starred = [arg for arg in (given.vararg, given.kwarg) if arg]
    return [arg.arg for arg in (*given.posonlyargs, *given.args, *given.kwonlyargs, *starred)]


def read_names(node: ast.AST) -> set[str]:
    """Names whose value is used."""
    found = (n for n in ast.walk(node) if isinstance(n, ast.Name))
    return {name.id for name in found if isinstance(name.ctx, ast.Load)}


def _count_stored(node: ast.AST) -> Counter[str]:
    found = (n for n in ast.walk(node) if isinstance(n, ast.Name))
    return Counter(name.id for name in found if isinstance(name.ctx, ast.Store))


def stored_names(node: ast.AST) -> set[str]:
    """Names that get a value somewhere in it."""
    return set(_count_stored(node))


def given_names(statement: ast.AST) -> list[str]:
    """Names that get a value from the statement itself, not from those in its block."""
    match statement:
        case ast.Assign(targets=targets):
            places: Sequence[ast.AST] = targets
        case ast.AugAssign(target=target) | ast.AnnAssign(target=target) | ast.For(target=target):
            places = [target]
        case ast.With(items=items):
            places = [item.optional_vars for item in items if item.optional_vars]
        case _:
            places = []
    return [name for place in places for name in sorted(stored_names(place))]


def _root(node: ast.AST) -> str | None:
    """Return the name at the start of `name.a[0].b`."""
    while isinstance(node, ast.Attribute | ast.Subscript):
        node = node.value
    return node.id if isinstance(node, ast.Name) else None


def written(node: ast.AST) -> str:
    """The node as Python writes it; nothing when it is nested too deeply to be written."""
    try:
        return ast.unparse(node)
    except RecursionError:
        return ""


def _called(node: ast.AST) -> str | None:
    place = node.func if isinstance(node, ast.Call) else None
    if isinstance(place, ast.Attribute):
        return place.attr
    return place.id if isinstance(place, ast.Name) else None


def _called_in(tree: ast.AST) -> set[str | None]:
    return {_called(node) for node in ast.walk(tree)}


def _methods(tree: ast.AST) -> set[str]:
    classes = (node for node in ast.walk(tree) if isinstance(node, ast.ClassDef))
    return {f.name for c in classes for f in c.body if isinstance(f, Function)}


# One question each.


def _always_returns(block: Sequence[ast.stmt]) -> bool:
    return any(
        isinstance(statement, ast.Return)
        or (isinstance(statement, ast.With) and _always_returns(statement.body))
        or (
            isinstance(statement, ast.If)
            and _always_returns(statement.body)
            and _always_returns(statement.orelse)
        )
        for statement in block
    )


def _is_bare(value: ast.expr) -> bool:
    return isinstance(value, ast.Constant) and type(value.value) in {str, int, float}


def _returns(function: Function) -> bool:
    return any(
        isinstance(node, ast.Return | ast.Yield | ast.YieldFrom) and node.value is not None
        for node in within(function)
    )


def _only_grows(block: Sequence[ast.stmt], name: str) -> bool:
    concerned = [s for s in block if name in read_names(s) | stored_names(s)]
    return bool(concerned) and all(_grows(statement, name) for statement in concerned)


def _grows(statement: ast.stmt, name: str) -> bool:
    match statement:
        case ast.AugAssign(target=ast.Name(id=target)):
            return target == name
        case ast.Assign(targets=[ast.Name(id=target)], value=value):
            return target == name and name in read_names(value)
        case ast.Expr(value=ast.Call(func=ast.Attribute(value=ast.Name(id=owner)))):
            return owner == name
        case ast.If(test=test, body=body, orelse=orelse):
            best = name in read_names(test) and any(name in given_names(s) for s in body)
            return best or _only_grows([*body, *orelse], name)
        case _:
            return False


def _looped(loop: Loop) -> str:
    """Return the list a `for` goes over, by value or by position, as Python writes it."""
    subject = loop.iter if isinstance(loop, ast.For) else None
    while isinstance(subject, ast.Call) and _called(subject) in {"enumerate", "len", "range"}:
        subject = subject.args[0] if len(subject.args) == 1 else None
    known = isinstance(subject, ast.Name | ast.Attribute) and _root(subject) not in stored_names(
        loop
    )
    return written(subject) if subject and known else ""


def _disturbs(statement: ast.stmt, loop: Loop) -> bool:
    if isinstance(statement, ast.Delete):
        places = [place for place in statement.targets if isinstance(place, ast.Subscript)]
        return any(written(place.value) == _looped(loop) for place in places)
    call = statement.value if isinstance(statement, ast.Expr | ast.Assign) else None
    if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Attribute):
        return False
    if written(call.func.value) != _looped(loop):
        return False
    if call.func.attr == "append":  # under a condition, it may be a queue, and right
        by_value = isinstance(loop, ast.For) and _called(loop.iter) != "range"
        return by_value and statement in loop.body
    return call.func.attr in {"pop", "remove"} and bool(call.args)


def _replaces(first: ast.If, then: ast.If) -> bool:
    leaving = ast.Return | ast.Break | ast.Continue
    if first.orelse or any(isinstance(statement, leaving) for statement in first.body):
        return False
    again = _decides([then])
    if _implies(first.test, then.test):
        again |= _decides(then.body)
    return bool((_decides(first.body) & again) - read_names(then))


def _decides(block: Sequence[ast.stmt]) -> set[str]:
    """Names that get a value whatever happens in a block."""
    names = {name for s in block if isinstance(s, ast.Assign) for name in given_names(s)}
    choices = (s for s in block if isinstance(s, ast.If))
    return names.union(*(_decides(s.body) & _decides(s.orelse) for s in choices))


def _chain(node: ast.If) -> list[ast.expr]:
    """Conditions of an `if` and its `elif`s."""
    match node.orelse:
        case [ast.If() as following]:
            return [node.test, *_chain(following)]
        case _:
            return [node.test]


def _implies(one: ast.expr, other: ast.expr) -> bool:
    """Whether both compare the same thing with a number, and the first is the stricter."""
    match one, other:
        case (
            ast.Compare(left=left, ops=[first], comparators=[low]),
            ast.Compare(left=right, ops=[second], comparators=[high]),
        ) if written(left) == written(right):
            limits = _number(low), _number(high)
            holds, must = COMPARISONS.get(type(first)), COMPARISONS.get(type(second))
        case _:
            return False
    if holds is None or must is None or limits[0] is None or limits[1] is None:
        return False
    points = [limit + step for limit in limits if limit is not None for step in (-0.5, 0, 0.5)]
    return all(must(point, limits[1]) for point in points if holds(point, limits[0]))


def _number(node: ast.AST) -> float | None:
    sign = 1
    if isinstance(node, ast.UnaryOp) and isinstance(node.op, ast.USub):
        sign, node = -1, node.operand
    value = node.value if isinstance(node, ast.Constant) else None
    return sign * value if isinstance(value, int | float) and not isinstance(value, bool) else None


def _received(function: Function) -> set[str]:
    """Parameters that keep what they received, and the items of a loop over them."""
    stored = _count_stored(function)
    given = set(parameters(function)) - {"self", "cls"} - set(stored)
    over = [n for n in loops(function) if isinstance(n, ast.For) and _looped(n) in given]
    items = {loop.target.id for loop in over if isinstance(loop.target, ast.Name)}
    return given | {name for name in items if stored[name] == 1}


def _changes(node: ast.AST, names: set[str], methods: frozenset[str]) -> bool:
    if isinstance(node, ast.Call):
        place = node.func
        return isinstance(place, ast.Attribute) and place.attr in methods and _root(place) in names
    stored = isinstance(node, ast.Subscript) and not isinstance(node.ctx, ast.Load)
    return stored and _root(node) in names


def _raises_maximum(loop: ast.For, name: str) -> bool:
    items = stored_names(loop.target)
    if _called(loop.iter) == "range":
        items = {
            written(node)
            for node in within(loop)
            if isinstance(node, ast.Subscript) and written(node.slice) in items
        }
    lines = {written(n) for n in within(loop) if isinstance(n, ast.Assign | ast.Compare)}
    return any(
        {f"{name} = max({name}, {item})", f"{name} = max({item}, {name})"} & lines
        or (
            {f"{item} > {name}", f"{item} >= {name}", f"{name} < {item}"} & lines
            and f"{name} = {item}" in lines
        )
        for item in items
    )


def _is_endless(loop: ast.While, tree: ast.Module) -> bool:
    body = [node for statement in loop.body for node in (statement, *within(statement))]
    leaving = ast.Break | ast.Return | ast.Raise | ast.Yield | ast.Assert
    if any(isinstance(node, leaving) or _called(node) in {"exit", "quit"} for node in body):
        return False
    if isinstance(loop.test, ast.Constant):
        return bool(loop.test.value) and not uses("Try")(tree)
    if uses("Global")(tree) or uses("Nonlocal")(tree) or _called_in(loop.test) - {None, "len"}:
        return False
    names = read_names(loop.test) - {"len"} - stored_names(loop.test)
    return bool(names) and not any(_touches(node, names) for node in body)


def _touches(node: ast.AST, names: set[str]) -> bool:
    """Whether the value of one of the names may change here."""
    if isinstance(node, ast.Call):
        harmless = _called(node) in TOOLS | LIST_METHODS
        return _root(node.func) in names or (not harmless and bool(names & read_names(node)))
    if isinstance(node, ast.Name | ast.Attribute | ast.Subscript):
        return not isinstance(node.ctx, ast.Load) and _root(node) in names
    return False
