"""`coach.progress()`: what is done, in progress and due, by module."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from autograder.coach import bank, desk, diary, lessons, page, schedule
from autograder.coach.diary import Event
from autograder.coach.lessons import Lesson
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

Row = tuple[str, str, str]  # lesson, where it stands, questions due


def progress(*, erase: bool = False) -> Shown:
    """A table of the lessons; `coach.progress(erase=True)` forgets everything."""
    say = Catalogue(desk.language())
    if erase:
        diary.erase()
        return Shown("", say.text("erased"))
    tables = _tables(lessons.around(), diary.events(), say)
    return Shown(page.render("progress", say, tables=tables), _text(tables, say))


def _tables(
    known: Sequence[Lesson], events: Sequence[Event], say: Catalogue
) -> list[tuple[str, list[Row]]]:
    done = schedule.since({lesson.key: lesson.checked for lesson in known}, events)
    today = datetime.now().astimezone().date()
    due = [q.lesson for q in schedule.due(bank.everything(), events, done, today)]
    return [
        (
            say.text("module", number=module.lstrip("m0")),
            [
                _row(lesson, events, lesson.key in done, due.count(lesson.key), say)
                for lesson in of
            ],
        )
        for module, of in groupby(known, key=lambda lesson: lesson.module)
    ]


def _row(lesson: Lesson, events: Iterable[Event], done: bool, due: int, say: Catalogue) -> Row:  # noqa: FBT001
    begun = any(event.id.partition("-")[0] == lesson.key for event in events)
    passed = {e.id for e in events if e.kind == "check" and e.good} & set(lesson.checked)
    state = say.text("is-done" if done else "is-begun" if begun else "is-waiting")
    count = f" ({len(passed)}/{len(lesson.checked)})" if begun and lesson.checked else ""
    title = lesson.title.get(say.text("language")) or lesson.title.get("fr", "")
    return f"{lesson.id} {title}", state + count, str(due or "")


def _text(tables: Sequence[tuple[str, list[Row]]], say: Catalogue) -> str:
    lines: list[str] = []
    for module, rows in tables:
        lines += [module]
        for lesson, state, due in rows:
            asked = f" · {say.text('due')} {due}" if due else ""
            lines.append(f"   {lesson} · {state}{asked}")
    return "\n".join([*lines, say.text("how-to-erase")])
