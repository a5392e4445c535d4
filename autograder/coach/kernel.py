"""The learner's own kernel as the backend of `student`: same questions, no sandbox, no grade."""

import ast
import contextlib
import copy
import re
import time
import types
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from autograder.coach import desk, watch
from autograder.coach.objects import Objects
from autograder.model import CellOutput
from autograder.reply import NOT_DEFINED, Gone, Raised, Reply
from autograder.syntax import stored_names

SECONDS = 3  # of one test, for all that it asks
_CHANGEABLE = (list, dict, set, bytearray)
_ABSENT = object()


@dataclass(frozen=True, slots=True)
class Code:
    """The learner's cell: its place among the executed ones, and its source."""

    position: int
    source: str


class Kernel:
    """Answers a test's questions from a namespace and the list of cells that were run."""

    def __init__(
        self,
        space: dict[str, Any],
        executed: list[str],
        unmarked: Mapping[int, str] = types.MappingProxyType({}),
    ) -> None:
        self.spaces: list[dict[str, Any]] = [space]
        self.executed = executed
        self.unmarked = unmarked  # place → exercise, for cells whose first line may not say it
        self.replaced: dict[str, Any] = {}
        self.objects = Objects(self._watched)
        self.lost = False
        self.unreadable = ""

    def begin(self, exercise: str) -> None:
        """A test starts: what it asks must come to an end."""
        self.end = time.monotonic() + SECONDS
        code = self.code(exercise)
        unreadable = code is not None and self.output(code.position) is not None
        self.unreadable = code.source if code and unreadable else ""

    def code(self, exercise: str) -> Code | None:
        """The last cell that was run whose first line is `# exercise`, or once was."""
        for position in reversed(range(len(self.executed))):
            source = self.executed[position]
            if exercise in {desk.exercise(source), self.unmarked.get(position)}:
                return Code(position, source)
        return None

    def output(self, position: int) -> CellOutput | None:
        """What is wrong with the cell's text; a kernel does not keep what a cell did."""
        try:
            ast.parse(self.executed[position])
        except SyntaxError as error:
            return CellOutput(error=(type(error).__name__, str(error.msg)))
        return None

    def ended(self, _position: int) -> str:
        """Nothing is known of how a cell ended: the learner has seen it."""
        return ""

    def call(
        self, target: Any, args: list[Any], options: dict[str, Any], inputs: list[str]
    ) -> Reply:
        """Call a function of the notebook by name or handle."""
        if isinstance(target, str) and (target not in self.spaces[0] or self._is_old(target)):
            return Reply(raised=Raised(NOT_DEFINED, message=target))
        named = isinstance(target, str)
        function = self.spaces[0][target] if named else self.objects.real(target)
        before = {n: copy.deepcopy(a) for n, a in enumerate(args) if type(a) in _CHANGEABLE}
        given = [self.objects.real(arg) for arg in args]
        reply = self._watched(lambda: function(*given, **options), inputs)
        return replace(reply, changes={n: args[n] for n, old in before.items() if args[n] != old})

    def run(self, position: int, source: str, inputs: list[str]) -> Reply:
        """Run a changed cell in a copy of the kernel's variables, without its own old results."""
        own = _made([source]) | self._left(position)
        space = {  # `__builtins__` is made anew: a copy would not hear our `input`
            name: value
            for name, value in copied(self.spaces[0]).items()
            if name not in own and name != "__builtins__"
        }
        self.spaces.append(space)
        number = len(self.spaces) - 1
        name = f"<cell {position}>"  # compiled in there: the cell may be no program at all
        reply = self._watched(lambda: exec(compile(source, name, "exec"), space), inputs)  # noqa: S102
        return replace(reply, value=number)

    def get(self, name: str, space: int = 0) -> Reply:
        """A variable."""
        if name not in self.spaces[space] or (space == 0 and self._is_old(name)):
            return Reply(raised=Raised(NOT_DEFINED, message=name))
        return Reply(self.objects.shown(self.spaces[space][name]))

    def names(self, space: int = 0) -> list[str]:
        """What the kernel defines."""
        return [name for name in self.spaces[space] if not name.startswith("_")]

    def provide(self, functions: dict[str, Callable[..., Any]]) -> None:
        """Put the test's functions in place of the learner's for the rest of this test."""
        for name, function in functions.items():
            self.replaced.setdefault(name, self.spaces[0].get(name, _ABSENT))
            self.spaces[0][name] = function

    def restore(self) -> None:
        """After a test: the learner's functions have their names back."""
        for name, value in self.replaced.items():
            if value is _ABSENT:
                del self.spaces[0][name]
            else:
                self.spaces[0][name] = value
        self.replaced.clear()
        del self.spaces[1:]

    def _left(self, position: int) -> set[str]:
        """What only earlier versions of a cell have set: when grading they are not there."""
        marks = [
            desk.exercise(cell) or self.unmarked.get(place)
            for place, cell in enumerate(self.executed)
        ]
        versions: list[str] = []
        others: list[str] = []
        for cell, mark in zip(self.executed, marks, strict=True):
            (versions if mark == marks[position] else others).append(cell)
        return _made(versions) - _made(others) if marks[position] else set()

    def _is_old(self, name: str) -> bool:
        """It was made before the learner changed its cell, which Python cannot read now."""
        return re.search(rf"\b{re.escape(name)}\b", self.unreadable) is not None

    def _watched(self, action: Callable[[], Any], inputs: Sequence[str] = ()) -> Reply:
        """An exercise that did not end in one test is not tried again in the next."""
        self.lost = self.lost or time.monotonic() > self.end
        if self.lost:
            raise Gone("hung")
        try:
            reply = watch.reply(action, list(inputs))
            return replace(reply, value=self.objects.shown(reply.value))
        except Gone:
            self.lost = True
            raise
        except RecursionError:  # a list that contains itself
            return Reply(refused="nested without end", printed=reply.printed)


def copied(space: dict[str, Any]) -> dict[str, Any]:
    """Variables to try something with: lists and the like are not the learner's own."""
    return {
        name: copy.deepcopy(value) if type(value) in _CHANGEABLE else value
        for name, value in space.items()
    }


def _made(sources: Iterable[str]) -> set[str]:
    """The names that these cells set; of one that Python cannot read, none."""
    found: set[str] = set()
    for source in sources:
        with contextlib.suppress(SyntaxError):
            found |= stored_names(ast.parse(source))
    return found
