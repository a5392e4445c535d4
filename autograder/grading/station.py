"""Another machine's part of a grading: it keeps hosts warm and answers orders.

`work` is what crosses: bytes in, bytes out, of plain records.  It runs in a worker of a cluster,
for as many threads at once as the worker has.
"""

import atexit
import platform
import shutil
import tempfile
import threading
import time
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path

import msgspec

from autograder import sandbox, version
from autograder.grading.parcel import Parcel
from autograder.grading.pool import Pool
from autograder.job import Job, Ready
from autograder.model import CourseError, Observation

_FORGOTTEN = 600.0  # seconds after which the hosts of a controller that was killed may go


class Facts(msgspec.Struct, frozen=True):
    """What has to be the same everywhere, because marks depend on it; or why it cannot be."""

    python: str
    program: str
    layers: sandbox.Layers = sandbox.Layers()
    problem: str = ""

    def differs(self, other: "Facts") -> str:
        """What the `other` has that is not as here; empty when they agree."""
        if other.python != self.python:
            return f"it runs Python {other.python}, and this is {self.python}"
        if other.program != self.program:
            return "it has another version of Tremplin"
        return other.problem


class Order(msgspec.Struct, frozen=True):
    """What is asked: the tests of an assignment (`job` is None), or to observe a notebook.

    `key` is the assignment's, which comes along in `parcel` when the worker did not know it.  The
    job has only those files that are not the assignment's, and names in `without` what it lacks.
    """

    facts: Facts
    wanted: str
    key: str
    parcel: bytes | None = None
    job: Job | None = None
    without: tuple[str, ...] = ()


class Collected(msgspec.Struct, frozen=True, tag=True):
    """The answer to an order without a job."""

    ready: Ready


class Observed(msgspec.Struct, frozen=True, tag=True):
    """The answer to a job; None when a host was lost over it."""

    observation: Observation | None


class Unknown(msgspec.Struct, frozen=True, tag=True):
    """This worker does not have the assignment (it is new, or was started again)."""


class Unfit(msgspec.Struct, frozen=True, tag=True):
    """This worker cannot grade at all, and why."""

    worker: str
    problem: str


Answer = Collected | Observed | Unknown | Unfit
_ANSWERS: msgspec.msgpack.Decoder[Answer] = msgspec.msgpack.Decoder(Answer)


def decoded(answer: bytes) -> Answer:
    """What `work` said."""
    return _ANSWERS.decode(answer)


@dataclass
class _Station:
    """An assignment that is laid out in a folder of this machine, and its hosts."""

    parcel: Parcel
    pool: Pool
    folder: Path
    used: float = field(default_factory=time.monotonic)

    def close(self) -> None:
        self.pool.give_up()
        shutil.rmtree(self.folder, ignore_errors=True)


_lock = threading.Lock()
_stations: dict[str, _Station] = {}


def facts(wanted: str) -> bytes:
    """What this machine is, told before anything is graded."""
    return msgspec.msgpack.encode(_facts(wanted))


def work(order: bytes) -> bytes:
    """Answer one order."""
    return msgspec.msgpack.encode(_answer(msgspec.msgpack.decode(order, type=Order)))


def close(key: str) -> None:
    """End the hosts of an assignment, whatever they are doing; its files go."""
    with _lock:
        found = _stations.pop(key, None)
    if found:
        found.close()


def _answer(order: Order) -> Answer:
    here = _facts(order.wanted)
    problem = order.facts.differs(here)
    if not problem and here.layers.levels() != order.facts.layers.levels():
        problem = f"other protections than elsewhere ({sandbox.describe(here.layers)})"
    if problem:
        return Unfit(platform.node(), problem)
    try:
        station = _station(order, here.layers)
    except CourseError as error:
        return Unfit(platform.node(), str(error))
    if station is None:
        return Unknown()
    if order.job is None:
        return Collected(station.pool.ready)
    files = {n: data for n, data in station.parcel.data.items() if n not in order.without}
    job = msgspec.structs.replace(order.job, files=files | order.job.files)
    return Observed(station.pool.observe(job))


def _facts(wanted: str) -> Facts:
    python = platform.python_version()
    try:
        return Facts(python, version.digest(), sandbox.choose(wanted))
    except CourseError as error:
        return Facts(python, version.digest(), problem=str(error))


def _station(order: Order, layers: sandbox.Layers) -> _Station | None:
    with _lock:
        _forget()
        if order.key not in _stations and order.parcel:
            _stations[order.key] = _opened(order.parcel, layers)
        found = _stations.get(order.key)
        if found:
            found.used = time.monotonic()
    return found


def _opened(packed: bytes, layers: sandbox.Layers) -> _Station:
    parcel = msgspec.msgpack.decode(packed, type=Parcel)
    folder = Path(tempfile.mkdtemp(prefix="tremplin-", dir=_place()))
    try:
        return _Station(parcel, Pool(parcel.unpack(folder), layers), folder)
    except BaseException:
        shutil.rmtree(folder, ignore_errors=True)
        raise


def _place() -> str | None:
    """A folder that Dask removes even when this worker is killed; None where there is no Dask."""
    with suppress(ImportError, ValueError):
        from distributed import get_worker  # noqa: PLC0415 - an extra; here it is loaded already

        return str(get_worker().local_directory)
    return None


def _forget() -> None:
    """Assignments whose controller has not asked for long: it was killed."""
    for key, station in [*_stations.items()]:
        if station.pool.is_idle() and time.monotonic() - station.used > _FORGOTTEN:
            _stations.pop(key).close()


@atexit.register
def _end() -> None:
    for key in [*_stations]:
        close(key)
