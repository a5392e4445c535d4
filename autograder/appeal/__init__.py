"""One learner's work looked at again, with everything shown to the instructor."""

from pathlib import Path

from autograder.appeal.case import Case, hear
from autograder.appeal.page import html, text
from autograder.gradebook.classroom import Classroom, everybody

__all__ = ["Case", "hear", "html", "place", "text"]


def place(room: Classroom, assignment: str, student: str) -> Path:
    """A folder of its own: nothing of nbgrader's and nothing of ours hands out what is there."""
    folder = everybody(room.feedback("*", assignment))
    return folder.with_name("appeals") / f"{assignment}-{student}.html"
