"""The seven wrong answers that every exercise must refuse, made from its right answer.

U1 prints instead of returning, U2 gives a text, U3 returns in the loop, U4 knows the first example
only, U5 gives None, U6 ignores the last argument, U7 empties the list or dictionary it was given.
"""

import ast
from collections.abc import Iterator
from typing import Any

from autograder.syntax import tree as syntax
from autograder.verify.examination import Said
from autograder.verify.recording import Asked, Question

NOTHING = ("U4", "U5")  # constants: they earn 0 where a gate has two different answers
NAMES = {
    "U1": "prints instead of returning",
    "U2": "gives the answer as a text",
    "U3": "returns in the loop",
    "U4": "gives the first example's answer to everything",
    "U5": "gives None",
    "U6": "ignores the last argument",
    "U7": "empties the list or dictionary that it was given",
}


def wrong_answers(source: str, asked: Asked, replies: list[Said]) -> Iterator[tuple[str, str]]:
    """Name and source of each that can be made; `replies` are the right ones, in order."""
    known = [
        (question, said)
        for question, said in zip(asked.questions, replies, strict=False)
        if len(said) > 1 and not said[1] and is_plain(said[0])
    ]
    if not known:
        return
    question, said = known[0]
    varied = len({repr((q.args, q.options)) for q, _ in known}) > 1
    others = [other for _, other in known if repr(other[::2]) != repr(said[::2])]
    if question.function:
        alike = [one for one, _ in known if one.function == question.function]
        yield from _functions(source, question, said[0], alike, answers_vary=bool(others))
    elif varied and others:
        yield from _programs(source, question, said, asked)


def _functions(
    source: str, first: Question, value: Any, alike: list[Question], *, answers_vary: bool
) -> Iterator[tuple[str, str]]:
    function = next((f for f in _functions_in(source) if f.name == first.function), None)
    if function is None:
        return
    signature = _signature(function)
    parameters = syntax.parameters(function)
    if value is not None:
        yield "U1", _with_returns(source, function, "print({0})\nreturn")
        yield "U5", f"{signature}\n    return None"
    if value is not None and type(value) is not str:
        yield "U2", _with_returns(source, function, "return str({0})")
    if returns_early := _early(source, function):
        yield "U3", returns_early
    if answers_vary:
        yield "U4", f"{signature}\n    return {value!r}"
    if len(parameters) > 1 and len(first.args) == len(parameters) and _matters(alike):
        name = parameters[-1]
        yield "U6", _starting(source, function, f"{name} = {first.args[-1]!r}")
    for name, given in zip(parameters, first.args, strict=False):
        if isinstance(given, list | dict | set):
            keep = "_answer = {0}\n" + f"{name}.clear()\nreturn _answer"
            yield "U7", _with_returns(source, function, keep)
            break


def _programs(source: str, first: Question, said: Said, asked: Asked) -> Iterator[tuple[str, str]]:
    head = "\n".join(f"{name} = {value!r}" for name, value in first.args)
    if asked.results:
        pairs = list(zip(asked.results, said[0], strict=True))
        constant = "\n".join(f"{name} = {value!r}" for name, value in pairs)
        shown = "\n".join(f"print({name})\ndel {name}" for name, _ in pairs)
        yield "U1", f"{source}\n{shown}"
        if not all(type(value) is str for _, value in pairs):
            as_text = "\n".join(f"{name} = str({name})" for name, _ in pairs)
            yield "U2", f"{source}\n{as_text}"
        yield "U4", f"{head}\n{constant}"
        yield "U5", head + "".join(f"\n{name} = None" for name, _ in pairs)
    elif said[2]:
        yield "U4", f"{head}\nprint({said[2].removesuffix(chr(10))!r})"
        yield "U5", head


def _functions_in(source: str) -> list[ast.FunctionDef]:
    return [node for node in ast.parse(source).body if isinstance(node, ast.FunctionDef)]


def _signature(function: ast.FunctionDef) -> str:
    return f"def {function.name}({ast.unparse(function.args)}):"


def _matters(alike: list[Question]) -> bool:
    """Whether tests give the last argument more than one value."""
    return len({repr(question.args[-1]) for question in alike if question.args}) > 1


def is_plain(value: Any) -> bool:
    """Whether Python can write the value and read it again."""
    try:
        return bool(ast.literal_eval(repr(value)) == value)
    except (ValueError, SyntaxError, TypeError, MemoryError, RecursionError):
        return False


class _Returns(ast.NodeTransformer):
    def __init__(self, function: str, form: str) -> None:
        self.function, self.form = function, form

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return self.generic_visit(node) if node.name == self.function else node

    def visit_Return(self, node: ast.Return) -> list[ast.stmt]:
        value = ast.unparse(node.value) if node.value else "None"
        return _statements(self.form, value)


def _statements(form: str, value: str) -> list[ast.stmt]:
    return ast.parse(form.replace("{0}", value)).body


def _with_returns(source: str, function: ast.FunctionDef, form: str) -> str:
    return ast.unparse(
        ast.fix_missing_locations(_Returns(function.name, form).visit(ast.parse(source)))
    )


def _starting(source: str, function: ast.FunctionDef, line: str) -> str:
    tree = ast.parse(source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == function.name:
            node.body[:0] = ast.parse(line).body
    return ast.unparse(tree)


def _early(source: str, function: ast.FunctionDef) -> str:
    """The last `return` moved into the last loop, if one stands before the other."""
    tree = ast.parse(source)
    for node in tree.body:
        if isinstance(node, ast.FunctionDef) and node.name == function.name:
            match node.body:
                case [*_, ast.For() | ast.While() as loop, ast.Return() as last]:
                    loop.body.append(last)
                    return ast.unparse(tree)
                case _:
                    pass
    return ""
