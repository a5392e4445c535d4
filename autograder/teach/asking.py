"""The clerk, seen from the server: started with the first order, replaced when it was lost."""

import os
import socket
import subprocess
import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from pathlib import Path

from autograder import job
from autograder.teach.clerk import Ended, Order, Said
from autograder.worker import wire

_LAST_WORDS = 20.0  # seconds to store what is graded when the server stops
_LOST = "The process that grades was lost; what it had stored is kept. Grade again."


class Clerk:
    """One order after another, in the order in which they came; any thread may ask."""

    def __init__(self, wanted: str) -> None:
        self.wanted = wanted
        self._orders = ThreadPoolExecutor(1, "clerk")
        self._child: subprocess.Popen[bytes] | None = None
        self._sock = socket.socket()

    def ask(self, order: Order, hear: Callable[[Said], None]) -> Future[None]:
        """`hear` is called, in another thread, for all that the clerk says; the last is Ended."""
        return self._orders.submit(self._serve, order, hear)

    def close(self) -> None:
        """What is graded is stored, the rest is left for another time."""
        self._orders.shutdown(wait=False, cancel_futures=True)
        if self._child:
            with suppress(OSError):
                self._sock.shutdown(socket.SHUT_WR)  # it may still talk
            try:
                self._child.wait(_LAST_WORDS)
            except subprocess.TimeoutExpired:
                self._child.kill()
                self._child.wait()
        self._sock.close()

    def _serve(self, order: Order, hear: Callable[[Said], None]) -> None:
        said: Said | None = None
        try:
            self._start()
            job.send(self._sock, order)
            while not isinstance(said, Ended):
                said = job.receive(self._sock, Said)
                hear(said)
        except (OSError, wire.Closed):
            self._lost()
        finally:
            if not isinstance(said, Ended):
                hear(Ended(_LOST))

    def _lost(self) -> None:
        """It has died, or will: the next order gets another one."""
        if self._child:
            self._child.kill()
            self._child.wait()

    def _start(self) -> None:
        """Where it does not run already."""
        if self._child and self._child.poll() is None:
            return
        self._sock.close()
        self._sock, theirs = socket.socketpair()
        with theirs:
            self._child = subprocess.Popen(
                # -P: a course may have a pytest.py of its own
                [
                    *(sys.executable, "-P", "-m", "autograder.teach.clerk"),
                    *(str(theirs.fileno()), self.wanted),
                ],
                pass_fds=[theirs.fileno()],
                env=environment(),
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,  # Ctrl+C is for the server, which asks whether it is meant
            )


def environment() -> dict[str, str]:
    """Of a process of ours: this package is found also where it is not installed."""
    ours = str(Path(job.__file__).parents[1])
    paths = [ours, *filter(None, [os.environ.get("PYTHONPATH")])]
    return {**os.environ, "PYTHONPATH": os.pathsep.join(paths)}
