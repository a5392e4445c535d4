"""`coach.progress()`: what is done, in progress and due: lessons by module, then assignments."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from itertools import groupby

from autograder.coach import bank, desk, diary, handing, lessons, page, schedule
from autograder.coach.diary import Event
from autograder.coach.handing import Assignment
from autograder.coach.lessons import Lesson
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

Row = tuple[str, str, str]  # lesson, where it stands, questions due


def progress(*, erase: bool = False) -> Shown:
    """A table of the lessons and assignments; `coach.progress(erase=True)` forgets everything."""
    say = Catalogue(desk.language())
    if erase:
        diary.erase()
        return Shown("", say.text("erased"))
    events = diary.events()
    tables = _tables(lessons.around(), events, say)
    tasks = [_task(assignment, events, say) for assignment in handing.around()]
    tables += [(say.text("assignments"), tasks)] if tasks else []
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
    state = _state(lesson.checked, events, done, begun, say)
    title = lesson.title.get(say.text("language")) or lesson.title.get("fr", "")
    return f"{lesson.id} {title}", state, str(due or "")


def _task(assignment: Assignment, events: Sequence[Event], say: Catalogue) -> Row:
    """The last mark, for who had one; before and after, what was checked."""
    names = {assignment.key, *assignment.exercises}
    own = [event for event in events if event.id in names]
    passed = {event.id for event in own if event.kind == "check" and event.good}
    done = bool(assignment.exercises) and passed >= set(assignment.exercises)
    state = _state(assignment.exercises, own, done, bool(own), say)
    marks = [event.detail for event in own if event.kind == "submit"]
    mark = [say.text("is-submitted", mark=marks[-1])] if marks else []
    return f"{assignment.id} {assignment.title}", " · ".join([state, *mark]), ""


def _state(
    checked: Sequence[str],
    events: Iterable[Event],
    done: bool,  # noqa: FBT001
    begun: bool,  # noqa: FBT001
    say: Catalogue,
) -> str:
    passed = {e.id for e in events if e.kind == "check" and e.good} & set(checked)
    state = say.text("is-done" if done else "is-begun" if begun else "is-waiting")
    return state + (f" ({len(passed)}/{len(checked)})" if begun and checked else "")


def _text(tables: Sequence[tuple[str, list[Row]]], say: Catalogue) -> str:
    lines: list[str] = []
    for group, rows in tables:
        lines += [group]
        for name, state, due in rows:
            asked = f" · {say.text('due')} {due}" if due else ""
            lines.append(f"   {name} · {state}{asked}")
    return "\n".join([*lines, say.text("how-to-erase")])
