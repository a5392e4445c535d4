"""The clock that decides how long a learner's process may take for one test; it runs outside."""

import math
import time
from pathlib import Path

import psutil

CPU_SECONDS = 2.0  # an endless loop is one that is still counting after this
CELL_SECONDS = 6.0  # a cell may try the learner's function on a big number, once
WALL_SECONDS = 15.0  # generous, so that a busy machine changes no mark
_TICK = 0.05  # seconds between two questions to the system


class Clock:
    """Watches one process, by the time it computes and by the time that passes."""

    def __init__(self, pid: int, descriptor: int | None) -> None:
        self.process = _process(pid, descriptor)
        self.begin()

    def begin(
        self, latest: float = math.inf, seconds: float | None = None, cpu: float = CPU_SECONDS
    ) -> None:
        """Start again, for the next test; it ends at `latest`, or when its `seconds` are over."""
        self.cpu_end = self._cpu() + (seconds or cpu)
        self.wall_end = min(time.monotonic() + (seconds or WALL_SECONDS), latest)
        self.next_look = 0.0

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
            times = self.process.cpu_times()
        except psutil.Error:
            return 0.0  # it has just ended; its socket will say so
        return float(times.user + times.system)


def _process(pid: int, descriptor: int | None) -> psutil.Process:
    """The process as this side of a process namespace numbers it."""
    if descriptor is not None:
        facts = Path(f"/proc/self/fdinfo/{descriptor}").read_text(encoding="ascii")
        pid = int(facts.split("Pid:")[1].split()[0])
    return psutil.Process(pid)
