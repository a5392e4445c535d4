"""A running pytest host, seen from the process that asks it for one notebook after another."""

import os
import signal
import socket
import subprocess
import sys
from contextlib import suppress
from pathlib import Path

from autograder import course, job, lodging, sandbox
from autograder.model import CourseError, Observation
from autograder.worker import wire

_PATIENCE = 300.0  # seconds; a session ends itself long before


class Host:
    """A running pytest host; asked by one thread at a time."""

    def __init__(self, unit: course.Unit, layers: sandbox.Layers, *, reuse: bool = False) -> None:
        self.unit, self.layers, self.reuse = unit, layers, reuse
        self.given_up = False
        self.ready = self._start()

    def _start(self) -> job.Ready:
        """Start it; raises CourseError when it ends before it is ready."""
        self.sock, theirs = socket.socketpair()
        self.home = lodging.make()  # for whatever it and its children make
        with theirs:
            self.child = subprocess.Popen(
                # -P: the working folder may be a learner's, with a pytest.py in it
                [sys.executable, "-P", "-m", "autograder.host", str(theirs.fileno())],
                pass_fds=[theirs.fileno()],
                env=_environment(self.home.path),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )
        self.sock.settimeout(_PATIENCE)
        nothing = Path(self.home.path, "no-tests")
        nothing.mkdir()
        tests = tuple(map(str, self.unit.tests or [nothing]))
        setup = job.Setup(tests, str(self.unit.folder), self.layers, self.reuse)
        job.send(self.sock, setup)
        try:
            ready: job.Ready = job.receive(self.sock, job.Ready)
        except wire.Closed as error:
            self.close()
            msg = f"{self.unit.folder}: its tests could not be started; try `pytest` on them."
            raise CourseError(msg) from error
        return ready

    def observe(self, asked: job.Job) -> Observation | None:
        """Run the notebook and its tests; None when the host was lost over it (and replaced)."""
        if self.child.poll() is not None and not self.given_up:  # lost over something else
            self.close()
            self._start()
        try:
            job.send(self.sock, asked)
            found: Observation | None = job.receive(self.sock, Observation | None)
        except (OSError, wire.Closed):
            if not self.given_up:
                self.close()
                self._start()
            return None
        return found

    def give_up(self) -> None:
        """End it in the middle of what it does; it is not started again."""
        self.given_up = True
        with suppress(ProcessLookupError):
            os.killpg(self.child.pid, signal.SIGKILL)

    def close(self) -> None:
        """End the host and what it started."""
        self.sock.close()
        try:
            self.child.wait(5)
        except subprocess.TimeoutExpired:
            os.killpg(self.child.pid, signal.SIGKILL)  # its fork too, which is what is stuck
            self.child.wait()
        self.home.leave()


def _environment(folder: str) -> dict[str, str]:
    """Ours, without options for pytest; this package is found also where it is not installed."""
    ours = str(Path(job.__file__).parents[1])
    paths = [ours, *filter(None, [os.environ.get("PYTHONPATH")])]
    changed = {"PYTEST_ADDOPTS": "", "TMPDIR": folder, "PYTHONPATH": os.pathsep.join(paths)}
    return {**os.environ, **changed, "PYTHONHASHSEED": "0"}  # a set is shown in one order
