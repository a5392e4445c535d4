"""`student`, what a test sees of the learner's work; the same when grading and in a kernel."""

import ast
import copy
from collections.abc import Callable
from typing import Any, TypeVar

from autograder import diagnosis
from autograder.backend import Backend, Code
from autograder.check import Call, Check, NotYet, Run
from autograder.comparison import shown
from autograder.handle import Handle
from autograder.model import Failure
from autograder.program import missing_input, with_inputs
from autograder.reply import NOT_DEFINED, ORIGIN, Gone, Raised, Reply, Unreadable, settle
from autograder.syntax import never_ending_while

AnyCheck = TypeVar("AnyCheck", bound=Check)


class Student:
    """The learner's work on one exercise, for one test."""

    def __init__(self, backend: Backend, exercise: str) -> None:
        self._backend, self._exercise = backend, exercise
        self._open: Check | None = None
        self._title = ""

    def call(self, name: str, *args: Any, **options: Any) -> Call:
        """A call to check: `.returns(…)`, `.raises(…)`, `.prints(…)`."""
        given = copy.deepcopy(list(args))
        title = _title(name, args, options)

        def ask(inputs: list[str]) -> Reply:
            return self._found(name, self._backend.call(name, given, options, inputs))

        return self._opened(Call(self, title, ask, args))

    def run(self, **inputs: Any) -> Run:
        """The exercise's cell run again with these inputs: `.sets(…)`, `.prints(…)`."""
        title = ", ".join(f"{name} = {shown(value)}" for name, value in inputs.items())

        def ask(lines: list[str]) -> Reply:
            position, source = self._runnable(inputs)
            return self._backend.run(position, source, lines)

        return self._opened(Run(self, title, ask, self._backend.get))

    def make(self, name: str, *args: Any, **options: Any) -> Any:
        """An object of the learner's class, as a handle: methods and attributes by name."""
        return _Function(self, name)(*args, **options)

    def provide(self, **functions: Callable[..., Any]) -> None:
        """For this test, these functions stand in for the learner's of the same names."""
        self.settle()
        self._backend.provide(functions)

    @property
    def source(self) -> str:
        """The text of the exercise's cell."""
        code = self._backend.code(self._exercise)
        if code is None:
            raise NotYet(Failure("cell-missing", values={"id": self._exercise}))
        return code.source

    @property
    def tree(self) -> ast.Module:
        """The exercise's cell as a syntax tree; an empty one if it cannot be read."""
        code = self._backend.code(self._exercise)
        try:
            return ast.parse(code.source if code else "")
        except SyntaxError:
            return ast.Module([], [])

    def __getattr__(self, name: str) -> Any:
        """A variable or a function of the notebook, for plain asserts."""
        if name.startswith("_"):
            raise AttributeError(name)
        self.settle()
        value = settle(self._found(name, self._backend.get(name)), [])
        is_function = value.kind_ == "function" if isinstance(value, Handle) else _plain(value)
        return _Function(self, name) if is_function else value

    def settle(self) -> None:
        """Raise what the open check has found; called between questions and at the end."""
        check, self._open = self._open, None
        if check is None:
            return
        if not check.compared:
            msg = f"{check.title}: the test asks and compares nothing"
            raise RuntimeError(msg)
        if check.failure:
            raise NotYet(check.failure)

    def explained(self, reply: Reply, title: str) -> Failure:
        """The failure of a reply that is an error, with the hint for its message."""
        if reply.raised is None:
            return Failure("unreadable", title, values={"why": reply.refused})
        return self._error("error", reply.raised, title)

    def failure(self, error: BaseException, compared: tuple[Any, Any] | None) -> Failure | None:
        """Why a test did not pass, or None when the test itself is at fault.

        `compared` is (obtained, expected) of a plain assert.
        """
        found = self._failure(error, compared)
        if found and found.kind in _UNFINISHED and self._is_stub():
            return Failure("not-started", found.call)
        return found

    def _failure(self, error: BaseException, compared: tuple[Any, Any] | None) -> Failure | None:
        if isinstance(error, NotYet):
            return error.failure
        if isinstance(error, Gone):
            return self._gone(error.kind)
        if isinstance(error, Unreadable):
            return Failure("unreadable", self._title, values={"why": str(error)})
        if hasattr(error, ORIGIN):
            return self._error("error", getattr(error, ORIGIN), self._title)
        if isinstance(error, AssertionError):
            left, right = map(shown, compared) if compared else ("", "")
            return Failure("value", self._title, expected=right, obtained=left)
        return None

    def _opened(self, check: AnyCheck) -> AnyCheck:
        self.settle()
        self._open, self._title = check, check.title
        return check

    def _runnable(self, inputs: dict[str, Any]) -> tuple[int, str]:
        code = self._backend.code(self._exercise)
        if code is None:
            raise NotYet(Failure("cell-missing", values={"id": self._exercise}))
        self._alive(code)
        try:
            name = missing_input(code.source, inputs)
            if name:
                raise NotYet(Failure("input-missing", values={"name": name}))
            return code.position, with_inputs(code.source, inputs)
        except SyntaxError as error:
            facts = Raised(type(error).__name__, ("SyntaxError",), str(error.msg))
            raise NotYet(self._error("cell-error", facts, "")) from error

    def _found(self, name: str, reply: Reply) -> Reply:
        """The reply, or the reason why the notebook does not define the name."""
        if reply.raised is None or reply.raised.type != NOT_DEFINED:
            return reply
        code = self._backend.code(self._exercise)
        if code is None:
            raise NotYet(Failure("cell-missing", values={"id": self._exercise, "name": name}))
        self._alive(code)
        ran = self._backend.output(code.position)
        if ran and ran.error:
            kind, message = ran.error
            raise NotYet(self._error("cell-error", Raised(kind, (kind,), message), ""))
        raise NotYet(Failure("name-missing", values={"name": name}))

    def _alive(self, code: Code) -> None:
        kind = self._backend.ended(code.position)
        if kind:
            raise NotYet(self._gone(kind))

    def _gone(self, kind: str) -> Failure:
        """M20 wants two signs: the time it took, and a loop that cannot end."""
        endless = kind == "hung" and never_ending_while(self.tree)
        return Failure(kind, self._title, hint="M20" if endless else "")

    def _error(self, kind: str, raised: Raised, title: str) -> Failure:
        code = self._backend.code(self._exercise)
        hint = diagnosis.of_exception(
            raised.type, raised.message, code.source if code else "", self._backend.names()
        )
        text = f"{raised.type}: {raised.message}" if raised.message else raised.type
        values = {"type": raised.type, "message": raised.message}
        if hint:
            values |= {name: str(value) for name, value in hint.values.items()}
        return Failure(kind, title, "", text, hint.key if hint else "", values)

    def _is_stub(self) -> bool:
        """Three dots of the released cell, or of a hint's skeleton, are still there."""
        return any(
            isinstance(node, ast.Constant) and node.value is ... for node in ast.walk(self.tree)
        )


# What an unfinished cell gives; a loop that never ends or a broken line is said as it is.
_UNFINISHED = {"value", "type", "prints", "changed", "raises", "error", "name-missing"}


class _Function:
    """A function of the learner's, called as if it were here."""

    def __init__(self, student: Student, name: str, inputs: tuple[str, ...] = ()) -> None:
        self._student, self._name, self._inputs = student, name, inputs

    def with_input(self, *lines: str) -> "_Function":
        """The same function, with answers for `input()`."""
        return _Function(self._student, self._name, lines)

    def __call__(self, *args: Any, **options: Any) -> Any:
        student = self._student
        student.settle()
        student._title = _title(self._name, args, options)  # noqa: SLF001 - its other half
        given = list(args)
        reply = student._backend.call(  # noqa: SLF001
            self._name, given, options, list(self._inputs)
        )
        return settle(student._found(self._name, reply), given)  # noqa: SLF001


def _plain(value: Any) -> bool:
    return callable(value) and not isinstance(value, type)


def _title(name: str, args: tuple[Any, ...], options: dict[str, Any]) -> str:
    given = [shown(arg) for arg in args]
    given += [f"{key}={shown(value)}" for key, value in options.items()]
    return f"{name}({', '.join(given)})"
