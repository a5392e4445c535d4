"""Find what belongs to an assignment or a lesson on disk, and say what does not fit together."""

import tomllib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from autograder.model import CourseError, Notebook, Test

MAX_DATA = 20_000_000  # bytes handed to each worker; lessons keep their data far below
_NOT_DATA = {"tests", "hidden", "wrong", "locale", "__pycache__", ".ipynb_checkpoints"}


@dataclass(frozen=True, slots=True)
class Unit:
    """A folder with a notebook and its tests: an assignment or a lesson."""

    folder: Path
    tests: tuple[Path, ...]

    @property
    def name(self) -> str:
        """The folder's name, which is the assignment's."""
        return self.folder.name


def unit(folder: Path, hidden: Path | None = None) -> Unit:
    """The unit in `folder`; `hidden` is where its hidden tests are when not beside the others."""
    if not folder.is_dir():
        msg = f"{folder}: there is no such folder; check the assignment's name."
        raise CourseError(msg)
    places = [folder / "tests", hidden or folder / "hidden", *sorted(folder.glob("test_*.py"))]
    return Unit(folder, tuple(place for place in places if place.exists()))


def settings(folder: Path) -> dict[str, Any]:
    """What `assignment.toml` says; a course of someone else's has none."""
    path = folder / "assignment.toml"
    if not path.exists():
        return {}
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        msg = f"{path}: this is not valid TOML ({error}); correct the line it names."
        raise CourseError(msg) from error


def data_files(folder: Path) -> dict[str, bytes]:
    """The files that the notebook may open, by relative path.

    Ours live in `data/`; a folder without `assignment.toml` or `lesson.toml` is an nbgrader
    course as others write it, where they lie beside the notebook.
    """
    ours = any((folder / name).exists() for name in ("assignment.toml", "lesson.toml"))
    found = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in _files(folder / "data" if ours or not folder.is_dir() else folder)
    }
    if sum(map(len, found.values())) > MAX_DATA:
        msg = f"{folder}: more than {MAX_DATA // 1_000_000} MB of data; make the files smaller."
        raise CourseError(msg)
    return found


def _files(folder: Path) -> Iterator[Path]:
    if folder.is_dir():
        for path in sorted(folder.iterdir()):
            if path.is_symlink() or path.name in _NOT_DATA or path.suffix in {".ipynb", ".db"}:
                continue
            if path.is_dir():
                yield from _files(path)
            elif path.is_file():
                yield path


def problems(unit: Unit, reference: Notebook, tests: Iterable[Test]) -> list[str]:
    """One sentence for each thing that does not fit; nothing is graded before they are gone."""
    tested = {test.exercise: test for test in tests}
    exercises = {exercise.id: exercise for exercise in reference.exercises}
    found = [
        f"{reference.name}: exercise {exercise.id} has no tests; write one in {unit.folder}/tests"
        " or take its grade cell out."
        for exercise in reference.exercises
        if exercise.kind == "tests" and exercise.id not in tested
    ]
    if exercises:
        found += [
            f"{test.id}: there is no exercise {name} in {reference.name}; correct the mark."
            for name, test in tested.items()
            if name not in exercises
        ]
    for entry in settings(unit.folder).get("exercise", []):
        exercise = exercises.get(str(entry.get("id")))
        if exercise and exercise.points != entry.get("points"):
            found.append(
                f"{unit.folder / 'assignment.toml'}: {exercise.id} has {entry.get('points')}"
                f" points, its cell {exercise.points:g}; make them agree."
            )
    return found
