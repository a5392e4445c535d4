"""What a learner may have of what is kept about them, as a ZIP file with a page to begin with.

Nothing of others, and no hidden test: graded notebooks stay, since in nbgrader's own courses tests
that were hidden are in them.  What they say about the learner is in `learner.json`.
"""

import zipfile
from collections.abc import Iterator
from pathlib import Path, PurePosixPath

from autograder.coach.desk import ORIGINALS, STATE
from autograder.dossier import account
from autograder.dossier.dossier import Dossier
from autograder.dossier.places import Place
from autograder.gradebook import homework
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.exchange import SECRET
from autograder.model import CourseError

_FOLDERS = {
    "submitted": "work",
    "replaced": "earlier",
    "attempt": "earlier",
    "feedback": "feedback",
    "sent": "sent",
}
_DIARY = "progress.jsonl"


def export(room: Classroom, found: Dossier, out: Path) -> int:
    """Write the file, whole or not at all and readable for its owner only; how many are in it."""
    files = dict(_files(found))
    texts = account.texts(room, found, set(files))
    try:
        part = out.with_name(f".{out.name}.part")
        part.unlink(missing_ok=True)
        part.touch(0o600)
        try:
            with zipfile.ZipFile(
                part, "w", zipfile.ZIP_DEFLATED, strict_timestamps=False
            ) as parcel:
                for inside, text in texts.items():
                    parcel.writestr(inside, text)
                for place, path in sorted(files.items()):
                    parcel.write(path, str(place))
            part.replace(out)
        finally:
            part.unlink(missing_ok=True)
    except OSError as error:
        msg = f"{error.filename or out}: the copy cannot be made ({error.strerror}); see to it."
        raise CourseError(msg) from error
    return len(files) + len(texts)


def _files(found: Dossier) -> Iterator[tuple[PurePosixPath, Path]]:
    """Each file by its place in the ZIP; released feedback is the one in the feedback folder."""
    for place in found.places:
        if place.kind == "workspace":
            yield from _workspace(place.path)
        elif place.kind in _FOLDERS:
            yield from _step(place, found.person.id)


def _step(place: Place, who: str) -> Iterator[tuple[PurePosixPath, Path]]:
    top = PurePosixPath(_FOLDERS[place.kind])
    for path in _plain(place.path):
        about_them = place.kind != "feedback" or path.suffix == ".html"  # beside course's files
        if about_them and path.name != SECRET:
            inside = path.relative_to(place.top).as_posix().replace(":", ".").split("/")
            kept = (part.removeprefix(f"{who}+") for part in inside if part != who)
            yield top.joinpath(*kept), path


def _workspace(home: Path) -> Iterator[tuple[PurePosixPath, Path]]:
    """What the learner wrote: not the course's own lessons, nor JupyterLab's settings."""
    top, state = PurePosixPath("workspace"), home / STATE
    for path in _plain(home):
        place = path.relative_to(home)
        if STATE not in place.parts:
            edition, *rest = place.parts
            original = state.joinpath(edition, ORIGINALS, *rest)
            if not original.is_file() or original.read_bytes() != path.read_bytes():
                yield top / place.as_posix(), path
    if (state / _DIARY).is_file():
        yield top / _DIARY, state / _DIARY


def _plain(folder: Path) -> Iterator[Path]:
    for path in homework.entries(folder):
        if path.is_file() and not path.is_symlink():
            yield path
