"""A very large class: does grading need more memory, or more time for each, as it goes on?"""

import os
import statistics
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import psutil

from autograder.bench.course import Course
from autograder.bench.measure import Measure

_TICK = 0.5  # seconds between two looks
_SETTLED = 2.0  # seconds after which a process is one that stays, not one learner's


@dataclass(frozen=True, slots=True)
class Look:
    """How many were graded by then, and how much memory the processes that stay had."""

    seconds: float
    graded: int
    memory: int


def growth(ours: Course, number: int) -> Iterator[Measure]:
    """Ten equal parts of the class: the last one against the second."""
    ours.enrol(range(number))
    looks = list(_looks(ours))
    part = number // 10
    second, last = (_during(looks, n * part, (n + 1) * part) for n in (1, 9))
    memory = _more(
        statistics.mean(look.memory for look in last if look.memory),
        statistics.mean(look.memory for look in second if look.memory),
    )
    name = f"memory at the end of {number:,} submissions, more than in the second tenth"
    yield Measure(name, memory, "%", 5, more=False)
    name = f"time for each at the end of {number:,} submissions, more than in the second tenth"
    yield Measure(name, _more(_pace(last), _pace(second)), "%", 10, more=False)


def _looks(course: Course) -> Iterator[Look]:
    done = course.root / "autograded"
    process = subprocess.Popen(
        [sys.executable, "-P", "-m", *course.command],
        cwd=course.root,
        env={**os.environ, "JUPYTER_NO_CONFIG": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    start = time.perf_counter()
    while process.poll() is None:
        time.sleep(_TICK)
        yield Look(time.perf_counter() - start, _graded(done), _memory(process.pid))
    yield Look(time.perf_counter() - start, _graded(done), 0)
    if process.returncode:
        raise RuntimeError(f"{' '.join(course.command)}: exit status {process.returncode}")


def _graded(done: Path) -> int:
    return sum(1 for _ in done.iterdir()) if done.is_dir() else 0


def _memory(pid: int) -> int:
    """Of the grader, its hosts and its zygotes; not of what lives for one learner."""
    total, now = 0, time.time()
    try:
        for one in (psutil.Process(pid), *psutil.Process(pid).children(recursive=True)):
            if now - one.create_time() > _SETTLED:
                total += one.memory_info().rss
    except psutil.Error:
        pass  # one ended while we looked
    return total


def _during(looks: list[Look], first: int, last: int) -> list[Look]:
    """From the last look before more than `first` were graded to the first that saw `last`.

    Submissions are stored many at once: a look may see none between the two.
    """
    begin = max(n for n, look in enumerate(looks) if look.graded <= first)
    end = next(n for n, look in enumerate(looks) if look.graded >= last)
    return looks[begin : end + 1]


def _pace(looks: list[Look]) -> float:
    """Seconds for one submission, between the first and the last look."""
    return (looks[-1].seconds - looks[0].seconds) / (looks[-1].graded - looks[0].graded)


def _more(new: float, old: float) -> float:
    return 100 * (new / old - 1)
