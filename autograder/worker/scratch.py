"""The folder of one worker: what may be in it, and how it goes whatever a learner put there."""

import contextlib
import itertools
import os
import stat
import tempfile
from collections.abc import Iterator
from pathlib import Path

MAX_FILES = 2_000
MAX_BYTES = 48 << 20  # less than the walls' own memory, so that it says when that is full
MAX_MEMORY = 2 << 30  # bytes of all processes together, where each has a limit of its own
MAX_TASKS = 200  # threads of a worker; processes too, where nothing keeps it from starting some


def make() -> str:
    """A new folder of its own."""
    return tempfile.mkdtemp(prefix="work-")


def is_too_much(folder: str, pid: int, *, alone: bool) -> bool:
    """Whether a worker uses more of the disk or of the process table than homework needs.

    `alone` in its process namespace, all processes are its own.
    """
    places = [f"/proc/{pid}/task", *(["/proc"] if alone else [])]
    if any(_tasks(place) > MAX_TASKS for place in places) or _overflows(folder):
        return True
    return alone and _memory() > MAX_MEMORY


def _memory() -> int:
    """Of all processes we see, without what they share with files."""
    pages = 0
    for path in Path("/proc").glob("[0-9]*/statm"):
        with contextlib.suppress(OSError):
            resident, shared = path.read_text().split()[1:3]
            pages += int(resident) - int(shared)
    return pages * os.sysconf("SC_PAGE_SIZE")


def _tasks(folder: str) -> int:
    with contextlib.suppress(OSError):
        return sum(path.name.isdigit() for path in Path(folder).iterdir())
    return 0  # it has just ended, or this system does not say


def _overflows(folder: str) -> bool:
    """Looks no further than to the bound."""
    files = size = 0
    folders = [folder]
    while folders:
        try:
            with os.scandir(folders.pop()) as entries:
                for entry in entries:
                    facts = entry.stat(follow_symlinks=False)
                    files, size = files + 1, size + facts.st_blocks * 512
                    if files > MAX_FILES or size > MAX_BYTES:
                        return True
                    if stat.S_ISDIR(facts.st_mode):
                        folders.append(entry.path)
        except (FileNotFoundError, PermissionError):
            continue  # gone between two looks; or closed, and then for writing too
        except OSError:
            return True  # so deep that no path leads to its end
    return False


def remove(folder: str) -> None:
    """Take it away: also what its owner may not read, and what is too deep for any path.

    No recursion: the contents of each folder come up to the top before it goes.
    """
    mark = os.urandom(8).hex()  # names in it that no learner has taken
    names = (f"{folder}/{mark}-{number}" for number in itertools.count())
    with contextlib.suppress(OSError):
        while inner := _folders(folder):
            if not sum(_flatten(path, names) for path in inner):
                break  # all of them, and none went
        _empty(folder)


def _folders(folder: str) -> list[str]:
    Path(folder).chmod(0o700)
    with os.scandir(folder) as entries:
        return [entry.path for entry in entries if entry.is_dir(follow_symlinks=False)]


def _flatten(folder: str, names: Iterator[str]) -> bool:
    """Move its folders up and remove it; whether that worked."""
    with contextlib.suppress(OSError):
        for inner in _folders(folder):
            Path(inner).chmod(0o700)
            Path(inner).rename(next(names))
        _empty(folder)
        return True
    return False


def _empty(folder: str) -> None:
    """Remove a folder that has only files."""
    with os.scandir(folder) as entries:
        for entry in entries:
            Path(entry.path).unlink()
    Path(folder).rmdir()
