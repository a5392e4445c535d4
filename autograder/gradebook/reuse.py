"""Know again what was graded: a fingerprint of everything that a mark depends on."""

import hashlib
import json
import stat
import sys
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

import msgspec
from nbformat import NotebookNode
from nbgrader.converters import Autograde

from autograder import version
from autograder.course import NO_PART
from autograder.gradebook import homework, trace
from autograder.gradebook.sheet import Page, Sheet
from autograder.model import Result
from autograder.sandbox import Layers

KEY = "autograder"  # in the metadata of a graded notebook
# Besides those of a course's steps: what these inherit, or use.
_SECTIONS = {"Execute", "OverwriteCells", "Preprocessor"}


Known = Mapping[str, Mapping[str, float | None]]  # notebook → cell → mark in the gradebook


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """`whole` is of everything that a mark depends on, `work` of what was handed in."""

    whole: str
    work: str


class Signature(msgspec.Struct, frozen=True):
    """Which fingerprint led to which marks; an empty one is never the same again."""

    fingerprint: str
    marks: dict[str, float]


class _Metadata(msgspec.Struct):
    autograder: Signature | None = None


class _Graded(msgspec.Struct):
    metadata: _Metadata


def sign(node: NotebookNode, fingerprint: Fingerprint, result: Result) -> None:
    """Note on a graded notebook what it was made from; not when a test of ours was at fault."""
    marks = {s.exercise.id: float(s.earned) for s in result.scores if s.earned is not None}
    known = "" if result.problems else fingerprint.whole
    node.metadata[KEY] = {
        "fingerprint": known,
        "work": fingerprint.work,
        "marks": marks,
        trace.KEY: trace.of_scores(result.scores),
    }


def fingerprint(course: str, submitted: Path) -> Fingerprint:
    """Of one submission, all its files, in a course that is as `course` says.

    A file too big to be graded is not read, links may lead anywhere and are not followed.
    Raises CourseError when there is no end of folders.
    """
    made = hashlib.sha256()
    for path in homework.entries(submitted):
        facts = path.lstat()
        if stat.S_ISREG(facts.st_mode) and facts.st_size <= homework.MAX_FILE:
            version.file(made, path, path.relative_to(submitted))
    work = made.hexdigest()
    return Fingerprint(hashlib.sha256(f"{course} {work}".encode()).hexdigest(), work)


def of_course(assignment: Path, tests: Path, settings: str, sheet: Sheet, layers: Layers) -> str:
    """The assignment's files, and its hidden `tests`, which may be elsewhere; its `settings`.

    Also this program and its sandbox.
    """
    made = hashlib.sha256((sys.version + version.digest()).encode())
    made.update(repr((layers.levels(), sheet.description(), settings)).encode())
    version.add(made, assignment, NO_PART)
    made.update(b"\0hidden\0")
    version.add(made, tests, NO_PART)
    return made.hexdigest()


def settings(converter: Autograde, assignment: str) -> str:
    """What of nbgrader's configuration decides about marks: the steps, and how each is set.

    Not what being late costs: that is settled each time, without running anything.
    """
    steps = [*converter.sanitize_preprocessors, *converter.autograde_preprocessors]
    config = converter.config
    names = {_name(one).rpartition(".")[2] for one in steps} | _SECTIONS
    names.discard("AssignLatePenalties")
    facts = [
        [_name(one) for one in steps],
        sorted(converter.exclude_overwriting.get(assignment, ())),
        {name: {**config[name]} for name in sorted(names) if config.get(name)},
    ]
    return json.dumps(facts, default=_name, sort_keys=True)


def _name(one: object) -> str:
    """Of a class or a function: what Python prints for it is different in each process."""
    return one if isinstance(one, str) else str(getattr(one, "__qualname__", type(one).__name__))


def is_same(done: Path, wanted: str, known: Known, sheet: Sheet) -> bool | None:
    """Whether the graded notebooks have this fingerprint, and the gradebook their marks.

    None when somebody else graded them, and everything there is to grade was.
    """
    papers = sorted(done.glob("*.ipynb"))
    try:
        found = [msgspec.json.decode(p.read_bytes(), type=_Graded).metadata for p in papers]
    except (OSError, msgspec.DecodeError):
        return False
    if not found or not known:
        return False
    for path, one in zip(papers, found, strict=True):
        scores = known.get(path.stem, {})
        if one.autograder is None:
            if path.stem in sheet.pages and _waits(sheet.pages[path.stem], scores):
                return False
        elif one.autograder.fingerprint != wanted or any(
            scores.get(name, mark) != mark for name, mark in one.autograder.marks.items()
        ):
            return False
    return True if all(one.autograder for one in found) else None


def _waits(page: Page, scores: Mapping[str, float | None]) -> bool:
    """A half-finished run of nbgrader leaves cells without a mark that no person gives."""
    answers = {cell.name for cell in page.solution_cells}
    return any(
        scores.get(cell.name) is None for cell in page.grade_cells if cell.name not in answers
    )
