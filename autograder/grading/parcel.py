"""An assignment on its way to another machine: what its hosts read, as bytes."""

import hashlib
from collections.abc import Mapping
from pathlib import Path

import msgspec

from autograder import version
from autograder.course import NO_PART, Settings, Unit
from autograder.model import CourseError

_MAX_BYTES = 200_000_000


class Parcel(msgspec.Struct, frozen=True):
    """The folder `name`; `files` are all of it by path, `tests` those that pytest is given.

    `data` are the files that learners' notebooks may open.
    """

    name: str
    files: dict[str, bytes]
    tests: tuple[str, ...]
    data: dict[str, bytes]

    def unpack(self, place: Path) -> Unit:
        """Lay it out below `place`."""
        folder = place / self.name
        folder.mkdir()
        for name, content in self.files.items():
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(content)
        return Unit(folder, tuple(folder / name for name in self.tests), Settings())


def pack(unit: Unit, data: Mapping[str, bytes]) -> Parcel:
    """The assignment; hidden tests of a school's private folder travel in place of the public."""
    files: dict[str, bytes] = {}
    tests = {test: _inside(unit, test) for test in unit.tests}
    away = {test: name for test, name in tests.items() if not test.is_relative_to(unit.folder)}
    for path in version.files(unit.folder, NO_PART):
        inside = path.relative_to(unit.folder)
        if inside.parts[0] not in away.values():
            files[str(inside)] = path.read_bytes()
    for test, name in away.items():
        files |= {
            f"{name}/{p.relative_to(test)}": p.read_bytes() for p in version.files(test, NO_PART)
        }
    if sum(map(len, files.values())) > _MAX_BYTES:
        msg = f"{unit.folder}: more than {_MAX_BYTES // 1_000_000} MB; take out what is not used."
        raise CourseError(msg)
    return Parcel(unit.folder.resolve().name, files, tuple(tests.values()), dict(data))


def key(packed: bytes) -> str:
    """The same for the same content."""
    return hashlib.sha256(packed).hexdigest()


def _inside(unit: Unit, test: Path) -> str:
    return str(test.relative_to(unit.folder)) if test.is_relative_to(unit.folder) else test.name
