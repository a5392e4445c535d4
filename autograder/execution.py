"""Workers that have run a notebook, one after another, without the cells that end them."""

import time

from autograder.clock import CELL_SECONDS
from autograder.link import Link
from autograder.model import Cell, CellOutput, Notebook
from autograder.outputs import Outputs, of_reply
from autograder.reply import Gone
from autograder.zygote import Zygote

MAX_WORKERS = 40  # of one submission: after so many deaths the rest counts as not answered
MAX_SECONDS = 120.0  # of one submission, by the wall clock: nobody waits longer for one learner


class Execution:
    """Runs all cells of one notebook each time that a fresh worker is wanted."""

    def __init__(
        self,
        zygote: Zygote,
        notebook: Notebook,
        files: dict[str, bytes],
        seconds: float | None = None,
    ) -> None:
        self.zygote, self.notebook, self.files = zygote, notebook, files
        self.seconds = seconds  # for each cell, when not the clock's own
        self.tested = {e.id for e in notebook.exercises if e.kind == "tests"}
        self.outputs = Outputs(len(notebook.cells))
        self.deadly: dict[int, Gone] = {}
        self.workers = 0
        self.careful = False  # after each cell another question, to know which one has forged
        self.end = time.monotonic() + MAX_SECONDS

    def may_start(self) -> bool:
        """Whether another worker is still allowed."""
        return self.workers < MAX_WORKERS and time.monotonic() < self.end

    def fresh(self) -> Link:
        """A worker that has run the notebook, without the cells that would kill it."""
        while True:
            self.workers += 1
            link = self.zygote.worker(self.files)
            if self._ran(link) or not self.may_start():
                return link

    def _ran(self, link: Link) -> bool:
        for position, cell in enumerate(self.notebook.cells):
            if self._runs(position, cell):
                link.begin(self.end, self.seconds, CELL_SECONDS)
                try:
                    output = of_reply(
                        link.ask("cell", position, cell.source, cell.grade and not cell.solution)
                    )
                    if self.careful:
                        self._ask_again(link)
                    link.check()
                except Gone as gone:
                    if gone.kind == "garbled" and not self.careful:
                        self.careful = True  # it may have been the cell before
                        return False
                    self.deadly[position] = gone
                    self.outputs.keep(position, CellOutput(error=(gone.kind, "")))
                    return False
                self.outputs.keep(position, output)
        return True

    @staticmethod
    def _ask_again(link: Link) -> None:
        """Whatever the cell has said besides its own answer comes before this one."""
        link.ask("restore")

    def _runs(self, position: int, cell: Cell) -> bool:
        """Grade cells with our tests are never run; they only ask for the score."""
        tested = cell.grade and cell.grade_id in self.tested
        return cell.kind == "code" and not tested and position not in self.deadly
