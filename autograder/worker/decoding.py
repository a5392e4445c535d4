"""Bytes to values; nothing a message says of itself may cost more than its length."""

import datetime as dt
import struct
from collections import Counter
from collections.abc import Callable, Iterable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from msgpack import unpackb

from .protocol import (
    ARGUMENT,
    BYTEARRAY,
    CALLBACK,
    COMPLEX,
    DATE,
    DECIMAL,
    FRACTION,
    FROZENSET,
    HANDLE,
    INT,
    MAX_ALIKE,
    MAX_COPIES,
    MAX_DEPTH,
    MAX_EXPONENT,
    MAX_INT,
    MAX_RANGE,
    MAX_TERM,
    RANGE,
    SET,
    TUPLE,
    WireError,
)

_Reader = Callable[[bytes, Callable[[bytes], Any]], Any]
_DATES: dict[str, Any] = {"date": dt.date, "datetime": dt.datetime, "time": dt.time}


def decoder(
    handle: Callable[..., Any], callback: Callable[..., Any], argument: Callable[[int], Any]
) -> Callable[[bytes], Any]:
    """A function bytes → value; raises WireError for anything that is not a value."""
    readers: dict[int, _Reader] = {
        **_READERS,
        HANDLE: lambda body, read: handle(*_list(read(body))),
        CALLBACK: lambda body, read: callback(*_list(read(body))),
        ARGUMENT: lambda body, _: argument(body[0]),
    }

    def read(data: bytes, depth: int, copied: int) -> Any:
        copied += len(data)
        if depth > MAX_DEPTH or copied > MAX_COPIES:
            raise WireError("too many containers in each other")

        def extension(code: int, body: bytes) -> Any:
            return readers[code](body, lambda part: read(part, depth + 1, copied))

        return unpackb(
            data,
            ext_hook=extension,
            object_pairs_hook=_dict,
            strict_map_key=False,
            timestamp=1,  # a time as msgpack has it is not one of our types, a number is
            unicode_errors="surrogatepass",
        )

    def decode(data: bytes) -> Any:
        try:
            return read(data, 0, 0)
        except WireError:
            raise
        except Exception as error:
            # Whatever a forged message provokes, it is the same fact: this is no value.
            raise WireError(f"not a value ({type(error).__name__})") from error

    return decode


def _list(found: Any) -> list[Any]:
    """A handle can be unpacked too, by asking the worker: it is no list."""
    if type(found) is not list:
        raise WireError("not a list")
    return found


def _numbers(found: Any, size: int = MAX_INT) -> list[int]:
    if any(type(item) is not int or item.bit_length() >= 8 * size for item in _list(found)):
        raise WireError("not a number, or too long")
    return _list(found)


def _apart(keys: Iterable[Any]) -> None:
    """Keys that share a hash, as only forged ones do, would hold us up for hours."""
    if max(Counter(map(hash, keys)).values(), default=0) > MAX_ALIKE:
        raise WireError("keys of one hash")


def _dict(pairs: list[tuple[Any, Any]]) -> dict[Any, Any]:
    if len(pairs) > MAX_ALIKE:
        _apart(key for key, _ in pairs)
    return dict(pairs)


def _items(found: Any) -> list[Any]:
    """What a set can be made of."""
    if len(_list(found)) > MAX_ALIKE:
        _apart(found)
    return _list(found)


def _int(body: bytes) -> int:
    if len(body) > MAX_INT:
        raise WireError("a number too long")
    return int.from_bytes(body, "little", signed=True)


def _decimal(text: str) -> Decimal:
    found = Decimal(text)
    if found.is_snan() or (found.is_finite() and abs(found.adjusted()) > MAX_EXPONENT):
        raise WireError("a number that raises an error when compared, or takes hours to write")
    return found


def _range(start: int, stop: int, step: int) -> range:
    found = range(start, stop, step)
    if found[MAX_RANGE:]:
        raise WireError("a range too long")
    return found


def _date(kind: str, text: str) -> Any:
    return _DATES[kind].fromisoformat(text)


_READERS: dict[int, _Reader] = {
    TUPLE: lambda body, read: tuple(_list(read(body))),
    SET: lambda body, read: set(_items(read(body))),
    FROZENSET: lambda body, read: frozenset(_items(read(body))),
    INT: lambda body, _: _int(body),
    COMPLEX: lambda body, _: complex(*struct.unpack("<dd", body)),
    RANGE: lambda body, read: _range(*_numbers(read(body))),
    BYTEARRAY: lambda body, _: bytearray(body),
    FRACTION: lambda body, read: Fraction(*_numbers(read(body), MAX_TERM)),
    DECIMAL: lambda body, _: _decimal(body.decode()),
    DATE: lambda body, read: _date(*_list(read(body))),
}
