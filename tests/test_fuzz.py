"""Whatever comes in is understood or refused: hypothesis looks for what is neither.

The same examples each time; AUTOGRADER_FUZZ=50 tries fifty times as many, and others.
"""

import ast
import copy
import datetime as dt
import decimal
import fractions
import json
import math
import os
import re
import socket
import struct
import subprocess
import tracemalloc

import classes
import msgspec
import nbformat
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgpack import ExtType, packb

from autograder import clock, host, program, untrusted
from autograder.handle import Handle
from autograder.link import Link
from autograder.model import CourseError, Notebook
from autograder.notebook import read
from autograder.reply import Gone, Reply, rebuild
from autograder.worker import protocol, wire

MORE = int(os.environ.get("AUTOGRADER_FUZZ", "1"))
pytestmark = pytest.mark.filterwarnings("ignore::SyntaxWarning", "ignore::DeprecationWarning")


def tries(number):
    """This many examples, however long each takes."""
    slow = [HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much]
    return settings(
        max_examples=number * MORE,
        derandomize=MORE == 1,
        deadline=None,
        database=None,
        suppress_health_check=slow,
    )


# Values that may cross.

texts = st.text(st.characters(exclude_categories=[]), max_size=20)  # lone surrogates too
numbers = st.integers() | st.integers(-(2**70), 2**70) | st.sampled_from([2**63, 2**64, -(2**63)])
ranges = st.builds(range, numbers, numbers, numbers.filter(bool))
zones = st.none() | st.timezones().map(lambda _: dt.UTC)
hashable = st.recursive(
    st.none()
    | st.booleans()
    | numbers
    | st.floats()
    | texts
    | st.binary(max_size=20)
    | st.complex_numbers()
    | ranges
    | st.fractions()
    | st.decimals().filter(lambda number: not number.is_snan())
    | st.dates()
    | st.datetimes(timezones=zones).map(lambda when: when.replace(fold=0))
    | st.times().map(lambda when: when.replace(fold=0)),
    lambda inner: st.lists(inner, max_size=4).map(tuple) | st.frozensets(inner, max_size=4),
    max_leaves=6,
)
values = st.recursive(
    hashable | st.binary(max_size=20).map(bytearray) | st.sets(hashable, max_size=4),
    lambda inner: (
        st.lists(inner, max_size=4)
        | st.lists(inner, max_size=4).map(tuple)
        | st.dictionaries(hashable, inner, max_size=4)
    ),
    max_leaves=10,
)
PLAIN = {type(None), bool, int, float, str, bytes, bytearray, complex, range}
PLAIN |= {fractions.Fraction, decimal.Decimal, dt.date, dt.datetime, dt.time}


def form(value):
    """A value and its types as a text, so that NaN is like itself and sets have an order."""
    name = type(value).__name__
    if isinstance(value, dict):
        return f"{name}{[(form(key), form(item)) for key, item in value.items()]}"
    if isinstance(value, list | tuple):
        return f"{name}{[form(item) for item in value]}"
    if isinstance(value, set | frozenset):
        return f"{name}{sorted(form(item) for item in value)}"
    return f"{name} {value!r}"


def parts(value):
    """A value and everything in it."""
    yield value
    if isinstance(value, dict):
        value = [*value.keys(), *value.values()]
    if isinstance(value, list | tuple | set | frozenset):
        for item in value:
            yield from parts(item)


class Elsewhere:
    """The other end of a handle: nobody may ask it while a message is read."""

    def ask(self, *_, **__):
        pytest.fail("a forged message made the reader ask the worker")


def handle(number=0, kind="object", name="Thing"):
    return Handle(Elsewhere(), number, kind, name)


encode = wire.encoder(lambda _: pytest.fail("this is no plain value"))
decode = wire.decoder(handle, handle, [1, 2].__getitem__)


@tries(400)
@given(values)
def test_what_crosses_comes_back_equal_and_of_the_same_type(value):
    assert form(decode(encode(value))) == form(value)


# Messages that no honest worker sends.


@st.composite
def changed(draw, originals):
    """A message with some of its bytes gone, doubled or replaced."""
    data = bytearray(draw(originals))
    for _ in range(draw(st.integers(1, 3))):
        start = draw(st.integers(0, len(data)))
        end = draw(st.integers(start, min(len(data), start + 8)))
        data[start:end] = draw(st.binary(max_size=4) | st.just(bytes(data[start:end]) * 2))
    return bytes(data)


def extensions(inner):
    """Extension types around anything."""
    return st.builds(
        lambda code, body: packb(ExtType(code, body)),
        st.sampled_from([*range(1, 14), wire.HANDLE, wire.CALLBACK, wire.ARGUMENT, 127]),
        inner | st.lists(inner, max_size=4).map(lambda some: bytes([0x90 + len(some)]) + b"".join(some)),
    )


encoded = values.map(encode)
forged = changed(encoded) | st.binary(max_size=60) | st.recursive(encoded, extensions, max_leaves=8)


@tries(1200)
@given(forged)
@example(b"\xdd\xff\xff\xff\xff")
@example(b"\xd6\xff\xff\xff\xff\xff")
def test_a_message_is_a_value_or_refused(data):
    try:
        value = decode(data)
    except wire.WireError:
        return
    kinds = {type(part) for part in parts(value)}
    assert kinds <= PLAIN | {list, tuple, dict, set, frozenset, Handle}


def number(value):
    return ExtType(protocol.INT, value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True))


def nested(times, body):
    for _ in range(times):
        body = packb(ExtType(protocol.TUPLE, body))
    return body


def length(first, count, rest=b""):
    return bytes([first]) + struct.pack(">I", count) + rest


SAME_HASH = [number((2**61 - 1) * n) for n in range(1, 20_000)]
BOMBS = {
    "list of 4 billion": length(0xDD, 2**32 - 1),
    "dict of 4 billion": length(0xDF, 2**32 - 1),
    "text of 4 GB": length(0xDB, 2**32 - 1),
    "bytes of 4 GB": length(0xC6, 2**32 - 1),
    "extension of 4 GB": length(0xC9, 2**32 - 1, b"\1"),
    "lists in lists, all of a million": length(0xDD, 1_000_000) * 500 + b"\xc0" * 1_000_000,
    "lists without end": b"\x91" * 1_000_000,
    "tuples in tuples": nested(100, b"\x90"),
    "tuples of megabytes": nested(50, b"\x91" + packb(bytes(8_000_000))),
    "a number of a million digits": packb(ExtType(protocol.INT, b"\x7f" * 500_000)),
    "a fraction that takes an hour": packb(
        ExtType(protocol.FRACTION, packb([number(3**300_000), number(2**475_000 + 1)]))
    ),
    "a set of one hash": packb(ExtType(protocol.SET, packb(SAME_HASH))),
    "keys of one hash": length(0xDF, len(SAME_HASH), b"".join(packb(n) + b"\1" for n in SAME_HASH)),
    "no step": packb(ExtType(protocol.RANGE, packb([0, 1, 0]))),
    "a signal": packb(ExtType(protocol.DECIMAL, b"sNaN")),
    "no divisor": packb(ExtType(protocol.FRACTION, packb([1, 0]))),
    "no date": packb(ExtType(protocol.DATE, packb(["date", "2024-02-30"]))),
    "no kind of date": packb(ExtType(protocol.DATE, packb(["timedelta", "1"]))),
    "list in a set": packb(ExtType(protocol.SET, packb([[1]]))),
    "list for a key": b"\x81\x90\x01",
    "unknown type": packb(ExtType(99, b"")),
    "more than one value": b"\1\2",
    "nothing": b"",
}


@pytest.mark.parametrize("data", BOMBS.values(), ids=BOMBS)
def test_a_message_costs_no_more_than_its_length(data):
    tracemalloc.start()
    try:
        with pytest.raises(wire.WireError):
            decode(data)
        assert tracemalloc.get_traced_memory()[1] < 100 * len(data) + 1_000_000
    finally:
        tracemalloc.stop()
