"""A graded notebook: what nbgrader reads as marks there, and what its learner reads."""

from dataclasses import dataclass
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import determine_grade, is_grade


@dataclass(frozen=True, slots=True)
class GradedCell:
    """The mark (None: a person has to decide) and the HTML shown with it."""

    mark: float | None
    html: str


def graded_cells(path: Path) -> dict[str, GradedCell]:
    """Exercise → its grade cell in the notebook at `path`."""
    cells = nbformat.read(path, as_version=4).cells
    return {
        str(cell.metadata.nbgrader.grade_id): GradedCell(determine_grade(cell)[0], _html(cell))
        for cell in cells
        if is_grade(cell)
    }


def _html(cell: NotebookNode) -> str:
    data = [output.get("data", {}) for output in cell.get("outputs", [])]
    return "".join(str(one.get("text/html", "")) for one in data)
