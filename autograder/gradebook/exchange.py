"""nbgrader's exchange as its default is: folders that a class shares."""

from collections.abc import Iterable
from pathlib import Path

from nbgrader.exchange.default import Exchange
from nbgrader.utils import notebook_hash

from autograder.gradebook.classroom import Classroom

SECRET = "submission_secret.txt"  # noqa: S105 - a file's name
_PARTS = 3  # learner+assignment+time, perhaps +letters; a learner's name may have a + itself


def folder(room: Classroom) -> Path:
    """The course's folder in the exchange, whether it exists or not."""
    return Path(_exchange(room).root, room.directory.course_id)


def submissions(room: Classroom, who: str) -> list[Path]:
    """What they handed in, each time; also what `nbgrader submit` keeps for this account."""
    course = room.directory.course_id
    places = (folder(room) / "inbound", Path(_exchange(room).cache, course)) if course else ()
    return [
        path
        for place in places
        if place.is_dir()
        for path in sorted(place.iterdir())
        if path.name.rsplit("+", _PARTS)[0] == who and path.name.count("+") >= _PARTS - 1
    ]


def pages(room: Classroom, folders: Iterable[Path], notebooks: set[str]) -> list[Path]:
    """The released feedback on these submissions: named after their secret and the notebook."""
    place, found = folder(room) / "feedback", set()
    for one in folders:
        try:
            secret = (one / SECRET).read_text(encoding="utf-8")
        except (OSError, UnicodeDecodeError):
            continue
        names = {path.stem for path in one.iterdir() if path.suffix in {".ipynb", ".html"}}
        for name in names | notebooks:
            known = notebook_hash(secret=secret, notebook_id=name) if secret else ""
            found |= {place / f"{known}{end}.html" for end in ("", "-tmp")}  # -tmp: a killed copy
    return sorted(path for path in found if path.is_file())


def _exchange(room: Classroom) -> Exchange:
    return Exchange(coursedir=room.directory, parent=room.api)
