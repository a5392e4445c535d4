"""Bounds on the trusted process that runs the tests of one submission.

A learner's values are in there: a short one that a test unfolds, a long one that it searches.
"""

import resource
import signal
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

SECONDS = 20  # for one test; the worker's own clock comes before
CPU_SECONDS = 200  # for all tests of a submission, when nothing else ends them
MEMORY = 2 << 30  # on top of what pytest and its plugins take


def apply() -> None:
    """Bound this process, a fork for one submission."""
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
    if sys.platform == "linux":
        pages = int(Path("/proc/self/statm").read_text().split()[0])
        most = pages * resource.getpagesize() + MEMORY
        resource.setrlimit(resource.RLIMIT_AS, (most, most))


@contextmanager
def alarm(action: Callable[[], None]) -> Iterator[None]:
    """Have `action` interrupt what is done here for too long, until it ends."""
    old = signal.signal(signal.SIGALRM, lambda *_: action())
    signal.setitimer(signal.ITIMER_REAL, SECONDS, 1)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_REAL, 0)
        signal.signal(signal.SIGALRM, old)
