"""The files of a submission, as far as homework goes; no program walks in before this one."""

import os
from collections.abc import Iterator
from pathlib import Path

from autograder.model import CourseError

MAX_FILE = 50_000_000  # bytes; homework with bigger files stops the whole class
MAX_FILES = 10_000
MAX_DEPTH = 20  # folders in each other; a thousand of them end any program that recurses
_MAX_PATH = 2_000  # bytes; beyond 4,096 the system opens nothing


def entries(folder: Path) -> Iterator[Path]:
    """The folder and all that is in it, sorted; no link is followed.  Raises CourseError."""
    waiting = [folder]
    count = 0
    while waiting:
        path = waiting.pop()
        yield path
        if path.is_symlink() or not path.is_dir():
            continue
        deep = len(path.parts) - len(folder.parts) > MAX_DEPTH
        if deep or len(os.fsencode(path)) > _MAX_PATH:
            msg = f"{path}: folders in folders without end; ask the learner for the files alone."
            raise CourseError(msg)
        inside = sorted(_names(path, MAX_FILES - count), reverse=True)
        count += len(inside)
        if count >= MAX_FILES:
            msg = f"{folder}: more than {MAX_FILES} files; ask the learner for fewer."
            raise CourseError(msg)
        waiting += [path / name for name in inside]


def _names(folder: Path, most: int) -> Iterator[str]:
    with os.scandir(folder) as found:
        for _, entry in zip(range(most), found, strict=False):
            yield entry.name
