"""Answer the host's questions about the learner's notebook: run a cell, call, read a value."""

import builtins
import copy
import operator
import socket
import sys
import types
from collections.abc import Callable, Iterator
from typing import Any

from msgpack import ExtType

from . import cells, wire
from .wire import ANSWERED, ASKING, DONE, RAISED, REFUSED

_CHANGEABLE = (list, dict, set, bytearray)
_OPERATIONS = {
    name: getattr(operator, name)
    for name in (
        "getitem",
        "setitem",
        "contains",
        "eq",
        "lt",
        "le",
        "gt",
        "ge",
        "add",
        "sub",
        "mul",
    )
} | {"len": len, "str": str, "repr": repr, "bool": bool, "iter": iter, "isinstance": isinstance}


def serve(sock: socket.socket) -> None:
    """Answer until the host hangs up; never returns a value of its own."""
    server = Server(sock)
    try:
        while True:
            server.answer(server.decode(wire.receive(sock)))
    except wire.Closed:
        return


class Server:
    """The learner's namespace, the objects the host holds handles of, and the questions."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.out, self.err = cells.Printed(), cells.Printed()
        sys.stdout, sys.stderr = self.out, self.err
        self.spaces = [cells.new_space()]
        self.before: dict[int, cells.Namespace] = {}
        self.replaced: dict[str, Any] = {}
        self.objects: list[Any] = []
        self.encode = wire.encoder(self.handle)
        self.decode = wire.decoder(
            lambda number: self.objects[number], self.callback, _no_argument
        )

    def answer(self, question: list[Any]) -> None:
        """Do what is asked and send exactly one reply."""
        changes: dict[int, Any] = {}
        try:
            value = getattr(self, f"do_{question[0]}")(changes, *question[1:])
            reply = [DONE, value]
        except wire.Closed:
            raise
        except BaseException as error:  # also SystemExit is the learner's business
            reply = [RAISED, _facts(error)]
        printed = [self.out.take(), self.err.take()]
        try:
            wire.send(self.sock, self.encode([*reply, *printed, changes]))
        except (ValueError, RecursionError, MemoryError, TypeError, OverflowError) as error:
            wire.send(self.sock, self.encode([REFUSED, str(error)[:200], *printed, {}]))

    def do_cell(self, _: dict[int, Any], number: int, source: str) -> str | None:
        """Run a cell of the notebook; the text of its value."""
        space = self.spaces[0]
        self.before[number] = dict(space)
        sys.stdin = cells.Answers([])
        value = cells.run_cell(source, space, f"<cell {number}>")
        return None if value is None else repr(value)[: cells.MAX_SHOWN]

    def do_run(self, _: dict[int, Any], number: int, source: str, inputs: list[str]) -> int:
        """Run a changed cell in a copy of what was there before it; the number of that space."""
        space = {name: _copied(value) for name, value in self.before.get(number, {}).items()}
        sys.stdin = cells.Answers(inputs)
        cells.run_cell(source, space, f"<cell {number}>")
        self.spaces.append(space)
        return len(self.spaces) - 1

    def do_get(self, _: dict[int, Any], name: str, space: int) -> Any:
        """A variable's value."""
        return self.spaces[space][name]

    def do_names(self, _: dict[int, Any], space: int) -> list[str]:
        """The names the learner has defined."""
        own = self.spaces[space]
        return [name for name in own if type(name) is str and not name.startswith("_")]

    def do_attr(self, _: dict[int, Any], owner: Any, name: str) -> Any:
        """An attribute of an object."""
        return getattr(owner, name)

    def do_next(self, _: dict[int, Any], iterator: Iterator[Any]) -> list[Any]:
        """The next item in a list, or an empty list at the end."""
        try:
            return [next(iterator)]
        except StopIteration:
            return []

    def do_provide(self, _: dict[int, Any], given: dict[str, Any]) -> None:
        """Put the test's own functions in place of the learner's, until `restore`."""
        space = self.spaces[0]
        for name, value in given.items():
            self.replaced.setdefault(name, space.get(name, _ABSENT))
            space[name] = value

    def do_restore(self, _: dict[int, Any]) -> None:
        """Give the learner's functions their names back."""
        for name, value in self.replaced.items():
            if value is _ABSENT:
                self.spaces[0].pop(name, None)
            else:
                self.spaces[0][name] = value
        self.replaced.clear()
        del self.spaces[1:]

    def do_apply(self, changes: dict[int, Any], name: str, *operands: Any) -> Any:
        """An operator: `do_apply({}, "add", a, b)` is `a + b`."""
        return self.do_call(changes, _OPERATIONS[name], list(operands), {}, [])

    def do_call(
        self,
        changes: dict[int, Any],
        target: Any,
        args: list[Any],
        options: dict[str, Any],
        inputs: list[str],
    ) -> Any:
        """Call a function by name or handle; `changes` gets the arguments it altered."""
        function = self.spaces[0][target] if type(target) is str else target
        sys.stdin = cells.Answers(inputs)
        before = {n: self.encode(arg) for n, arg in enumerate(args) if type(arg) in _CHANGEABLE}
        try:
            value = function(*args, **options)
        finally:
            changes.update((n, args[n]) for n in before if self.encode(args[n]) != before[n])
        for n in before:
            if value is args[n]:
                return ExtType(wire.ARGUMENT, bytes([n]))
        return value

    def handle(self, value: Any) -> ExtType:
        """A number, a kind and a name for something that cannot cross itself."""
        known = (number for number, other in enumerate(self.objects) if other is value)
        number = next(known, len(self.objects))
        if number == len(self.objects):
            self.objects.append(value)
        return ExtType(wire.HANDLE, self.encode([number, _kind(value), _name(value)]))

    def callback(self, number: int) -> Callable[..., Any]:
        """A function of the test's: calling it asks the host, which keeps the code."""

        def ask(*args: Any, **options: Any) -> Any:
            wire.send(self.sock, self.encode([ASKING, number, list(args), options]))
            while True:
                message = self.decode(wire.receive(self.sock))
                if message[0] != ANSWERED:
                    self.answer(message)
                elif message[1]:
                    return message[2]
                else:
                    raise getattr(builtins, message[2], RuntimeError)(message[3])

        return ask


_ABSENT = object()


def _no_argument(_: int) -> None:
    msg = "the host never refers to an argument"
    raise wire.WireError(msg)


def _copied(value: Any) -> Any:
    """A list changed by one run of a cell must not show in the next one."""
    return copy.deepcopy(value) if type(value) in _CHANGEABLE else value


def _kind(value: Any) -> str:
    if isinstance(value, types.FunctionType | types.BuiltinFunctionType | types.MethodType):
        return "function"
    if isinstance(value, type):
        return "class"
    return "iterator" if hasattr(type(value), "__next__") else "object"


def _name(value: Any) -> str:
    named = (
        value if isinstance(value, type | types.FunctionType | types.MethodType) else type(value)
    )
    return str(named.__qualname__)[:100]


def _facts(error: BaseException) -> list[Any]:
    """Type, built-in base types, message, steps and plain arguments of an exception."""
    try:
        message = str(error)[:2000]
    except BaseException:  # the learner's own __str__ may raise anything
        message = ""
    bases = [base.__name__ for base in type(error).__mro__ if base.__module__ == "builtins"]
    plain = [arg for arg in error.args if type(arg) in {str, int, float, bool}][:5]
    name = str(type(error).__name__)[:100]
    return [name, bases, message, [list(step) for step in cells.where(error)], plain]
