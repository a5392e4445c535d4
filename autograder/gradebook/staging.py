"""Graded submissions on their way into nbgrader's `autograded`: complete, then put in place."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from autograder.model import CourseError

# nbgrader looks for `*`, which no name with a dot matches.
_NAME = ".autograder"


class Staging:
    """A folder beside those of the learners, on the same disk; it is gone afterwards."""

    def __init__(self, autograded: Path) -> None:
        self.place = autograded / _NAME

    def fill(self, student: str, files: Mapping[str, Path | str], mode: int) -> None:
        """A submission's whole folder, from files to copy and texts to write."""
        folder = self.place / "new" / student
        shutil.rmtree(folder, ignore_errors=True)
        for name, content in files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if isinstance(content, Path):
                shutil.copyfile(content, path)
            else:
                path.write_text(content, encoding="utf-8")
            path.chmod(mode)

    @contextmanager
    def replacing(self, places: Mapping[str, Path]) -> Iterator[None]:
        """Within, no learner has a folder (so a killed run is seen); then each has the new one.

        When something goes wrong within, what was there before is put back.
        """
        old = self.place / "old"
        old.mkdir()
        try:
            _move(places, {student: old / student for student in places})
            yield
        except BaseException:
            _move({student: old / student for student in places}, places)
            raise
        else:
            _move({student: self.place / "new" / student for student in places}, places)
        finally:
            shutil.rmtree(old)


def _move(folders: Mapping[str, Path], places: Mapping[str, Path]) -> None:
    """Each folder that exists; it is whole in its place, or not there."""
    for student, folder in folders.items():
        if folder.exists():
            places[student].parent.mkdir(parents=True, exist_ok=True)
            folder.rename(places[student])


@contextmanager
def staging(autograded: Path) -> Iterator[Staging]:
    """The folder for one run, empty; what a killed run left in it is worth nothing."""
    made = Staging(autograded)
    try:
        shutil.rmtree(made.place, ignore_errors=True)
        made.place.mkdir(parents=True)
    except OSError as error:
        msg = f"{autograded}: nothing can be written there ({error.strerror}); see to it."
        raise CourseError(msg) from error
    try:
        yield made
    finally:
        shutil.rmtree(made.place, ignore_errors=True)
