"""`autograder teach`: be JupyterLab with nbgrader's instructor pages until it is stopped."""

import os
import sys
from collections.abc import Sequence
from importlib.resources import files
from pathlib import Path

import click

from autograder import translation
from autograder.gradebook.classroom import Classroom
from autograder.lab import preset
from autograder.lab.material import SOURCE
from autograder.lab.opening import jupyterlab
from autograder.model import CourseError
from autograder.translation.edition import CONFIG

SETTINGS = files("autograder.teach").joinpath("preset")
STATE = Path(".tremplin", "teach")  # what JupyterLab keeps, in the course's folder


def run(course: Path, edition: str, wanted: str, more: Sequence[str]) -> int:
    """Open the course, or its other edition; returns when JupyterLab is stopped."""
    root = _edition(course.resolve(), edition)
    if not (root / CONFIG).is_file():
        raise CourseError(f"{root}: there is no {CONFIG} here; name the course's folder.")
    state = root / STATE
    os.environ.update(_environment(state, edition))
    for name in ("JUPYTER_CONFIG_PATH", "JUPYTER_PATH"):
        os.environ.pop(name, None)
    Classroom(root).open_exchange()
    os.chdir(root)  # where nbgrader looks for the course's configuration
    click.echo(f"{root}: your course. In JupyterLab: menu Nbgrader, then Formgrader.")
    click.echo("Stop JupyterLab with Ctrl+C.")
    jupyterlab(
        [
            f"--ServerApp.root_dir={root}",
            f"--LabApp.app_settings_dir={state / 'preset'}",
            f"--Teaching.sandbox={wanted}",
            *more,
        ]
    )
    return 0


def _edition(course: Path, edition: str) -> Path:
    """The course directory of this language, brought up to date."""
    if edition == SOURCE:
        return course
    missing = translation.build(course, edition, course / "build")
    if missing:
        said = f"{len(missing)} texts are still French: `autograder translate {edition} --check`"
        click.echo(f"{said} says which.", err=True)
    return course / "build" / edition


def _environment(state: Path, edition: str) -> dict[str, str]:
    """Jupyter's folders; and our own first on PATH, for nbgrader runs alembic by its name."""
    own = preset.prepare(state, edition, SETTINGS)
    programs = str(Path(sys.executable).parent)
    return {**own, "PATH": os.pathsep.join([programs, os.environ.get("PATH", "")])}
