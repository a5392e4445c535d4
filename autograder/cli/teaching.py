"""Verbs for an instructor's week."""

import sys
from datetime import datetime
from pathlib import Path

import click

from autograder.cli.program import COURSE, SANDBOX, main


@main.command()
@COURSE
@click.option("--edition", envvar="EDITION", default="fr", help="The language: fr or en.")
@SANDBOX
@click.argument("jupyter", nargs=-1)
def teach(course_dir: Path, edition: str, sandbox: str, jupyter: tuple[str, ...]) -> None:
    """Open an instructor's JupyterLab on the course, with nbgrader's formgrader.

    What follows -- goes to JupyterLab: autograder teach -- --no-browser --port=8890
    """
    from autograder.teach import opening  # noqa: PLC0415

    sys.exit(opening.run(course_dir, edition, sandbox, jupyter))


@main.command("report")
@click.argument("assignment", default="")
@COURSE
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write it there.")
@click.option("--json", "form", flag_value="json", help="One JSON object per assignment.")
@click.option("--csv", "form", flag_value="csv", help="One line per learner and exercise.")
@click.option("--lang", default="", help="The page's language: fr or en (default: the course's).")
def report_on(
    assignment: str, course_dir: Path, out: Path | None, form: str | None, lang: str
) -> None:
    """Write the class report of ASSIGNMENT, or of the whole course: what to do tomorrow."""
    from autograder import instructors  # noqa: PLC0415

    sys.exit(instructors.show(course_dir, assignment, form or "html", out, lang))


@main.command()
@click.argument("assignment", default="")
@COURSE
@click.option("--for", "program", type=click.Choice(["moodle", "canvas"]), help="Its columns.")
@click.option(
    "--into",
    type=click.Path(path_type=Path, dir_okay=False),
    help="Fill in Moodle's grading worksheet, or Canvas's exported gradebook.",
)
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The file to write.")
@click.option("--semicolons", is_flag=True, help="For a spreadsheet program that writes 1,5.")
def export(  # noqa: PLR0917 - one parameter for each option
    assignment: str,
    course_dir: Path,
    program: str | None,
    into: Path | None,
    out: Path | None,
    semicolons: bool,  # noqa: FBT001 - a flag of the command line
) -> None:
    """Write the marks of ASSIGNMENT, or of all, as a table for another program."""
    from autograder import instructors  # noqa: PLC0415

    done = instructors.export(
        course_dir, assignment, program or "", into, out, semicolons=semicolons
    )
    sys.exit(done)


@main.command()
@click.argument("place", type=click.Path(path_type=Path))
@click.argument("assignment", default="")
@COURSE
def collect(place: Path, assignment: str, course_dir: Path) -> None:
    """Collect work that came as files: PLACE is a folder or a ZIP file.

    Moodle's and Canvas's downloads, a folder per learner, files with a learner's name. Which
    ASSIGNMENT a notebook is, is read in it.
    """
    from autograder import instructors  # noqa: PLC0415

    sys.exit(instructors.collect(course_dir, place, assignment))


@main.command("give-back")
@click.argument("assignment")
@click.argument("place", type=click.Path(path_type=Path))
@COURSE
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="The ZIP to write.")
def give_back(assignment: str, place: Path, course_dir: Path, out: Path | None) -> None:
    """Put the feedback of ASSIGNMENT into a ZIP file to upload where PLACE came from."""
    from autograder import instructors  # noqa: PLC0415

    sys.exit(instructors.give_back(course_dir, assignment, place, out))


@main.command()
@click.argument("assignment")
@COURSE
@click.option("--out", type=click.Path(path_type=Path, dir_okay=False), help="Write it there.")
@click.option("--lang", default="", help="The page's language: fr or en (default: the course's).")
def similar(assignment: str, course_dir: Path, out: Path | None, lang: str) -> None:
    """Show answers of ASSIGNMENT that share more than it asks for, side by side."""
    from autograder import instructors  # noqa: PLC0415

    sys.exit(instructors.similar(course_dir, assignment, out, lang))


@main.command()
@click.argument("who", metavar="[LEARNER]", default="")
@COURSE
@click.option("--export", "out", type=click.Path(path_type=Path, dir_okay=False), help="A ZIP.")
@click.option("--erase", is_flag=True, help="All of it, for good; asks first.")
@click.option("--yes", is_flag=True, help="Do not ask.")
@click.option("--before", type=click.DateTime(["%Y-%m-%d"]), help="Whose last work is older.")
def learner(  # noqa: PLR0917 - one parameter for each option
    who: str,
    course_dir: Path,
    out: Path | None,
    erase: bool,  # noqa: FBT001 - a flag of the command line
    yes: bool,  # noqa: FBT001
    before: datetime | None,
) -> None:
    """List what the course keeps about LEARNER (an id of the gradebook).

    --export copies it for the learner, --erase erases it; without them nothing is changed.
    Without LEARNER: everybody with the day of their last work, the longest ago first.
    """
    from autograder import instructors  # noqa: PLC0415

    if not who and (out or erase):
        raise click.UsageError("--export and --erase want one LEARNER.")
    if not who:
        sys.exit(instructors.learners(course_dir, before))
    sys.exit(instructors.about(course_dir, who, out, erase=erase, yes=yes))


@main.command()
@click.argument("assignment")
@click.argument("students", metavar="[LEARNER]...", nargs=-1)
@COURSE
@click.option("--days", type=click.FloatRange(min=0), help="So many days more; 0 takes it away.")
@click.option("--hours", type=click.FloatRange(min=0), help="So many hours more.")
@click.option("--until", default="", help="Until this date: 2026-01-31, or '2026-01-31 18:00'.")
@click.option("--list", "show", is_flag=True, help="Who has an extension.")
def extend(  # noqa: PLR0917 - one parameter for each option
    assignment: str,
    students: tuple[str, ...],
    course_dir: Path,
    days: float | None,
    hours: float | None,
    until: str,
    show: bool,  # noqa: FBT001 - a flag of the command line
) -> None:
    """Give learners more time for ASSIGNMENT; it replaces what they were given before."""
    from autograder import deadlines  # noqa: PLC0415

    if show:
        sys.exit(deadlines.show(course_dir, assignment))
    if not students:
        raise click.UsageError("Name a learner, or use --list.")
    if (days is None and hours is None) == (not until):
        raise click.UsageError("Say how long with --days and --hours, or with --until.")
    hours = 24 * (days or 0) + (hours or 0)
    sys.exit(deadlines.extend(course_dir, assignment, students, hours, until))


@main.command("appeal")
@click.argument("assignment")
@click.argument("student", metavar="LEARNER")
@COURSE
@click.option("--lang", default="", help="The page's language: fr or en (default: the course's).")
@SANDBOX
def appeal_of(assignment: str, student: str, course_dir: Path, lang: str, sandbox: str) -> None:
    """Run a learner's ASSIGNMENT again and show the instructor everything, hidden tests too.

    Writes a page that nothing hands out; the gradebook and the learner's files stay as they are.
    """
    from autograder import appeals  # noqa: PLC0415

    sys.exit(appeals.run(course_dir, assignment, student, sandbox, lang))
