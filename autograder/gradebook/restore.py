"""Give a submission back what belongs to the course: nbgrader's metadata and its grade cells."""

from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor, OverwriteCells
from traitlets import Bool

from autograder import notebook
from autograder.gradebook.sheet import Sheet, sheet

SCHEMA = 3  # of nbgrader's metadata


class RestoreCells(OverwriteCells):  # type: ignore[misc] # nbgrader has no types
    """nbgrader's OverwriteCells for a notebook in which anything may have happened.

    Every cell that the gradebook knows gets the course's metadata, every other cell loses its
    own, and of a cell that is there twice only the last one keeps it (DeduplicateIds would leave
    what CheckCellMetadata refuses, and the learner who copied a cell would lose everything).
    Tests are the course's also where it does not lock them.  A deleted grade cell is put back:
    without it nbgrader waits for a person for ever.
    """

    add_missing_cells = Bool(True).tag(config=True)  # noqa: FBT003 - how traitlets are written

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Restore the metadata, then let nbgrader restore texts and cells."""
        names = resources["nbgrader"]
        with Gradebook(names["db_url"]) as book:
            known = sheet(book.find_assignment(names["assignment"]))
        return self.restored(nb, names["notebook"], names["assignment"], known), resources

    def restored(self, nb: NotebookNode, notebook_id: str, assignment: str, book: Sheet) -> Any:
        """The notebook with what the gradebook has: nbgrader asks it for each cell again."""
        self.notebook_id, self.assignment_id, self.gradebook = notebook_id, assignment, book
        page = book.find_notebook(notebook_id, assignment)
        known = _metadata(page)
        tests = _tests(page)
        for cell in reversed(nb.cells):
            name = notebook.facts(cell).get("grade_id")
            cell.metadata.pop("nbgrader", None)
            if isinstance(name, str) and name in known:
                cell.metadata["nbgrader"] = known.pop(name)
                cell.source = tests.get(name, cell.source)
        # What OverwriteCells.preprocess does once it has opened the gradebook.
        nb, resources = NbGraderPreprocessor.preprocess(self, nb, {})
        if self.add_missing_cells:
            nb, resources = self.add_missing_grade_cells(nb, resources)
            nb, resources = self.add_missing_task_cells(nb, resources)
        return nb

    def update_cell_type(self, cell: NotebookNode, cell_type: str) -> None:
        """Without nbgrader's check, which refuses each cell of the notebooks that have no ids."""
        if cell.cell_type != cell_type:
            cell.cell_type = cell_type
            for name in ("attachments", "execution_count", "outputs"):
                cell.pop(name, None)
            if cell_type == "code":
                cell.update(execution_count=None, outputs=[])

    def missing_cell_transform(self, *facts: Any, **options: Any) -> NotebookNode:
        """nbgrader's is not yet what a notebook that was read has: its metadata is a dict."""
        found: NotebookNode = nbformat.from_dict(super().missing_cell_transform(*facts, **options))
        return found

    def add_missing_grade_cells(
        self, nb: NotebookNode, resources: Any
    ) -> tuple[NotebookNode, Any]:
        """Each after the nearest cell before it that is still there."""
        page = self.gradebook.find_notebook(self.notebook_id, self.assignment_id)
        points = {cell.name: cell.max_score for cell in page.grade_cells}
        solutions = {cell.name for cell in page.solution_cells}
        names = [notebook.facts(cell).get("grade_id") for cell in nb.cells]
        after = 0
        for original in page.source_cells:
            if original.name in names:
                after = names.index(original.name) + 1
            elif original.name in points:
                cell = self.missing_cell_transform(
                    original, points[original.name], is_solution=original.name in solutions
                )
                if (nb.nbformat, nb.nbformat_minor) >= (4, 5):
                    cell["id"] = f"put-back-{after}"
                nb.cells.insert(after, cell)
                names.insert(after, original.name)
                after += 1
        return nb, resources


def _metadata(page: Any) -> dict[str, NotebookNode]:
    """Name → what nbgrader wrote on the cell when it was released."""
    points = {cell.name: cell.max_score for cell in (*page.grade_cells, *page.task_cells)}
    grades = {cell.name for cell in page.grade_cells}
    solutions = {cell.name for cell in page.solution_cells}
    tasks = {cell.name for cell in page.task_cells}
    return {
        cell.name: NotebookNode(
            schema_version=SCHEMA,
            grade_id=cell.name,
            grade=cell.name in grades,
            solution=cell.name in solutions,
            task=cell.name in tasks,
            locked=cell.locked,
            checksum=cell.checksum,
            cell_type=cell.cell_type,
            **({"points": points[cell.name]} if cell.name in points else {}),
        )
        for cell in page.source_cells
    }


def _tests(page: Any) -> dict[str, str]:
    """Name → text of each grade cell that a learner has nothing to write in."""
    answers = {cell.name for cell in page.solution_cells}
    names = {cell.name for cell in page.grade_cells} - answers
    return {cell.name: cell.source for cell in page.source_cells if cell.name in names}
