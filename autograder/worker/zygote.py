"""The warm process: imports once, then forks one locked-down worker per request.

It is exec'd fresh with a clean environment and never sees a test.  One worker lives at a time: a
request for the next one is also the order to end the last one, whatever it is doing.
"""

import contextlib
import gc
import importlib
import os
import shutil
import signal
import socket
import struct
import tempfile
from pathlib import Path
from typing import Any

from msgpack import packb, unpackb

from . import answers, cells, lockdown, wire

# What beginners' notebooks import, paid for once instead of in each worker.
PRELOADED = """
bisect collections copy csv dataclasses datetime decimal fractions functools heapq itertools json
math operator random re statistics string textwrap
"""


def main(control: int) -> None:
    """Serve the host on descriptor `control` until it closes."""
    sock = socket.socket(fileno=control)
    setup = unpackb(wire.receive(sock))
    prepared = lockdown.prepare(frozenset(setup["layers"]))
    for name in PRELOADED.split():
        importlib.import_module(name)
    cells.run_cell("1 + 1", cells.new_space(), "<warm>")
    gc.collect()
    gc.freeze()  # or the collector would copy every inherited page in each worker
    wire.send(sock, b"ready")
    worker: tuple[int, str] | None = None
    try:
        while True:
            request, ends = _request(sock)
            _end(worker, alone=setup["alone"])
            worker = _fork(prepared, setup["readable"], request, ends, sock)
    except (wire.Closed, OSError):
        _end(worker, alone=setup["alone"])


def _request(sock: socket.socket) -> tuple[dict[str, Any], int]:
    """The files of the scratch folder and the worker's end of its socket."""
    head, descriptors, _, _ = socket.recv_fds(sock, 4, 1)
    if not head or not descriptors:
        raise wire.Closed
    (size,) = struct.unpack("<I", head)
    return unpackb(wire.exactly(sock, size)), descriptors[0]


def _end(worker: tuple[int, str] | None, *, alone: bool) -> None:
    """Kill the last worker and what it started, wait for it, remove what it wrote."""
    if worker:
        pid, scratch = worker
        os.kill(pid, signal.SIGKILL)
        with contextlib.suppress(ProcessLookupError):
            os.killpg(pid, signal.SIGKILL)
        if alone:  # in a process namespace of our own, everybody else is the worker's child
            with contextlib.suppress(ProcessLookupError):
                os.kill(-1, signal.SIGKILL)
        os.waitpid(pid, 0)
        _remove(scratch)


def _remove(scratch: str) -> None:
    """A folder its owner may not read, or a very deep one, must not stay or stop us."""
    with contextlib.suppress(OSError, RecursionError):
        for folder, names, _ in os.walk(scratch):
            for path in (Path(folder, name) for name in names):
                if not path.is_symlink():
                    path.chmod(0o700)
        shutil.rmtree(scratch, ignore_errors=True)


def _fork(
    prepared: lockdown.Prepared,
    readable: list[str],
    request: dict[str, Any],
    end: int,
    sock: socket.socket,
) -> tuple[int, str]:
    scratch = tempfile.mkdtemp(prefix="work-")
    pid = os.fork()
    if pid == 0:
        _worker(prepared, readable, request, end, scratch)
    os.close(end)
    _report(sock, pid)
    return pid, scratch


def _report(sock: socket.socket, pid: int) -> None:
    """Tell the host whom to kill: a descriptor, since our numbers may mean others outside."""
    message = packb(pid)
    if hasattr(os, "pidfd_open"):
        descriptor = os.pidfd_open(pid)
        socket.send_fds(sock, [struct.pack("<I", len(message)) + message], [descriptor])
        os.close(descriptor)
    else:
        wire.send(sock, message)


def _worker(
    prepared: lockdown.Prepared,
    readable: list[str],
    request: dict[str, Any],
    end: int,
    scratch: str,
) -> None:
    """The child: lock down, then serve; it never comes back."""
    status = 1
    with contextlib.suppress(BaseException):
        for name, data in request["files"].items():
            path = Path(scratch, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        lockdown.apply(prepared, scratch, readable, keep=[end])
        answers.serve(socket.socket(fileno=end))
        status = 0
    os._exit(status)
