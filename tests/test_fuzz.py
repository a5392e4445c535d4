"""Whatever comes in is understood or refused: hypothesis looks for what is neither.

The same examples each time; AUTOGRADER_FUZZ=50 tries fifty times as many, and others.
"""

import contextlib
import copy
import datetime as dt
import decimal
import fractions
import json
import math
import os
import secrets
import socket
import struct
import subprocess
import threading
import tracemalloc

import classes
import msgspec
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st
from msgpack import ExtType, packb

from autograder import clock, untrusted
from autograder.handle import Handle
from autograder.job import Job
from autograder.link import Link
from autograder.model import CourseError
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
ranges = st.builds(
    lambda start, count, step: range(start, start + count * step, step),
    *(numbers, st.integers(-9, 10**6), numbers.filter(bool)),
)
decimals = st.decimals(-(10**9), 10**9) | st.sampled_from(
    [decimal.Decimal(text) for text in ("NaN", "-NaN7", "Infinity", "-0", "1E+999", "1.50")]
)
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
    | decimals
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


@tries(150)
@given(values)
def test_what_crosses_comes_back_equal_and_of_the_same_type(value):
    assert form(decode(encode(value))) == form(value)


def is_hashable(value):
    try:
        hash(value)
    except TypeError:
        return False
    return True


THING = object()
forge = wire.encoder(lambda _: ExtType(wire.HANDLE, encode([0, "iterator", "Thing"])))


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
        inner
        | st.lists(inner, max_size=4).map(lambda some: bytes([0x90 + len(some)]) + b"".join(some)),
    )


ORIGINALS = [
    *(None, True, 2**64, -1.5, "é\udce9", b"\0", bytearray(b"12"), 1j, range(0, 9, 2)),
    *(fractions.Fraction(1, 3), decimal.Decimal("-1.50"), dt.date(2024, 2, 29), dt.time(23, 59)),
    *(dt.datetime(2024, 2, 29, tzinfo=dt.UTC), [[1], (2, 3.5)], {"a": {1, 2}, (1, "b"): [None]}),
    *({frozenset({1}), 7}, [((((), 1), 2), 3)], {1: {2: {3: [4]}}}, ["x" * 300] * 3),
]
encoded = st.sampled_from([encode(value) for value in ORIGINALS])
forged = (
    changed(encoded) | st.binary(max_size=60) | st.recursive(encoded, extensions, max_leaves=8)
)


@tries(500)
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
    return ExtType(
        protocol.INT, value.to_bytes(value.bit_length() // 8 + 1, "little", signed=True)
    )


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
    "keys of one hash": length(
        0xDF, len(SAME_HASH), b"".join(packb(n) + b"\1" for n in SAME_HASH)
    ),
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


# Replies, and the line to a worker that says whatever it likes.


def junk(*right):
    """What belongs there, or something else."""
    return st.one_of(*right, st.sampled_from([*ORIGINALS, math.inf, math.nan, -1, {}, THING]))


raised = st.tuples(
    junk(st.sampled_from(["ValueError", "KeyError", "SyntaxError", "Own", "a\0b", "SystemExit"])),
    junk(st.lists(junk(st.sampled_from(["OSError", "ExceptionGroup", "UnicodeDecodeError"])))),
    junk(texts),
    junk(st.lists(junk(st.tuples(junk(st.just("<cell 1>")), junk(st.integers())).map(list)))),
    junk(st.lists(junk(), max_size=5)),
).map(list)
replies = st.tuples(
    junk(st.integers(0, 6)),
    junk(raised),
    junk(texts),
    junk(texts),
    junk(st.dictionaries(junk(st.integers(-2, 3)).filter(is_hashable), junk())),
)
messages = junk(replies.map(list), st.lists(junk(), max_size=6))


@tries(400)
@given(messages.map(forge))
def test_a_reply_is_read_or_refused_and_what_it_says_can_be_raised(data):
    args = [[1], {2: 3}, 4]
    try:
        reply = untrusted.reply(decode(data), args)
    except wire.WireError:
        return
    texts_of = [reply.printed, reply.errors, reply.refused]
    if reply.raised:
        error = rebuild(reply.raised)
        assert isinstance(error, Exception)
        texts_of += [reply.raised.message, *map(str, error.args), type(error).__name__]
    "".join(texts_of).encode()
    for place, change in reply.changes.items():
        assert type(args[place]) is type(change)


NUMBER = 7  # of every question here; a worker that has it can say anything


@st.composite
def talk(draw):
    """What a worker sends after a question: messages, or what looks like them."""
    said = b""
    for _ in range(draw(st.integers(0, 4))):
        asking = st.tuples(st.just(wire.ASKING), junk(st.integers(-1, 2)), junk(), junk())
        sent = draw((replies | asking).map(lambda items: forge([NUMBER, *items])) | forged)
        size = draw(st.sampled_from([len(sent)] * 8 + [0, len(sent) + 1, 2**32 - 1, 2**24]))
        said += struct.pack("<I", size) + sent
    return said + draw(st.binary(max_size=3))


@pytest.fixture(scope="module")
def hurried():
    """A test's clock that does not wait for long, and a question's number that is known."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(secrets, "randbits", lambda _: NUMBER)
        patch.setattr(clock, "WALL_SECONDS", 0.3)
        yield


def asked(said, *, silent=False):
    """What comes of two questions to such a worker: replies, or how it was lost."""
    ours, theirs = socket.socketpair()
    with theirs, subprocess.Popen(["/bin/sleep", "60"]) as process:
        link = Link(ours, process.pid, None)
        link.encode([len])  # the test has handed a function over
        speaking = threading.Thread(target=speak, args=(theirs, said, silent))
        speaking.start()
        found = []
        for _ in range(2):
            try:
                found.append(link.ask("call", "f", [[1], 2], {}, [], args=[[1], 2]))
            except Gone as gone:
                found.append(gone.kind)
        link.kill()
        speaking.join()
    return found


def speak(sock, said, silent):
    """Once the first question has come; who speaks before is a forger."""
    with contextlib.suppress(OSError):
        sock.recv(1)
        sock.sendall(said)
        if not silent:
            sock.shutdown(socket.SHUT_WR)


@pytest.mark.usefixtures("hurried")
@tries(150)
@given(said=talk())
def test_a_line_gives_a_reply_or_says_that_the_worker_is_gone(said):
    for found in asked(said):
        assert isinstance(found, Reply) or found in {"died", "garbled", "hung"}


ENDLESS = encode([NUMBER, wire.ASKING, 0, ["x"], {}])
SILENT = {
    "says nothing": b"",
    "stops in a length": b"\0\0",
    "stops in a message": b"\x08\0\0\0abc",
    "asks and reads no answer": (struct.pack("<I", len(ENDLESS)) + ENDLESS) * 5,
}


@pytest.mark.usefixtures("hurried")
@pytest.mark.parametrize("said", SILENT.values(), ids=SILENT)
def test_nobody_waits_for_a_silent_worker(said):
    assert asked(said, silent=True) == ["hung", "died"]


# Notebooks as anybody may have written them.

NOTEBOOK = json.dumps(classes.source())
ODD = [
    *(None, True, 0, -1, 1e400, math.nan, 10**4000, "", "\ud800", "a\nb\x1b[31m", [], {}, [[]]),
    *([None], {"": None}, "markdown", "code", "fr", 4, 5, "R", {"name": "R"}, {"language": [1]}),
]
plain_json = st.recursive(
    st.sampled_from(ODD) | texts | st.floats() | st.integers(-(10**30), 10**30),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=8,
)


def places(node):
    """Each (container, key) in a tree of JSON."""
    for key, item in [*(node.items() if isinstance(node, dict) else enumerate(node))]:
        yield node, key
        if isinstance(item, dict | list):
            yield from places(item)


@st.composite
def notebooks(draw):
    """A notebook in which something is gone, doubled, wrapped or replaced."""
    tree = json.loads(NOTEBOOK)
    for _ in range(draw(st.integers(1, 3))):
        node, key = draw(st.sampled_from([*places(tree)]).map(lambda found: found))
        change = draw(st.sampled_from(["delete", "double", "wrap", "replace", "replace", "add"]))
        if change == "delete":
            del node[key]
        elif change == "double" and isinstance(node, list):
            node.insert(key, copy.deepcopy(node[key]))
        elif change == "wrap":
            node[key] = draw(st.sampled_from([[node[key]], {"x": node[key]}]))
        elif change == "add" and isinstance(node, dict):
            node[draw(texts)] = draw(plain_json)
        else:
            node[key] = draw(plain_json)
        if not tree:
            break
    return json.dumps(tree, ensure_ascii=draw(st.booleans())).encode("utf-8", "surrogatepass")


@st.composite
def scratched(draw):
    """The bytes of a notebook, some of them damaged."""
    return draw(changed(st.just(NOTEBOOK.encode())))


def seen(path):
    """The notebook at this path, or None when a sentence says what is wrong with it."""
    try:
        return read(path)
    except CourseError as error:
        sentence = str(error)
        assert sentence.startswith(f"{path}: ")
        assert sentence.isprintable()
        assert len(sentence) < 300 + len(str(path))
        return None


@tries(250)
@given(
    data=notebooks() | scratched() | plain_json.map(lambda v: json.dumps(v).encode()) | st.binary()
)
def test_a_notebook_is_read_or_a_sentence_says_why_not(data, tmp_path_factory):
    path = tmp_path_factory.getbasetemp() / "fuzz.ipynb"
    path.write_bytes(data)
    notebook = seen(path)
    if notebook:
        sent = msgspec.msgpack.encode(Job(notebook, {}))
        assert msgspec.msgpack.decode(sent, type=Job).notebook == notebook
        assert all(0 <= exercise.points < math.inf for exercise in notebook.exercises)


def with_metadata(text):
    return NOTEBOOK.replace('"lang": "fr"', f'"lang": "fr", "deep": {text}').encode()


def many(cell):
    """A notebook full of such cells, up to the size that is read."""
    head, tail = NOTEBOOK.split('"cells": [')
    return f'{head}"cells": [{", ".join([cell] * (19_000_000 // len(cell)))}, {tail}'.encode()


HUGE = {
    "lists in lists": with_metadata("[" * 100_000 + "]" * 100_000),
    "dicts in dicts": with_metadata('{"a":' * 50_000 + "1" + "}" * 50_000),
    "a number of 5,000 digits": with_metadata("9" * 5_000),
    "a number of a million digits": with_metadata("9" * 1_000_000),
    "half a million cells": many('{"cell_type": "raw", "metadata": {}, "source": ""}'),
}


@pytest.mark.parametrize("data", HUGE.values(), ids=HUGE)
def test_a_huge_notebook_is_read_or_refused(data, tmp_path):
    path = tmp_path / "huge.ipynb"
    path.write_bytes(data)
    seen(path)
