"""The learner's answer to one exercise: its cell, and why something in it does not work yet."""

import ast
from typing import Any

from autograder import diagnosis
from autograder.backend import Backend, Code
from autograder.check import NotYet
from autograder.comparison import shown
from autograder.messages import visible
from autograder.model import Failure
from autograder.program import missing_input, parsed, with_inputs
from autograder.reply import NOT_DEFINED, ORIGIN, Gone, Raised, Reply, Unreadable

MAX_NAME, MAX_MESSAGE = 100, 2_000  # characters of an exception
MAX_SOURCE = 200_000  # characters of a cell; a syntax tree takes a hundred times as much
_TOO_MUCH = (ValueError, RecursionError, MemoryError)  # what a parser says of a monstrous cell
# What an unfinished cell gives; a loop that never ends or a broken line is said as it is.
_UNFINISHED = {"value", "type", "prints", "changed", "raises", "error"} | {
    "name-missing",
    "input-missing",
    "avoid",
    "need",
}


class Answer:
    """Explains failures of one exercise; it asks the backend and compares nothing itself."""

    def __init__(self, backend: Backend, exercise: str) -> None:
        self.backend, self.exercise = backend, exercise
        self.inputs: dict[str, Any] = {}  # of the run that a test asked for last

    @property
    def code(self) -> Code:
        """The exercise's cell; raises NotYet when the notebook no longer has it."""
        code = self.backend.code(self.exercise)
        if code is None:
            raise NotYet(Failure("cell-missing", values={"id": self.exercise}))
        return code

    @property
    def source(self) -> str:
        """The cell's text, or nothing."""
        code = self.backend.code(self.exercise)
        return code.source if code else ""

    @property
    def tree(self) -> ast.Module:
        """The cell as a syntax tree; an empty one if it cannot be read."""
        try:
            return self.readable()
        except (SyntaxError, *_TOO_MUCH):
            return ast.Module([], [])

    def readable(self) -> ast.Module:
        """The cell as a syntax tree; raises an error of Python's parser."""
        source = self.source
        if len(source) > MAX_SOURCE:
            raise MemoryError
        return parsed(source)

    def ruled(self) -> ast.Module:
        """The tree in which rules are looked for: one that hides from them obeys none."""
        try:
            return self.readable()
        except (SyntaxError, *_TOO_MUCH) as error:
            raise NotYet(self._unreadable(error)) from error

    def runnable(self, inputs: dict[str, Any]) -> tuple[int, str]:
        """The cell's place, and its text with other inputs."""
        code = self.code
        self._alive(code)
        self.inputs = inputs
        try:
            self.readable()
            name = missing_input(code.source, inputs)
            if name:
                raise NotYet(Failure("input-missing", values={"name": name}))
            return code.position, with_inputs(code.source, inputs)
        except (SyntaxError, *_TOO_MUCH) as error:
            raise NotYet(self._unreadable(error)) from error

    def _unreadable(self, error: BaseException) -> Failure:
        said = error.msg if isinstance(error, SyntaxError) else "too long or too nested"
        return self._error("cell-error", Raised("SyntaxError", ("SyntaxError",), said), "")

    def found(self, name: str, reply: Reply) -> Reply:
        """The reply, or the reason why the notebook does not define the name."""
        if reply.raised is None or reply.raised.type != NOT_DEFINED:
            return reply
        self._alive(self.code)
        ran = self.backend.output(self.code.position)
        if ran and ran.error:
            kind, message = ran.error
            raise NotYet(self._error("cell-error", Raised(kind, (kind,), message), ""))
        raise NotYet(Failure("name-missing", values={"name": name}))

    def explained(self, reply: Reply, title: str) -> Failure:
        """The failure of a reply that is an error, with the hint for its message."""
        if reply.raised is None:
            return Failure("unreadable", title, values={"why": reply.refused[:MAX_NAME]})
        return self._error("error", reply.raised, title)

    def failure(
        self, error: BaseException, title: str, compared: tuple[Any, Any] | None
    ) -> Failure | None:
        """Why a test did not pass, or None when the test itself is at fault.

        `title` is the last question asked, `compared` (obtained, expected) of a plain assert.
        """
        found = self._failure(error, title, compared)
        if found and found.kind in _UNFINISHED and self._is_stub():
            return Failure("not-started", found.call)
        return found

    def _failure(
        self, error: BaseException, title: str, compared: tuple[Any, Any] | None
    ) -> Failure | None:
        if isinstance(error, NotYet):
            return error.failure
        if isinstance(error, Gone):
            return self._gone(error.kind, title)
        if isinstance(error, Unreadable):
            return Failure("unreadable", title, values={"why": str(error)[:MAX_NAME]})
        if hasattr(error, ORIGIN):
            return self._error("error", getattr(error, ORIGIN), title)
        if isinstance(error, AssertionError):
            left, right = map(shown, compared) if compared else ("", "")
            return Failure("value", title, expected=right, obtained=left)
        return None

    def _alive(self, code: Code) -> None:
        kind = self.backend.ended(code.position)
        if kind:
            raise NotYet(self._gone(kind, ""))

    def _gone(self, kind: str, title: str) -> Failure:
        hint = diagnosis.of_hang(self.tree, self.inputs) if kind == "hung" else None
        return Failure(kind, title, "", "", hint.key if hint else "", hint.values if hint else {})

    def _error(self, kind: str, raised: Raised, title: str) -> Failure:
        hint = diagnosis.of_exception(raised.type, raised.message, self.source, self._names())
        name, message = visible(raised.type[:MAX_NAME]), raised.message[:MAX_MESSAGE]
        text = f"{name}: {message}" if message else name
        values = {"type": name, "message": message}
        if hint:
            values |= {name: str(value) for name, value in hint.values.items()}
        return Failure(kind, title, "", text, hint.key if hint else "", values)

    def _names(self) -> list[str]:
        try:
            return self.backend.names()
        except Gone:
            return []  # only the hint is poorer

    def _is_stub(self) -> bool:
        """Three dots of the released cell, or of a hint's skeleton, are still there."""
        return any(
            isinstance(node, ast.Constant) and node.value is ... for node in ast.walk(self.tree)
        )
