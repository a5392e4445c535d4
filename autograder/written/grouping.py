"""Answers that one mark serves: those that are the same, and those where nothing was written."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from autograder.gradebook import handwritten
from autograder.gradebook.handwritten import Answer

State = Literal["waits", "again", "marked", "given"]


@dataclass(frozen=True, slots=True)
class Group:
    """Answers with the same text, at least one."""

    answers: tuple[Answer, ...]

    @property
    def first(self) -> Answer:
        """The one that is shown."""
        return self.answers[0]

    @property
    def ids(self) -> list[str]:
        """All of them, as the gradebook knows them."""
        return [one.id for one in self.answers]

    @property
    def texts(self) -> str:
        """A sign of what was written."""
        return handwritten.texts(self.answers)

    @property
    def marks(self) -> str:
        """A sign of what the gradebook has."""
        return handwritten.marks(self.answers)

    @property
    def state(self) -> State:
        """What is left to do: a mark, another look after a regrade, or nothing.

        `given` is nbgrader's own 0 for an answer that is as it was released.
        """
        if any(one.waits and one.score is None for one in self.answers):
            return "waits"
        if any(one.waits for one in self.answers):
            return "again"
        return "marked" if any(one.by_person for one in self.answers) else "given"

    @property
    def agrees(self) -> bool:
        """Whether all have the same mark, or none."""
        return len({one.score for one in self.answers}) == 1

    @property
    def score(self) -> float | None:
        """The mark that all have."""
        return self.first.score if self.agrees else None

    @property
    def comment(self) -> str:
        """The comment that all have; where they differ, none."""
        found = {one.comment for one in self.answers}
        return found.pop() if len(found) == 1 else ""


def groups(answers: Sequence[Answer]) -> list[Group]:
    """In the order of their first answers; those in which nothing was written come last."""
    found: dict[str, list[Answer]] = {}
    empty = [one for one in answers if one.empty and not one.lost]
    for one in answers:
        if not one.empty and not one.lost:
            found.setdefault(handwritten.plain(one.text), []).append(one)
    return [Group(tuple(same)) for same in (*found.values(), empty) if same]


def comments(answers: Sequence[Answer]) -> list[str]:
    """Those that were given, the most frequent first."""
    given = [one.comment for one in answers if one.comment]
    return sorted(set(given), key=lambda text: (-given.count(text), text))
