"""Find what belongs to an assignment or a lesson on disk, and say what does not fit together."""

import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

import msgspec

from autograder import hidden
from autograder.model import CourseError, Exercise, Notebook, Test

MAX_DATA = 20_000_000  # bytes handed to each worker; lessons keep their data far below
MAX_OWN = 500  # files that a learner hands in beside the notebook
NO_PART = {"wrong", "locale", "__pycache__", ".ipynb_checkpoints"}  # no mark depends on these
_NOT_DATA = {"tests", "hidden"} | NO_PART
OF_NBGRADER = {"timestamp.txt", "submission_secret.txt"}


class Entry(msgspec.Struct):
    """An exercise in `assignment.toml`."""

    id: str
    points: float


class Settings(msgspec.Struct):
    """What grading wants to know of `assignment.toml`."""

    points: float | None = None
    exercise: list[Entry] = []


@dataclass(frozen=True, slots=True)
class Unit:
    """A folder with a notebook and its tests: an assignment or a lesson."""

    folder: Path
    tests: tuple[Path, ...]
    settings: Settings

    @property
    def name(self) -> str:
        """The folder's name, which is the assignment's."""
        return self.folder.name


def unit(folder: Path, private: str = "") -> Unit:
    """The unit in `folder`; `private` may name a folder that has its hidden tests."""
    if not folder.is_dir():
        msg = f"{folder}: there is no such folder; check the assignment's name."
        raise CourseError(msg)
    places = [folder / "tests", hidden.place(folder, private), *sorted(folder.glob("test_*.py"))]
    return Unit(folder, tuple(place for place in places if place.exists()), settings(folder))


def settings(folder: Path) -> Settings:
    """What `assignment.toml` says; a course of someone else's has none."""
    path = folder / "assignment.toml"
    if not path.exists():
        return Settings()
    try:
        return msgspec.convert(tomllib.loads(path.read_text(encoding="utf-8")), Settings)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        msg = f"{path}: this does not fit ({error}); correct it."
        raise CourseError(msg) from error


def data_files(folder: Path) -> dict[str, bytes]:
    """The files that the notebook may open or import, by relative path.

    Ours live in `data/`, and modules for learners beside the notebook; a folder without
    `assignment.toml` or `lesson.toml` is an nbgrader course as others write it, where they all
    lie beside the notebook.
    """
    ours = any((folder / name).exists() for name in ("assignment.toml", "lesson.toml"))
    places = _files(folder / "data" if ours or not folder.is_dir() else folder)
    found = {
        str(path.relative_to(folder)): path.read_bytes()
        for path in (*places, *(_modules(folder) if ours else ()))
    }
    if sum(map(len, found.values())) > MAX_DATA:
        msg = f"{folder}: more than {MAX_DATA // 1_000_000} MB of data; make the files smaller."
        raise CourseError(msg)
    return found


def own_files(submitted: Path) -> dict[str, bytes]:
    """What a learner handed in beside the notebook, as far as there is room for it."""
    found: dict[str, bytes] = {}
    room = MAX_DATA
    for path in islice(_files(submitted), MAX_OWN):
        name, size = str(path.relative_to(submitted)), path.stat().st_size
        if name not in OF_NBGRADER and size <= room and name.isprintable():
            found[name], room = path.read_bytes(), room - size
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


def _modules(folder: Path) -> list[Path]:
    """Modules that lessons give to learners: neither tests nor right answers."""
    named = {"solutions.py", "conftest.py"}
    return [
        path
        for path in sorted(folder.glob("*.py"))
        if path.name not in named and not path.name.startswith("test_")
    ]


def problems(unit: Unit, references: Sequence[Notebook], tests: Iterable[Test]) -> list[str]:
    """One sentence for each thing that does not fit; nothing is graded before they are gone."""
    tested = {test.exercise: test for test in tests}
    exercises = {exercise.id: exercise for page in references for exercise in page.exercises}
    names = ", ".join(f"{page.name}.ipynb" for page in references)
    found = [
        f"{names}: exercise {exercise.id} has no tests; write one in {unit.folder}/tests or take"
        " its grade cell out."
        for exercise in exercises.values()
        if exercise.kind == "tests" and exercise.id not in tested
    ]
    if exercises:
        found += [
            f"{test.id}: there is no exercise {name} in {names}; correct the mark."
            for name, test in tested.items()
            if name not in exercises
        ]
    return found + _points(unit, exercises)


def _points(unit: Unit, exercises: dict[str, Exercise]) -> list[str]:
    """Where `assignment.toml` and the notebook disagree."""
    path, said = unit.folder / "assignment.toml", unit.settings
    found = [
        f"{path}: {entry.id} has {entry.points:g} points, its cell"
        f" {exercises[entry.id].points:g}; make them agree."
        if entry.id in exercises
        else f"{path}: there is no exercise {entry.id} in the notebook; correct its id."
        for entry in said.exercise
        if entry.id not in exercises or exercises[entry.id].points != entry.points
    ]
    total = sum(exercise.points for exercise in exercises.values())
    if not found and said.points not in {None, total}:
        found = [f"{path}: points = {said.points:g}, but its cells have {total:g}; correct it."]
    return found
