"""An assignment as the gradebook has it, read once for a whole class."""

import json
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from nbgrader.api import Assignment, MissingEntry


@dataclass(frozen=True, slots=True)
class SourceCell:
    """A cell as it was released."""

    name: str
    cell_type: str
    locked: bool
    source: str
    checksum: str | None


@dataclass(frozen=True, slots=True)
class MarkedCell:
    """A cell with rows of its own for each learner: a grade, a comment, or both."""

    id: str
    name: str
    max_score: float = 0.0


@dataclass(frozen=True, slots=True)
class Page:
    """One notebook of the assignment; its fields have the names that nbgrader's have."""

    id: str
    name: str
    kernelspec: str | None
    source_cells: tuple[SourceCell, ...]
    grade_cells: tuple[MarkedCell, ...]
    solution_cells: tuple[MarkedCell, ...]
    task_cells: tuple[MarkedCell, ...]

    @property
    def graded(self) -> dict[str, MarkedCell]:
        """Name → the cell that has a grade for each learner."""
        return {cell.name: cell for cell in (*self.grade_cells, *self.task_cells)}

    @property
    def commented(self) -> dict[str, MarkedCell]:
        """Name → the cell that has a comment for each learner."""
        return {cell.name: cell for cell in (*self.task_cells, *self.solution_cells)}


@dataclass(frozen=True, slots=True)
class Sheet:
    """The assignment; answers what nbgrader's preprocessors ask an open gradebook."""

    id: str
    name: str
    duedate: datetime | None
    pages: dict[str, Page]

    def find_notebook(self, notebook: str, _assignment: str) -> Page:
        """One of its notebooks."""
        page: Page = _known(self.pages, notebook)
        return page

    def find_source_cell(self, name: str, notebook: str, _assignment: str) -> SourceCell:
        """A cell as it was released."""
        cell: SourceCell = _known({c.name: c for c in self.pages[notebook].source_cells}, name)
        return cell

    def find_graded_cell(self, name: str, notebook: str, _assignment: str) -> MarkedCell:
        """A cell that earns points."""
        cell: MarkedCell = _known(self.pages[notebook].graded, name)
        return cell

    def description(self) -> bytes:
        """What of it decides about marks; not the date, which only a penalty depends on."""
        pages = [(page.name, page.kernelspec, _cells(page)) for page in self.pages.values()]
        return json.dumps(pages).encode()


def sheet(assignment: Assignment) -> Sheet:
    """Read from nbgrader's rows, which need their session only until then."""
    pages = {page.name: _page(page) for page in assignment.notebooks}
    return Sheet(assignment.id, assignment.name, assignment.duedate, pages)


def _page(page: Any) -> Page:
    return Page(
        page.id,
        page.name,
        page.kernelspec,
        tuple(
            SourceCell(cell.name, cell.cell_type, cell.locked, cell.source, cell.checksum)
            for cell in page.source_cells
        ),
        tuple(MarkedCell(cell.id, cell.name, cell.max_score) for cell in page.grade_cells),
        tuple(MarkedCell(cell.id, cell.name) for cell in page.solution_cells),
        tuple(MarkedCell(cell.id, cell.name, cell.max_score) for cell in page.task_cells),
    )


def _cells(page: Page) -> list[object]:
    sources = [(c.name, c.cell_type, c.locked, c.source, c.checksum) for c in page.source_cells]
    points = [(c.name, c.max_score) for c in (*page.grade_cells, *page.task_cells)]
    return [sorted(sources), sorted(points), sorted(c.name for c in page.solution_cells)]


def _known(found: dict[str, Any], name: str) -> Any:
    if name not in found:
        raise MissingEntry(f"the gradebook has no {name}")
    return found[name]
