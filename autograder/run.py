"""A program exercise: the learner's cell run again, and what it must set or print."""

from collections.abc import Callable
from typing import Any, Self

from autograder.check import Asked, Check, NotYet
from autograder.comparison import same, shown
from autograder.diagnosis import Hint
from autograder.model import Failure
from autograder.reply import Reply
from autograder.syntax import changed_in_place


class Run(Check):
    """The learner's cell run again with other inputs."""

    def __init__(
        self,
        answer: Asked,
        title: str,
        ask: Callable[[list[str]], Reply],
        read: Callable[[str, int], Reply],
    ) -> None:
        super().__init__(answer, title, ask)
        self.read = read

    def sets(self, **expected: Any) -> Self:
        """Gives these variables these values, of the same types.

        A variable that is also an input must keep what it was given: `scores=scores`.
        """
        self.title = self.title or ", ".join(expected)
        reply = self.answered()
        if reply:
            for name, value in expected.items():
                found = self.read(name, reply.value)
                if found.raised:
                    self.failure = self.failure or Failure(
                        "name-missing", self.title, values={"name": name}
                    )
                elif found.refused:
                    self.failure = self.failure or self.answer.explained(found, self.title)
                elif not same(value, found.value):
                    given = self.answer.inputs
                    if name in given and same(value, given[name]):
                        self._changes(name, value, found.value)
                    else:
                        self.differs(value, found.value, name if len(expected) > 1 else "")
        return self

    def _changes(self, name: str, before: Any, after: Any) -> None:
        """An input is no longer what it was: changed in place, or given another value."""
        in_place = name in changed_in_place(self.answer.tree)
        hint = Hint("M22-data", {"name": name}) if in_place else None
        self.fails("changed", f"{name} = {shown(before)}", f"{name} = {shown(after)}", hint)
        self.differing.append(after)

    def __getitem__(self, name: str) -> Any:
        """The value of a variable after the run, for a plain assert."""
        reply = self.answered()
        if reply is None:
            raise NotYet(self.failure or Failure("error", self.title))
        found = self.read(name, reply.value)
        if found.raised:
            raise NotYet(Failure("name-missing", self.title, values={"name": name}))
        return found.value
