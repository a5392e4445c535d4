"""When a question comes back: 1, 3, 7 and 21 days after it was answered well once more: pure."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date, timedelta

from autograder.coach.bank import Question
from autograder.coach.diary import Event

DAYS = (1, 3, 7, 21)
AT_ONCE = 5


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
        question: _next(answers) if answers else done[question.lesson] + timedelta(DAYS[0])
        for question, answers in answered.items()
    }
    return sorted((q for q in when if when[q] <= today), key=lambda q: (when[q], q.id))


def _seen(question: Question, events: Iterable[Event]) -> bool:
    return any(event.kind == "answer" and event.id == question.id for event in events)


def _answers(name: str, events: Iterable[Event]) -> list[tuple[date, bool]]:
    """The first answer of each day: what was still known, not what a second try gave."""
    first: dict[date, bool] = {}
    for event in events:
        if event.kind == "answer" and event.id == name:
            first.setdefault(event.at.date(), event.good)
    return sorted(first.items())


def _next(answers: Sequence[tuple[date, bool]]) -> date:
    level = 0
    for _, good in answers:
        level = min(level + 1, len(DAYS) - 1) if good else 0
    return answers[-1][0] + timedelta(DAYS[level])


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
