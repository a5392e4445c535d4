"""What an instructor wants to know after a grading: one page to act on tomorrow."""

from pathlib import Path

from autograder.gradebook.classroom import Classroom, everybody
from autograder.report import content, course, page, table
from autograder.report.content import AssignmentReport
from autograder.report.course import CourseReport

__all__ = ["csv", "html", "json", "place", "read"]

Report = AssignmentReport | CourseReport


def read(room: Classroom, assignment: str) -> Report:
    """On one assignment, or on the whole course when none is named; raises CourseError."""
    return content.of(room, assignment) if assignment else course.of(room)


def html(report: Report, lang: str = "") -> str:
    """The page, in the language of the course unless another one is named."""
    if isinstance(report, CourseReport):
        return page.course(report, lang or report.lang)
    return page.assignment(report, lang or report.register.lang)


def json(report: Report) -> str:
    """One line per assignment."""
    return table.json(table.of(report))


def csv(report: Report) -> str:
    """One line per learner and exercise."""
    return table.rows(table.of(report))


def place(room: Classroom, assignment: str) -> Path:
    """Where the page goes when nobody says otherwise: beside the folder of feedback."""
    folder = everybody(room.feedback("*", assignment or "course"))
    return folder.with_name("report") / f"{assignment or 'course'}.html"
