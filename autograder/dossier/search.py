"""Where a learner is named in the files that programs write about a class."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy.engine import make_url

from autograder import report
from autograder.dossier.naming import Words
from autograder.gradebook import exchange
from autograder.gradebook.classroom import Classroom, everybody
from autograder.gradebook.register import Person
from autograder.model import CourseError

_TABLES = {".csv", ".html", ".json", ".xlsx", ".zip"}  # written where an instructor was
_TEXTS = {".ipynb", ".py", ".md", ".csv", ".json", ".txt", ".po"}


@dataclass(frozen=True, slots=True)
class Named:
    """Of `pages` about the class others are made at any time; of `logs` some lines are theirs.

    In `others` a person must look: they are somebody else's, or copies that somebody made.
    `common` are words that assignments have, too, so that finding them says nothing.
    """

    pages: tuple[Path, ...]
    logs: tuple[Path, ...]
    others: tuple[Path, ...]
    common: tuple[str, ...]


def search(room: Classroom, person: Person, own: list[Path]) -> Named:
    """Everywhere but in what is theirs; raises CourseError when a file cannot be read."""
    words = Words.of(person)
    rare = words.besides(_texts(room))
    pages, logs, others = [], [], []
    for path in _files(room):
        if any(one == path or one in path.parents for one in own):
            continue
        if path.suffix == ".html" and path.parent == report.place(room, "").parent:
            pages += [path] if _says(path, words) else []
        elif path.suffix == ".log":
            logs += [path] if _says(path, words) else []
        elif _says(path, rare):
            others.append(path)
    common = tuple(text for text in words.texts if text not in rare.texts)
    return Named(tuple(pages), tuple(logs), tuple(others), common)


def gradebook(room: Classroom) -> list[Path]:
    """Its file, with what SQLite may keep beside it; a server has none here."""
    url = make_url(room.directory.db_url)
    if url.get_backend_name() != "sqlite" or not url.database:
        return []
    path = Path(url.database)
    beside = (path.with_name(f"{path.name}{end}") for end in ("", "-wal", "-shm", "-journal"))
    return [one for one in beside if one.is_file()]


def in_gradebook(room: Classroom, person: Person) -> list[Path]:
    """Whether it names somebody who has no rows in it any more: perhaps a comment elsewhere."""
    words = Words.of(person).besides(_texts(room))
    return [path for path in gradebook(room) if _says(path, words)]


def _files(room: Classroom) -> Iterator[Path]:
    """Not the course's own texts, nor the workspaces, which are their owners' alone."""
    steps = {
        everybody(find("*", "*")) for find in (room.submitted, room.autograded, room.feedback)
    }
    beside = ("replaced", "attempts", "appeals")
    tops = {*steps, *(step.with_name(name) for step in steps for name in beside)}
    tops |= {exchange.folder(room)} if room.directory.course_id else set()
    tops |= {report.place(room, "").parent, *(path.parent for path in gradebook(room))}
    tops -= {room.root, *room.root.parents}
    tops = {top for top in tops if not any(above in tops for above in top.parents)}
    found = [path for top in sorted(tops) for path in sorted(top.rglob("*"))]
    for path in sorted(room.root.iterdir()):
        copy = path.name.startswith("gradebook.db")  # `nbgrader db upgrade` makes one
        if path.suffix in {*_TABLES, ".log"} or path.name == "nbgrader_config.py" or copy:
            found.append(path)
    found += sorted(everybody(room.source("*")).glob("*/assignment.toml"))
    skipped = gradebook(room)
    yield from (p for p in found if p.is_file() and not p.is_symlink() and p not in skipped)


def _texts(room: Classroom) -> list[Path]:
    """What learners are given, and all that stands beside it."""
    found = everybody(room.source("*")).rglob("*")
    return [path for path in found if path.suffix in _TEXTS and path.is_file()]


def _says(path: Path, words: Words) -> bool:
    try:
        return words.are_in(path.name.encode()) or words.are_in_file(path)
    except OSError as error:
        raise CourseError(f"{path}: it cannot be read ({error.strerror}); see to it.") from error
