"""Warm graders, one per assignment, kept as long as nothing they were made of changes."""

import atexit
import hashlib
import json
import threading
from pathlib import Path

import msgspec
from nbformat import NotebookNode

from autograder import notebook
from autograder.grading import Grader
from autograder.model import CourseError, Notebook, Result

_lock = threading.Lock()
_graders: dict[Path, tuple[str, Grader]] = {}
_results: dict[tuple[str, str], Result] = {}
_wanted = "auto"


def use(wanted: str) -> None:
    """Which sandbox the next graders use: "auto" or "process"."""
    global _wanted  # noqa: PLW0603 - nbgrader makes our preprocessor without arguments
    _wanted = wanted


def grade(folder: Path, name: str, handed_in: NotebookNode) -> Result:
    """The result of a notebook of the assignment in `folder`; a known one is not made again."""
    reference = _reference(folder, name)
    found = grader(folder, reference)
    learner = notebook.of_node(handed_in, name)
    key = (_stamp(folder), _digest(learner))
    if key not in _results:
        _results[key] = found.grade(learner, reference)
    return _results[key]


def grader(folder: Path, reference: Notebook | None) -> Grader:
    """The assignment's grader; raises CourseError when its tests do not fit."""
    with _lock:
        stamp = _stamp(folder)
        known = _graders.get(folder)
        if known and known[0] == stamp:
            return known[1]
        if known:
            known[1].close()
        made = Grader(folder, reference, wanted=_wanted)
        _graders[folder] = (stamp, made)
        return made


@atexit.register
def close() -> None:
    """End every grader."""
    for _, running in _graders.values():
        running.close()
    _graders.clear()
    _results.clear()


def _reference(folder: Path, name: str) -> Notebook | None:
    path = folder / f"{name}.ipynb"
    return notebook.read(path) if path.exists() else None


def _stamp(folder: Path) -> str:
    """Changes whenever a file of the assignment does."""
    if not folder.is_dir():
        msg = f"{folder}: there is no such assignment; check its name."
        raise CourseError(msg)
    facts = [
        (str(path), path.stat().st_mtime_ns, path.stat().st_size)
        for path in sorted(folder.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def _digest(learner: Notebook) -> str:
    return hashlib.sha256(msgspec.json.encode(learner)).hexdigest()
