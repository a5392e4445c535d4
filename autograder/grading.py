"""Grade notebooks: the straight line from a notebook to a Result, and the hosts that test it."""

import math
import os
import socket
import subprocess
import sys
import tempfile
import threading
from pathlib import Path
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
            msg = f"{self.unit.folder}: the tests could not be started; the lines above say why."
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
    """Grades notebooks of one assignment; each thread that asks gets a host of its own."""

    def __init__(
        self, folder: Path, reference: Notebook | None = None, *, wanted: str = "auto"
    ) -> None:
        self.unit = course.unit(folder)
        self.layers = sandbox.choose(wanted)
        self.files = course.data_files(folder)
        self.hosts: list[Host] = []
        self.own = threading.local()
        self.tests = self._host().ready.tests
        errors = [*self._host().ready.errors]
        if reference:
            errors += course.problems(self.unit, reference, self.tests)
        if errors:
            self.close()
            raise CourseError("\n".join(errors))

    def grade(self, notebook: Notebook, reference: Notebook | None = None) -> Result:
        """The result of one notebook; exercises and points are the reference's if there is one."""
        merged = merge(reference, notebook) if reference else notebook
        observation = self._host().observe(merged, self.files)
        if observation is None:
            message = f"{notebook.name}: the grader lost this notebook twice over; look at it."
            return result(merged, _nothing(merged), self.layers, (message,))
        return result(merged, observation, self.layers)

    def close(self) -> None:
        """End all hosts."""
        for running in self.hosts:
            running.close()
        self.hosts.clear()

    def _host(self) -> Host:
        if not hasattr(self.own, "host"):
            self.own.host = Host(self.unit, self.layers)
            self.hosts.append(self.own.host)
        found: Host = self.own.host
        return found

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
    if broken:
        said = f"({len(broken)} such tests); correct it. It said:\n{broken[0].detail}"
        problems += (f"{broken[0].test.id}: the test itself fails on {notebook.name} {said}",)
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


def _nothing(notebook: Notebook) -> Observation:
    """Nothing was seen, so nothing passed."""
    return Observation((), (None,) * len(notebook.cells))
