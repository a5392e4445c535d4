"""Grade notebooks: the straight line from a notebook to a Result, and the hosts that test it."""

import math
import os
import re
import socket
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from queue import Empty, SimpleQueue
from types import TracebackType
from typing import Self

import msgspec

from autograder import course, host, sandbox, scoring
from autograder.model import (
    CellOutput,
    CourseError,
    Exercise,
    ExerciseScore,
    Notebook,
    Observation,
    Outcome,
    Result,
)
from autograder.notebook import merge
from autograder.worker import wire

_PATIENCE = 300.0  # seconds; a session ends itself long before


class Host:
    """A running pytest host; asked by one thread at a time."""

    def __init__(self, unit: course.Unit, layers: sandbox.Layers) -> None:
        self.unit, self.layers = unit, layers
        self.ready = self._start()

    def _start(self) -> host.Ready:
        """Start it; raises CourseError when it ends before it is ready."""
        self.sock, theirs = socket.socketpair()
        environment = {**os.environ, "PYTEST_ADDOPTS": ""}
        with theirs:
            self.child = subprocess.Popen(
                [sys.executable, "-m", "autograder.host", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env=environment,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
            )
        self.sock.settimeout(_PATIENCE)
        self.nothing = tempfile.TemporaryDirectory()
        tests = tuple(map(str, self.unit.tests)) or (self.nothing.name,)
        self._send(host.Setup(tests, str(self.unit.folder), self.layers))
        try:
            return msgspec.msgpack.decode(wire.receive(self.sock), type=host.Ready)
        except wire.Closed as error:
            self.close()
            msg = f"{self.unit.folder}: pytest could not start the tests in it; try `pytest` there."
            raise CourseError(msg) from error

    def observe(self, notebook: Notebook, files: dict[str, bytes]) -> Observation | None:
        """Run the notebook and its tests; None when the host was lost over it (and replaced)."""
        try:
            self._send(host.Job(notebook, files))
            return msgspec.msgpack.decode(wire.receive(self.sock), type=Observation | None)
        except (OSError, wire.Closed):
            self.close()
            self._start()
            return None

    def close(self) -> None:
        """End the host and what it started."""
        self.sock.close()
        try:
            self.child.wait(5)
        except subprocess.TimeoutExpired:
            self.child.kill()
            self.child.wait()
        self.nothing.cleanup()

    def _send(self, message: msgspec.Struct) -> None:
        wire.send(self.sock, msgspec.msgpack.encode(message))


class Grader:
    """Grades notebooks of one assignment, as many at once as threads ask."""

    def __init__(self, folder: Path, *references: Notebook, wanted: str = "auto") -> None:
        self.unit = course.unit(folder)
        self.layers = sandbox.choose(wanted)
        self.files = course.data_files(folder)
        self.hosts: list[Host] = []
        self.idle: SimpleQueue[Host] = SimpleQueue()
        with self._host() as first:
            self.tests = first.ready.tests
            errors = [*first.ready.errors]
        if references:
            errors += course.problems(self.unit, references, self.tests)
        if errors:
            self.close()
            raise CourseError("\n".join(errors))

    def grade(self, notebook: Notebook, reference: Notebook | None = None) -> Result:
        """The result of one notebook; exercises and points are the reference's if there is one."""
        merged = merge(reference, notebook) if reference else notebook
        with self._host() as found:
            observation = found.observe(merged, self.files)
        if observation is None:
            message = f"{notebook.name}: the grader lost this notebook twice over; look at it."
            return result(merged, _nothing(merged), self.layers, (message,))
        return result(merged, observation, self.layers)

    def close(self) -> None:
        """End all hosts."""
        for running in self.hosts:
            running.close()
        self.hosts.clear()

    @contextmanager
    def _host(self) -> Iterator[Host]:
        """A host that nobody else asks meanwhile."""
        try:
            found = self.idle.get_nowait()
        except Empty:
            found = Host(self.unit, self.layers)
            self.hosts.append(found)
        try:
            yield found
        finally:
            self.idle.put(found)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()


def result(
    notebook: Notebook,
    observation: Observation,
    layers: sandbox.Layers,
    problems: tuple[str, ...] = (),
) -> Result:
    """Score an observation; pure."""
    broken = [outcome for outcome in observation.outcomes if outcome.status == "error"]
    problems += tuple(
        f"{outcome.test.id}: the test itself fails or is skipped on {notebook.name}.ipynb"
        f" ({_last_line(outcome)}); correct it."
        for outcome in broken
    )
    return Result(
        notebook=notebook,
        scores=tuple(_score(exercise, observation) for exercise in notebook.exercises),
        outputs=observation.outputs,
        problems=problems,
        layers=tuple(sorted(layers.names())),
    )


def _score(exercise: Exercise, observation: Observation) -> ExerciseScore:
    if exercise.kind == "manual":
        return ExerciseScore(exercise, None)
    if exercise.kind == "asserts":
        output = observation.outputs[exercise.cell] if exercise.cell is not None else None
        return ExerciseScore(exercise, _by_asserts(exercise, output))
    own = [o for o in observation.outcomes if o.test.exercise == exercise.id]
    return scoring.score(exercise, own)


def _by_asserts(exercise: Exercise, output: CellOutput | None) -> float:
    """nbgrader's own meaning: an error is nothing, a number is partial credit, else everything.

    Where nbgrader would give full marks for a value that is no possible mark (`nan`, below
    zero), this gives none.
    """
    if output is None or output.error:
        return 0.0
    try:
        value = float(output.value or "")
    except ValueError:
        return exercise.points
    return min(value, exercise.points) if math.isfinite(value) and value >= 0 else 0.0


def _last_line(outcome: Outcome) -> str:
    """pytest ends a report with what matters."""
    lines = [line.removeprefix("E").strip() for line in outcome.detail.splitlines()]
    errors = [line for line in lines if re.match(r"[\w.]*(Error|Exception|Mistake)\b", line)]
    return (errors or [line for line in lines if line] or ["no reason"])[-1][:200]


def _nothing(notebook: Notebook) -> Observation:
    """Nothing was seen, so nothing passed."""
    return Observation((), (None,) * len(notebook.cells))
