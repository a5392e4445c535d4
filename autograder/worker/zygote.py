"""The warm process: imports once, then forks one locked-down worker per request.

It is exec'd fresh with a clean environment and never sees a test.  One worker lives at a time: a
request for the next one is also the order to end the last one, whatever it is doing.
"""

import contextlib
import gc
import importlib
import os
import select
import signal
import socket
import struct
import sys
from pathlib import Path
from typing import Any

from msgpack import packb, unpackb

from . import answers, cells, lockdown, scratch, wire

# What beginners' notebooks import, paid for once instead of in each worker.
PRELOADED = """
bisect collections copy csv dataclasses datetime decimal fractions functools heapq itertools json
math operator random re statistics string textwrap
"""

_LOOK = 0.1  # seconds between two looks at a worker


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
            _watch(sock, worker, alone=setup["alone"])
            request, ends = _request(sock)
            _end(worker, alone=setup["alone"])
            worker = _fork(prepared, setup["readable"], request, ends, sock)
    except (wire.Closed, OSError):
        _end(worker, alone=setup["alone"])


def _watch(sock: socket.socket, worker: tuple[int, str] | None, *, alone: bool) -> None:
    """Until the host says something, look at what no limit of the kernel's keeps small."""
    while not select.select([sock], [], [], _LOOK if worker else None)[0]:
        if worker and scratch.is_too_much(worker[1], worker[0], alone=alone):
            _kill(worker[0], alone=alone)


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
        pid, folder = worker
        _kill(pid, alone=alone)
        os.waitpid(pid, 0)
        scratch.remove(folder)


def _kill(pid: int, *, alone: bool) -> None:
    os.kill(pid, signal.SIGKILL)
    with contextlib.suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)
    if alone:  # in a process namespace of our own, everybody else is the worker's child
        with contextlib.suppress(ProcessLookupError):
            os.kill(-1, signal.SIGKILL)


def _fork(
    prepared: lockdown.Prepared,
    readable: list[str],
    request: dict[str, Any],
    end: int,
    sock: socket.socket,
) -> tuple[int, str]:
    folder = scratch.make()
    pid = os.fork()
    if pid == 0:
        _worker(prepared, readable, request, end, folder)
    os.close(end)
    _report(sock, pid)
    return pid, folder


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
    folder: str,
) -> None:
    """The child: lock down, then serve; it never comes back."""
    status = 1
    with contextlib.suppress(BaseException):
        for name, data in request["files"].items():
            path = Path(folder, name)
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(data)
        sys.path.append(folder)  # a notebook imports what lies beside it
        lockdown.apply(prepared, folder, readable, keep=[end])
        answers.serve(socket.socket(fileno=end))
        status = 0
    os._exit(status)
