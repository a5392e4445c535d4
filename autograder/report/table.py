"""A report for programs and spreadsheets; the keys are in docs/json.md."""

from collections.abc import Iterator, Sequence
from typing import Any

import msgspec

from autograder.report.advice import Advice
from autograder.report.content import AssignmentReport
from autograder.report.course import CourseReport
from autograder.report.standing import Standing
from autograder.spreadsheet import safe, written

COLUMNS = (
    "assignment",
    "learner",
    "first_name",
    "last_name",
    "state",
    "submitted",
    "late_seconds",
    "penalty",
    "exercise",
    "earned",
    "points",
    "waits",
    "hint",
)


def json(reports: Sequence[AssignmentReport]) -> str:
    """One object per assignment, one a line."""
    return "\n".join(msgspec.json.encode(_object(one)).decode() for one in reports)


def rows(reports: Sequence[AssignmentReport]) -> str:
    """One line per learner and exercise, one for a learner without marks."""
    lines = (line for report in reports for s in report.standings for line in _lines(report, s))
    return written([COLUMNS, *(map(safe, line) for line in lines)])


def of(report: AssignmentReport | CourseReport) -> tuple[AssignmentReport, ...]:
    """The assignments of a report."""
    return report.assignments if isinstance(report, CourseReport) else (report,)


def _lines(report: AssignmentReport, one: Standing) -> Iterator[list[Any]]:
    person, work = one.person, one.work
    head = [report.register.assignment, person.id, person.first_name, person.last_name, one.state]
    if work is None:
        yield [*head, *[""] * (len(COLUMNS) - len(head))]
        return
    when = work.handed_in.isoformat() if work.handed_in else ""
    for question in report.register.questions:
        mark, traced = work.marks.get(question.id), work.traces.get(question.id)
        yield [
            *head,
            when,
            round(work.late),
            work.penalty,
            question.id,
            "" if mark is None or mark.earned is None else mark.earned,
            question.points,
            int(bool(mark and mark.waits)),
            traced.hint if traced else "",
        ]


def _object(report: AssignmentReport) -> dict[str, Any]:
    spread = report.spread
    return {
        "assignment": report.register.assignment,
        "title": report.register.title,
        "points": report.register.points,
        "marked": spread.number if spread else 0,
        "mean": spread.mean if spread else None,
        "median": spread.median if spread else None,
        "learners": [_learner(one) for one in report.standings],
        "exercises": [
            {
                "id": one.question.id,
                "points": one.question.points,
                "success": one.success,
                "mean": one.mean,
                "discrimination": one.discrimination,
                "full": one.full,
                "part": one.part,
                "nothing": one.nothing,
                "not_begun": one.not_begun,
                "undecided": one.undecided,
                "tests": [
                    {"test": t.test.test, "hidden": t.test.hidden, "failed": t.failed}
                    for t in one.failed
                ],
                "answers": [
                    {
                        "learners": [person.id for person in answer.people],
                        "hint": answer.hint,
                        "test": answer.shown.test,
                        "call": answer.shown.call,
                        "expected": answer.shown.expected,
                        "obtained": answer.shown.obtained,
                        "code": answer.code,
                    }
                    for answer in one.answers
                ],
            }
            for one in report.exercises
        ],
        "misconceptions": [
            {
                "hint": one.hint,
                "learners": [person.id for person in one.people],
                "exercises": dict(one.exercises),
            }
            for one in report.misconceptions
        ],
        "tomorrow": [_advice(one) for one in report.advice],
        "worth_a_look": [
            {"learner": one.person.id, "exercise": one.exercise, "reason": one.reason}
            for one in report.looks
        ],
    }


def _learner(one: Standing) -> dict[str, Any]:
    work = one.work
    return {
        "id": one.person.id,
        "name": one.person.name,
        "state": one.state,
        "submitted": work.handed_in.isoformat() if work and work.handed_in else None,
        "late_seconds": round(work.late) if work else 0,
        "earned": work.earned if work else None,
        "waits": one.waits,
        "marks": {name: mark.earned for name, mark in work.marks.items()} if work else {},
    }


def _advice(one: Advice) -> dict[str, Any]:
    return {
        "matter": one.matter,
        "number": one.number,
        "hint": one.hint,
        "exercises": [e.question.id for e in one.exercises],
        "lessons": [lesson.id for lesson in one.lessons],
    }
