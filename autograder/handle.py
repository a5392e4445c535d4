"""What a test holds of an object that stays with the learner's code: asked, never moved."""

from typing import Any, Protocol

from autograder.reply import Reply, settle


class Asks(Protocol):
    """The line to the process where the object lives."""

    def ask(self, question: str, *details: Any, args: list[Any] | None = None) -> Reply:
        """One question, one reply."""
        ...


class Handle:
    """Stands for the learner's object.

    Equal to another handle when the learner's code says so, never to plain data: whether an
    answer is right must not be asked of the one who answers.
    """

    __slots__ = ("kind_", "link_", "name_", "number_")

    def __init__(self, link: Asks, number: int, kind: str, name: str) -> None:
        self.link_, self.number_, self.kind_, self.name_ = link, number, kind, name

    def __call__(self, *args: Any, **options: Any) -> Any:
        given = list(args)
        return self._value(self.link_.ask("call", self, given, options, [], args=given), given)

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        return self._value(self.link_.ask("attr", self, name))

    def __repr__(self) -> str:
        return f"<{self.kind_} {self.name_}>"

    def __str__(self) -> str:
        return str(self._apply("str", self))

    def __len__(self) -> int:
        return int(self._apply("len", self))

    def __bool__(self) -> bool:
        return self._apply("bool", self) is True

    def __iter__(self) -> Any:
        return self if self.kind_ == "iterator" else self._apply("iter", self)

    def __next__(self) -> Any:
        items = self._value(self.link_.ask("next", self))
        if not items:
            raise StopIteration
        return items[0]

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Handle):
            return False
        return self.number_ == other.number_ or self._apply("eq", self, other) is True

    def __hash__(self) -> int:
        return hash((id(self.link_), self.number_))

    def __getitem__(self, key: Any) -> Any:
        return self._apply("getitem", self, key)

    def __contains__(self, item: Any) -> bool:
        return self._apply("contains", self, item) is True

    def __lt__(self, other: Any) -> Any:
        return self._apply("lt", self, other)

    def __add__(self, other: Any) -> Any:
        return self._apply("add", self, other)

    def _apply(self, name: str, *operands: Any) -> Any:
        return self._value(self.link_.ask("apply", name, *operands))

    def _value(self, reply: Reply, given: list[Any] | None = None) -> Any:
        return settle(reply, given or [])
