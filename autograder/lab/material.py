"""What of a course a learner gets: lessons as they are, assignments as they are released."""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from autograder import translation
from autograder.gradebook.released import released
from autograder.gradebook.wiring import RELEASED
from autograder.lab.workspace import write
from autograder.model import CourseError

SOURCE = "fr"
_LEFT_OUT = {"hidden", "wrong", "locale", "solutions.py", "mutants.toml", "__pycache__"}

Material = tuple[PurePosixPath, bytes]


def material(course: Path, edition: str) -> Iterator[Material]:
    """Each file of this edition by its place below the workspace."""
    yield from _pages(course, edition)
    if edition == SOURCE:
        yield from _all(course)
        return
    with tempfile.TemporaryDirectory(prefix="tremplin-") as name:
        translation.build(course, edition, Path(name))
        yield from _all(Path(name, edition))


def laid_out(place: Path) -> Iterator[Material]:
    """The lessons of one edition in a folder that `publish` has filled; no assignments.

    These come when they are released, from nbgrader's exchange.
    """
    for path in _files(place):
        if path.relative_to(place).parts[0] != "assignments":
            yield PurePosixPath(path.relative_to(place).as_posix()), path.read_bytes()


def publish(course: Path, place: Path) -> list[str]:
    """Lay out each edition in a folder of its own below `place`; returns their names.

    A file that the course has no more goes.  Everybody may read what is there.
    """
    os.umask(0o022)
    languages = {path.stem for path in course.glob("*/**/locale/*.po")}
    for edition in (SOURCE, *sorted(languages)):
        wanted = dict(material(course, edition))
        for path in _files(place / edition):
            if PurePosixPath(path.relative_to(place / edition).as_posix()) not in wanted:
                path.unlink()
        for name, data in wanted.items():
            write(place / edition / name, data, mode=0o644)
    return [SOURCE, *sorted(languages)]


def _pages(course: Path, edition: str) -> Iterator[Material]:
    """Projects with the test of their contract, and the pages for learners, in one language."""
    for path in sorted([*course.glob("courses/*/projects/*.md"), *course.glob("docs/learners/*")]):
        name, *language = path.name.removesuffix(".md").split(".")
        if language == ([] if edition == SOURCE else [edition]):
            yield _piece(path, course)
        elif not language and not path.with_name(f"{name}.{edition}.md").exists():
            yield _piece(path, course)  # better French than nothing
    for path in sorted(course.glob("courses/*/projects/test_*.py")):
        yield _piece(path, course)


def _all(course: Path) -> Iterator[Material]:
    lessons = sorted(course.glob("courses/*/*/lesson.toml"))
    if not lessons:
        raise CourseError(f"{course}: there are no lessons here; name the course's folder.")
    for path in sorted(course.glob("courses/*/course.toml")):
        yield _piece(path, course)
    for lesson in lessons:
        yield from (_piece(path, course) for path in _files(lesson.parent))
    for page in sorted(course.glob("assignments/*/*.ipynb")):
        if not page.name.startswith("."):
            yield PurePosixPath(page.relative_to(course).as_posix()), released(page, course)
            for name in sorted(RELEASED):
                yield from (_piece(path, course) for path in _files(page.parent / name))


def _piece(path: Path, course: Path) -> Material:
    return PurePosixPath(path.relative_to(course).as_posix()), path.read_bytes()


def _files(folder: Path) -> Iterator[Path]:
    for path in sorted(folder.iterdir()) if folder.is_dir() else ():
        if path.name in _LEFT_OUT or path.name.startswith(".") or path.is_symlink():
            continue
        if path.is_dir():
            yield from _files(path)
        elif path.is_file():
            yield path
