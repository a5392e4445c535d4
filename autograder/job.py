"""What the controller and a host say to each other; both are ours, and trust each other."""

import socket
import struct
from typing import Any

import msgspec

from autograder.model import Notebook, Test
from autograder.sandbox import Layers
from autograder.worker import wire


class Setup(msgspec.Struct, frozen=True):
    """The first message: which tests, from which folder, inside which protections.

    With `reuse`, one process tests every submission: faster, and what a test keeps is kept.
    """

    tests: tuple[str, ...]
    root: str
    layers: Layers
    reuse: bool = False


class Ready(msgspec.Struct, frozen=True):
    """The answer: the tests that were collected and what could not be."""

    tests: tuple[Test, ...]
    errors: tuple[str, ...]


class Job(msgspec.Struct, frozen=True):
    """A notebook to observe, the files it may open, and how long a cell may take (or None)."""

    notebook: Notebook
    files: dict[str, bytes]
    seconds: float | None = None


def send(sock: socket.socket, message: Any) -> None:
    """One record, or None for a job that was lost.

    A notebook and its files may be longer than what a worker may say.
    """
    data = msgspec.msgpack.encode(message)
    sock.sendall(struct.pack("<I", len(data)) + data)


def receive(sock: socket.socket, kind: Any) -> Any:
    """The record of this type that comes next; raises wire.Closed when nobody is there."""
    (size,) = struct.unpack("<I", wire.exactly(sock, 4))
    return msgspec.msgpack.decode(wire.exactly(sock, size), type=kind)
