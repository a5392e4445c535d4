"""One learner's notebook alive in a worker, and a fresh worker when that one has died."""

import contextlib
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder import sandbox, untrusted
from autograder.course import data_files
from autograder.execution import Execution
from autograder.model import CellOutput, Notebook
from autograder.notebook import read
from autograder.reply import Gone, Reply
from autograder.zygote import Zygote

MAX_NAMES, MAX_NAME = 1_000, 100


@dataclass(frozen=True, slots=True)
class Code:
    """The learner's cell for an exercise: its place in the notebook and its source."""

    position: int
    source: str


class Session:
    """Answers a test's questions about one notebook (the backend of `Student` when grading)."""

    def __init__(
        self,
        zygote: Zygote,
        notebook: Notebook,
        files: dict[str, bytes],
        seconds: float | None = None,
    ) -> None:
        self.zygote, self.notebook = zygote, notebook
        self.execution = Execution(zygote, notebook, files, seconds)
        self.exercises = {exercise.id: exercise for exercise in notebook.exercises}
        self.lost: dict[str, Gone] = {}
        self.exercise = ""
        self._renew()

    @property
    def outputs(self) -> tuple[CellOutput | None, ...]:
        """What each cell did when the notebook ran."""
        return tuple(self.execution.outputs.cells)

    def begin(self, exercise: str) -> None:
        """A test starts: its own clock, and a worker that lives and waits for a question."""
        with contextlib.suppress(Gone):  # it costs no test of another exercise
            self.link.check()
        if not self.link.alive and self.execution.may_start():
            self._renew()
        self.exercise, self.changed, self.asked = exercise, False, False
        self.link.begin(self.execution.end)

    def code(self, exercise: str) -> Code | None:
        """The learner's cell for `exercise`, if the notebook still has it."""
        known = self.exercises.get(exercise)
        if known is None or known.answer is None:
            return None
        return Code(known.answer, self.notebook.cells[known.answer].source)

    def output(self, position: int) -> CellOutput | None:
        """What the cell did when the notebook ran."""
        return self.outputs[position]

    def ended(self, position: int) -> str:
        """How the cell ended the worker ("hung", "died"), or an empty text."""
        gone = self.execution.deadly.get(position)
        return gone.kind if gone else ""

    def call(
        self, target: Any, args: list[Any], options: dict[str, Any], inputs: list[str]
    ) -> Reply:
        """Call a function of the notebook by name or handle."""
        return self._ask("call", target, args, options, inputs, args=args)

    def run(self, position: int, source: str, inputs: list[str]) -> Reply:
        """Run a changed cell as if it stood in its place; the value numbers its variables."""
        self.changed = True
        return self._ask("run", position, source, inputs)

    def get(self, name: str, space: int = 0) -> Reply:
        """A variable."""
        return self._ask("get", name, space)

    def names(self, space: int = 0) -> list[str]:
        """What the notebook defines; enough of it for a hint."""
        found = self._ask("names", space).value
        texts = [name for name in found if type(name) is str] if type(found) is list else []
        return [untrusted.text(name[:MAX_NAME]) for name in texts[:MAX_NAMES]]

    def provide(self, functions: dict[str, Callable[..., Any]]) -> None:
        """Put the test's functions in place of the learner's for the rest of this test."""
        self.changed = True
        self._ask("provide", functions)

    def restore(self) -> None:
        """After a test: the learner's functions have their names back, runs are forgotten."""
        if self.changed and self.link.alive:
            with contextlib.suppress(Gone):  # a worker lost now costs no test that has ended
                self.link.ask("restore")

    def give_up(self) -> None:
        """The test takes too long itself, for what the learner gave it: as if nothing came."""
        self.link.kill()
        self.lost[self.exercise] = Gone("hung")
        raise self.lost[self.exercise]

    def close(self) -> None:
        """End the worker; the zygote too, unless it belongs to the process we were forked from."""
        self.link.kill()
        self.zygote.close()

    def _ask(self, question: str, *details: Any, args: list[Any] | None = None) -> Reply:
        """Ask; an exercise that killed its worker is not given another one."""
        if self.exercise in self.lost:
            raise self.lost[self.exercise]
        try:
            reply = self.link.ask(question, *details, args=args)
        except Gone as gone:
            if gone.kind == "hung" or self.asked or not self._served_others():
                self.lost[self.exercise] = gone
                raise
            self._renew()  # it may have died of another exercise's answer, a little late
            self.link.begin(self.execution.end)
            return self._ask(question, *details, args=args)
        self.asked = True
        self.served.add(self.exercise)
        return reply

    def _served_others(self) -> bool:
        return bool(self.served - {self.exercise}) and self.execution.may_start()

    def _renew(self) -> None:
        self.link, self.served = self.execution.fresh(), set[str]()


def bring_up(path: Path, wanted: str) -> Session:
    """The notebook file at `path` alive in a sandbox of its own; raises CourseError."""
    notebook = read(path)
    zygote = Zygote(sandbox.choose(wanted))
    return Session(zygote, notebook, data_files(path.parent))
