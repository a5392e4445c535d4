"""Which of several submissions counts, and copies of those that were graded (docs/week.md)."""

import hashlib
import shutil
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, cast

import msgspec
from nbgrader.coursedir import CourseDirectory
from traitlets import TraitError, TraitType
from traitlets.config import Configurable

from autograder.gradebook.classroom import everybody
from autograder.model import CourseError

Rule = Literal["latest", "best", "first"]
_RULES = ("latest", "best", "first")
_RECORD = "attempts.json"


class _Counts(TraitType[str, str]):
    """One of the rules; anything else is one sentence for whoever wrote it."""

    def validate(self, obj: Any, value: Any) -> str:
        """The same; raises TraitError."""
        if isinstance(value, str) and value in _RULES:
            return value
        msg = f"nbgrader_config.py: c.{type(obj).__name__}.{self.name} is {value!r};"
        raise TraitError(f"{msg} write 'latest', 'best' or 'first'.")


class Resubmission(Configurable):
    """The course's setting."""

    counts = _Counts("latest", help="Which of a learner's submissions counts.").tag(config=True)


def rule(parent: Any) -> Rule:
    """What the course's configuration says; raises CourseError when it says something else."""
    try:
        for name in parent.config.get("Resubmission", {}):
            if name != "counts":
                msg = f"nbgrader_config.py: there is no c.Resubmission.{name}; there is counts."
                raise CourseError(msg)
        found: Any = Resubmission(parent=parent).counts
    except TraitError as error:
        raise CourseError(str(error)) from error
    return cast("Rule", found)


class Attempt(msgspec.Struct, frozen=True):
    """One that does not count: by which tests and dates it was compared, and its points."""

    rules: str
    total: float


class Record(msgspec.Struct, frozen=True):
    """Of a learner, by fingerprints: what counts, what came last and does not, what was tried."""

    counts: str = ""
    last: str = ""
    tried: dict[str, Attempt] = {}


@dataclass(frozen=True, slots=True)
class Attempts:
    """The graded submissions of one assignment, in `attempts/` beside the collected ones."""

    directory: CourseDirectory
    assignment: str

    def home(self, student: str) -> Path:
        """The folder of a learner."""
        return place(self._submitted("*", "*")) / student / self.assignment

    def folder(self, student: str, work: str) -> Path:
        """The copy of one submission."""
        return self.home(student) / work[:16]

    def record(self, student: str) -> Record:
        """Empty where nothing was kept, or somebody has removed what counts."""
        try:
            data = (self.home(student) / _RECORD).read_bytes()
            found = msgspec.json.decode(data, type=Record)
        except (OSError, msgspec.DecodeError):
            return Record()
        return found if found.counts and self.folder(student, found.counts).is_dir() else Record()

    def keep(self, student: str, work: str, folder: Path) -> None:
        """A copy, whole or not at all; raises CourseError."""
        copy = self.folder(student, work)
        try:
            if not copy.is_dir():
                _copy(folder, copy)
        except OSError as error:
            msg = f"{copy}: {folder} could not be copied there ({error.strerror or error});"
            raise CourseError(f"{msg} see to it and run the same command again.") from error

    def count(self, student: str, work: str, beaten: Attempt | None = None) -> None:
        """From now on this one counts; written before its marks, for whoever is interrupted."""
        old = self.record(student)
        tried = {name: one for name, one in old.tried.items() if name != work}
        if beaten and old.counts and old.counts != work:
            tried[old.counts] = beaten
        last = "" if old.counts != work else old.last
        self._note(student, Record(work, last, tried))

    def lose(self, student: str, work: str, attempt: Attempt | None, *, last: bool) -> None:
        """This one does not count."""
        old = self.record(student)
        tried = old.tried | ({work: attempt} if attempt else {})
        self._note(student, Record(old.counts, work if last else old.last, tried))

    def rename(self, student: str, old: str, new: str, folder: Path) -> None:
        """The same submission with another time, which `folder` has: what is known of it stays."""
        record = self.record(student)
        if old == new or old not in {record.counts, record.last, *record.tried}:
            return
        self.keep(student, new, folder)
        counts, last = (new if one == old else one for one in (record.counts, record.last))
        tried = {new if name == old else name: one for name, one in record.tried.items()}
        self._note(student, Record(counts, last, tried))
        shutil.rmtree(self.folder(student, old), ignore_errors=True)

    def put_back(self, student: str) -> None:
        """What counts lies where nbgrader looks for it; of what lay there is a copy already."""
        there = self._submitted(student, self.assignment)
        old = _aside(there)
        new = there.with_name(f".{there.name}.new")
        try:
            _copy(self.folder(student, self.record(student).counts), new)
            there.rename(old)
            new.rename(there)
            shutil.rmtree(old)
        except OSError as error:
            msg = f"{there}: the submission that counts could not be put back ({error.strerror});"
            raise CourseError(f"{msg} see to it and run the same command again.") from error

    def interrupted(self) -> list[Path]:
        """What a killed run had moved aside."""
        wanted = _aside(self._submitted("*", self.assignment))
        depth = next(number for number, part in enumerate(wanted.parts) if "*" in part)
        return [*Path(*wanted.parts[:depth]).glob("/".join(wanted.parts[depth:]))]

    def heal(self) -> None:
        """It comes back; the next comparison goes on from there."""
        for old in self.interrupted():
            there = old.with_name(old.name[1:].removesuffix(".old"))
            if there.exists():
                shutil.rmtree(old)
            else:
                old.rename(there)

    def _note(self, student: str, record: Record) -> None:
        path = self.home(student) / _RECORD
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            part = path.with_suffix(".part")
            part.write_bytes(msgspec.json.encode(record))
            part.replace(path)
        except OSError as error:
            msg = f"{path}: it cannot be written ({error.strerror}); see to it and run the same"
            raise CourseError(f"{msg} command again.") from error

    def _submitted(self, student: str, assignment: str) -> Path:
        step = self.directory.submitted_directory
        return Path(self.directory.format_path(step, student, assignment))


def place(submitted: Path) -> Path:
    """Everybody's attempts, from the path of collected work with `*` for names."""
    return everybody(submitted).with_name("attempts")


def rules(*facts: object) -> str:
    """A fingerprint of what a comparison depends on besides the work itself."""
    return hashlib.sha256(repr(facts).encode()).hexdigest()


def _aside(there: Path) -> Path:
    return there.with_name(f".{there.name}.old")


def _copy(folder: Path, copy: Path) -> None:
    """Links are not followed, and nobody ever finds half of it."""
    part = copy.with_name(f".{copy.name}.part")
    for leftover in (part, copy):
        if leftover.exists():
            shutil.rmtree(leftover)
    shutil.copytree(folder, part, symlinks=True, copy_function=shutil.copyfile)
    part.rename(copy)
