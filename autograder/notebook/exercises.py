"""From a notebook's cells to the exercises that earn points."""

import re
from typing import Any

from nbformat import NotebookNode

from autograder.model import Cell, CellKind, Exercise, ExerciseKind, Notebook

_MAX_POINTS = 1_000_000  # neither nan nor infinity
_CHECK = "coach.check("
_TEMPLATE = re.compile(r"^\s*#+\s*(HASHED\s+)?AUTOTEST\b", re.MULTILINE)  # nbgrader's
_MARK = re.compile(r"# ([\w-]+)\b")
_ASK = re.compile(r'coach\.check\("([\w-]+)"\)\s*')


def of_node(found: NotebookNode, name: str) -> Notebook:
    """The Notebook of an nbformat node; `name` is for messages."""
    cells = tuple(_cell(cell) for cell in found.cells)
    return Notebook(
        name=name,
        lang=str(found.metadata.get("lang", "fr")),
        cells=cells,
        exercises=_exercises(cells),
    )


def facts(cell: NotebookNode) -> dict[str, Any]:
    """What nbgrader noted on the cell; anyone may have written anything else there."""
    found = cell.metadata.get("nbgrader")
    return found if isinstance(found, dict) else {}


def templates(found: Notebook) -> list[str]:
    """Grade cells whose tests nbgrader has still to write: run as they are, they test nothing."""
    return [cell.grade_id for cell in found.cells if cell.grade and _TEMPLATE.search(cell.source)]


def _cell(cell: NotebookNode) -> Cell:
    kind: CellKind = cell.cell_type
    found = facts(cell)
    return Cell(
        kind=kind,
        source=cell.source,
        grade_id=str(found.get("grade_id", "")),
        grade=bool(found.get("grade")),
        solution=bool(found.get("solution")),
        points=_points(found.get("points")),
    )


def _points(value: object) -> float:
    """A number that can be earned; anything else is worth nothing."""
    if isinstance(value, int | float) and 0 <= value <= _MAX_POINTS:
        return float(value)
    return 0.0


def _exercises(cells: tuple[Cell, ...]) -> tuple[Exercise, ...]:
    """An exercise is a grade cell and the nearest solution cell above it; a copy is no second one.

    In a lesson, which nbgrader does not know, it is a cell that only asks for the check of the
    cell whose first line is the comment `# id`; it counts one point.  Where there are grade cells,
    such a pair is a learner's copy, and decides about no points.
    """
    if not any(cell.grade for cell in cells):
        return _practice(cells)
    found: dict[str, Exercise] = {}
    answer: int | None = None
    for position, cell in enumerate(cells):
        if cell.grade and cell.grade_id not in found:
            own = position if cell.solution else answer
            found[cell.grade_id] = Exercise(cell.grade_id, cell.points, _kind(cell), position, own)
            answer = None
        elif cell.solution and cell.kind == "code":
            answer = position
    return tuple(found.values())


def _practice(cells: tuple[Cell, ...]) -> tuple[Exercise, ...]:
    found: dict[str, Exercise] = {}
    marked: dict[str, int] = {}
    for position, cell in enumerate(cells):
        if cell.kind == "code" and (mark := _MARK.match(cell.source)):
            marked[mark[1]] = position
        elif cell.kind == "code" and (ask := _ASK.fullmatch(cell.source)) and ask[1] in marked:
            found[ask[1]] = Exercise(ask[1], 1.0, "tests", position, marked[ask[1]])
    return tuple(found.values())


def _kind(cell: Cell) -> ExerciseKind:
    if cell.solution or cell.kind != "code":
        return "manual"
    return "tests" if _CHECK in cell.source else "asserts"
