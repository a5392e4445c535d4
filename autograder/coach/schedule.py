"""When a question comes back: 1, 3, 7, 21 days after the lesson or the last good answer: pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta
from random import Random

from autograder.coach.bank import Question
from autograder.coach.diary import Event

DAYS = (1, 3, 7, 21)
AT_ONCE = 5
DISTANCES = (1, 3, 8)  # lessons back


def due(
    questions: Iterable[Question],
    events: Sequence[Event],
    done: Mapping[str, date],
    today: date,
) -> list[Question]:
    """What to ask `today`, the longest overdue first; `done` says since when a lesson is."""
    answered = {
        q: _answers(q.id, events) for q in questions if q.lesson in done or _seen(q, events)
    }
    when = {
        question: _next(answers, done.get(question.lesson))
        for question, answers in answered.items()
    }
    return sorted((q for q in when if when[q] <= today), key=lambda q: (when[q], q.id))


def recall(lesson: str, order: Sequence[str], questions: Iterable[Question]) -> list[Question]:
    """One question of the lesson before, of the third and of the eighth; the same each time."""
    place = order.index(lesson) if lesson in order else 0
    asked = [q for q in questions if q.set != "recall"]
    before = [order[place - back] for back in DISTANCES if back <= place]
    banks = [sorted((q for q in asked if q.lesson == key), key=lambda q: q.id) for key in before]
    return [Random(f"{lesson} {bank[0].lesson}").choice(bank) for bank in banks if bank]  # noqa: S311


def _seen(question: Question, events: Iterable[Event]) -> bool:
    return any(event.kind == "answer" and event.id == question.id for event in events)


def _answers(name: str, events: Iterable[Event]) -> list[tuple[date, bool]]:
    """The first answer of each day: what was still known, not what a second try gave."""
    first: dict[date, bool] = {}
    for event in events:
        if event.kind == "answer" and event.id == name:
            first.setdefault(event.at.date(), event.good)
    return sorted(first.items())


def _next(answers: Sequence[tuple[date, bool]], learned: date | None) -> date:
    """The day of the lesson counts as the first time; a question may also be met without it."""
    lesson = [(learned, True)] if learned else []
    times = [*[day for day in lesson if not answers or day[0] < answers[0][0]], *answers]
    level = -1
    for _, good in times:
        level = min(level + 1, len(DAYS) - 1) if good else 0
    return times[-1][0] + timedelta(DAYS[level])


def since(activities: Mapping[str, Collection[str]], events: Iterable[Event]) -> dict[str, date]:
    """Lesson → the day on which the last of its checked activities passed."""
    passed: dict[str, date] = {}
    for event in events:
        if event.kind == "check" and event.good:
            passed.setdefault(event.id, event.at.date())
    return {
        lesson: max(passed[name] for name in names)
        for lesson, names in activities.items()
        if names and all(name in passed for name in names)
    }
