"""Do the course's notebooks have the exercises that its gradebook has?

nbgrader adds and removes none once work was handed in.  A source that was changed all the same
would take away marks that learners have, and say that they have deleted cells.
"""

from collections.abc import Iterable, Mapping
from pathlib import Path

from autograder.gradebook.sheet import Page, Sheet
from autograder.model import CourseError, Notebook


def check(folder: Path, references: Mapping[str, Notebook], known: Sheet) -> None:
    """All notebooks of an assignment's source; raises CourseError."""
    if references.keys() != known.pages.keys():
        _refuse(folder, known.name, references, known.pages)
    for name, reference in references.items():
        check_page(folder / f"{name}.ipynb", reference, known.pages[name], known.name)


def check_page(path: Path, reference: Notebook, page: Page, assignment: str) -> None:
    """One notebook; raises CourseError."""
    source = {cell.grade_id for cell in reference.cells if cell.grade or cell.solution}
    kept = {cell.name for cell in (*page.grade_cells, *page.solution_cells)}
    if source != kept:
        _refuse(path, assignment, source, kept)


def _refuse(path: Path, assignment: str, source: Iterable[str], kept: Iterable[str]) -> None:
    new, gone = sorted({*source} - {*kept}), sorted({*kept} - {*source})
    said = [f"{', '.join(new)} not in the gradebook"] * bool(new)
    said += [f"{', '.join(gone)} only in the gradebook"] * bool(gone)
    raise CourseError(
        f"{path}: {'; '.join(said)}. Nothing was graded: put it back as it was released, or, while"
        f" nobody has handed anything in, run `nbgrader generate_assignment {assignment}`"
        " (docs/running-term.md)."
    )
