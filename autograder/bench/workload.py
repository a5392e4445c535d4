"""Ten exercises, and a class that hands them in: the same work for every grader."""

import tomllib
from dataclasses import dataclass
from pathlib import Path

_FILE = Path(__file__).with_name("exercises.toml")
# Of twenty learners fourteen have everything right; the others are written out.
_CLASS: tuple[tuple[str, ...], ...] = (
    *[()] * 7,
    ("squares",),
    ("fare", "total"),
    *[()] * 6,
    ("collatz",),
    ("vowels", "initials"),
    ("%time",),
    ("raise",),
    (),
)


@dataclass(frozen=True, slots=True)
class Exercise:
    """A function to write: a right answer, a usual slip, and examples (arguments, value)."""

    name: str
    answer: str
    slip: str
    examples: tuple[tuple[str, str], ...]

    @property
    def points(self) -> int:
        """One for each example."""
        return len(self.examples)


def exercises() -> tuple[Exercise, ...]:
    """All of them, in the order of the notebook."""
    found = tomllib.loads(_FILE.read_text(encoding="utf-8"))["exercise"]
    return tuple(
        Exercise(
            name=one["name"],
            answer=one["answer"].strip(),
            slip=one["slip"].strip(),
            examples=tuple((args, value) for args, value in one["examples"]),
        )
        for one in found
    )


def answers(number: int) -> dict[str, str]:
    """What learner `number` writes into each answer cell; no two learners write the same."""
    odd = _CLASS[number % len(_CLASS)]
    found = {
        one.name: f"{one.slip if one.name in odd else one.answer}\n# learner {number}"
        for one in exercises()
    }
    if "%time" in odd:
        found["total"] += "\n%time total([250, 120])"
    if "raise" in odd:
        found["total"] += "\nprint(totl([250, 120]))"
    return found


def marks(number: int) -> dict[str, float]:
    """What learner `number` earns: an exercise is right or it is not."""
    odd = _CLASS[number % len(_CLASS)]
    return {one.name: 0.0 if one.name in odd else float(one.points) for one in exercises()}
