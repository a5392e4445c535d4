"""The hosts of one assignment on this machine, as many as are asked at once."""

from collections.abc import Iterator
from contextlib import contextmanager
from queue import Empty, SimpleQueue

from autograder.course import Unit
from autograder.grading.hosting import Host
from autograder.job import Job, Ready
from autograder.model import Observation
from autograder.sandbox import Layers


class Pool:
    """Starts a host when all others are busy; asked by any number of threads."""

    def __init__(self, unit: Unit, layers: Layers, *, reuse: bool = False) -> None:
        self.unit, self.layers, self.reuse = unit, layers, reuse
        self.hosts: list[Host] = []
        self.idle: SimpleQueue[Host] = SimpleQueue()
        with self._host() as first:
            self.ready: Ready = first.ready

    def observe(self, job: Job) -> Observation | None:
        """What was seen of a notebook; None when a host was lost over it."""
        with self._host() as found:
            return found.observe(job)

    def is_idle(self) -> bool:
        """Nobody asks any of its hosts."""
        return self.idle.qsize() == len(self.hosts)

    def close(self) -> None:
        """End all hosts."""
        for running in self.hosts:
            running.close()
        self.hosts.clear()

    def give_up(self) -> None:
        """End all hosts at once; what is asked of them meanwhile has no result to rely on."""
        for running in self.hosts:
            running.give_up()
        self.close()

    @contextmanager
    def _host(self) -> Iterator[Host]:
        """A host that nobody else asks meanwhile."""
        try:
            found = self.idle.get_nowait()
        except Empty:
            found = Host(self.unit, self.layers, reuse=self.reuse)
            self.hosts.append(found)
        try:
            yield found
        finally:
            self.idle.put(found)
