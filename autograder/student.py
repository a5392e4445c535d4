"""`student`, what a test sees of the learner's work; the same when grading and in a kernel."""

import ast
import copy
from collections.abc import Callable
from typing import Any, TypeVar

from autograder.answer import Answer
from autograder.backend import Backend
from autograder.call import Call
from autograder.check import Check, NotYet
from autograder.comparison import shown
from autograder.handle import Handle, wanted
from autograder.model import Failure
from autograder.reply import Reply, settle
from autograder.run import Run
from autograder.syntax import has

# What an operation says of an operand that does not fit: `student.total() > 2` where it is None.
_OF_A_VALUE = (TypeError, AttributeError, ValueError, LookupError, ArithmeticError)
AnyCheck = TypeVar("AnyCheck", bound=Check)


class Student:
    """The learner's work on one exercise, for one test."""

    def __init__(self, backend: Backend, exercise: str) -> None:
        self._backend, self._answer = backend, Answer(backend, exercise)
        self._open: Check | None = None
        self._title = ""
        self._given: list[Any] = []  # what the test got last, for a failure of its own

    def call(self, name: str, *args: Any, **options: Any) -> Call:
        """A call to check: `.returns(…)`, `.raises(…)`, `.prints(…)`."""
        given = copy.deepcopy(list(args))
        title = _title(name, args, options)

        def ask(inputs: list[str]) -> Reply:
            return self._answer.found(name, self._backend.call(name, given, options, inputs))

        return self._opened(Call(self._answer, title, ask, args))

    def run(self, **inputs: Any) -> Run:
        """The exercise's cell run again with these inputs: `.sets(…)`, `.prints(…)`."""
        title = ", ".join(f"{name} = {shown(value)}" for name, value in inputs.items())

        def ask(lines: list[str]) -> Reply:
            position, source = self._answer.runnable(inputs)
            return self._backend.run(position, source, lines)

        return self._opened(Run(self._answer, title, ask, self._backend.get))

    def make(self, name: str, *args: Any, **options: Any) -> Any:
        """An object of the learner's class, as a handle: methods and attributes by name."""
        return wanted(_Function(self, name)(*args, **options))

    def avoids(self, *words: str) -> None:
        """A rule of the text: the cell does without these tools or words, `avoids("max", "sort")`.

        Ask for an answer in the same test: an empty cell avoids everything.
        """
        tree = self._answer.ruled()
        self._obeys("avoid", [word for word in words if has(word)(tree)])

    def needs(self, *words: str) -> None:
        """A rule of the text: the cell has all these tools or words, `needs("for")`."""
        tree = self._answer.ruled()
        self._obeys("need", [word for word in words if not has(word)(tree)])

    def _obeys(self, rule: str, words: list[str]) -> None:
        self.settle()
        if words:
            raise NotYet(Failure(rule, values={"name": words[0]}))

    def provide(self, **functions: Callable[..., Any]) -> None:
        """For this test, these functions stand in for the learner's of the same names."""
        self.settle()
        self._backend.provide(functions)

    @property
    def source(self) -> str:
        """The text of the exercise's cell."""
        return self._answer.code.source

    @property
    def tree(self) -> ast.Module:
        """The exercise's cell as a syntax tree; an empty one if it cannot be read."""
        return self._answer.tree

    def __getattr__(self, name: str) -> Any:
        """A variable or a function of the notebook, for plain asserts."""
        if name.startswith("_"):
            raise AttributeError(name)
        self.settle()
        value = settle(self._answer.found(name, self._backend.get(name)), [])
        self._title, self._given = name, [value]
        is_function = value.kind_ == "function" if isinstance(value, Handle) else _plain(value)
        if is_function:
            return _Function(self, name)
        return wanted(value) if name[0].isupper() else value  # so a test names a class

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

    def failure(self, error: BaseException, compared: tuple[Any, Any] | None) -> Failure | None:
        """Why this test did not pass, or None when the test itself is at fault.

        A test that could not work with what it got is not: right answers pass it.
        """
        found = self._answer.failure(error, self._title, compared)
        if found is None and self._given and isinstance(error, _OF_A_VALUE):
            return Failure("value", self._title, obtained=shown(self._given[0]))
        return found

    def _opened(self, check: AnyCheck) -> AnyCheck:
        self.settle()
        self._open, self._title = check, check.title
        return check


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
        student._given = []  # noqa: SLF001
        value = settle(student._answer.found(self._name, reply), given)  # noqa: SLF001
        student._given = [value]  # noqa: SLF001
        return value


def _plain(value: Any) -> bool:
    return callable(value) and not isinstance(value, type)


def _title(name: str, args: tuple[Any, ...], options: dict[str, Any]) -> str:
    given = [shown(arg) for arg in args]
    given += [f"{key}={shown(value)}" for key, value in options.items()]
    return f"{name}({', '.join(given)})"
