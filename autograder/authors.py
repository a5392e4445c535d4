"""What the verbs for authors do and print; each returns the exit status."""

import time
from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.markdown import Markdown
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn
from rich.syntax import Syntax
from rich.table import Table

from autograder import drafting, translation, verify
from autograder.verify import table

FALLEN = 1  # a gate, or what was checked
PARTS = ("courses", "assignments")


def check(
    paths: Sequence[Path], jobs: int, page: Path | None, *, as_json: bool, quick: bool
) -> int:
    """`autograder verify`: 1 if a gate fell."""
    here = Path.cwd()
    folders = verify.units(list(paths) or [Path(part) for part in PARTS if Path(part).is_dir()])
    start = time.monotonic()
    reports = {report.folder: report for report in _with_progress(folders, jobs, quick=quick)}
    took = time.monotonic() - start
    ordered = [reports[folder] for folder in folders]
    if page:
        page.write_text(table.page(ordered, here), encoding="utf-8")
    if as_json:
        click.echo(table.json(ordered))
    else:
        for line in (line for report in ordered for line in table.lines(report, here)):
            click.echo(line)
        for line in (*table.excuses(ordered, here), *table.survivors(ordered, here)):
            click.echo(line)
        Console().print(table.summary(ordered))
        each = f"{took / len(ordered):.1f} s for each of {len(ordered)}"
        click.echo(f"{took:.0f} s, {each}, {jobs} at once.")
    return FALLEN if any(report.fallen for report in ordered) else 0


def new(kind: str, name: str, asks: str) -> int:
    """`autograder new`: a unit or an exercise to fill in."""
    here = Path()
    if kind == "exercise":
        folder = drafting.exercise(here, name, asks)
    else:
        folder = (drafting.assignment if kind == "assignment" else drafting.lesson)(here, name)
    click.echo(f"{folder}: fill it in, then run `autograder verify {folder}`.")
    return 0


def tidy(paths: Sequence[Path]) -> int:
    """`autograder tidy`: notebooks without what running them leaves; says which it changed."""
    folders = verify.units(list(paths) or [Path(part) for part in PARTS if Path(part).is_dir()])
    for folder in folders:
        for path, text in verify.tidied(folder):
            path.write_text(text, encoding="utf-8")
            click.echo(f"{path}: tidied.")
    return 0


def preview(path: Path) -> int:
    """`autograder preview`: the learner's notebook, then a table of what answers earn."""
    console = Console()
    (folder,) = verify.units([path])[:1]
    for cell in verify.released(folder):
        shown = Markdown(cell.source) if cell.kind == "markdown" else Syntax(cell.source, "python")
        console.print(shown, "")
    rows = Table("exercise", "answer", "earned", "points", "hint")
    for row in verify.scores(folder):
        earned = "" if row.earned is None else f"{row.earned:g}"
        rows.add_row(row.exercise, row.answer, earned, f"{row.points:g}", row.hint)
    console.print(rows)
    return 0


def _with_progress(folders: Sequence[Path], jobs: int, *, quick: bool) -> list[verify.Report]:
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeRemainingColumn(),
    )
    reports = []
    with Progress(*columns, console=Console(stderr=True)) as bar:
        task = bar.add_task("verify", total=len(folders))
        for report in verify.verify(folders, jobs, quick=quick):
            reports.append(report)
            bar.update(task, advance=1, description=report.folder.name)
    return reports


def translate(lang: str, root: Path, among: Sequence[Path], *, check: bool, update: bool) -> int:
    """`autograder translate`: 1 if something is missing or does not fit.

    With `among`, catalogues and problems are those of these units; a build is always whole.
    """
    if update:
        table = Table("catalogue", "messages", "translated", "fuzzy")
        for unit in translation.chosen(root, among):
            made = translation.update(unit, lang)
            table.add_row(
                str(made.file), str(made.messages), str(made.translated), str(made.fuzzy)
            )
        Console().print(table)
    out = root / "build"
    if check or among:
        found = translation.problems(root, lang, among)
    else:
        found = translation.build(root, lang, out)
        click.echo(f"{out / lang}: the course in this language is ready.")
    for problem in found:
        click.echo(f"{problem.file}: {problem.cell}: {problem.sentence}", err=True)
    return FALLEN if check and found else 0
