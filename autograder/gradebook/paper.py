"""A graded notebook, as nbgrader reads marks from it and as its learner reads it."""

from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.utils import determine_grade, is_grade


def marks(path: Path) -> dict[str, float | None]:
    """Exercise → what nbgrader makes of the cell's output; None waits for a person."""
    return {_grade_id(cell): determine_grade(cell)[0] for cell in _cells(path) if is_grade(cell)}


def cards(path: Path) -> dict[str, str]:
    """Exercise → the HTML that stands in its grade cell."""
    return {
        _grade_id(cell): "".join(
            str(_data(output).get("text/html", "")) for output in cell.outputs
        )
        for cell in _cells(path)
        if is_grade(cell) and cell.cell_type == "code"
    }


def _cells(path: Path) -> list[NotebookNode]:
    return list(nbformat.read(path, as_version=4).cells)


def _grade_id(cell: NotebookNode) -> str:
    return str(cell.metadata["nbgrader"]["grade_id"])


def _data(output: NotebookNode) -> dict[str, Any]:
    return dict(output.get("data", {}))
