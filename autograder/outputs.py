"""What the cells of a notebook did when it ran, kept within bounds."""

from autograder import untrusted
from autograder.model import CellOutput
from autograder.reply import Reply

MAX_PRINTED, MAX_VALUE, MAX_MESSAGE, MAX_NAME = 200_000, 10_000, 2_000, 100  # of one cell
MAX_ALL = 2_000_000  # characters of a notebook: it is stored, sent and shown


class Outputs:
    """One output for each cell: the one of its first run.

    When a worker died in a test, the notebook runs again in a fresh one; what it shows then may
    tell of that test.
    """

    def __init__(self, count: int) -> None:
        self.cells: list[CellOutput | None] = [None] * count
        self.room = MAX_ALL

    def keep(self, position: int, output: CellOutput) -> None:
        """The output of a cell, if it is its first, cut where the notebook is full."""
        if self.cells[position] is None:
            name, message = output.error or ("", "")
            self.cells[position] = CellOutput(
                printed=self._cut(output.printed, MAX_PRINTED),
                errors=self._cut(output.errors, MAX_PRINTED),
                value=None if output.value is None else self._cut(output.value, MAX_VALUE),
                error=(name[:MAX_NAME], self._cut(message, MAX_MESSAGE)) if output.error else None,
            )

    def _cut(self, text: str, bound: int) -> str:
        kept = text[: min(self.room, bound)]
        self.room -= len(kept)
        return kept


def of_reply(reply: Reply) -> CellOutput:
    """The output of a cell that was run."""
    raised = reply.raised
    return CellOutput(
        printed=reply.printed,
        errors=reply.errors,
        value=untrusted.text(reply.value) if type(reply.value) is str else None,
        error=(raised.type, raised.message) if raised else None,
    )
