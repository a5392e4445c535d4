"""Where learners' notebooks run: on this machine, or wherever else hosts can be asked."""

import os
from dataclasses import dataclass
from typing import Protocol

from autograder import sandbox
from autograder.course import Unit
from autograder.grading.pool import Pool
from autograder.job import Job, Ready
from autograder.model import Observation


class Hosts(Protocol):
    """The hosts of one assignment; any number of threads ask them."""

    @property
    def ready(self) -> Ready:
        """The tests that they have."""

    def observe(self, job: Job) -> Observation | None:
        """What was seen of a notebook; None when a host was lost over it."""

    def close(self) -> None:
        """End them."""

    def give_up(self) -> None:
        """End them in the middle of what they do."""


class Site(Protocol):
    """A place where hosts can be started."""

    def layers(self) -> sandbox.Layers:
        """What protects there from learners' code; raises CourseError when that is too little."""

    def room(self) -> int:
        """How many notebooks are worth being asked about at once."""

    def hosts(self, unit: Unit, files: dict[str, bytes]) -> Hosts:
        """Hosts of this assignment, whose data are `files`."""


@dataclass(frozen=True, slots=True)
class Here:
    """This machine; `wanted` is what its command was told about the sandbox.

    With `reuse`, a host does not fork itself for each submission.
    """

    wanted: str = "auto"
    reuse: bool = False

    def layers(self) -> sandbox.Layers:
        """Probed once."""
        return sandbox.choose(self.wanted)

    def room(self) -> int:
        """One for each core."""
        return os.cpu_count() or 1

    def hosts(self, unit: Unit, _files: dict[str, bytes]) -> Pool:
        """They read tests and data where these are."""
        return Pool(unit, self.layers(), reuse=self.reuse)
