"""Verbs that grade, or say what they need for it."""

import sys
from pathlib import Path

import click

from autograder.cli.program import COURSE, SANDBOX, main


@main.command()
@click.argument("assignment")
@COURSE
@click.option("--student", "students", multiple=True, help="Only this learner (may be repeated).")
@click.option("--jobs", type=click.IntRange(min=1), help="Notebooks run at once (default: cores).")
@click.option("--scheduler", default="", help="Run them on a Dask cluster: tls://HOST:PORT.")
@click.option("--force", is_flag=True, help="Also what was graded before.")
@click.option("--dry-run", is_flag=True, help="Only say whose mark would move; write nothing.")
@click.option("--json", "as_json", is_flag=True, help="What was done as one JSON object.")
@click.option("--reuse-hosts", is_flag=True, help="A little faster; for tests that keep nothing.")
@SANDBOX
def grade(  # noqa: PLR0917 - one parameter for each option
    assignment: str,
    course_dir: Path,
    students: tuple[str, ...],
    jobs: int | None,
    scheduler: str,
    force: bool,  # noqa: FBT001 - a flag of the command line
    dry_run: bool,  # noqa: FBT001
    as_json: bool,  # noqa: FBT001
    reuse_hosts: bool,  # noqa: FBT001
    sandbox: str,
) -> None:
    """Grade everything collected for ASSIGNMENT into nbgrader's gradebook.

    Who was graded before is graded again when something changed that a mark depends on; whose
    mark moved, and why, is said at the end.
    """
    from autograder import sandbox as protections  # noqa: PLC0415 - help must not wait

    if not scheduler:  # else workers say what they have
        protections.begin(sandbox)
    from autograder import terminal  # noqa: PLC0415 - for nbgrader even less

    status = terminal.grade(
        assignment,
        course_dir,
        students,
        jobs=jobs,
        wanted=sandbox,
        scheduler=scheduler,
        force=force,
        reuse=reuse_hosts,
        keep=not dry_run,
        as_json=as_json,
    )
    sys.exit(status)


@main.command()
@click.argument("notebooks", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("--tests", type=click.Path(path_type=Path), help="Folder with tests/ and hidden/.")
@click.option("--json", "as_json", is_flag=True, help="One JSON object per notebook.")
@click.option("--pages", type=click.Path(path_type=Path), help="Folder for the feedback pages.")
@SANDBOX
def score(
    notebooks: tuple[Path, ...],
    tests: Path | None,
    as_json: bool,  # noqa: FBT001 - a flag of the command line
    pages: Path | None,
    sandbox: str,
) -> None:
    """Grade notebook files without a gradebook."""
    from autograder import terminal  # noqa: PLC0415

    sys.exit(terminal.score(notebooks, tests, sandbox, pages, as_json=as_json))


@main.command("doctor")
def examine() -> None:
    """Say what protects from learners' code on this machine, and what is missing."""
    from autograder import doctor, sandbox  # noqa: PLC0415

    doctor.show(sandbox.probe())


@main.command()
@click.option("--quick", is_flag=True, help="Two minutes, fewer learners, less certain.")
def bench(quick: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Grade the same class with nbgrader and with Tremplin, and compare."""
    from autograder import bench as benchmark  # noqa: PLC0415

    sys.exit(benchmark.run(Path(), quick=quick))
