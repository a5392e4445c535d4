"""Read a notebook file into cells and exercises, or say in one sentence why it cannot be read."""

import os
import re
import stat
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode

from autograder.model import Cell, CellKind, CourseError, Exercise, ExerciseKind, Notebook

# Homework is text: a notebook beyond this size holds outputs nobody will read.
MAX_BYTES = 20_000_000
CHECK = "coach.check("


def read(path: Path) -> Notebook:
    """Read and check the notebook at `path`; raises CourseError."""
    return of_node(node(path), path.stem)


def node(path: Path) -> Any:
    """The nbformat node of `path`, version 4; raises CourseError when it is no usable notebook."""
    text = _text(path)
    try:
        found = nbformat.reads(text, as_version=nbformat.NO_CONVERT)
    except Exception as error:
        msg = f"{path}: this is not a Jupyter notebook; save it again from JupyterLab."
        raise CourseError(msg) from error
    if found.get("nbformat") != nbformat.current_nbformat:
        msg = (
            f"{path}: notebook format {found.get('nbformat')} is not supported; open it in a"
            f" recent JupyterLab and save it (format {nbformat.current_nbformat})."
        )
        raise CourseError(msg)
    try:
        # The minor version is left as it is: a newer one only adds things we do not read.
        nbformat.validate(found)
    except nbformat.ValidationError as error:
        where = " ".join(error.message.split())[:100]
        msg = f"{path}: the notebook is damaged ({where}); save it again from JupyterLab."
        raise CourseError(msg) from error
    return found


def _text(path: Path) -> str:
    """The file's text; a symbolic link is refused, because it may show another learner's file."""
    try:
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | _NONBLOCK)
    except OSError as error:
        why = "is a symbolic link" if path.is_symlink() else f"cannot be read ({error.strerror})"
        msg = f"{path}: the file {why}; ask for the notebook itself."
        raise CourseError(msg) from error
    with os.fdopen(descriptor, "rb") as file:
        facts = os.fstat(file.fileno())
        if not stat.S_ISREG(facts.st_mode):
            msg = f"{path}: this is not a plain file; ask for the notebook itself."
            raise CourseError(msg)
        if facts.st_size > MAX_BYTES:
            msg = (
                f"{path}: {facts.st_size // 1_000_000} MB is too big for a notebook (at most"
                f" {MAX_BYTES // 1_000_000}); clear its outputs, save it, and hand it in again."
            )
            raise CourseError(msg)
        data = file.read()
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = f"{path}: the text is not UTF-8; save the notebook again from JupyterLab."
        raise CourseError(msg) from error


_NONBLOCK = getattr(os, "O_NONBLOCK", 0)  # opening a FIFO must not wait for a writer


def of_node(found: NotebookNode, name: str) -> Notebook:
    """The Notebook of an nbformat node; `name` is for messages.  Raises CourseError."""
    cells = tuple(_cell(cell) for cell in found.cells)
    return Notebook(
        name=name,
        lang=str(found.metadata.get("lang", "fr")),
        cells=cells,
        exercises=_exercises(cells),
    )


def _cell(cell: NotebookNode) -> Cell:
    kind: CellKind = cell.cell_type
    facts = cell.metadata.get("nbgrader") or {}
    return Cell(
        kind=kind,
        source=cell.source,
        grade_id=str(facts.get("grade_id", "")),
        grade=bool(facts.get("grade")),
        solution=bool(facts.get("solution")),
        points=float(facts.get("points", 0) or 0),
    )


def _exercises(cells: tuple[Cell, ...]) -> tuple[Exercise, ...]:
    """An exercise is a grade cell and the nearest solution cell above it; a copy is no second one.

    In a lesson, which nbgrader does not know, it is a cell that only asks for the check of the
    cell whose first line is the comment `# id`; it counts one point.
    """
    found: dict[str, Exercise] = {}
    answer: int | None = None
    marked: dict[str, int] = {}
    for position, cell in enumerate(cells):
        if cell.grade and cell.grade_id not in found:
            own = position if cell.solution else answer
            found[cell.grade_id] = Exercise(cell.grade_id, cell.points, _kind(cell), position, own)
            answer = None
        elif cell.solution and cell.kind == "code":
            answer = position
        elif cell.kind == "code" and (mark := _MARK.match(cell.source)):
            marked[mark[1]] = position
        elif cell.kind == "code" and (ask := _ASK.fullmatch(cell.source)) and ask[1] in marked:
            found[ask[1]] = Exercise(ask[1], 1.0, "tests", position, marked[ask[1]])
    return tuple(found.values())


_MARK = re.compile(r"# ([\w-]+)\b")
_ASK = re.compile(r'coach\.check\("([\w-]+)"\)\s*')


def _kind(cell: Cell) -> ExerciseKind:
    if cell.solution or cell.kind != "code":
        return "manual"
    return "tests" if CHECK in cell.source else "asserts"


def merge(reference: Notebook, handed_in: Notebook) -> Notebook:
    """The learner's cells with the reference's exercises.

    What decides about points (which exercises there are, what they are worth, the text of grade
    cells) comes from the reference; the learner's notebook only answers.
    """
    places: dict[str, int] = {}
    for position, cell in enumerate(handed_in.cells):
        if cell.grade_id:
            places.setdefault(cell.grade_id, position)
    originals = {cell.grade_id: cell for cell in reference.cells if cell.grade}
    cells = tuple(
        originals[cell.grade_id]
        if cell.grade_id in originals and not originals[cell.grade_id].solution
        else cell
        for cell in handed_in.cells
    )
    exercises = tuple(
        Exercise(
            id=exercise.id,
            points=exercise.points,
            kind=exercise.kind,
            cell=places.get(exercise.id),
            answer=_place(places, reference, exercise),
        )
        for exercise in reference.exercises
    )
    return Notebook(handed_in.name, handed_in.lang, cells, exercises)


def _place(places: dict[str, int], reference: Notebook, exercise: Exercise) -> int | None:
    if exercise.answer is None:
        return None
    return places.get(reference.cells[exercise.answer].grade_id)
