"""What the verbs for a class's week do and print; each returns the exit status."""

from datetime import UTC, datetime
from pathlib import Path

import click

from autograder import dossier, intake, marksheet, report, similarity
from autograder.gradebook import learner, register
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.register import Register
from autograder.messages import visible
from autograder.model import CourseError

NEEDS_A_PERSON = 1


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


def export(
    root: Path,
    assignment: str,
    program: str,
    into: Path | None,
    out: Path | None,
    *,
    semicolons: bool,
) -> int:
    """`autograder export`: 1 if somebody's mark could not be put into the table."""
    room = Classroom(root)
    if into and not assignment:
        raise CourseError(f"{into}: name the assignment whose marks go in.")
    names = [assignment] if assignment else _all(room)
    registers = [register.read(room, name) for name in names]
    if into:
        return _fill(registers[0], into, out)
    path = out or Path(f"{assignment or 'marks'}{f'-{program}' * bool(program)}.csv")
    if program == "moodle":
        text = marksheet.moodle(registers)
    elif program == "canvas":
        text = marksheet.canvas(registers)
    else:
        text = marksheet.spreadsheet(registers, semicolons=semicolons)
    _write(path, text, bom=True)
    click.echo(visible(f"Marks: {path}"))
    for one in registers:
        waiting = sorted(s for s, work in one.works.items() if marksheet.waits(one, work))
        if waiting:
            who = visible(", ".join(waiting))
            click.echo(f"{who}: still to be marked by a person; no total was written.", err=True)
    return 0


def _all(room: Classroom) -> list[str]:
    names = register.assignments(room)
    if not names:
        raise CourseError(f"{room.root}: the gradebook has no submission yet; grade first.")
    return names


def _fill(found: Register, into: Path, out: Path | None) -> int:
    """The table that was given stays; who reads it again compares the two."""
    try:
        text = into.read_text(encoding="utf-8-sig")
    except (OSError, UnicodeDecodeError) as error:
        msg = f"{into}: it cannot be read ({error}); export it again as CSV in UTF-8."
        raise CourseError(msg) from error
    done = marksheet.fill(found, text, str(into))
    path = out or into.with_name(f"{into.stem}-filled.csv")
    _write(path, done.text, bom=True)
    click.echo(visible(f"Marks: {path} ({done.number} filled in)"))
    for note in done.notes:
        click.echo(visible(note), err=True)
    return NEEDS_A_PERSON if done.notes else 0


def similar(root: Path, assignment: str, out: Path | None, lang: str) -> int:
    """`autograder similar`: a pair is something to talk about, and no error."""
    room = Classroom(root)
    found = register.read(room, assignment)
    close = similarity.find(found, register.given(room, assignment))
    path = out or report.place(room, f"{assignment}-similar")
    _write(path, similarity.html(close, found, lang))
    number = len(close.pairs)
    told = f"{number} pair{'s' * (number != 1)}"
    click.echo(visible(f"Answers that are close: {path} ({told})"))
    return 0


def collect(root: Path, place: Path, assignment: str) -> int:
    """`autograder collect`: 1 if a file needs a person."""
    done = intake.collect(Classroom(root), place, assignment)
    for note in done.notes:
        click.echo(visible(note))
    for problem in done.problems:
        click.echo(visible(problem), err=True)
    same, left = len(done.same), len(done.problems)
    told = f"{place}: {len(done.new)} collected, {same} as before, {left} left out."
    if done.unknown:
        told = f"{told} New in this course: {len(done.unknown)}."
    click.echo(told)
    return NEEDS_A_PERSON if done.problems else 0


def give_back(root: Path, assignment: str, place: Path, out: Path | None) -> int:
    """`autograder give-back`: 1 if somebody has no page."""
    path = out or Path(f"{assignment}-feedback.zip")
    done = intake.give_back(Classroom(root), assignment, place, path)
    click.echo(visible(f"Feedback: {path} ({done.number} learners)"))
    if done.without:
        why = "no feedback page, or one from before the last marks"
        what = f"run `nbgrader generate_feedback {assignment}`"
        click.echo(visible(f"{', '.join(done.without)}: {why}; {what}."), err=True)
    return NEEDS_A_PERSON if done.without else 0


def about(root: Path, who: str, out: Path | None, *, erase: bool, yes: bool) -> int:
    """`autograder learner`: 1 if a file that a person must look at names them."""
    room = Classroom(root)
    found = dossier.read(room, who)
    if found.is_empty:
        _nobody(room, who, erase=erase)
    for line in dossier.lines(room, found):
        click.echo(visible(line))
    if out:
        number = dossier.export(room, found, out)
        click.echo(visible(f"Copy for the learner: {out} ({number} files)"))
    if not erase:
        if not out:
            click.echo("Nothing was changed: --export FILE.zip copies it, --erase erases it.")
        return 0
    if not yes:
        click.confirm(f"Erase all this about {visible(who)}, for good?", abort=True)
    named = dossier.erase(room, who)
    click.echo(visible(f"{who}: erased."))
    for path in named:
        where = visible(dossier.short(room, path))
        click.echo(f"{where}: it still names them and is not theirs alone; look at it.", err=True)
    return NEEDS_A_PERSON if named else 0


def learners(root: Path, before: datetime | None) -> int:
    """`autograder learner` without a name: who handed in nothing since that day, or everybody."""
    limit = before.replace(tzinfo=UTC) if before else None
    for who, when, marked in learner.last_work(Classroom(root)):
        if not (limit and when and when >= limit):
            day = f"{when:%Y-%m-%d}" if when else "no date   " if marked else "no marks  "
            click.echo(visible(f"{day}  {who}"))
    return 0


def _nobody(room: Classroom, who: str, *, erase: bool) -> None:
    if erase:
        learner.forget(room, who)  # an interrupted erasing may have left traces in the file
    close = [f"{one.id} ({one.name})" for one in dossier.similar(room, who)][:5]
    hint = f"do you mean {', '.join(close)}?" if close else "take an id of the gradebook."
    raise CourseError(f"{who}: nothing is kept about a learner of this id; {hint}")


def _write(path: Path, text: str, *, bom: bool = False) -> None:
    """With a mark in front where a spreadsheet program reads accents only so."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8-sig" if bom else "utf-8", newline="")
    except OSError as error:
        raise CourseError(f"{path}: it cannot be written there ({error.strerror}).") from error
