"""Erase a learner from a course: folders first, the gradebook last, and nothing of the others."""

import shutil
import stat
from contextlib import ExitStack, suppress
from pathlib import Path

from autograder.dossier.dossier import read
from autograder.dossier.naming import Words
from autograder.dossier.search import in_gradebook
from autograder.gradebook import learner, turn
from autograder.gradebook.classroom import Classroom
from autograder.model import CourseError


def erase(room: Classroom, who: str) -> tuple[Path, ...]:
    """All of it, unless the course is being graded; returns the files that still name them.

    Who was interrupted does it again.  The gradebook goes last: it knows the name and the address
    by which the other places are found.
    """
    with ExitStack() as ending:
        ending.enter_context(turn.alone(room.root))
        ending.enter_context(turn.alone_in(room.directory.db_url, room.directory.course_id))
        found = read(room, who)
        words = Words.of(found.person)
        for path in (*found.named.pages, *(place.path for place in found.places)):
            _remove(path)
        for path in found.named.logs:
            _thin(path, words)
        learner.forget(room, who)
    return (*found.named.others, *in_gradebook(room, found.person))


def _remove(path: Path) -> None:
    """A link is removed and not followed; what is read-only is removed all the same."""
    try:
        if path.is_symlink() or not path.is_dir():
            path.unlink(missing_ok=True)
            return
        for one in path.rglob("*"):
            if not one.is_symlink():
                with suppress(OSError):
                    one.chmod(one.stat().st_mode | stat.S_IRWXU)
        shutil.rmtree(path)
    except OSError as error:
        msg = f"{path}: it cannot be erased ({error.strerror}), and what follows it was not;"
        raise CourseError(f"{msg} see to it and run the same command again.") from error


def _thin(path: Path, words: Words) -> None:
    """A log without the lines that name somebody, whole at any moment."""
    try:
        kept = [
            line for line in path.read_bytes().splitlines(keepends=True) if not words.are_in(line)
        ]
        part = path.with_name(f".{path.name}.part")
        part.write_bytes(b"".join(kept))
        shutil.copymode(path, part)
        part.replace(path)
    except OSError as error:
        msg = f"{path}: its lines cannot be erased ({error.strerror}); see to it and run"
        raise CourseError(f"{msg} the same command again.") from error
