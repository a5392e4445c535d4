"""What a test asks of the learner's code, and what must be true of the answer."""

import ast
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol, Self

from autograder import diagnosis, syntax
from autograder.comparison import lines, same, shown, type_differs
from autograder.diagnosis import Hint
from autograder.handle import Handle
from autograder.model import Failure
from autograder.reply import Reply

Predicate = Callable[[ast.Module], bool]
_EXPLAINABLE = {"value", "type", "prints", "changed"}
MAX_PRINTED = 10_000  # characters kept to be shown


class NotYet(AssertionError):  # noqa: N818 - never called an error in front of a learner
    """The learner's work does not do what the test asks, told as a Failure."""

    def __init__(self, failure: Failure) -> None:
        super().__init__(
            f"{failure.kind}: {failure.call} expected {failure.expected},"
            f" obtained {failure.obtained} {failure.hint}".rstrip()
        )
        self.failure = failure


class Asked(Protocol):
    """What a check needs of the learner's answer."""

    inputs: dict[str, Any]

    @property
    def tree(self) -> ast.Module:
        """The learner's cell."""
        ...

    def explained(self, reply: Reply, title: str) -> Failure:
        """The failure of a reply that is an error."""
        ...


class Check:
    """One question; the first comparison asks it, the first that fails is remembered.

    A check is settled when the test asks its next question or ends, so that `unless` can still
    say why.
    """

    def __init__(self, answer: Asked, title: str, ask: Callable[[list[str]], Reply]) -> None:
        self.answer, self.title, self.ask = answer, title, ask
        self.inputs: list[str] = []
        self.reply: Reply | None = None
        self.failure: Failure | None = None
        self.differing: list[Any] = []  # what differs, for `unless`
        self.guessed = False  # nobody but ourselves has said why
        self.compared = False

    @property
    def obtained(self) -> Any:
        """The first value that differs, for an `unless` that any wrong value satisfies."""
        return self.differing[0] if self.differing else None

    def with_input(self, *lines: str) -> Self:
        """Answers for `input()`, in order."""
        self.inputs = list(lines)
        return self

    def prints(self, text: str) -> Self:
        """Prints exactly these lines; spaces at the end of a line do not count."""
        reply = self.answered()
        if reply and lines(reply.printed) != lines(text):
            expected, obtained = text.rstrip(), reply.printed[:MAX_PRINTED].rstrip()
            hint = self._guess(diagnosis.of_printed, expected, obtained)
            self.fails("prints", expected, obtained, hint)
            self.differing.append(lines(reply.printed))
        return self

    def unless(self, wrong: Any, hint: str, when: Predicate | None = None) -> Self:
        """If the answer is `wrong` and the cell looks like it, name the misconception.

        Without `when` the wrong value must be a sign that nothing else gives.  After several
        variables, `wrong` is the value of any that differs.  The first that explains stays; what
        we guess by ourselves gives way.
        """
        failure = self.failure
        if failure and failure.kind in _EXPLAINABLE and (self.guessed or not failure.hint):
            found = lines(wrong) if failure.kind == "prints" else wrong
            if any(same(found, other) for other in self.differing) and (
                when is None or _is_so(when, self.answer.tree)
            ):
                places = diagnosis.places(hint, self.answer.tree, self.answer.inputs)
                self.guessed = False
                self.failure = replace(failure, hint=hint, values=failure.values | places)
        return self

    def answered(self) -> Reply | None:
        """The reply, asked for once; None when it is an error (and the check has failed)."""
        self.compared = True
        if self.reply is None:
            self.reply = self.ask(self.inputs)
        if self.reply.raised or self.reply.refused:
            self.failure = self.failure or self.answer.explained(self.reply, self.title)
            return None
        return self.reply

    def fails(self, kind: str, expected: str, obtained: str, hint: Hint | None = None) -> None:
        """Remember the first failure."""
        if self.failure is None:
            found = hint or Hint("")
            self.guessed = True
            self.failure = Failure(
                kind, self.title, expected, obtained, found.key, dict(found.values)
            )

    def differs(self, expected: Any, obtained: Any, name: str = "") -> None:
        """The obtained value is not the expected one, in value or in type."""
        kind = "type" if type_differs(expected, obtained) else "value"
        asleep = isinstance(obtained, Handle) and obtained.kind_ == "function"
        hint = None
        if not asleep:
            hint = self._guess(diagnosis.of_value, expected, obtained)
        elif self.looks(syntax.leaves_uncalled):
            hint = Hint("M13")
        label = f"{name} = " if name else ""
        self.fails(kind, label + shown(expected), label + shown(obtained), hint)
        self.differing.append(obtained)

    def looks(self, *signs: Predicate) -> bool:
        """Whether the cell has one of these signs."""
        return any(_is_so(sign, self.answer.tree) for sign in signs)

    def _guess(
        self,
        look: Callable[[Any, Any, ast.Module], Hint | None],
        expected: Any,
        obtained: Any,
    ) -> Hint | None:
        try:
            return look(expected, obtained, self.answer.tree)
        except RecursionError:  # a cell nested too deeply to be looked at
            return None


def _is_so(when: Predicate, tree: ast.Module) -> bool:
    try:
        return when(tree)
    except RecursionError:  # a cell nested too deeply to be looked at
        return False
