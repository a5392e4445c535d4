"""The files a worker can reach, said to Landlock."""

import ctypes
import importlib
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Rights:
    """Sets of landlock.FSAccess: what is refused everywhere, what is allowed in some places."""

    refused: Any
    file: Any
    folder: Any
    device: Any
    scratch: Any


def rights() -> Rights:
    """What this kernel can refuse; an exception where it has no Landlock."""
    access = importlib.import_module("landlock").FSAccess
    refused = access.all()
    file, write = access.READ_FILE, access.WRITE_FILE
    special = access.EXECUTE | access.MAKE_CHAR | access.MAKE_BLOCK | access.MAKE_SOCK
    made = Rights(refused, file, file | access.READ_DIR, file | write, refused & ~special)
    os.close(_rules(made, "/", ())._fd)  # noqa: SLF001 - only to warm the library up
    return made


def hide(rights: Rights, scratch: str, readable: Sequence[str]) -> None:
    rules = _rules(rights, scratch, readable)
    rules.apply()
    os.close(rules._fd)  # noqa: SLF001 - the library leaves it open


def _rules(rights: Rights, scratch: str, readable: Sequence[str]) -> Any:
    ctypes.set_errno(0)  # the library takes an old error number for a new one
    rules = importlib.import_module("landlock").Ruleset(rights.refused)
    for path in readable:
        rules.allow(path, rules=rights.folder if Path(path).is_dir() else rights.file)
    rules.allow(os.devnull, rules=rights.device)
    rules.allow(scratch, rules=rights.scratch)
    return rules
