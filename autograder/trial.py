"""What pytest imports from a course, in a process that goes on with another one."""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path


@contextmanager
def forgotten(*folders: Path) -> Iterator[None]:
    """What is imported from these folders meanwhile is not there afterwards.

    pytest names a module by its path below the course: `tests.test_ex1` of the next unit would be
    taken for this one's, and a file that was changed for what it was before.
    """
    before = set(sys.modules)
    try:
        yield
    finally:
        _forget([folder.resolve() for folder in folders], before)


def _forget(folders: list[Path], before: set[str]) -> None:
    new = {name: sys.modules[name] for name in set(sys.modules) - before}
    places = {name: Path(getattr(module, "__file__", None) or "") for name, module in new.items()}
    tops = {
        name.partition(".")[0]
        for name, place in places.items()
        if any(place.is_relative_to(folder) for folder in folders)
    }
    for name in new:
        if name.partition(".")[0] in tops:
            del sys.modules[name]
