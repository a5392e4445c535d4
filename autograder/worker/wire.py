"""Messages between the worker and the host: what they may hold, and how they cross.

Values cross as msgpack, of exact built-in types; everything else as a handle: a number, a kind
and a name.  Both sides use this module; the host trusts nothing it decodes beyond "a built-in
value".
"""

import socket
import struct

from .decoding import decoder
from .encoding import encoder
from .protocol import (
    ANSWERED,
    ARGUMENT,
    ASKING,
    CALLBACK,
    DONE,
    HANDLE,
    MAX_MESSAGE,
    RAISED,
    REFUSED,
    Closed,
    WireError,
)

__all__ = [
    "ANSWERED",
    "ARGUMENT",
    "ASKING",
    "CALLBACK",
    "DONE",
    "HANDLE",
    "MAX_MESSAGE",
    "RAISED",
    "REFUSED",
    "Closed",
    "WireError",
    "decoder",
    "encoder",
    "exactly",
    "receive",
    "send",
]


def send(sock: socket.socket, data: bytes) -> None:
    """One message: its length in four bytes, then the bytes."""
    if len(data) > MAX_MESSAGE:
        raise WireError("more than 16 MB to hand over")
    sock.sendall(struct.pack("<I", len(data)) + data)


def receive(sock: socket.socket) -> bytes:
    """The next message; raises Closed at its end and WireError when it is too long."""
    (size,) = struct.unpack("<I", exactly(sock, 4))
    if size > MAX_MESSAGE:
        raise WireError("a message too long")
    return exactly(sock, size)


def exactly(sock: socket.socket, size: int) -> bytes:
    """`size` bytes from the socket, or Closed."""
    parts = bytearray()
    while len(parts) < size:
        part = sock.recv(min(size - len(parts), 1 << 20))
        if not part:
            raise Closed
        parts += part
    return bytes(parts)
