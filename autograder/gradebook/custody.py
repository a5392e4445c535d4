"""nbgrader's collect for a machine with many users: only what is really its sender's."""

import os
import pwd
import stat
import tempfile
import uuid
from pathlib import Path
from typing import Any

from nbgrader.exchange.default import ExchangeCollect

from autograder.gradebook.homework import MAX_DEPTH, MAX_FILES

Record = dict[str, Any]


class CollectOwn(ExchangeCollect):  # type: ignore[misc] # nbgrader has no types
    """Work under somebody else's name is left where it is, and so are links.

    nbgrader warns of the first and takes it all the same, as the newest.  A link would be followed
    with the rights of whoever collects: to the hidden tests, or to another learner's work.
    """

    def _sort_by_timestamp(self, records: list[Record]) -> list[Record]:
        """nbgrader takes the first: a forged one comes last, however new it is."""
        newest: list[Record] = super()._sort_by_timestamp(records)
        return sorted(newest, key=self._is_forged)

    src_records: list[Record]

    def init_src(self) -> None:
        """nbgrader's choice, less the learners of whom there is nothing but forgeries."""
        super().init_src()
        forged = [record for record in self.src_records if self._is_forged(record)]
        for record in forged:
            self.log.error(
                "%s says it is from %s, who did not hand it in: it was not collected.",
                Path(self.inbound_path, record["filename"]),
                record["username"],
            )
        self.src_records = [record for record in self.src_records if record not in forged]

    def _is_forged(self, record: Record) -> bool:
        try:
            owner = pwd.getpwnam(record["username"]).pw_uid
        except KeyError:
            return True
        return Path(self.inbound_path, record["filename"]).lstat().st_uid != owner

    def do_copy(self, src: str, dest: str, log: Any = None) -> None:
        """nbgrader's copy of a copy that has only files of their owner."""
        with tempfile.TemporaryDirectory() as name:
            safe = Path(name, "submission")
            for path in _own_files(Path(src), safe, self.coursedir.max_dir_size * 1000):
                self.log.error("%s is a link or somebody else's: it was not collected.", path)
            _complete(safe, Path(src).name)
            super().do_copy(str(safe), dest, log)


def _complete(folder: Path, name: str) -> None:
    """What nbgrader's submit writes; without it no feedback of the class is released."""
    written = {"timestamp.txt": name.rsplit("+", 3)[2], "submission_secret.txt": uuid.uuid4().hex}
    for file, text in written.items():
        if not (folder / file).is_file():
            (folder / file).write_text(text, "utf-8")


def _own_files(source: Path, safe: Path, room: int) -> list[Path]:
    """Copy regular files of the owner of `source`; returns what stayed behind.

    Its owner may change it meanwhile: each file is opened below an open folder, without following
    a link, and looked at once it is open.
    """
    left = []
    count = 0
    for here, folders, files, handle in os.fwalk(source, follow_symlinks=False):
        target = safe / Path(here).relative_to(source)
        target.mkdir()
        if len(target.parts) - len(safe.parts) >= MAX_DEPTH:
            folders.clear()
        owner = os.fstat(handle).st_uid
        left += [Path(here, name) for name in folders if _is_link(name, handle)]
        for name in files:
            count += 1
            size = -1 if count > MAX_FILES else _copy(name, handle, owner, target / name, room)
            left += [Path(here, name)] if size < 0 else []
            room -= max(size, 0)
    return left


def _is_link(name: str, folder: int) -> bool:
    return stat.S_ISLNK(os.stat(name, dir_fd=folder, follow_symlinks=False).st_mode)


def _copy(name: str, folder: int, owner: int, target: Path, room: int) -> int:
    """The bytes copied, or -1."""
    flags = os.O_RDONLY | os.O_NOFOLLOW | os.O_NONBLOCK  # a pipe would keep us waiting
    try:
        opened = os.open(name, flags, dir_fd=folder)
    except OSError:
        return -1
    with os.fdopen(opened, "rb") as file:
        facts = os.fstat(opened)
        if not stat.S_ISREG(facts.st_mode) or facts.st_uid != owner or facts.st_size > room:
            return -1
        with target.open("wb") as copy:
            copy.write(file.read(facts.st_size))
    return facts.st_size
