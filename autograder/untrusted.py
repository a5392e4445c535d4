"""Make a Reply of a message from a worker: anything may be in it, so everything is looked at."""

from dataclasses import replace
from typing import Any

from autograder.reply import Raised, Reply
from autograder.worker.wire import DONE, RAISED, REFUSED, WireError


def reply(message: list[Any], args: list[Any]) -> Reply:
    """The reply in `message`, to a question with these arguments; raises WireError or TypeError,
    ValueError and LookupError for a forged one."""
    kind, value, printed, errors, changes = message
    facts = Reply(printed=text(printed), errors=text(errors), changes=_changes(changes, args))
    if kind == DONE:
        return replace(facts, value=value)
    if kind == RAISED:
        return replace(facts, raised=_raised(*value))
    if kind == REFUSED:
        return replace(facts, refused=text(value))
    raise WireError


def text(value: Any) -> str:
    """A text that every page and file can hold: lone surrogates are written out."""
    if type(value) is not str:
        raise WireError
    return value.encode("utf-8", "backslashreplace").decode()


def _changes(found: Any, args: list[Any]) -> dict[int, Any]:
    """New contents of arguments: a list stays a list, and only what was handed over changes."""
    for number, value in found.items():
        if type(value) is not type(args[number]):
            raise WireError
    return dict(found)


def _raised(name: Any, bases: Any, message: Any, steps: Any, args: Any) -> Raised:
    return Raised(
        type=text(name),
        bases=tuple(text(base) for base in bases),
        message=text(message),
        steps=tuple((text(cell), int(line)) for cell, line in steps),
        args=tuple(arg for arg in args if type(arg) in {str, int, float, bool}),
    )
