"""The clock that decides how long a learner's process may take for one test; it runs outside."""

import math
import time
from collections.abc import Callable
from pathlib import Path

import psutil

CPU_SECONDS = 2.0  # an endless loop is one that is still counting after this
CELL_SECONDS = 6.0  # a cell may try the learner's function on a big number, once
WALL_SECONDS = 15.0  # generous, so that a busy machine changes no mark
_TICK = 0.05  # seconds between two questions to the system


class Clock:
    """Watches one process, by the time it computes and by the time that passes."""

    def __init__(self, pid: int, descriptor: int | None) -> None:
        self.computed = _reader(_number(pid, descriptor))
        self.begin()

    def begin(
        self, latest: float = math.inf, seconds: float | None = None, cpu: float = CPU_SECONDS
    ) -> None:
        """Start again, for the next test; it ends at `latest`, or when its `seconds` are over."""
        now = time.monotonic()
        self.cpu_end = self._cpu() + (seconds or cpu)
        self.wall_end = min(now + (seconds or WALL_SECONDS), latest)
        self.next_look = now + _TICK

    def is_over(self) -> bool:
        """Whether either time has run out; cheap, since it seldom asks the system."""
        now = time.monotonic()
        if now > self.wall_end:
            return True
        if now < self.next_look:
            return False
        self.next_look = now + _TICK
        return self._cpu() > self.cpu_end

    def _cpu(self) -> float:
        try:
            return self.computed()
        except (OSError, psutil.Error):
            return 0.0  # it has just ended; its socket will say so


def _number(pid: int, descriptor: int | None) -> int:
    """The process as this side of a process namespace numbers it."""
    if descriptor is None:
        return pid
    facts = Path(f"/proc/self/fdinfo/{descriptor}").read_bytes()
    return int(facts.split(b"Pid:")[1].split()[0])


def _reader(pid: int) -> Callable[[], float]:
    """The seconds that a process has computed.

    Linux has a clock for each process, numbered as in clock_getcpuclockid(3); asking it takes a
    hundredth of the time that reading /proc takes, and we ask for every test.
    """
    if psutil.LINUX:
        return lambda: time.clock_gettime(~pid << 3 | 2)
    process = psutil.Process(pid)
    return lambda: sum(process.cpu_times()[:2])
