"""The program and the options that several of its verbs have."""

import logging
import sys
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
