"""Make a Reply of a message from a worker: anything may be in it, so everything is looked at.

A handle can look like a list, a dict or a number, by asking the worker: only exact types will do.
"""

from dataclasses import replace
from typing import Any, TypeVar

from autograder.reply import Raised, Reply
from autograder.worker.wire import DONE, RAISED, REFUSED, WireError

Kind = TypeVar("Kind")


def message(found: Any, number: int) -> list[Any]:
    """What was said about the question of this number; raises WireError for any other."""
    about, *said = items(found) or [None]
    if exact(about, int) != number:
        raise WireError("not about this question")
    return said


def reply(message: Any, args: list[Any]) -> Reply:
    """The reply in `message`, to a question with these arguments; raises WireError."""
    kind, value, printed, errors, changes = items(message, 5)
    facts = Reply(printed=text(printed), errors=text(errors), changes=_changes(changes, args))
    if exact(kind, int) == DONE:
        return replace(facts, value=value)
    if kind == RAISED:
        return replace(facts, raised=_raised(*items(value, 5)))
    if kind == REFUSED:
        return replace(facts, refused=text(value))
    raise WireError("no kind of reply")


def exact(value: Any, kind: type[Kind]) -> Kind:
    """The value, if it is of this very type."""
    if type(value) is not kind:
        raise WireError(f"no {kind.__name__}")
    return value


def items(value: Any, count: int | None = None) -> list[Any]:
    """The items of a list, if there are as many."""
    found: list[Any] = exact(value, list)
    if count not in {None, len(found)}:
        raise WireError(f"not {count} items")
    return found


def text(value: Any) -> str:
    """A text that every page and file can hold: lone surrogates are written out."""
    return exact(value, str).encode("utf-8", "backslashreplace").decode()


def _changes(found: Any, args: list[Any]) -> dict[int, Any]:
    """New contents of arguments: a list stays a list, and only what was handed over changes."""
    changes: dict[Any, Any] = exact(found, dict)
    for number, value in changes.items():
        if exact(number, int) not in range(len(args)) or type(value) is not type(args[number]):
            raise WireError("an argument that was not handed over")
    return changes


def _raised(name: Any, bases: Any, message: Any, steps: Any, args: Any) -> Raised:
    if "\0" in text(name):
        raise WireError("no name of a type")
    return Raised(
        type=text(name),
        bases=tuple(map(text, items(bases))),
        message=text(message),
        steps=tuple(_step(*items(step, 2)) for step in items(steps)),
        args=tuple(map(_argument, items(args))),
    )


def _step(cell: Any, line: Any) -> tuple[str, int]:
    return text(cell), exact(line, int)


def _argument(value: Any) -> Any:
    """Of an exception: only what every exception can be made of."""
    if type(value) not in {str, int, float, bool}:
        raise WireError("no argument of an exception")
    return text(value) if type(value) is str else value
