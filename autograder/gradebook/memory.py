"""What graded notebooks remember of their grading, to compare with the next one."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import msgspec

from autograder.gradebook import trace
from autograder.gradebook.reuse import KEY
from autograder.gradebook.trace import Traced
from autograder.model import Result


@dataclass(frozen=True, slots=True)
class Memory:
    """Of one learner: which work was graded, what tests said, what each exercise was worth.

    `hidden` has the names of hidden tests by their keys, where they are known.
    """

    work: str = ""
    traces: Mapping[str, Traced] = field(default_factory=dict)
    points: Mapping[str, float] = field(default_factory=dict)
    hidden: Mapping[str, str] = field(default_factory=dict)


class _Cell(msgspec.Struct):
    metadata: dict[str, Any] = {}


class _Page(msgspec.Struct):
    metadata: dict[str, Any] = {}
    cells: list[_Cell] = []


def read(folder: Path) -> Memory:
    """Of the graded notebooks in a learner's folder; what somebody else graded remembers less."""
    work, traces, points = "", dict[str, Traced](), dict[str, float]()
    for path in sorted(folder.glob("*.ipynb")):
        try:
            page = msgspec.json.decode(path.read_bytes(), type=_Page)
        except (OSError, msgspec.DecodeError):
            continue
        ours = page.metadata.get(KEY)
        work = str(ours.get("work", "")) if isinstance(ours, dict) else work
        traces |= trace.read(ours)
        for cell in page.cells:
            facts = cell.metadata.get("nbgrader")
            if isinstance(facts, dict) and isinstance(facts.get("points"), int | float):
                points[str(facts.get("grade_id"))] = float(facts["points"])
    return Memory(work, traces, points)


def of_results(work: str, results: Iterable[Result]) -> Memory:
    """The same of a grading that was just made."""
    scores = [score for result in results for score in result.scores]
    tests = [outcome.test for score in scores for outcome in score.outcomes]
    return Memory(
        work=work,
        traces=trace.traced(scores),
        points={score.exercise.id: score.exercise.points for score in scores},
        hidden={trace.key(t): t.id.rpartition("::")[2] for t in tests if t.hidden},
    )
