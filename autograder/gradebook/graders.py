"""Warm graders, one per assignment, kept as long as nothing they were made of changes."""

import atexit
import hashlib
import json
import threading
from dataclasses import dataclass
from pathlib import Path

import msgspec
from nbformat import NotebookNode

from autograder import hidden, notebook, sandbox
from autograder.grading import Grader, Here, Site
from autograder.job import Job
from autograder.model import CourseError, Notebook, Result

_MAX_RESULTS = 500  # kept between our look at a submission and nbgrader's; a server runs for long


@dataclass(frozen=True, slots=True)
class Warm:
    """A grader with what it was made of; `stamp` tells when that has changed."""

    stamp: str
    references: dict[str, Notebook]
    grader: Grader


@dataclass(frozen=True, slots=True)
class Order:
    """A notebook that nbgrader has restored, to grade as its configuration says.

    `folder` is the assignment's, `files` are the learner's own, `kept` those that the course's do
    not replace, `private` names a folder of hidden tests, `seconds` are those of a cell.
    """

    folder: Path
    name: str
    node: NotebookNode
    files: dict[str, bytes]
    kept: frozenset[str]
    private: str
    seconds: float


_lock = threading.Lock()
_graders: dict[Path, Warm] = {}
_results: dict[tuple[str, str], Result] = {}
_site: Site = Here()


def use(site: Site) -> None:
    """Where the next graders have their hosts; those of another place are ended."""
    global _site  # noqa: PLW0603 - nbgrader makes our preprocessor without arguments
    if site != _site:
        close()
    _site = site


def grade(order: Order) -> Result:
    """The result of a notebook; a known one is not made again."""
    warm = ready(order.folder, order.private)
    job = prepared(order, warm)
    key = (warm.stamp, _digest(job))
    found = _results.get(key) or warm.grader.grade(
        job.notebook, files=job.files, seconds=job.seconds
    )
    if not found.problems:  # else it may be better another time
        _keep(key, found)
    return found


def prepared(order: Order, warm: Warm) -> Job:
    """The learner's notebook as it is graded, and the files that it may open."""
    notebook.check_language(order.node, f"{order.name}.ipynb")
    learner = notebook.of_node(order.node, order.name)
    if order.name in warm.references:
        learner = notebook.restored(warm.references[order.name], learner)
    # A course that says with our tests what is right has our limits, any other one nbgrader's.
    ours = any(exercise.kind == "tests" for exercise in learner.exercises)
    seconds = None if ours else order.seconds
    course = warm.grader.files
    own = {
        name: data for name, data in order.files.items() if name not in course.keys() - order.kept
    }
    return Job(learner, course | own, seconds)


def _keep(key: tuple[str, str], result: Result) -> None:
    with _lock:
        _results[key] = result
        if len(_results) > _MAX_RESULTS:
            del _results[next(iter(_results))]


def ready(folder: Path, private: str) -> Warm:
    """The assignment's grader; raises CourseError when its tests do not fit.

    `private` is the folder that the course names for hidden tests, or empty.
    """
    with _lock:
        stamp = _stamp(folder, private)
        known = _graders.get(folder)
        if known and known.stamp == stamp:
            return known
        if known:
            _graders.pop(folder).grader.close()
        pages = {path.stem: notebook.read(path) for path in sorted(folder.glob("*.ipynb"))}
        grader = Grader(folder, *pages.values(), site=_site, private=private)
        made = Warm(stamp, pages, grader)
        _graders[folder] = made
        return made


def layers() -> sandbox.Layers:
    """The protections that the next graders have."""
    return _site.layers()


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


def _stamp(folder: Path, private: str) -> str:
    """Changes whenever a file of the assignment does, or of its private tests."""
    if not folder.is_dir():
        msg = f"{folder}: there is no such assignment; check its name."
        raise CourseError(msg)
    tests = hidden.place(folder, private)
    facts = [
        (str(path), path.stat().st_mtime_ns, path.stat().st_size)
        for path in sorted({*folder.rglob("*"), *tests.rglob("*")})
        if path.is_file() and "__pycache__" not in path.parts
    ]
    return hashlib.sha256(json.dumps(facts).encode()).hexdigest()


def _digest(job: Job) -> str:
    return hashlib.sha256(msgspec.msgpack.encode(job)).hexdigest()
