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
    exchange = Exchange(coursedir=room.directory, parent=room.api)
    return Path(exchange.root, room.directory.course_id)


def submissions(room: Classroom, who: str) -> list[Path]:
    """What they handed in, each time; what `nbgrader submit` keeps is at their home."""
    place = folder(room) / "inbound"
    names = sorted(place.iterdir()) if room.directory.course_id and place.is_dir() else []
    return [
        path
        for path in names
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
