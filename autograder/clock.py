"""The clock that decides how long a learner's process may take for one test; it runs outside."""

import time
from pathlib import Path

import psutil

CPU_SECONDS = 2.0  # an endless loop is one that is still counting after this
WALL_SECONDS = 15.0  # generous, so that a busy machine changes no mark


class Clock:
    """Watches one process, by the time it computes and by the time that passes."""

    def __init__(self, pid: int, descriptor: int | None) -> None:
        self.process = _process(pid, descriptor)
        self.begin()

    def begin(self) -> None:
        """Start again, for the next test."""
        self.cpu_end = self._cpu() + CPU_SECONDS
        self.wall_end = time.monotonic() + WALL_SECONDS

    def is_late(self) -> bool:
        """Whether time has run out, whatever the process is doing; cheap."""
        return time.monotonic() > self.wall_end

    def is_over(self) -> bool:
        """Whether either time has run out; asks the system."""
        return self.is_late() or self._cpu() > self.cpu_end

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
