"""The questions a host can ask about the learner's notebook: run a cell, call, read a value."""

import copy
import operator
import sys
from collections.abc import Callable, Iterator
from typing import Any

from msgpack import ExtType

from . import cells, wire

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
_ABSENT = object()


class NotDefined(Exception):  # noqa: N818 - the host knows it by this name
    """The notebook does not define what is asked for."""


class Questions:
    """The learner's variables, and a method `do_…` for each question.

    `changes` of each method gets the arguments that the learner's code altered.
    """

    def __init__(self, encode: Callable[[Any], bytes]) -> None:
        self.encode = encode
        self.spaces = [cells.new_space()]
        self.before: dict[int, cells.Namespace] = {}
        self.last: Any = None  # value that a cell has shown
        self.replaced: dict[str, Any] = {}
        self.provided: dict[str, Any] = {}

    def do_cell(
        self,
        _: dict[int, Any],
        number: int,
        source: str,
        is_test: bool,  # noqa: FBT001 - as it comes over the line
    ) -> str | None:
        """Run a cell of the notebook; the text of its value."""
        cells.Shell.strict = is_test
        space = self.spaces[0]
        self.before[number] = dict(space)
        sys.stdin = cells.Answers([])
        value = cells.run_cell(source, space, f"<cell {number}>")
        if value is None:
            return None
        if space.get("_", self.last) is self.last:  # a notebook's own, until the learner's
            space["_"] = self.last = value
        return repr(value)[: cells.MAX_SHOWN]

    def do_run(self, _: dict[int, Any], number: int, source: str, inputs: list[str]) -> int:
        """Run a changed cell in a copy of what was there before it; the number of that space."""
        space = {name: _copied(value) for name, value in self.before.get(number, {}).items()}
        space |= self.provided
        sys.stdin = cells.Answers(inputs)
        cells.run_cell(source, space, f"<cell {number}>")
        self.spaces.append(space)
        return len(self.spaces) - 1

    def do_get(self, _: dict[int, Any], name: str, space: int) -> Any:
        """A variable's value."""
        if name not in self.spaces[space]:
            raise NotDefined(name)
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
        self.provided |= given
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
        self.provided.clear()
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
        function = self.do_get({}, target, 0) if type(target) is str else target
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


def _copied(value: Any) -> Any:
    """A list changed by one run of a cell must not show in the next one."""
    return copy.deepcopy(value) if type(value) in _CHANGEABLE else value
