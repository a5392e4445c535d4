"""Verbs for those who write the course."""

import os
import sys
from pathlib import Path

import click

from autograder.cli.program import COURSE, main


@main.command()
@click.argument("lang")
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@COURSE
@click.option("--check", is_flag=True, help="Only say what is missing or does not fit.")
@click.option("--update", is_flag=True, help="Bring the catalogues up to date with the notebooks.")
def translate(
    lang: str,
    paths: tuple[Path, ...],
    course_dir: Path,
    check: bool,  # noqa: FBT001 - a flag of the command line
    update: bool,  # noqa: FBT001
) -> None:
    """Build the notebooks of another language under build/LANG.

    With PATHS (lessons, assignments, or folders of them) nothing is built: --update and --check
    are for these only.
    """
    from autograder import authors  # noqa: PLC0415

    sys.exit(authors.translate(lang, course_dir, paths, check=check, update=update))


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--jobs", type=click.IntRange(min=1), help="Units checked at once (default: cores).")
@click.option("--json", "as_json", is_flag=True, help="Everything as one JSON object.")
@click.option("--quick", is_flag=True, help="Leave out grading: answers, wrong answers, mutants.")
@click.option("--page", type=click.Path(path_type=Path), help="Write the figures to a .md file.")
def verify(
    paths: tuple[Path, ...],
    jobs: int | None,
    page: Path | None,
    as_json: bool,  # noqa: FBT001 - a flag of the command line
    quick: bool,  # noqa: FBT001
) -> None:
    """Check lessons and assignments (default: all below courses/ and assignments/)."""
    from autograder import authors  # noqa: PLC0415

    jobs = jobs or os.cpu_count() or 1
    sys.exit(authors.check(paths, jobs, page, as_json=as_json, quick=quick))


@main.command()
@click.argument("kind", metavar="WHAT", type=click.Choice(["lesson", "assignment", "exercise"]))
@click.argument("name")
@click.option(
    "--asks",
    type=click.Choice(["function", "program", "written"]),
    default="function",
    show_default=True,
    help="What an exercise asks for.",
)
def new(kind: str, name: str, asks: str) -> None:
    """Make a lesson, an assignment, or one more exercise of an assignment, to fill in.

    WHAT is lesson (NAME such as 02-python-core/11-school-bus), assignment (NAME such as
    a19-school-bus) or exercise (NAME of the assignment that gets it).
    """
    from autograder import authors  # noqa: PLC0415

    sys.exit(authors.new(kind, name, asks))


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
def tidy(paths: tuple[Path, ...]) -> None:
    """Put notebooks in order: stable ids, no outputs, sorted metadata."""
    from autograder import authors  # noqa: PLC0415

    sys.exit(authors.tidy(paths))


@main.command()
@click.argument("path", type=click.Path(path_type=Path))
def preview(path: Path) -> None:
    """Show what learners get of a lesson or an assignment, and what each answer earns."""
    from autograder import authors  # noqa: PLC0415

    sys.exit(authors.preview(path))
