"""What `autograder appeal` does and prints; the exit status is returned."""

import os
from pathlib import Path

import click

from autograder import appeal, grading
from autograder.gradebook import graders
from autograder.gradebook.classroom import Classroom
from autograder.messages import visible
from autograder.model import CourseError

NEEDS_A_PERSON = 1


def run(root: Path, assignment: str, student: str, wanted: str, lang: str) -> int:
    """`autograder appeal`: 1 if a test is at fault itself."""
    room = Classroom(root)
    graders.use(grading.Here(wanted))
    try:
        case = appeal.hear(room, assignment, student)
    finally:
        graders.close()
    path = appeal.place(room, assignment, student)
    _write(path, appeal.html(case, lang))
    click.echo(appeal.text(case))
    click.echo(visible(f"Everything: {path}"))
    click.echo("It shows hidden tests: keep it to yourself. The gradebook is as it was.")
    for said in (*case.notes, *case.problems):
        click.echo(visible(said), err=True)
    return NEEDS_A_PERSON if case.problems else 0


def _write(path: Path, text: str) -> None:
    """Readable for this account alone: others on the machine may be learners."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.unlink(missing_ok=True)
        descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
        with os.fdopen(descriptor, "w", encoding="utf-8") as file:
            file.write(text)
    except OSError as error:
        raise CourseError(f"{path}: it cannot be written there ({error.strerror}).") from error
