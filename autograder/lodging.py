"""Temporary folders of our processes; what a killed one leaves, the next run removes."""

import os
import sys
import tempfile
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

from autograder.worker import scratch

if sys.platform != "win32":
    import fcntl

_NAME = "tremplin-run-"
_UNFINISHED = "tremplin-new-"


@dataclass(frozen=True, slots=True)
class Lodging:
    """A folder, and the lock that says its owner lives: it ends with the process, in any case.

    Windows has no lock of this kind: nothing is swept there.
    """

    path: str
    lock: int

    def leave(self) -> None:
        """Remove it with all that is in it."""
        scratch.remove(self.path)
        if self.lock >= 0:
            os.close(self.lock)


def make() -> Lodging:
    """A new folder; those whose owner was killed go first."""
    if sys.platform == "win32":
        return Lodging(tempfile.mkdtemp(prefix=_NAME), -1)
    sweep(Path(tempfile.gettempdir()))
    unlocked = Path(tempfile.mkdtemp(prefix=_UNFINISHED))
    lock = os.open(unlocked, os.O_RDONLY)
    fcntl.flock(lock, fcntl.LOCK_EX)
    # It gets its name when it is locked, or a neighbour could sweep it away.
    path = unlocked.rename(unlocked.with_name(unlocked.name.replace(_UNFINISHED, _NAME, 1)))
    return Lodging(str(path), lock)


def sweep(place: Path) -> None:
    """Remove our own folders that nobody lives in; never another user's, nor what a link shows."""
    for path in place.glob(f"{_NAME}*"):
        with suppress(OSError):
            _sweep(path)


def _sweep(path: Path) -> None:
    """Raises OSError when somebody lives there, or sweeps it at this moment."""
    lock = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_DIRECTORY)
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        if os.fstat(lock).st_uid == os.geteuid():
            scratch.remove(str(path))
    finally:
        os.close(lock)
