"""Warm graders, one per assignment, kept as long as nothing they were made of changes."""

import atexit
import hashlib
import json
import threading
from dataclasses import dataclass
from pathlib import Path

import msgspec
from nbformat import NotebookNode

from autograder import notebook, sandbox
from autograder.grading import Grader
from autograder.model import CourseError, Notebook, Result

_MAX_RESULTS = 500  # kept between our look at a submission and nbgrader's; a server runs for long


@dataclass(frozen=True, slots=True)
class Warm:
    """A grader with what it was made of; `stamp` tells when that has changed."""

    stamp: str
    references: dict[str, Notebook]
    grader: Grader


_lock = threading.Lock()
_graders: dict[Path, Warm] = {}
_results: dict[tuple[str, str], Result] = {}
_wanted = "auto"


def use(wanted: str) -> None:
    """Which sandbox the next graders use: "auto" or "process"."""
    global _wanted  # noqa: PLW0603 - nbgrader makes our preprocessor without arguments
    _wanted = wanted


def grade(folder: Path, name: str, handed_in: NotebookNode) -> Result:
    """The result of a notebook of the assignment in `folder`; a known one is not made again."""
    warm = ready(folder)
    learner = notebook.of_node(handed_in, name)
    key = (warm.stamp, _digest(learner))
    found = _results.get(key) or warm.grader.grade(learner, warm.references.get(name))
    _results[key] = found
    if len(_results) > _MAX_RESULTS:
        del _results[next(iter(_results))]
    return found


def ready(folder: Path) -> Warm:
    """The assignment's grader; raises CourseError when its tests do not fit."""
    with _lock:
        stamp = _stamp(folder)
        known = _graders.get(folder)
        if known and known.stamp == stamp:
            return known
        if known:
            _graders.pop(folder).grader.close()
        pages = {path.stem: notebook.read(path) for path in sorted(folder.glob("*.ipynb"))}
        made = Warm(stamp, pages, Grader(folder, *pages.values(), wanted=_wanted))
        _graders[folder] = made
        return made


def layers() -> sandbox.Layers:
    """The protections that the next graders have."""
    return sandbox.choose(_wanted)


def give_up(folder: Path) -> None:
    """End the assignment's grader now, whatever it is doing."""
    with _lock:
        if folder in _graders:
            _graders.pop(folder).grader.give_up()


@atexit.register
def close() -> None:
    """End every grader."""
    for warm in _graders.values():
        warm.grader.close()
    _graders.clear()
    _results.clear()


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
