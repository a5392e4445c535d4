"""Verbs that put the school before learners."""

import sys
from pathlib import Path

import click

from autograder.cli.program import COURSE, SANDBOX, main
from autograder.model import CourseError


@main.command()
@SANDBOX
def demo(sandbox: str) -> None:
    """Take a class of sample learners through a whole assignment, in the folder build/demo/."""
    from autograder import demo as performance  # noqa: PLC0415

    sys.exit(performance.run(Path(), sandbox))


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
