"""Which version of this program it is, by its own files: they decide about marks and limits."""

import functools
import hashlib
from collections.abc import Iterable
from pathlib import Path

_NO_PART = {"__pycache__", "locale", "templates", "demo"}


@functools.cache
def digest() -> str:
    """Changes when a file of this program does."""
    made = hashlib.sha256()
    add(made, Path(__file__).parent, _NO_PART)
    return made.hexdigest()


def add(made: "hashlib._Hash", folder: Path, but: Iterable[str], *, links: bool = True) -> None:
    """All files in a folder; a learner's links may lead anywhere, and nothing follows them."""
    for path in sorted(folder.rglob("*")):
        inside = path.relative_to(folder)
        if not path.is_file() or not set(but).isdisjoint(inside.parts):
            continue
        if path.is_symlink() and not links:
            continue
        with path.open("rb") as file:
            content = hashlib.file_digest(file, "sha256").digest()
        made.update(bytes(inside) + b"\0" + content)
