"""A notebook as it is released, run from top to bottom in the sandbox, which has no network."""

import re
import time
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from autograder.model import CellOutput, Notebook
from autograder.verify.finding import Finding
from autograder.verify.material import Material
from autograder.verify.stage import Stage

SECONDS = 20.0
FAILS = "raises-exception"
_ADDRESS = re.compile(r"(?i)0x[0-9a-f]+")


def rehearsal(unit: Material, stage: Stage) -> Iterator[Finding]:
    """Twice in one kernel, as learners do, and once more in another: always the same."""
    page = replace(unit.stub, exercises=())
    size = len(page.cells)
    start = time.monotonic()
    twice = _outputs(stage, replace(page, cells=page.cells * 2))
    took = time.monotonic() - start
    again = _outputs(stage, page)
    for position, cell in enumerate(page.cells):
        if cell.kind == "code":
            runs = [twice[position], twice[position + size], again[position]]
            yield from _cell(unit, unit.node.cells[position], runs)
    if took > SECONDS:
        sentence = f"two runs took {took:.0f} seconds; {SECONDS:.0f} at most."
        yield Finding(unit.path, "", sentence, "run")


def _outputs(stage: Stage, page: Notebook) -> tuple[CellOutput | None, ...]:
    session = stage.session(page)
    session.link.kill()
    return session.outputs


def _cell(unit: Material, found: Any, runs: list[CellOutput | None]) -> Iterator[Finding]:
    fails = FAILS in found.metadata.get("tags", [])
    errors = [run.error for run in runs if run and run.error]
    name = str(found.get("id", ""))
    if errors and not fails:
        kind, message = errors[0]
        said = f"{kind}: {message}" if message else kind
        sentence = f"it stops with {said}; correct it, or tag it {FAILS} if it must."
        yield Finding(unit.path, name, sentence, "run")
    elif fails and not errors:
        yield Finding(unit.path, name, f"it is tagged {FAILS} and runs well; untag it.", "run")
    elif len({_shown(run) for run in runs}) > 1:
        yield Finding(unit.path, name, "it shows something else each time; fix its chance.", "run")


def _shown(run: CellOutput | None) -> tuple[str, str | None]:
    """Without addresses in memory, which are others each time."""
    printed, value = (run.printed, run.value) if run else ("", None)
    return _ADDRESS.sub("", printed), value and _ADDRESS.sub("", value)
