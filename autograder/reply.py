"""A reply of the learner's code, and how it is made to happen here."""

import builtins
import sys
from dataclasses import dataclass, field
from typing import Any, Literal

ORIGIN = "raised_by_learner"
NOT_DEFINED = "NotDefined"  # the type of a reply to a question about a name that is not there


@dataclass(frozen=True, slots=True)
class Raised:
    """An exception in the learner's code; `steps` are (cell, line), outermost first."""

    type: str
    bases: tuple[str, ...] = ()
    message: str = ""
    steps: tuple[tuple[str, int], ...] = ()
    args: tuple[Any, ...] = ()


@dataclass(frozen=True, slots=True)
class Reply:
    """What came back: a value or an exception, what was printed, which arguments changed."""

    value: Any = None
    raised: Raised | None = None
    refused: str = ""
    printed: str = ""
    errors: str = ""
    changes: dict[int, Any] = field(default_factory=dict)


class Gone(BaseException):
    """The worker is no more; `kind`, told to the learner, is "hung", "died" or "garbled".

    No Exception: a test's `pytest.raises(Exception)` must not take it for an answer.
    """

    def __init__(self, kind: Literal["hung", "died", "garbled"]) -> None:
        super().__init__(kind)
        self.kind = kind


class Unreadable(AssertionError):  # noqa: N818 - it is the learner's answer that failed
    """The answer cannot be handed over: endless, too long, or nested without end."""


def settle(reply: Reply, args: list[Any]) -> Any:
    """The reply's value, as if the function had been called here.

    Prints again what it printed (so `capsys` works), changes `args` in place as it did, and
    raises what it raised.
    """
    sys.stdout.write(reply.printed)
    for number, changed in reply.changes.items():
        _replace(args[number], changed)
    if reply.refused:
        raise Unreadable(reply.refused)
    if reply.raised:
        raise rebuild(reply.raised)
    return reply.value


def _replace(argument: Any, changed: Any) -> None:
    if isinstance(argument, list | bytearray):
        argument[:] = changed
    elif isinstance(argument, dict | set):
        argument.clear()
        argument.update(changed)


def rebuild(raised: Raised) -> BaseException:
    """The exception as a genuine one of this process, catchable by `pytest.raises`."""
    known = [_builtin(name) for name in (raised.type, *raised.bases)]
    base = next((found for found in known if found), Exception)
    if issubclass(base, StopIteration | StopAsyncIteration):
        base = (
            RuntimeError  # as Python does: or `all(map(student.f, …))` would end early, and pass
        )
    kind = base if base.__name__ == raised.type else type(raised.type, (base,), {})
    plain = issubclass(kind, SyntaxError)  # which takes its arguments for places in a file
    try:
        error: BaseException = kind(*(() if plain else raised.args) or (raised.message,))
    except (TypeError, ValueError):  # UnicodeDecodeError and its like want their own arguments
        error = type(raised.type, (Exception,), {})(raised.message)
    setattr(error, ORIGIN, raised)
    return error


def _builtin(name: str) -> type[Exception] | None:
    """SystemExit and KeyboardInterrupt of a learner must not end the grader."""
    found = getattr(builtins, name, None)
    return found if isinstance(found, type) and issubclass(found, Exception) else None
