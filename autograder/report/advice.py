"""What to say to the class tomorrow: what most of it missed, and the lesson to go back to."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from autograder.gradebook.register import Person
from autograder.report.exercise import ExerciseFacts, Misconception, WrongAnswer
from autograder.report.lessons import Lesson, Lessons

MOST = 3
FEWEST, SHARE = 2, 0.05  # fewer learners than both are no matter for a whole class
Matter = Literal["misconception", "answer", "exercise", "not-begun"]


@dataclass(frozen=True, slots=True)
class Advice:
    """One thing to say.

    `hint` is what learners read, `shown` an answer to put on the board, `causes` are the hints of
    an exercise that was missed for several reasons.
    """

    matter: Matter
    people: tuple[Person, ...]
    number: int
    exercises: tuple[ExerciseFacts, ...]
    lessons: tuple[Lesson, ...]
    hint: str = ""
    shown: WrongAnswer | None = None
    causes: tuple[tuple[str, int], ...] = ()


def advise(
    exercises: Sequence[ExerciseFacts],
    met: Sequence[Misconception],
    lessons: Lessons,
    everybody: int,
) -> tuple[Advice, ...]:
    """At most three, the most frequent first; what one of them covers is not said again."""
    found = sorted(
        (
            *_misconceptions(exercises, met, lessons),
            *(one for exercise in exercises for one in _about(exercise, lessons)),
        ),
        key=lambda one: (-one.number, one.matter == "exercise"),
    )
    kept: list[Advice] = []
    for one in found:
        enough = one.number >= max(FEWEST, SHARE * everybody)
        if enough and len(kept) < MOST and not _is_said(one, kept):
            kept.append(one)
    return tuple(kept)


def _misconceptions(
    exercises: Sequence[ExerciseFacts], met: Sequence[Misconception], lessons: Lessons
) -> Iterator[Advice]:
    for one in met:
        found = [e for e in exercises if e.question.id in one.exercises]
        found.sort(key=lambda e: -one.exercises[e.question.id])
        if found:
            shown = next((a for a in found[0].answers if a.hint == one.hint), None)
            back = lessons.about(one.hint, found[0].question.id)
            yield Advice(
                "misconception", one.people, len(one.people), tuple(found), back, one.hint, shown
            )


def _about(exercise: ExerciseFacts, lessons: Lessons) -> Iterator[Advice]:
    """The same wrong result that no hint explains; many reasons together; no beginning."""
    back = lessons.about("", exercise.question.id)
    groups = [answer for answer in exercise.answers if not answer.hint]
    for answer in groups[:1]:
        yield Advice("answer", answer.people, len(answer.people), (exercise,), back, shown=answer)
    reasons: Counter[str] = Counter()
    for answer in exercise.answers:
        reasons[answer.hint] += len(answer.people)
    largest = max((reasons[hint] for hint in reasons if hint), default=0)
    largest = max(largest, *(len(answer.people) for answer in groups[:1]), 0)
    if 3 * largest < exercise.missed:
        causes = tuple(reasons.most_common())
        first = next((hint for hint, _ in causes if hint), "")
        again = lessons.about(first, exercise.question.id)
        shown = next((a for a in exercise.answers if len(a.people) >= FEWEST), None)
        yield Advice(
            "exercise", (), exercise.missed, (exercise,), again, shown=shown, causes=causes
        )
    yield Advice("not-begun", (), exercise.not_begun, (exercise,), back)


def _is_said(one: Advice, kept: Sequence[Advice]) -> bool:
    """Not begun is said once: it is seldom the exercise itself."""
    if one.matter == "not-begun":
        return any(other.matter == "not-begun" for other in kept)
    said = {e.question.id for other in kept if other.matter == "exercise" for e in other.exercises}
    if one.matter == "exercise":
        about = [other for other in kept if other.matter in {"misconception", "answer"}]
        return any(other.exercises[0] == one.exercises[0] for other in about)
    return {e.question.id for e in one.exercises} <= said
