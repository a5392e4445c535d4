"""One run of pytest in a process that goes on: silent, and what it imported is forgotten."""

import contextlib
import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

import pytest


def run(arguments: Sequence[str], plugin: object, folders: Sequence[Path]) -> tuple[int, str]:
    """pytest's exit code, and all that it printed.

    What is imported from `folders` meanwhile is not there afterwards: pytest names a module by
    its path below the course, so `tests.test_ex1` of the next unit would be taken for this one's,
    and a file that was changed for what it was before.
    """
    said = io.StringIO()
    with (
        _forgotten([folder.resolve() for folder in folders]),
        contextlib.redirect_stdout(said),
        contextlib.redirect_stderr(said),
    ):
        ended = pytest.main([*arguments], plugins=[plugin])
    return ended, said.getvalue()


@contextlib.contextmanager
def _forgotten(folders: Sequence[Path]) -> Iterator[None]:
    before = set(sys.modules)
    try:
        yield
    finally:
        new = set(sys.modules) - before
        places = {n: Path(getattr(sys.modules[n], "__file__", None) or "") for n in new}
        tops = {
            name.partition(".")[0]
            for name, place in places.items()
            if any(place.is_relative_to(folder) for folder in folders)
        }
        for name in new:
            if name.partition(".")[0] in tops:
                del sys.modules[name]
