"""The questions of the lessons: `quiz.toml` beside each notebook."""

import tomllib
from pathlib import Path
from typing import Literal

import msgspec

from autograder.coach import desk
from autograder.model import CourseError

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


class Option(msgspec.Struct, frozen=True):
    """An answer, right or not, and the reason."""

    text: str
    why: str
    correct: bool = False


class Question(msgspec.Struct, frozen=True):
    """A question; of `number`, `text` and `order` the options are answers that were foreseen."""

    id: str
    kind: Literal["single", "multiple", "number", "text", "order", "predict"]
    prompt: str
    option: tuple[Option, ...]
    set: str = "bank"
    code: str = ""

    @property
    def lesson(self) -> str:
        """Of l0203-q1: l0203."""
        return self.id.partition("-")[0]


class _Bank(msgspec.Struct, frozen=True):
    question: tuple[Question, ...]


def everything() -> list[Question]:
    """The questions of this lesson, then those of all others."""
    courses = desk.courses()
    around = courses.glob("*/*/quiz.toml") if courses else ()
    files = dict.fromkeys([desk.folder() / "quiz.toml", *sorted(around)])
    return [question for path in files if path.exists() for question in _questions(path)]


def named(name: str) -> list[Question]:
    """The question of this id, or all of a set: "l0203-recall"."""
    lesson, _, chosen = name.partition("-")
    found = everything()
    one = [question for question in found if question.id == name]
    return one or [q for q in found if (q.lesson, q.set) == (lesson, chosen)]


def _questions(path: Path) -> tuple[Question, ...]:
    try:
        found = tomllib.loads(path.read_text(encoding="utf-8"))
        return msgspec.convert(found, _Bank).question
    except (ValueError, msgspec.ValidationError) as error:
        raise CourseError(f"{path}: this is not a quiz ({error}); correct it.") from error
