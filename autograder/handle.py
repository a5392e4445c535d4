"""What a test holds of an object that stays with the learner's code: asked, never moved."""

import operator
from typing import Any, Protocol, Self, TypeVar

from autograder.reply import Reply, Unreadable, settle

Plain = TypeVar("Plain", str, int, bool)


class Asks(Protocol):
    """The line to the process where the object lives."""

    def ask(self, question: str, *details: Any, args: list[Any] | None = None) -> Reply:
        """One question, one reply."""
        ...


class Handle:
    """Stands for the learner's object.

    Whether an answer is right must not be asked of the one who answers: a handle is never equal
    to plain data, has no order, and contains what it is seen to contain.  Only an object that the
    test itself had made (`wanted_`) is asked: there, `__eq__` and `__contains__` are the exercise.

    A Counter, a named tuple and their like say at once which plain value they equal (`plain_`,
    otherwise the handle itself): that one is compared.
    """

    __slots__ = ("kind_", "link_", "name_", "number_", "plain_", "wanted_")

    def __init__(self, link: Asks, number: int, kind: str, name: str, *plain: Any) -> None:
        self.link_, self.number_, self.kind_, self.name_ = link, number, kind, name
        self.plain_: Any = plain[0] if plain else self
        self.wanted_ = False

    def __call__(self, *args: Any, **options: Any) -> Any:
        given = list(args)
        value = settle(self.link_.ask("call", self, given, options, [], args=given), given)
        return wanted(value) if self.wanted_ and self.kind_ == "class" else value

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return settle(self.link_.ask("attr", self, name), [])

    def __deepcopy__(self, _: dict[int, Any]) -> Self:
        return self  # a test may hand an object over; the object itself is elsewhere

    def __repr__(self) -> str:
        if self.plain_ is not self:
            return f"{self.name_}({self.plain_!r})"
        return f"<{self.kind_} {self.name_}>"

    def __str__(self) -> str:
        return self._plain("str", str)

    def __len__(self) -> int:
        return self._plain("len", int)

    def __bool__(self) -> bool:
        return self._plain("bool", bool)

    def __iter__(self) -> Any:
        found = self if self.kind_ == "iterator" else self._apply("iter", self)
        if not isinstance(found, Handle):
            raise Unreadable(f"{self!r} has no items")
        return found

    def __next__(self) -> Any:
        items = settle(self.link_.ask("next", self), [])
        if type(items) is not list or len(items) > 1:
            raise Unreadable(f"{self!r} has no next item")
        if not items:
            raise StopIteration
        return items[0]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Handle):
            return self.plain_ is not self and bool(self.plain_ == other)
        if self.number_ == other.number_ and self.link_ is other.link_:
            return True
        if self.plain_ is not self and other.plain_ is not other:
            return bool(self.plain_ == other.plain_)
        return (self.wanted_ or other.wanted_) and self._apply("eq", self, other) is True

    def __hash__(self) -> int:
        if self.plain_ is not self:
            return hash(self.plain_)
        return hash((id(self.link_), self.number_))

    def __getitem__(self, key: Any) -> Any:
        return self._apply("getitem", self, key)

    def __contains__(self, item: Any) -> bool:
        if self.wanted_:
            return self._apply("contains", self, item) is True
        return any(item == found for found in self)

    def __lt__(self, other: Any) -> Any:
        return self._ordered("lt", other)

    def __le__(self, other: Any) -> Any:
        return self._ordered("le", other)

    def __gt__(self, other: Any) -> Any:
        return self._ordered("gt", other)

    def __ge__(self, other: Any) -> Any:
        return self._ordered("ge", other)

    def __add__(self, other: Any) -> Any:
        return self._apply("add", self, other)

    def _ordered(self, name: str, other: Any) -> Any:
        if self.plain_ is not self:
            return getattr(operator, name)(self.plain_, getattr(other, "plain_", other))
        if not self.wanted_:
            raise Unreadable(f"{self!r} stands where a plain value is compared")
        return self._apply(name, self, other)

    def _plain(self, name: str, kind: type[Plain]) -> Plain:
        value = self._apply(name, self)
        if type(value) is not kind:
            raise Unreadable(f"{name} of {self!r} is no {kind.__name__}")
        return value

    def _apply(self, name: str, *operands: Any) -> Any:
        return settle(self.link_.ask("apply", name, *operands), [])


def wanted(value: Any) -> Any:
    """The value; if it is an object, one that the test asked for as an object."""
    if isinstance(value, Handle):
        value.wanted_ = True
    return value
