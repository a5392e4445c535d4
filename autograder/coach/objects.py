"""The learner's objects as a test gets them when grading: handles, asked on the clock."""

import datetime as dt
import operator
import types
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from itertools import islice
from typing import Any

from autograder.handle import Handle
from autograder.reply import Reply
from autograder.worker import kinship

_PLAIN = {type(None), bool, int, float, complex, str, bytes, bytearray, range, Fraction, Decimal}
_PLAIN |= {dt.date, dt.datetime, dt.time}
_CONTAINERS = {list, tuple, set, frozenset}
_OPERATIONS: dict[str, Callable[..., Any]] = {
    name: getattr(operator, name)
    for name in ["getitem", "contains", "eq", "lt", "le", "gt", "ge", "add", "sub", "mul"]
} | {"len": len, "str": str, "repr": repr, "bool": bool, "iter": iter}


class Objects:
    """Numbers what cannot be shown as a plain value, and answers the questions of its handles."""

    def __init__(self, watched: Callable[[Callable[[], Any]], Reply]) -> None:
        self.watched = watched
        self.known: list[Any] = []

    def shown(self, value: Any) -> Any:
        """Plain values as they are; every other object as a handle."""
        value = kinship.plain(value)
        if type(value) in _PLAIN or isinstance(value, Handle):
            return value
        if type(value) in _CONTAINERS:
            return type(value)(map(self.shown, value))
        if type(value) is dict:
            return {self.shown(key): self.shown(item) for key, item in value.items()}
        known = (number for number, other in enumerate(self.known) if other is value)
        number = next(known, len(self.known))
        if number == len(self.known):
            self.known.append(value)
        content = map(self.shown, kinship.content(value))
        return Handle(self, number, _kind(value), _name(value), *content)

    def real(self, value: Any) -> Any:
        """What a handle stands for; other values as they are."""
        return self.known[value.number_] if isinstance(value, Handle) else value

    def ask(self, question: str, *details: Any, args: list[Any] | None = None) -> Reply:
        """A question of a handle: "call", "attr", "next" or "apply"."""
        del args  # the objects are here: what changes, changes in place
        return self.watched(lambda: getattr(self, f"_{question}")(*details))

    def _call(self, target: Handle, args: list[Any], options: dict[str, Any], _: Any) -> Any:
        return self.real(target)(*map(self.real, args), **options)

    def _attr(self, owner: Handle, name: str) -> Any:
        return getattr(self.real(owner), name)

    def _next(self, iterator: Handle) -> list[Any]:
        return list(islice(self.real(iterator), 1))

    def _apply(self, name: str, *operands: Any) -> Any:
        return _OPERATIONS[name](*map(self.real, operands))


def _kind(value: Any) -> str:
    if isinstance(value, types.FunctionType | types.BuiltinFunctionType | types.MethodType):
        return "function"
    if isinstance(value, type):
        return "class"
    return "iterator" if hasattr(type(value), "__next__") else "object"


def _name(value: Any) -> str:
    named = value if hasattr(value, "__qualname__") else type(value)
    return str(named.__qualname__)[:100]
