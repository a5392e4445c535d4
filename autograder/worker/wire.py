"""Values that cross between the worker and the host: msgpack, exact built-in types, no pickle.

Everything that is not one of the types below crosses as a handle: a number, a kind and a name.
Both sides use this module; the host trusts nothing it decodes beyond "a built-in value".
"""

import datetime as dt
import socket
import struct
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from msgpack import ExtType, packb, unpackb

MAX_MESSAGE = 16 << 20  # bytes
MAX_DEPTH = 60  # nested containers; each level costs C stack while decoding
MAX_DIGITS_BYTES = 1 << 16  # an int beyond 500,000 bits answers no exercise

TUPLE, SET, FROZENSET, INT, COMPLEX, RANGE, BYTEARRAY, FRACTION, DECIMAL, DATE = range(1, 11)
HANDLE, CALLBACK, ARGUMENT = 40, 41, 42

# What a message is, said by its first item.
DONE, RAISED, ASKING, ANSWERED, REFUSED = range(5)

_DATES: dict[str, Any] = {
    "date": dt.date,
    "datetime": dt.datetime,
    "time": dt.time,
}


class Closed(Exception):  # noqa: N818 - a state, not a mistake
    """The other side is gone."""


class WireError(ValueError):
    """What came is not a value of this protocol."""


def encoder(by_reference: Callable[[Any], ExtType]) -> Callable[[Any], bytes]:
    """A function value → bytes; `by_reference` turns any other object into a handle."""

    def default(value: Any) -> ExtType:
        write = _WRITERS.get(type(value))
        return write(value, encode) if write else by_reference(value)

    def encode(value: Any) -> bytes:
        packed: bytes = packb(
            value, default=default, strict_types=True, unicode_errors="surrogatepass"
        )
        return packed

    return encode


_WRITERS: dict[type, Callable[[Any, Callable[[Any], bytes]], ExtType]] = {
    tuple: lambda v, encode: ExtType(TUPLE, encode(list(v))),
    set: lambda v, encode: ExtType(SET, encode(list(v))),
    frozenset: lambda v, encode: ExtType(FROZENSET, encode(list(v))),
    int: lambda v, _: ExtType(INT, _digits(v)),
    complex: lambda v, _: ExtType(COMPLEX, struct.pack("<dd", v.real, v.imag)),
    range: lambda v, encode: ExtType(RANGE, encode([v.start, v.stop, v.step])),
    bytearray: lambda v, _: ExtType(BYTEARRAY, bytes(v)),
    Fraction: lambda v, encode: ExtType(FRACTION, encode([v.numerator, v.denominator])),
    Decimal: lambda v, _: ExtType(DECIMAL, str(v).encode()),
    dt.date: lambda v, encode: ExtType(DATE, encode(["date", v.isoformat()])),
    dt.datetime: lambda v, encode: ExtType(DATE, encode(["datetime", v.isoformat()])),
    dt.time: lambda v, encode: ExtType(DATE, encode(["time", v.isoformat()])),
}


def _digits(value: int) -> bytes:
    size = value.bit_length() // 8 + 1
    if size > MAX_DIGITS_BYTES:
        msg = "a whole number too long to hand over"
        raise WireError(msg)
    return value.to_bytes(size, "little", signed=True)


def decoder(
    handle: Callable[..., Any], callback: Callable[..., Any], argument: Callable[[int], Any]
) -> Callable[[bytes], Any]:
    """A function bytes → value; raises WireError for anything that is not a value."""
    readers: dict[int, _Reader] = {
        **_READERS,
        HANDLE: lambda body, read: handle(*read(body)),
        CALLBACK: lambda body, read: callback(*read(body)),
        ARGUMENT: lambda body, _: argument(body[0]),
    }

    def read(data: bytes, depth: int) -> Any:
        if depth > MAX_DEPTH:
            msg = "too many nested containers"
            raise WireError(msg)

        def extension(code: int, body: bytes) -> Any:
            def inner(part: bytes) -> Any:
                return read(part, depth + 1)

            return readers[code](body, inner)

        return unpackb(
            data, ext_hook=extension, strict_map_key=False, unicode_errors="surrogatepass"
        )

    def decode(data: bytes) -> Any:
        try:
            return read(data, 0)
        except WireError:
            raise
        except Exception as error:
            # Whatever a forged message provokes, it is the same fact: this is no value.
            msg = f"not a value ({type(error).__name__})"
            raise WireError(msg) from error

    return decode


_Reader = Callable[[bytes, Callable[[bytes], Any]], Any]
_READERS: dict[int, _Reader] = {
    TUPLE: lambda body, read: tuple(read(body)),
    SET: lambda body, read: set(read(body)),
    FROZENSET: lambda body, read: frozenset(read(body)),
    INT: lambda body, _: int.from_bytes(body, "little", signed=True),
    COMPLEX: lambda body, _: complex(*struct.unpack("<dd", body)),
    RANGE: lambda body, read: range(*read(body)),
    BYTEARRAY: lambda body, _: bytearray(body),
    FRACTION: lambda body, read: Fraction(*read(body)),
    DECIMAL: lambda body, _: Decimal(body.decode()),
    DATE: lambda body, read: _date(*read(body)),
}


def _date(kind: str, text: str) -> Any:
    return _DATES[kind].fromisoformat(text)


def send(sock: socket.socket, data: bytes) -> None:
    """One message: its length in four bytes, then the bytes."""
    if len(data) > MAX_MESSAGE:
        msg = "more than 16 MB to hand over"
        raise WireError(msg)
    sock.sendall(struct.pack("<I", len(data)) + data)


def receive(sock: socket.socket) -> bytes:
    """The next message; raises Closed at its end and WireError when it is too long."""
    (size,) = struct.unpack("<I", exactly(sock, 4))
    if size > MAX_MESSAGE:
        msg = "a message too long"
        raise WireError(msg)
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
