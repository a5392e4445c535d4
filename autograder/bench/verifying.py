"""What the curriculum's compiler costs: some of this course's units, checked as in `make test`."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from autograder import verify
from autograder.bench import timing
from autograder.bench.measure import Measure

UNITS = 62  # notebooks of the whole curriculum
SECONDS = 180.0  # that checking all of them may take


def verifying(root: Path, number: int, runs: int) -> Iterator[Measure]:
    """Units from all over the course, with all cores and start-up, if there are any."""
    parts = [root / part for part in ("courses", "assignments") if (root / part).is_dir()]
    known = verify.units(parts)
    units = known[:: max(1, len(known) // number)][:number]
    if not units:
        return
    line = [sys.executable, "-P", "-m", "autograder", "verify", f"--jobs={os.cpu_count()}"]

    def check() -> None:
        subprocess.run([*line, *map(str, units)], cwd=root, check=True, capture_output=True)

    (taken,) = timing.turns(runs, check)
    each = taken.each(len(units))
    name = f"autograder verify, a unit of {len(known)}"
    remark = f"{UNITS} would take {UNITS * each.median:.0f} s"
    yield Measure(
        name, each.median, "s", SECONDS / UNITS, more=False, runs={"ours": each}, remark=remark
    )
