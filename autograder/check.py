"""What a test asks of the learner's code, and what must be true of the answer."""

import ast
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Protocol, Self

from autograder.comparison import lines, same, shown, type_differs, type_hint
from autograder.model import Failure
from autograder.reply import Reply

Predicate = Callable[[ast.Module], bool]
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
        self.obtained: Any = None
        self.compared = False

    def with_input(self, *lines: str) -> Self:
        """Answers for `input()`, in order."""
        self.inputs = list(lines)
        return self

    def prints(self, text: str) -> Self:
        """Prints exactly these lines; spaces at the end of a line do not count."""
        reply = self.answered()
        if reply:
            self.obtained = lines(reply.printed)
            if self.obtained != lines(text):
                self.fails("prints", text.rstrip(), reply.printed[:MAX_PRINTED].rstrip())
        return self

    def unless(self, wrong: Any, hint: str, when: Predicate | None = None) -> Self:
        """If the answer is `wrong` and the cell looks like it, name the misconception.

        Without `when` the wrong value must be a sign that nothing else gives.
        """
        failure = self.failure
        if failure and (failure.kind == "changed" or _unexplained(failure)):
            found = lines(wrong) if failure.kind == "prints" else wrong
            if same(found, self.obtained) and (when is None or _is_so(when, self.answer.tree)):
                self._hint(hint)
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

    def fails(self, kind: str, expected: str, obtained: str, hint: str = "") -> None:
        """Remember the first failure."""
        self.failure = self.failure or Failure(kind, self.title, expected, obtained, hint)

    def differs(self, expected: Any, hint: str = "") -> None:
        """The obtained value is not the expected one, in value or in type."""
        kind = "type" if type_differs(expected, self.obtained) else "value"
        self.fails(
            kind, shown(expected), shown(self.obtained), hint or type_hint(expected, self.obtained)
        )

    def _hint(self, hint: str) -> None:
        if self.failure:
            self.failure = replace(self.failure, hint=hint)


def _is_so(when: Predicate, tree: ast.Module) -> bool:
    try:
        return when(tree)
    except RecursionError:  # a cell nested too deeply to be looked at
        return False


def _unexplained(failure: Failure) -> bool:
    return failure.kind in {"value", "type", "prints"} and not failure.hint
