"""The sample learners: what each one hands in, and what was written beforehand about it."""

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from autograder.model import CourseError, Exercise


class Expected(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What an exercise must earn, and the key of the hint its learner must read."""

    points: float
    hint: str = ""


class Work(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One assignment, as a learner hands it in.

    `start` is what the cells hold that `answers` does not name; `oddity` is what else became of
    the notebook; `note` stands in the sentence that the instructor gets.
    """

    start: Literal["reference", "release"] = "reference"
    answers: dict[str, str] = {}
    oddity: tuple[str, ...] = ()
    expect: dict[str, Expected] = {}
    note: str = ""
    graded: bool = True

    def expected(self, exercise: Exercise) -> Expected:
        """What was written about an exercise, or what goes without saying."""
        done = exercise.id in self.answers or self.start == "reference"
        return self.expect.get(exercise.id) or Expected(exercise.points if done else 0.0)


class Learner(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """A sample learner; a hostile one is only graded where something protects from them."""

    id: str
    name: str
    story: str
    lang: Literal["fr", "en"]
    work: dict[str, Work]
    hostile: bool = False


def read(folder: Path) -> list[Learner]:
    """The learners of `folder`, in the order of their names."""
    found = [_learner(path) for path in sorted(folder.glob("*.toml"))]
    if not found:
        msg = f"{folder}: there are no sample learners; run the demo in Tremplin's own folder."
        raise CourseError(msg)
    return found


def _learner(path: Path) -> Learner:
    try:
        facts = tomllib.loads(path.read_text(encoding="utf-8"))
        work = {name: value for name, value in facts.items() if isinstance(value, dict)}
        about = {name: value for name, value in facts.items() if name not in work}
        return msgspec.convert({**about, "id": path.stem, "work": work}, Learner)
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, msgspec.ValidationError) as error:
        raise CourseError(f"{path}: {error}; correct this learner.") from error
