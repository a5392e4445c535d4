"""A cluster of Dask: the same hosts on other machines, asked through an Executor.

The workers have Tremplin installed and know nothing else: tests and notebooks travel as bytes,
what was seen comes back as records, and only this process writes marks.
"""

import logging
import os
import platform
import time
import warnings
from collections.abc import Iterator
from concurrent.futures import CancelledError, Executor, Future
from contextlib import contextmanager, suppress
from typing import Any
from urllib.parse import urlsplit

import msgspec

from autograder import sandbox, version
from autograder.course import Unit
from autograder.grading import parcel, station
from autograder.job import Job, Ready
from autograder.model import CourseError, Observation, OutageError

INSTALL = "pip install distributed"
_CONNECT = 15.0  # seconds
ALONE = 60.0  # seconds without any worker: one that is started again is back before
_TICK = 2.0
_RETRIES = 2  # of a task that fails for a reason of Dask's; it moves lost ones by itself
_MOST = 500  # notebooks asked about at once, each by a thread here
_LOOPBACK = {"127.0.0.1", "::1", "localhost"}


class Cluster:
    """The workers of one scheduler; all of them are alike, or none is used."""

    def __init__(self, client: Any, address: str, wanted: str) -> None:
        self.client, self.address = client, address
        # An order of this process is one of its whole command; a worker's own setting is its own.
        self.wanted = (
            os.environ.get("AUTOGRADER_SANDBOX") or wanted if wanted == "auto" else wanted
        )
        self.executor: Executor = client.get_executor(pure=False, retries=_RETRIES)
        self.seen = time.monotonic()
        self.facts = self._census()

    def layers(self) -> sandbox.Layers:
        """What every worker has."""
        return self.facts.layers

    def room(self) -> int:
        """Twice the threads: no worker waits for this process to store something."""
        return int(min(2 * sum(self.client.nthreads().values()), _MOST))

    def hosts(self, unit: Unit, files: dict[str, bytes]) -> "RemoteHosts":
        """They are started where and when somebody asks."""
        return RemoteHosts(self, parcel.pack(unit, files))

    def check(self) -> None:
        """Raise OutageError when nobody is there to answer."""
        if self.client.status not in {"running", "connecting"}:
            raise self.outage("the scheduler is gone")
        if self.client.scheduler_info(n_workers=1)["workers"]:
            self.seen = time.monotonic()
        if time.monotonic() - self.seen > ALONE:
            raise self.outage("all workers are gone")

    def outage(self, why: str) -> OutageError:
        """What to do is the same whatever it was."""
        return OutageError(
            f"{self.address}: {why}; what was graded is stored. See to it and run the same"
            " command again."
        )

    def _census(self) -> station.Facts:
        """Raise CourseError unless all workers are what this machine is."""
        try:
            self.client.wait_for_workers(1, timeout=_CONNECT)
        except TimeoutError as error:
            msg = f"{self.address}: this scheduler has no workers; start some (docs/scale.md)."
            raise CourseError(msg) from error
        self._same_python()
        here = station.Facts(platform.python_version(), version.digest())
        found = {n: _facts(n, a) for n, a in self._everywhere(station.facts, self.wanted).items()}
        for name, facts in found.items():
            if problem := here.differs(facts):
                raise CourseError(_worker(name, problem))
        name, first = next(iter(found.items()))
        for other, facts in found.items():
            if facts.layers.levels() != first.layers.levels():
                said = [sandbox.describe(one.layers) for one in (facts, first)]
                problem = f"{said[0]}, but {name} has {said[1]}, and marks depend on it"
                raise CourseError(_worker(other, problem))
        return first

    def _same_python(self) -> None:
        """Asked of Dask itself: code of ours cannot be sent to another Python."""
        told = self.client.get_versions()
        ours = told["client"]["packages"]
        others = {"the scheduler": told["scheduler"]["packages"]}
        others |= {name: one["packages"] for name, one in told["workers"].items()}
        for name, theirs in others.items():
            for what in ("python", "distributed"):
                if theirs[what] != ours[what]:
                    problem = f"it has {what} {theirs[what]}, and this is {ours[what]}"
                    raise CourseError(_worker(name, problem))

    def _everywhere(self, function: Any, *details: str) -> dict[str, Any]:
        found: dict[str, Any] = self.client.run(function, *details, on_error="return")
        return found

    def forget(self, key: str) -> None:
        """End the hosts of an assignment on all workers that can be reached."""
        with suppress(Exception):  # they are gone, or will forget it by themselves
            self._everywhere(station.close, key)


class RemoteHosts:
    """The hosts of one assignment, wherever they are."""

    def __init__(self, cluster: Cluster, packed: parcel.Parcel) -> None:
        self.cluster, self.parcel = cluster, packed
        self.bytes = msgspec.msgpack.encode(packed)
        self.order = station.Order(cluster.facts, cluster.wanted, parcel.key(self.bytes))
        self.asked: set[Future[bytes]] = set()
        answer = self._ask(self.order)
        self.ready = answer.ready if isinstance(answer, station.Collected) else Ready((), ())

    def observe(self, job: Job) -> Observation | None:
        """What was seen of a notebook, by whichever worker; raises OutageError."""
        known = self.parcel.data
        own = {name: data for name, data in job.files.items() if known.get(name) != data}
        lean = msgspec.structs.replace(job, files=own)
        without = tuple(sorted(known.keys() - job.files.keys()))
        answer = self._ask(msgspec.structs.replace(self.order, job=lean, without=without))
        return answer.observation if isinstance(answer, station.Observed) else None

    def close(self) -> None:
        """End them everywhere."""
        self.cluster.forget(self.order.key)

    def give_up(self) -> None:
        """What is asked has no answer any more."""
        for future in [*self.asked]:
            future.cancel()
        self.close()

    def _ask(self, order: station.Order) -> station.Answer:
        """A worker that does not have the assignment is sent it."""
        answer = self._answer(order)
        if isinstance(answer, station.Unknown):
            answer = self._answer(msgspec.structs.replace(order, parcel=self.bytes))
        if isinstance(answer, station.Unfit):
            raise self.cluster.outage(
                f"the worker on {answer.worker} cannot grade: {answer.problem}"
            )
        return answer

    def _answer(self, order: station.Order) -> station.Answer:
        asked = self.cluster.executor.submit(station.work, msgspec.msgpack.encode(order))
        self.asked.add(asked)
        try:
            return station.decoded(self._result(asked))
        finally:
            self.asked.discard(asked)

    def _result(self, asked: "Future[bytes]") -> bytes:
        while True:
            try:
                return asked.result(_TICK)
            except CancelledError as error:
                raise self.cluster.outage("the scheduler is gone") from error
            except TimeoutError:
                self.cluster.check()
            except Exception as error:  # Dask's own: a worker lost over and over, a module missing
                why = " ".join(str(error).split())[:200] or type(error).__name__
                raise self.cluster.outage(f"a worker could not do its part ({why})") from error


@contextmanager
def connected(address: str, wanted: str) -> Iterator[Cluster]:
    """The cluster behind this address; raises CourseError."""
    parts = urlsplit(address)
    if parts.scheme not in {"tcp", "tls"} or not parts.hostname:
        msg = f"--scheduler {address}: write tcp://HOST:PORT or tls://HOST:PORT, as Dask does."
        raise CourseError(msg)
    try:
        from distributed import Client  # noqa: PLC0415 - an extra
    except ImportError as error:
        msg = f"--scheduler needs Dask, which is not installed: {INSTALL}"
        raise CourseError(msg) from error
    logging.getLogger("distributed").setLevel(logging.CRITICAL)  # we say what matters
    warnings.filterwarnings("ignore", message="(?s).*Mismatched versions found")
    try:
        security = _security(parts.scheme)
        client = Client(address, timeout=_CONNECT, set_as_default=False, security=security)
    except (OSError, TypeError, ValueError, RuntimeError) as error:
        raise CourseError(_unreachable(address, parts.scheme, error)) from error
    with client:
        yield Cluster(client, address, wanted)


def _security(scheme: str) -> Any:
    """What Dask's own configuration says about certificates; without any, its client hangs."""
    from distributed import Security  # noqa: PLC0415

    if scheme != "tls":
        return None
    found = Security(require_encryption=True)
    if not found.get_connection_args("client").get("ssl_context"):
        raise ValueError("no certificate")
    return found


def warning(address: str) -> str:
    """What a person should know about a link that is not encrypted; empty where it is fine."""
    parts = urlsplit(address)
    if parts.scheme != "tcp" or parts.hostname in _LOOPBACK:
        return ""
    return (
        f"{address}: whoever reaches this scheduler can read tests and run programs on its"
        " workers; use tls:// unless the network is closed (docs/scale.md)."
    )


def _unreachable(address: str, scheme: str, error: Exception) -> str:
    why = " ".join(str(error).split())[:200]
    if scheme == "tls":
        return (
            f"{address}: no scheduler accepts us there ({why}); check the address, and the"
            " certificates that Dask's configuration names (docs/scale.md)."
        )
    return f"{address}: no scheduler answers there ({why}); start it, or check the address."


def _worker(name: str, problem: str) -> str:
    return f"{name}: {problem}; use the same installation on all machines (docs/scale.md)."


def _facts(name: str, answer: Any) -> station.Facts:
    """What a worker told of itself; it may not even have the function that was to tell."""
    if isinstance(answer, bytes):
        return msgspec.msgpack.decode(answer, type=station.Facts)
    said = str(answer)  # an exception, of which Dask keeps the text only
    problem = f"it does not answer ({said})"
    if "No module named 'autograder'" in said:
        problem = "Tremplin is not installed there"
    elif "'autograder." in said:
        problem = "it has another version of Tremplin"
    raise CourseError(_worker(name, problem))
