"""Values to bytes: msgpack, exact built-in types, no pickle."""

import datetime as dt
import re
import struct
from collections.abc import Callable
from decimal import Decimal
from fractions import Fraction
from typing import Any

from msgpack import ExtType, packb

from . import kinship
from .protocol import (
    BYTEARRAY,
    COMPLEX,
    DATE,
    DECIMAL,
    FRACTION,
    FROZENSET,
    INT,
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

_BYTES = re.compile(rb"[\xc4-\xc6]")  # how msgpack begins bytes


def encoder(by_reference: Callable[[Any], ExtType]) -> Callable[[Any], bytes]:
    """A function value → bytes; `by_reference` turns any other object into a handle."""
    depth = 0

    def default(value: Any) -> Any:
        write = _WRITERS.get(type(value))
        if write:
            return write(value, encode)
        known = kinship.plain(value)
        return by_reference(value) if known is value else known

    def pack(value: Any) -> bytes:
        packed: bytes = packb(
            value, default=default, strict_types=True, unicode_errors="surrogatepass"
        )
        return packed

    def marked(value: Any) -> Any:
        """The value, with what msgpack would take for bytes wrapped."""
        if type(value) is list:
            return [marked(item) for item in value]
        if type(value) is dict:
            return {key: marked(item) for key, item in value.items()}
        if type(value) is bytearray:
            return ExtType(BYTEARRAY, bytes(value))
        return by_reference(value) if type(value) is memoryview else value

    def encode(value: Any) -> bytes:
        nonlocal depth
        if depth > MAX_DEPTH:
            raise WireError("too many containers in each other")
        depth += 1
        try:
            packed = pack(value)
            return pack(marked(value)) if _BYTES.search(packed) else packed
        finally:
            depth -= 1

    return encode


def _digits(value: int, size: int = MAX_INT) -> bytes:
    if value.bit_length() >= 8 * size:
        raise WireError("a number too long to hand over")
    return value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)


def _ends(value: range) -> list[int]:
    if value[MAX_RANGE:]:
        raise WireError("a range too long to hand over")
    return [value.start, value.stop, value.step]


def _written(value: Decimal) -> bytes:
    if value.is_finite() and abs(value.adjusted()) > MAX_EXPONENT:
        raise WireError("a number too long to hand over")
    return str(value).encode()


def _terms(value: Fraction) -> list[int]:
    for term in (value.numerator, value.denominator):
        _digits(term, MAX_TERM)
    return [value.numerator, value.denominator]


_WRITERS: dict[type, Callable[[Any, Callable[[Any], bytes]], ExtType]] = {
    tuple: lambda v, encode: ExtType(TUPLE, encode(list(v))),
    set: lambda v, encode: ExtType(SET, encode(list(v))),
    frozenset: lambda v, encode: ExtType(FROZENSET, encode(list(v))),
    int: lambda v, _: ExtType(INT, _digits(v)),
    complex: lambda v, _: ExtType(COMPLEX, struct.pack("<dd", v.real, v.imag)),
    range: lambda v, encode: ExtType(RANGE, encode(_ends(v))),
    Fraction: lambda v, encode: ExtType(FRACTION, encode(_terms(v))),
    Decimal: lambda v, _: ExtType(DECIMAL, _written(v)),
    dt.date: lambda v, encode: ExtType(DATE, encode(["date", v.isoformat()])),
    dt.datetime: lambda v, encode: ExtType(DATE, encode(["datetime", v.isoformat()])),
    dt.time: lambda v, encode: ExtType(DATE, encode(["time", v.isoformat()])),
}
