"""Look at a collected submission before anything opens it: what is wrong, what can be helped."""

import shutil
import stat
from pathlib import Path

from autograder import notebook
from autograder.model import CourseError, Notebook

MAX_FILE = 50_000_000  # bytes; homework with bigger files stops the whole class


def inspect(folder: Path, references: dict[str, Notebook]) -> tuple[str, ...]:
    """Sentences about what was found and helped; raises CourseError for what cannot be graded.

    A notebook under another name is copied to the right one if it is certainly the same.
    """
    _only_plain_files(folder)
    found = {path.stem: path for path in sorted(folder.glob("*.ipynb"))}
    if not found:
        msg = f"{folder}: there is no notebook in this submission; ask the learner to send it."
        raise CourseError(msg)
    notes = []
    for name, reference in references.items():
        if name in found:
            continue
        renamed = _renamed(reference, [p for stem, p in found.items() if stem not in references])
        if renamed is None:
            notes.append(f"{folder}: {name}.ipynb is missing and earns nothing; ask for it.")
        else:
            shutil.copyfile(renamed, folder / f"{name}.ipynb")
            found[name] = renamed
            notes.append(f"{renamed}: this is {name}.ipynb under another name; it was graded.")
    for name, reference in references.items():
        if name in found:
            notes += differences(found[name], reference)
    return tuple(notes)


def differences(path: Path, reference: Notebook) -> list[str]:
    """What the learner's notebook has lost or gained in grade cells; raises CourseError."""
    cells = notebook.read(path).cells
    names = [cell.grade_id for cell in cells if cell.grade_id]
    known = {cell.grade_id for cell in reference.cells if cell.grade_id}
    notes = [
        f"{path}: the grade cell {exercise.id} was deleted; it was put back for grading."
        for exercise in reference.exercises
        if exercise.id not in names
    ]
    notes += [
        f"{path}: the grade cell {cell.grade_id} is not of this assignment and earns nothing."
        for cell in cells
        if cell.grade and cell.grade_id not in known
    ]
    doubled = sorted({name for name in names if names.count(name) > 1})
    return notes + [f"{path}: cell {name} is there twice; the first counts." for name in doubled]


def _only_plain_files(folder: Path) -> None:
    """nbgrader copies whatever lies in the folder: nothing in it may lead elsewhere."""
    for path in sorted(folder.rglob("*")):
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


def _renamed(reference: Notebook, others: list[Path]) -> Path | None:
    """The one notebook that has most of the assignment's grade cells."""
    wanted = {exercise.id for exercise in reference.exercises}
    fitting = []
    for path in others:
        names = {cell.grade_id for cell in notebook.read(path).cells}
        if wanted and 2 * len(wanted & names) > len(wanted):
            fitting.append(path)
    return fitting[0] if len(fitting) == 1 else None
