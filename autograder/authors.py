"""What the verbs for authors do and print; each returns the exit status."""

from collections.abc import Sequence
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

from autograder import verify
from autograder.verify import table

FALLEN = 1
PARTS = ("courses", "assignments")


def check(paths: Sequence[Path], jobs: int, *, as_json: bool, quick: bool) -> int:
    """`autograder verify`: 1 if a gate fell."""
    here = Path.cwd()
    folders = verify.units(list(paths) or [Path(part) for part in PARTS if Path(part).is_dir()])
    reports = {report.folder: report for report in _with_progress(folders, jobs, quick=quick)}
    ordered = [reports[folder] for folder in folders]
    if as_json:
        click.echo(table.json(ordered))
    else:
        for line in (line for report in ordered for line in table.lines(report, here)):
            click.echo(line)
        for line in table.excuses(ordered, here):
            click.echo(line)
        Console().print(table.summary(ordered, here))
    return FALLEN if any(report.fallen for report in ordered) else 0


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
