"""What stands on a learner's feedback page, in order and in their language."""

from collections.abc import Callable
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Mark:
    """The points of a cell: a row of the table, and the heading above the cell's card."""

    anchor: str
    name: str
    level: int
    points: str
    state: str
    complete: bool


@dataclass(frozen=True, slots=True)
class Part:
    """A cell of the notebook; what is empty is not shown, `text`, `code` and so on are HTML.

    `label` is for what a learner wrote or may have written, `name` is the heading above, `number`
    tells the cell from all others.
    """

    number: int
    label: str = ""
    name: str = ""
    text: str = ""
    code: str = ""
    outputs: tuple[str, ...] = ()
    comment: str = ""
    unanswered: bool = False
    mark: Mark | None = None
    card: str = ""


@dataclass(frozen=True, slots=True)
class Page:
    """The whole page; `say` finds the words of its language.

    `late` is what being late costs, in points, or empty; `why_late` says how late it was,
    `again` what counts of several submissions.
    """

    say: Callable[..., str]
    title: str
    total: str
    late: str
    why_late: str
    again: str
    parts: tuple[Part, ...]

    @property
    def marks(self) -> list[Mark]:
        """The rows of the table."""
        return [part.mark for part in self.parts if part.mark]

    @property
    def next(self) -> Mark | None:
        """What to look at first."""
        return next((mark for mark in self.marks if not mark.complete), None)
