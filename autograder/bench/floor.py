"""The floor: what grading would take if it were only a fork, the cells, and the tests.

No pytest, no sandbox, no database, no clock: learners' code could do anything here.  It runs
only what `workload` wrote.
"""

import json
import os
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from autograder.bench.workload import Exercise, exercises


def grade(paths: Sequence[Path], cores: int) -> dict[Path, int]:
    """How many examples each notebook passes, several notebooks at once."""
    shares = [paths[number::cores] for number in range(cores)]
    ends = [_started(share) for share in shares]
    found: dict[Path, int] = {}
    for end, share in zip(ends, shares, strict=True):
        with os.fdopen(end) as lines:
            found |= zip(share, map(int, lines), strict=True)
    for _ in shares:
        os.wait()
    return found


def _started(paths: Sequence[Path]) -> int:
    """A process that goes through its share; what it says comes out of this descriptor."""
    out, into = os.pipe()
    if os.fork():
        os.close(into)
        return out
    asked = exercises()
    for path in paths:
        cells = json.loads(path.read_text(encoding="utf-8"))["cells"]
        if not os.fork():
            os.write(into, f"{_passed(cells, asked)}\n".encode())
            os._exit(0)
        os.wait()
    os._exit(0)


def _passed(cells: list[dict[str, Any]], asked: Sequence[Exercise]) -> int:
    space: dict[str, object] = {}
    for cell in cells:
        if cell["cell_type"] == "code":
            with suppress(Exception):  # a cell that fails is a learner's
                exec("".join(cell["source"]), space)  # noqa: S102 - the floor
    return sum(
        _is_right(f"{one.name}({args}) == {value}", space)
        for one in asked
        for args, value in one.examples
    )


def _is_right(example: str, space: dict[str, object]) -> bool:
    try:
        return bool(eval(example, space))  # noqa: S307 - an example of our own
    except Exception:  # noqa: BLE001 - wrong, then
        return False
