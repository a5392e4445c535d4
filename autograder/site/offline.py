"""The service worker with the list of everything: how the site works without a network."""

import hashlib
import json
from pathlib import Path

from autograder.site.pages import STARTERS, shipped

WORKER = "service-worker.js"
_FEWEST = 16  # hexadecimal digits that tell one content from another
# Licences stay on the server and the stick, and what starts the server is no use without it.
_NOT_KEPT = {WORKER, "third-party-licenses.json", *STARTERS}


def write(out: Path) -> None:
    """Last of all, because it knows each file."""
    files = sorted(path for path in out.rglob("*") if path.is_file())
    known = {
        path.relative_to(out).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()[:_FEWEST]
        for path in files
        if path.name not in _NOT_KEPT
    }
    worker = shipped(WORKER).replace("__FILES__", json.dumps(known, ensure_ascii=False))
    (out / WORKER).write_text(worker, "utf-8", newline="\n")
