"""The trusted end of a warm zygote: start it in the sandbox, ask it for workers, end it."""

import contextlib
import os
import shutil
import socket
import struct
import subprocess
import tempfile
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from msgpack import packb, unpackb

from autograder import sandbox
from autograder.link import Link
from autograder.model import CourseError
from autograder.worker import wire

_START_SECONDS = 60  # generous: a busy machine, cold files


@dataclass(frozen=True, slots=True)
class Process:
    """What belongs to a running zygote."""

    child: subprocess.Popen[bytes]
    control: socket.socket
    scratch: str


class Zygote:
    """Starts workers for one submission after another, inside the given protections."""

    def __init__(self, layers: sandbox.Layers) -> None:
        self.layers = layers
        self.process = _start(layers)

    def worker(self, files: dict[str, bytes]) -> Link:
        """A fresh worker whose folder holds `files`; the last one is ended first."""
        try:
            return self._worker(files)
        except (OSError, wire.Closed, IndexError):
            self.close()  # a zygote that was hurt is replaced once, then the error is ours
            self.process = _start(self.layers)
            return self._worker(files)

    def _worker(self, files: dict[str, bytes]) -> Link:
        ours, theirs = socket.socketpair()
        body = packb({"files": files})
        control = self.process.control
        with theirs:
            socket.send_fds(control, [struct.pack("<I", len(body))], [theirs.fileno()])
        control.sendall(body)
        head, descriptors, _, _ = socket.recv_fds(control, 4, 1)
        if not head:
            raise wire.Closed
        (size,) = struct.unpack("<I", head)
        pid = unpackb(wire.exactly(control, size))
        return Link(ours, pid, descriptors[0] if descriptors else None)

    def close(self) -> None:
        """End the zygote and everything it started."""
        self.process.control.close()
        try:
            self.process.child.wait(5)
        except subprocess.TimeoutExpired:
            self.process.child.kill()
            self.process.child.wait()
        shutil.rmtree(self.process.scratch, ignore_errors=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        _kind: type[BaseException] | None,
        _error: BaseException | None,
        _trace: TracebackType | None,
    ) -> None:
        self.close()


def _start(layers: sandbox.Layers) -> Process:
    ours, theirs = socket.socketpair()
    scratch = tempfile.mkdtemp(prefix="tremplin-")
    with theirs:
        command, environment = sandbox.command(layers, theirs.fileno())
        child = subprocess.Popen(
            command,
            env=environment | ({} if layers.bubblewrap else {"TMPDIR": scratch}),
            pass_fds=[theirs.fileno()],
            cwd="/",
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.PIPE if os.environ.get("AUTOGRADER_DEBUG") else subprocess.DEVNULL,
        )
    setup = {
        "layers": sorted(layers.names()),
        "readable": sandbox.readable_paths(),
        "alone": layers.bubblewrap,
    }
    ours.settimeout(_START_SECONDS)
    with contextlib.suppress(OSError, wire.Closed):
        wire.send(ours, packb(setup))
        if wire.receive(ours) == b"ready":
            ours.settimeout(_START_SECONDS)
            return Process(child, ours, scratch)
    child.kill()
    msg = (
        "The process that runs learners' code could not start; `autograder doctor` or"
        f" `{' '.join(command[:1])} …` shows why (exit status {child.wait()})."
    )
    raise CourseError(msg)
