"""A program exercise: the learner's cell run again, and what it must set or print."""

from collections.abc import Callable
from typing import Any, Self

from autograder.check import Asked, Check, NotYet
from autograder.comparison import same
from autograder.model import Failure
from autograder.reply import Reply


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
        """Gives these variables these values, of the same types."""
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
                else:
                    self.obtained = found.value
                    if not same(value, found.value):
                        self.differs(value)
        return self

    def __getitem__(self, name: str) -> Any:
        """The value of a variable after the run, for a plain assert."""
        reply = self.answered()
        if reply is None:
            raise NotYet(self.failure or Failure("error", self.title))
        found = self.read(name, reply.value)
        if found.raised:
            raise NotYet(Failure("name-missing", self.title, values={"name": name}))
        return found.value
