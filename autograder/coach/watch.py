"""Run a piece of the learner's code in their kernel: prints caught, inputs answered, a clock."""

import builtins
import contextlib
import io
import signal
import sys
import threading
import time
from collections.abc import Callable, Iterator
from typing import Any

from autograder.coach import desk
from autograder.reply import Gone, Raised, Reply

SECONDS = 2  # an endless loop is stopped after this


def reply(action: Callable[[], Any], inputs: list[str]) -> Reply:
    """Do it with the prints caught, the inputs answered and a clock running."""
    printed = io.StringIO()
    try:
        with contextlib.redirect_stdout(printed), _answers(inputs), _clock():
            value = action()
    except _TimeIsUp as error:
        raise Gone("hung") from error
    except Exception as error:  # noqa: BLE001 - whatever the learner's code raises is an answer
        return Reply(raised=_facts(error), printed=printed.getvalue())
    except SystemExit as error:
        return Reply(raised=_facts(error), printed=printed.getvalue())
    return Reply(value, printed=printed.getvalue())


class Enough(BaseException):
    """What a tracer raises to end a program."""


class _TimeIsUp(BaseException):
    """Not an Exception, so that a learner's `except Exception` lets it through."""


@contextlib.contextmanager
def _clock() -> Iterator[None]:
    """Stop an endless loop: by a signal, in a browser by looking at the time before each line."""
    if desk.BROWSER:
        with _glances():
            yield
        return
    can = hasattr(signal, "setitimer") and threading.current_thread() is threading.main_thread()
    if not can:
        yield
        return

    def up(_signal: int, _frame: object) -> None:
        raise _TimeIsUp

    old = signal.signal(signal.SIGALRM, up)
    signal.setitimer(signal.ITIMER_REAL, SECONDS, 0.2)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)


@contextlib.contextmanager
def _glances() -> Iterator[None]:
    """A trace function looks at the time."""
    end, before = time.monotonic() + SECONDS, sys.gettrace()

    def glance(_frame: object, _event: str, _: object) -> Any:
        if time.monotonic() > end:
            raise _TimeIsUp
        return glance

    sys.settrace(glance)
    try:
        yield
    finally:
        sys.settrace(before)


def _both(glance: Any, tracer: Any) -> Any:
    """There is room for one trace function: whoever counts steps looks at the time as well."""

    def seen(frame: object, event: str, more: object) -> Any:
        glance(frame, event, more)
        tracer(frame, event, more)
        return seen

    return seen


@contextlib.contextmanager
def _answers(lines: list[str]) -> Iterator[None]:
    """`input()` reads the test's lines; the kernel's own would ask the learner."""
    left, real = list(lines), builtins.input

    def answer(prompt: object = "") -> str:
        sys.stdout.write(str(prompt))
        if not left:
            msg = "EOF when reading a line"
            raise EOFError(msg)
        return left.pop(0)

    builtins.input = answer
    try:
        yield
    finally:
        builtins.input = real


def _facts(error: BaseException) -> Raised:
    bases = tuple(b.__name__ for b in type(error).__mro__ if b.__module__ == "builtins")
    plain = tuple(arg for arg in error.args if type(arg) in {str, int, float, bool})
    return Raised(type(error).__name__, bases, str(error), args=plain)


def tried(
    source: str, space: dict[str, Any], name: str = "<cell>", tracer: Any = None
) -> tuple[str, str]:
    """Run a program on the clock, traced if asked: how it stopped, if not well, and its prints.

    How is what Python said, or the key of a message.
    """

    def run() -> None:
        code = compile(source, name, "exec")
        before = sys.gettrace()
        if tracer:
            sys.settrace(_both(before, tracer) if desk.BROWSER and before else tracer)
        try:
            exec(code, space)  # noqa: S102 - the learner's own code in their own kernel
        finally:
            if tracer:
                sys.settrace(before)

    try:
        found = reply(run, [])
    except Gone:
        return "hung", ""
    except Enough:
        return "cut", ""
    ended = found.raised
    return f"{ended.type}: {ended.message}" if ended else "", found.printed
