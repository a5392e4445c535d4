"""Look at a collected submission before anything opens it: what is wrong, what can be helped."""

import stat
from collections import Counter
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from nbformat import NotebookNode
from nbgrader.utils import parse_utc

from autograder import notebook
from autograder.gradebook.homework import MAX_FILE, entries
from autograder.model import CourseError, Notebook

_MAX_DATE = 100  # characters: a parser of dates looks at each


@dataclass(frozen=True, slots=True)
class Inspection:
    """Which file holds which of the assignment's notebooks, and sentences about what was found.

    `pages` has the same notebooks, read and valid.
    """

    papers: dict[str, Path]
    pages: dict[str, NotebookNode]
    notes: tuple[str, ...]


def inspect(folder: Path, references: dict[str, Notebook]) -> Inspection:
    """Find the notebooks of a submission; raises CourseError for what cannot be graded.

    A notebook under another name is taken for the right one if it is certainly the same.
    """
    _only_plain_files(folder)
    timestamp(folder)
    found = {path.stem: path for path in sorted(folder.glob("*.ipynb"))}
    if not found:
        msg = f"{folder}: there is no notebook in this submission; ask the learner to send it."
        raise CourseError(msg)
    others = [path for name, path in found.items() if name not in references]
    papers = {name: found[name] for name in references if name in found}
    notes = []
    for name, reference in references.items():
        if name not in papers and (path := _renamed(name, reference, others)):
            papers[name] = path
            notes.append(f"{path}: this is {name}.ipynb under another name; it was graded.")
    if not papers:
        msg = f"{folder}: there is no {', '.join(references)}.ipynb in it; ask the learner for it."
        raise CourseError(msg)
    notes += [
        f"{folder}: {name}.ipynb is missing and earns nothing; ask for it."
        for name in references
        if name not in papers
    ]
    notes += [
        f"{path}: this notebook is not one of the assignment's; it was not graded."
        for path in others
        if path not in papers.values()
    ]
    pages = {name: notebook.page(path) for name, path in papers.items()}
    for name, path in papers.items():
        notes += _differences(path, notebook.of_node(pages[name], name), references[name])
    return Inspection(papers, pages, tuple(notes))


def _differences(path: Path, learner: Notebook, reference: Notebook) -> list[str]:
    """What the learner's notebook has lost or gained."""
    cells = learner.cells
    names = Counter(cell.grade_id for cell in cells if cell.grade_id)
    known = {cell.grade_id: cell for cell in reference.cells if cell.grade_id}
    lost = [n for n, cell in known.items() if n not in names and (cell.grade or cell.solution)]
    end = "; without the answer nothing is earned" if any(known[n].solution for n in lost) else ""
    changed = [
        cell.grade_id
        for cell in cells
        if cell.grade_id in known and cell.kind != known[cell.grade_id].kind
    ]
    foreign = [cell.grade_id for cell in cells if cell.grade and cell.grade_id not in known]
    doubled = [name for name, number in names.items() if number > 1 and name in known]
    said = (
        (
            lost,
            f"deleted by the learner, or not yet in their version; grade cells were put back{end}",
        ),
        (changed, "turned into another kind of cell; made right again for grading"),
        (foreign, "no exercise of this assignment; it earns nothing"),
        (doubled, "there more than once; the last one counts"),
    )
    return [f"{path}: {', '.join(found)} {what}." for found, what in said if found]


def _only_plain_files(folder: Path) -> None:
    """nbgrader copies whatever lies in the folder: nothing in it may lead elsewhere."""
    for path in entries(folder):
        facts = path.lstat()
        if stat.S_ISLNK(facts.st_mode):
            msg = f"{path}: this is a symbolic link; ask the learner for the file itself."
            raise CourseError(msg)
        if not (stat.S_ISREG(facts.st_mode) or stat.S_ISDIR(facts.st_mode)):
            msg = f"{path}: this is not a plain file; delete it and grade again."
            raise CourseError(msg)
        if facts.st_size > MAX_FILE:
            size = facts.st_size // 1_000_000
            msg = f"{path}: {size} MB is too big to grade; ask the learner for a smaller file."
            raise CourseError(msg)


def timestamp(folder: Path) -> datetime | None:
    """When it was handed in, as nbgrader noted; it lies in the learner's own folder, though."""
    path = folder / "timestamp.txt"
    if path.is_symlink() or not path.is_file():
        return None
    try:
        with path.open(encoding="utf-8") as file:
            text = file.read(_MAX_DATE).strip()
        return parse_utc(text) if text else None
    except (ValueError, OverflowError) as error:
        msg = f"{path}: this is not a date and time; write the right one there, or delete it."
        raise CourseError(msg) from error


def _renamed(name: str, reference: Notebook, others: list[Path]) -> Path | None:
    """The one notebook that has most of the assignment's grade cells."""
    wanted = {exercise.id for exercise in reference.exercises}
    fitting = [path for path in others if 2 * len(wanted & _ids(path)) > len(wanted)]
    if len(fitting) > 1:
        names = " and ".join(path.name for path in fitting)
        msg = f"{fitting[0].parent}: {names} could both be {name}.ipynb; rename the right one."
        raise CourseError(msg)
    return fitting[0] if fitting else None


def _ids(path: Path) -> set[str]:
    return {cell.grade_id for cell in notebook.read(path).cells}
