"""What `student` asks of the place where the learner's code lives."""

from collections.abc import Callable
from typing import Any, Protocol

from autograder.model import CellOutput
from autograder.reply import Reply


class Code(Protocol):
    """The learner's cell: its place and its source."""

    @property
    def position(self) -> int:
        """Where it stands."""
        ...

    @property
    def source(self) -> str:
        """Its text."""
        ...


class Backend(Protocol):
    """Where the learner's code lives: a sandboxed worker, or the kernel for `coach.check`."""

    def code(self, exercise: str) -> Code | None: ...
    def output(self, position: int) -> CellOutput | None: ...
    def ended(self, position: int, /) -> str: ...
    def call(
        self, target: Any, args: list[Any], options: dict[str, Any], inputs: list[str]
    ) -> Reply: ...
    def run(self, position: int, source: str, inputs: list[str]) -> Reply: ...
    def get(self, name: str, space: int = 0) -> Reply: ...
    def names(self, space: int = 0) -> list[str]: ...
    def provide(self, functions: dict[str, Callable[..., Any]]) -> None: ...
    def restore(self) -> None: ...
