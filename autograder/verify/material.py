"""A lesson or an assignment as its author wrote it: notebook, right answers, wrong answers."""

import re
import tomllib
from dataclasses import dataclass, replace
from functools import cached_property
from pathlib import Path
from typing import Any

from autograder import course, notebook
from autograder.model import CourseError, Exercise, Notebook
from autograder.verify.fitting import fitting
from autograder.verify.stub import between, released

ABOUT = ("lesson.toml", "assignment.toml")
SECTION = re.compile(r"^# ((?:l\d{4}|a\d\d|cap\d)-\S+)\n", re.MULTILINE)
HEAD = re.compile(r"# (?P<exercise>\S+): (?P<points>[\d.]+) points?, (?P<hint>\S+)")


@dataclass(frozen=True, slots=True)
class Wrong:
    """A wrong answer, with what its first line says that it earns and triggers."""

    path: Path
    exercise: str
    points: float
    hint: str
    source: str


@dataclass(frozen=True)
class Material:
    """The files of a unit, each read once."""

    folder: Path

    @cached_property
    def about_path(self) -> Path:
        """`lesson.toml` or `assignment.toml`."""
        return next(path for name in ABOUT if (path := self.folder / name).exists())

    @property
    def graded(self) -> bool:
        """Whether it is an assignment."""
        return self.about_path.name == "assignment.toml"

    @property
    def root(self) -> Path:
        """The course directory, which has `courses/` and `assignments/`."""
        return self.folder.parent.parent if self.graded else self.folder.parent.parent.parent

    @cached_property
    def about(self) -> dict[str, Any]:
        """What the `.toml` file says."""
        return fitting(self.about_path, toml(self.about_path))

    @cached_property
    def quiz(self) -> list[dict[str, Any]]:
        """The questions of `quiz.toml`."""
        path = self.folder / "quiz.toml"
        return list(toml(path).get("question", [])) if path.exists() else []

    @cached_property
    def path(self) -> Path:
        """The notebook."""
        found = sorted(self.folder.glob("*.ipynb"))
        if len(found) != 1:
            raise CourseError(f"{self.folder}: it has {len(found)} notebooks; leave one.")
        return found[0]

    @cached_property
    def node(self) -> Any:
        """The notebook as nbformat reads it."""
        found = notebook.node(self.path)
        if not found.cells:
            raise CourseError(f"{self.path}: it has no cells; begin with the title.")
        return found

    @cached_property
    def page(self) -> Notebook:
        """The notebook as learners get it in a lesson, and with solutions in an assignment."""
        return notebook.read(self.path)

    @cached_property
    def reference(self) -> Notebook:
        """The notebook with right answers; those of a lesson are in `solutions.py`."""
        return self.page if self.graded else self.answered(self.solutions)

    @cached_property
    def solutions(self) -> dict[str, str]:
        """The right answer of each checked activity of a lesson, by id."""
        path = self.folder / "solutions.py"
        if not path.exists():
            return {}
        _, *parts = SECTION.split(path.read_text(encoding="utf-8"))
        return dict(zip(parts[::2], parts[1::2], strict=True))

    @cached_property
    def stub(self) -> Notebook:
        """The notebook as it is released."""
        return replace(self.page, cells=tuple(map(released, self.page.cells)))

    @cached_property
    def exercises(self) -> tuple[Exercise, ...]:
        """What tests decide about."""
        return tuple(e for e in self.page.exercises if e.kind == "tests" and e.answer is not None)

    @property
    def entries(self) -> dict[str, dict[str, Any]]:
        """What the `.toml` file says of each exercise or activity, by id."""
        listed = self.about.get("exercise" if self.graded else "activity", [])
        return {str(entry.get("id", "")): entry for entry in listed}

    def excuse(self, exercise: str, check: str) -> str:
        """The author's reason why this check does not fit this exercise, or nothing."""
        return str(self.entries.get(exercise, {}).get("excused", {}).get(check, ""))

    def answered(self, answers: dict[str, str]) -> Notebook:
        """The notebook with these answers, by exercise."""
        cells = list(self.page.cells)
        for exercise in self.exercises:
            if exercise.id in answers:
                position = exercise.answer or 0
                source = with_mark(exercise.id, answers[exercise.id])
                cells[position] = replace(cells[position], source=source)
        return replace(self.page, cells=tuple(cells))

    def solution(self, exercise: Exercise) -> str:
        """The part of an answer cell that is not released."""
        return between(self.reference.cells[exercise.answer or 0].source)

    def texts(self, name: str) -> list[str]:
        """The Markdown of the cell with this id."""
        cells = self.node.cells
        return [c.source for c in cells if c.get("id") == name and c.cell_type == "markdown"]

    def attempt(self, exercise: Exercise, source: str) -> Notebook:
        """The reference with another answer to one exercise, asked for nothing else."""
        cells = list(self.reference.cells)
        position = exercise.answer or 0
        cells[position] = replace(cells[position], source=with_mark(exercise.id, source))
        return replace(self.reference, cells=tuple(cells), exercises=(exercise,))

    def wrong(self) -> tuple[list[Wrong], list[Path]]:
        """The wrong answers, and the files whose first line says no such thing."""
        found, unclear = [], []
        for path in sorted(self.folder.glob("wrong/*.py")):
            first, _, source = path.read_text(encoding="utf-8").partition("\n")
            if said := HEAD.fullmatch(first):
                points = float(said["points"])
                found.append(Wrong(path, said["exercise"], points, said["hint"], source))
            else:
                unclear.append(path)
        return found, unclear


def with_mark(exercise: str, source: str) -> str:
    """The answer with the first line by which coach finds it."""
    return source if source.lstrip().startswith(f"# {exercise}") else f"# {exercise}\n{source}"


def toml(path: Path) -> dict[str, Any]:
    """What a TOML file says; raises CourseError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CourseError(f"{path}: this is not a TOML file ({error}); repair it.") from error


def units(paths: list[Path]) -> list[Path]:
    """The folders of lessons and assignments at or below these paths, in reading order."""
    found: dict[Path, None] = {}
    for path in paths:
        here = _holds(path)
        below = [] if here else sorted(p.parent for n in ABOUT for p in path.rglob(n))
        if not here and not below:
            raise CourseError(f"{path}: there is no lesson and no assignment; check the path.")
        found.update(dict.fromkeys(here or [p for p in below if "build" not in p.parts]))
    return list(found)


def _holds(path: Path) -> list[Path]:
    """The unit that `path` belongs to: a file of it, its folder, or a folder in it."""
    if not path.exists():
        raise CourseError(f"{path}: there is no such file or folder; check the path.")
    start = path.resolve()
    unit = next((p for p in (start, *start.parents) if _is_unit(p)), None)
    if unit is None:
        return []
    return [path if _is_unit(path) else unit]


def _is_unit(folder: Path) -> bool:
    return any((folder / name).is_file() for name in ABOUT)


__all__ = ["Material", "Wrong", "course", "toml", "units", "with_mark"]
