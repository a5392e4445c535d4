"""The files of a folder or a ZIP file, read one by one; nothing is ever unpacked by its name."""

import io
import stat
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath

from autograder.gradebook.homework import MAX_FILE, MAX_FILES, entries
from autograder.model import CourseError

MAX_ALL = 2_000_000_000  # bytes, of everything that is read out of ZIP files
_LITTER = {"__MACOSX", ".DS_Store", "Thumbs.db", "desktop.ini", ".ipynb_checkpoints"}
_ENCRYPTED = 0x1


@dataclass(frozen=True, slots=True)
class Sent:
    """A file somebody sent: `path` is its place in the parcel, `when` it was last changed.

    `inner` is its place in a ZIP that a learner made; whose it is, `path` says, never `inner`.
    """

    path: PurePosixPath
    when: datetime
    read: Callable[[], bytes]
    inner: PurePosixPath | None = None


@dataclass(slots=True)
class Parcel:
    """Goes through the files; `notes` are sentences about those that are left out."""

    place: Path
    notes: list[str] = field(default_factory=list)
    left: int = MAX_ALL

    def files(self) -> Iterator[Sent]:
        """All there are, also those in a ZIP that lies inside; raises CourseError."""
        if self.place.is_dir():
            found = self._folder()
        elif self.place.is_file():
            found = self._zip(self.place, str(self.place))
        else:
            raise CourseError(
                f"{self.place}: there is no such folder or ZIP file; check the name."
            )
        for sent in found:
            if sent.path.suffix.lower() == ".zip":
                yield from self._inner(sent)
            else:
                yield sent

    def _folder(self) -> Iterator[Sent]:
        for path in entries(self.place):
            facts = path.lstat()
            name = PurePosixPath(path.relative_to(self.place).as_posix())
            if stat.S_ISDIR(facts.st_mode) or _is_litter(name):
                continue
            if not stat.S_ISREG(facts.st_mode):
                self.notes.append(f"{path}: this is a link, or no plain file; it was left out.")
            elif facts.st_size > MAX_FILE:
                self.notes.append(_too_big(str(path), facts.st_size))
            else:
                when = datetime.fromtimestamp(facts.st_mtime, UTC)
                yield Sent(name, when, path.read_bytes)

    def _inner(self, sent: Sent) -> Iterator[Sent]:
        """A ZIP that a learner made; one in it is only a file."""
        try:
            found = list(self._zip(io.BytesIO(sent.read()), f"{self.place}: {sent.path}"))
        except CourseError as error:
            self.notes.append(str(error))
            return
        for one in found:
            yield Sent(sent.path, one.when, one.read, one.path)

    def _zip(self, file: Path | io.BytesIO, name: str) -> Iterator[Sent]:
        try:
            archive = zipfile.ZipFile(file)
        except (zipfile.BadZipFile, OSError, ValueError) as error:
            raise CourseError(
                f"{name}: this is no ZIP file that can be opened; get it again."
            ) from (error)
        members = archive.infolist()
        if len(members) > MAX_FILES:
            raise CourseError(f"{name}: more than {MAX_FILES} files; get the download in parts.")
        if bad := next((one.filename for one in members if not _stays_inside(one)), None):
            msg = f"{name}: {bad[:80]!r} would lead out of it; do not unpack this ZIP file."
            raise CourseError(msg)
        for one in members:
            path = PurePosixPath(one.filename)
            if one.is_dir() or _is_litter(path):
                continue
            if stat.S_ISLNK(one.external_attr >> 16) or one.flag_bits & _ENCRYPTED:
                self.notes.append(f"{name}: {path} is a link, or encrypted; it was left out.")
            elif one.file_size > MAX_FILE:
                self.notes.append(_too_big(f"{name}: {path}", one.file_size))
            else:
                yield Sent(path, _time(one), self._reader(archive, one, name))

    def _reader(
        self, archive: zipfile.ZipFile, member: zipfile.ZipInfo, name: str
    ) -> Callable[[], bytes]:
        def read() -> bytes:
            try:
                with archive.open(member) as file:
                    data = file.read(MAX_FILE + 1)  # what a ZIP says of its sizes may be a lie
            except (
                zipfile.BadZipFile,
                OSError,
                ValueError,
                NotImplementedError,
                EOFError,
            ) as error:
                msg = f"{name}: {member.filename} is damaged; get it again."
                raise CourseError(msg) from error
            self.left -= len(data)
            if len(data) > MAX_FILE or self.left < 0:
                msg = f"{name}: there is far too much in it; this may be a ZIP bomb."
                raise CourseError(msg)
            return data

        return read


def _stays_inside(member: zipfile.ZipInfo) -> bool:
    name = member.orig_filename
    parts = name.replace("\\", "/").split("/")
    return not (name.startswith(("/", "\\")) or ".." in parts or ":" in parts[0] or "\0" in name)


def _is_litter(path: PurePosixPath) -> bool:
    return bool(_LITTER & set(path.parts)) or path.name.startswith(("._", "~$"))


def _time(member: zipfile.ZipInfo) -> datetime:
    """A ZIP file has the time of the clock on the wall; taken for this machine's."""
    try:
        return datetime(*member.date_time).astimezone(UTC)
    except (ValueError, OverflowError, OSError):
        return datetime.fromtimestamp(0, UTC)


def _too_big(name: str, size: int) -> str:
    return f"{name}: {size // 1_000_000} MB is too big for homework; it was left out."
