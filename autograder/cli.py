"""The command line: it parses and prints, and decides nothing."""

import logging
import os
import sys
from datetime import datetime
from pathlib import Path

import click

from autograder.model import CourseError

COURSE = click.option(
    "--course-dir",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path(),
    help="The course directory (default: here).",
)
SANDBOX = click.option(
    "--sandbox",
    type=click.Choice(["auto", "process"]),
    default="auto",
    help="auto: all protections of this machine; process: no isolation.",
)


class OneSentence(click.Group):
    """An expected failure is one sentence on stderr and exit status 1; a bug is a traceback."""

    def invoke(self, ctx: click.Context) -> object:
        """Run the command."""
        try:
            return super().invoke(ctx)
        except CourseError as error:
            click.echo(str(error), err=True)
            sys.exit(1)


@click.group(cls=OneSentence, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="tremplin")
@click.option("--debug", is_flag=True, help="Log everything, for engineers.")
def main(debug: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Grade Jupyter notebooks with pytest, the learner's code in a sandbox."""
    handler = logging.StreamHandler(sys.stderr)
    handler.setLevel(logging.DEBUG if debug else logging.CRITICAL)
    logging.basicConfig(level=logging.DEBUG if debug else logging.INFO, handlers=[handler])


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


@main.command()
@SANDBOX
def demo(sandbox: str) -> None:
    """Take a class of sample learners through a whole assignment, in the folder classroom/."""
    from autograder import demo as performance  # noqa: PLC0415

    sys.exit(performance.run(Path(), sandbox))


@main.command()
@click.option("--quick", is_flag=True, help="Two minutes, fewer learners, less certain.")
def bench(quick: bool) -> None:  # noqa: FBT001 - a flag of the command line
    """Grade the same class with nbgrader and with Tremplin, and compare."""
    from autograder import bench as benchmark  # noqa: PLC0415

    sys.exit(benchmark.run(Path(), quick=quick))


@main.command()
@COURSE
@click.option("--workspace", type=click.Path(path_type=Path), help="Where learners' files go.")
@click.option("--who", envvar="WHO", default="", help="Whose workspace, on a shared computer.")
@click.option("--edition", envvar="EDITION", default="fr", help="The language: fr or en.")
@click.argument("jupyter", nargs=-1)
def lab(
    course_dir: Path,
    workspace: Path | None,
    who: str,
    edition: str,
    jupyter: tuple[str, ...],
) -> None:
    """Open a learner's JupyterLab on their own copy of the lessons.

    What follows -- goes to JupyterLab: autograder lab -- --no-browser --port=8890
    """
    from autograder import lab as learners  # noqa: PLC0415

    sys.exit(learners.run(course_dir, workspace, who, edition, jupyter))


@main.command()
@click.argument("place", type=click.Path(path_type=Path, file_okay=False))
@COURSE
def publish(place: Path, course_dir: Path) -> None:
    """Lay out below PLACE what learners of a class server get, one folder per language."""
    from autograder.lab import material  # noqa: PLC0415

    click.echo(f"{place}: {', '.join(material.publish(course_dir, place))}")


@main.command(hidden=True)
@click.option("--lessons", type=click.Path(path_type=Path), help="Where `publish` laid them out.")
@click.option("--exchange", type=click.Path(path_type=Path), help="nbgrader's exchange.")
@click.option("--teach", type=click.Path(path_type=Path), help="The course, to teach it.")
@click.option("--edition", envvar="EDITION", default="fr", help="The language.")
@click.argument("jupyter", nargs=-1)
def seat(
    lessons: Path | None,
    exchange: Path | None,
    teach: Path | None,
    edition: str,
    jupyter: tuple[str, ...],
) -> None:
    """Be somebody's JupyterLab on a class server; JupyterHub starts it."""
    if teach:
        from autograder.teach import desk  # noqa: PLC0415

        desk.instructor(teach, edition, jupyter)
    elif lessons and exchange:
        from autograder.lab import seat as seats  # noqa: PLC0415

        seats.learner(lessons, exchange, edition, jupyter)
    else:
        raise click.UsageError("say --lessons and --exchange, or --teach")


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


@main.command()
@COURSE
@click.option(
    "--out",
    type=click.Path(path_type=Path, file_okay=False),
    default=Path("build/site"),
    help="Where it goes (default: build/site).",
)
@click.option(
    "--stick",
    type=click.Path(path_type=Path, file_okay=False),
    help="Put it on this USB stick, with what learners double-click.",
)
@click.option(
    "--jupyterlab",
    "systems",
    multiple=True,
    type=click.Choice(["windows", "macos", "macos-intel", "linux"]),
    help="The real JupyterLab on the stick too, for this system; may be said again.",
)
@click.option(
    "--python",
    "pythons",
    multiple=True,
    default=["3.13"],
    metavar="3.13",
    help="The Python that learners' computers have, for --jupyterlab; may be said again.",
)
def site(
    course_dir: Path, out: Path, stick: Path | None, systems: tuple[str], pythons: tuple[str]
) -> None:
    """Build the school as a folder of files: lessons that run in a browser."""
    try:
        from autograder.site import building  # noqa: PLC0415
        from autograder.site import stick as sticks  # noqa: PLC0415
    except ModuleNotFoundError as error:
        raise CourseError(
            f"{error.name} is missing: run make site, or"
            " pip install --require-hashes -r requirements-site.txt."
        ) from error
    building.build(course_dir, out)
    if stick is not None:
        sticks.write(out, course_dir, stick, systems, list(pythons))


@main.command()
@click.argument("folder", type=click.Path(path_type=Path), default=Path("build/site"))
@click.option("--port", type=int, default=None, help="Another port: another browser store, too.")
def serve(folder: Path, port: int | None) -> None:
    """Show the site in FOLDER to the browsers of this computer (default: build/site)."""
    from autograder.site import serving  # noqa: PLC0415

    serving.serve(folder, port or serving.PORT)


@main.command("doctor")
def examine() -> None:
    """Say what protects from learners' code on this machine, and what is missing."""
    from autograder import doctor, sandbox  # noqa: PLC0415

    doctor.show(sandbox.probe())
