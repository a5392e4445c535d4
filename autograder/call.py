"""A call of the learner's function, and what it must return, raise or print."""

import copy
from collections.abc import Callable, Sequence
from typing import Any, Self

from autograder.check import Asked, Check
from autograder.comparison import same, shown
from autograder.diagnosis import Hint
from autograder.reply import Reply
from autograder.syntax import changed_in_place, mutates_argument, prints_its_result, prints_once


class Call(Check):
    """A call of the learner's function; by default the arguments must stay as they were."""

    def __init__(
        self, answer: Asked, title: str, ask: Callable[[list[str]], Reply], args: Sequence[Any]
    ) -> None:
        super().__init__(answer, title, ask)
        self.before = copy.deepcopy(list(args))

    def returns(self, value: Any, *, changes: bool = False) -> Self:
        """Returns `value`, of the same type; `changes=True` lets it alter its arguments."""
        reply = self.answered()
        if reply:
            printed = reply.value is None and value is not None and reply.printed.strip()
            signs = [prints_its_result, *[prints_once] * (printed == str(value))]
            if printed and self.looks(*signs):
                self.fails("value", shown(value), shown(None), Hint("M12"))
            if reply.changes and not changes:
                number = min(reply.changes)
                before, after = self.before[number], reply.changes[number]
                seen = self.looks(mutates_argument, lambda tree: bool(changed_in_place(tree)))
                hint = Hint("M22") if seen else None
                self.fails("changed", shown(before), shown(after), hint)
                self.differing.append(reply.value)
            if not same(value, reply.value):
                self.differs(value, reply.value)
        return self

    def raises(self, kind: type[Exception]) -> Self:
        """Raises this exception or one of its kind."""
        self.compared = True
        self.reply = self.reply or self.ask(self.inputs)
        raised = self.reply.raised
        if raised is None:
            self.fails("raises", kind.__name__, shown(self.reply.value))
        elif kind.__name__ not in (raised.type, *raised.bases):
            self.fails("raises", kind.__name__, raised.type)
        return self
