"""What the verbs for a class's week do and print; each returns the exit status."""

from pathlib import Path

import click

from autograder import report
from autograder.gradebook.classroom import Classroom
from autograder.messages import visible
from autograder.model import CourseError


def show(root: Path, assignment: str, form: str, out: Path | None, lang: str) -> int:
    """`autograder report`: writes the page; prints JSON and CSV unless a file is named."""
    room = Classroom(root)
    found = report.read(room, assignment)
    if form == "html":
        path = out or report.place(room, assignment)
        _write(path, report.html(found, lang))
        click.echo(visible(f"Report: {path}"))
        return 0
    text = report.json(found) + "\n" if form == "json" else report.csv(found)
    if out:
        _write(out, text, bom=form == "csv")
    else:
        click.echo(text, nl=False)
    return 0


def _write(path: Path, text: str, *, bom: bool = False) -> None:
    """With a mark in front where a spreadsheet program reads accents only so."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8-sig" if bom else "utf-8", newline="")
    except OSError as error:
        raise CourseError(f"{path}: it cannot be written there ({error.strerror}).") from error
