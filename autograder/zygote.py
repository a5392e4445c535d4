"""The trusted end of a warm zygote: start it in the sandbox, ask it for workers, end it."""

import contextlib
import os
import socket
import struct
import subprocess
from dataclasses import dataclass
from types import TracebackType
from typing import Self

from msgpack import packb, unpackb

from autograder import lodging, sandbox
from autograder.link import Link
from autograder.model import CourseError
from autograder.worker import lockdown, wire

_START_SECONDS = 60  # generous: a busy machine, cold files


@dataclass(frozen=True, slots=True)
class Process:
    """What belongs to a running zygote, and the process that started it and will end it."""

    child: subprocess.Popen[bytes]
    control: socket.socket
    lodging: lodging.Lodging
    owner: int


class Zygote:
    """Starts workers for one submission after another, inside the given protections.

    Where a worker could leave something behind inside the walls (files, processes, shared
    memory), there are new walls for each.
    """

    def __init__(self, layers: sandbox.Layers) -> None:
        self.layers = layers
        self.shared = not layers.bubblewrap or layers.names() == lockdown.LAYERS
        self.process, self.used = _start(layers), False

    def worker(self, files: dict[str, bytes]) -> Link:
        """A fresh worker whose folder holds `files`; the last one is ended first."""
        self.mend()
        try:
            return self._worker(files)
        except (OSError, wire.Closed, IndexError):
            self.replace()  # a zygote that was hurt is replaced once, then the error is ours
            return self._worker(files)

    def mend(self) -> None:
        """A zygote that was hurt, or that is for one worker only, is replaced."""
        ended = self.process.owner == os.getpid() and self.process.child.poll() is not None
        if ended or (self.used and not self.shared):
            self.replace()

    def replace(self) -> None:
        """Another one, as if nothing had been."""
        self.close()
        self.process, self.used = _start(self.layers), False

    def _worker(self, files: dict[str, bytes]) -> Link:
        self.used = True
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
        """End the zygote and everything it started; a fork of its owner only lets it go."""
        self.process.control.close()
        if self.process.owner != os.getpid():
            return
        try:
            self.process.child.wait(5)
        except subprocess.TimeoutExpired:
            self.process.child.kill()
            self.process.child.wait()
        self.process.lodging.leave()

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
    home = lodging.make()
    with theirs:
        command, environment = sandbox.command(layers, theirs.fileno())
        child = subprocess.Popen(
            command,
            env=environment | ({} if layers.bubblewrap else {"TMPDIR": home.path}),
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
            return Process(child, ours, home, os.getpid())
    child.kill()
    ours.close()
    home.leave()
    msg = (
        "The process that runs learners' code could not start; `autograder doctor` or"
        f" `{' '.join(command[:1])} …` shows why (exit status {child.wait()})."
    )
    raise CourseError(msg)
