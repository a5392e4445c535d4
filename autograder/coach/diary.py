"""What a learner did, one line of JSON for each event, in a file that is theirs.

Lines are only ever added, in one write: two notebooks may do it at once, and a line that a crash
cut short is skipped.
"""

import contextlib
import json
import os
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from autograder.coach import desk


@dataclass(frozen=True, slots=True)
class Event:
    """`kind` is answer, check or hint; `good` whether it went well; `detail` is the kind's own."""

    at: datetime
    kind: str
    id: str
    good: bool
    detail: str = ""


def path() -> Path:
    """The file: to be saved, moved or read by its owner."""
    return desk.state() / "progress.jsonl"


def note(kind: str, name: str, *, good: bool, detail: str = "") -> None:
    """Add an event; where nothing can be written, nothing is remembered."""
    now = datetime.now().astimezone().isoformat(timespec="seconds")
    event = {"at": now, "kind": kind, "id": name, "good": good, "detail": detail}
    line = f"{json.dumps(event, ensure_ascii=False)}\n"
    with contextlib.suppress(OSError):
        path().parent.mkdir(parents=True, exist_ok=True)
        with path().open("ab+", buffering=0) as file:
            torn = file.tell() and file.seek(-1, os.SEEK_END) >= 0 and file.read() != b"\n"
            file.write(("\n" if torn else "").encode() + line.encode())


def events() -> list[Event]:
    """Everything that is remembered, in order."""
    try:
        lines = path().read_bytes().splitlines()
    except OSError:
        return []
    return [event for line in lines for event in _read(line)]


def erase() -> None:
    """Forget everything."""
    path().unlink(missing_ok=True)


def _read(line: bytes) -> Iterator[Event]:
    with contextlib.suppress(ValueError, TypeError, KeyError):
        found: dict[str, Any] = json.loads(line)
        at = datetime.fromisoformat(found["at"]).astimezone()
        detail = str(found.get("detail", ""))
        yield Event(at, str(found["kind"]), str(found["id"]), bool(found["good"]), detail)
