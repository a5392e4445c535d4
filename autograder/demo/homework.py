"""A learner at work on a fetched assignment: answers typed into cells, and accidents."""

import copy
import shutil
from collections.abc import Callable
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from autograder import notebook
from autograder.demo.learner import Work
from autograder.model import CourseError

_MARKERS = ("### BEGIN SOLUTION", "### END SOLUTION")
LINK = "link"  # work that did not come through the exchange: a symbolic link on a USB stick


def do(work: Work, folder: Path, source: Path, lang: str) -> None:
    """Do the work in `folder`, the learner's copy of the assignment whose source is `source`."""
    path = folder / source.name
    paper: NotebookNode = nbformat.read(path, as_version=4)
    paper.metadata["lang"] = lang
    answers = _answers(work, source)
    for cell in paper.cells:
        cell.source = answers.get(_grade_id(cell), cell.source)
    kind, *details = work.oddity or ("",)
    if kind in _CHANGES:
        paper.cells = _CHANGES[kind](paper.cells, *details)
    nbformat.write(paper, path)
    if kind in _ACCIDENTS:
        _ACCIDENTS[kind](path, *details)
    elif kind not in {"", LINK, *_CHANGES}:
        raise CourseError(
            f"{kind!r} is no oddity; take one of {sorted({*_CHANGES, *_ACCIDENTS})}."
        )


def solution(text: str) -> str:
    """The cell of a source notebook as a learner would have written it."""
    return "\n".join(line for line in text.splitlines() if line.strip() not in _MARKERS)


def _answers(work: Work, source: Path) -> dict[str, str]:
    """Cell → what the learner typed there."""
    reference = notebook.read(source)
    cells = {
        exercise.id: reference.cells[exercise.answer]
        for exercise in reference.exercises
        if exercise.answer is not None
    }
    unknown = work.answers.keys() - cells.keys()
    if unknown:
        raise CourseError(f"{source}: there is no exercise {sorted(unknown)} to answer.")
    found = {cell.grade_id: solution(cell.source) for cell in cells.values()}
    if work.start == "release":
        found.clear()
    return found | {cells[name].grade_id: text.strip() for name, text in work.answers.items()}


def _grade_id(cell: NotebookNode) -> str:
    return str(cell.metadata.get("nbgrader", {}).get("grade_id", ""))


def _without(cells: list[NotebookNode], name: str) -> list[NotebookNode]:
    return [cell for cell in cells if _grade_id(cell) != name]


def _twice(cells: list[NotebookNode], name: str, text: str) -> list[NotebookNode]:
    """As JupyterLab copies: a cell id of its own, and nbgrader's metadata once more."""
    found = []
    for cell in cells:
        found.append(cell)
        if _grade_id(cell) == name:
            found.append(copy.deepcopy(cell))
            found[-1].update(id=f"{cell['id']}-copy", source=text.strip())
    return found


def _with(cells: list[NotebookNode], text: str) -> list[NotebookNode]:
    return [*cells, new_code_cell(text.strip(), id="my-own-cell")]


_CHANGES: dict[str, Callable[..., list[NotebookNode]]] = {
    "deleted": _without,
    "copied": _twice,
    "added": _with,
}


def _renamed(path: Path, name: str) -> None:
    path.rename(path.with_name(name))


def _cut(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    path.write_text(text[: len(text) // 2], encoding="utf-8")


def _emptied(path: Path) -> None:
    shutil.rmtree(path.parent)
    path.parent.mkdir()


_ACCIDENTS: dict[str, Callable[..., None]] = {
    "renamed": _renamed,
    "cut": _cut,
    "emptied": _emptied,
}
