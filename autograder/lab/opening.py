"""`autograder lab`: fill the workspace, then be JupyterLab until the learner stops it."""

import os
from collections.abc import Sequence
from pathlib import Path
from urllib.parse import quote

import click

from autograder.lab import preset
from autograder.lab.material import material
from autograder.lab.workspace import Workspace, fill, workspace


def run(course: Path, place: Path | None, who: str, edition: str, more: Sequence[str]) -> int:
    """Open the workspace of `who` in a browser; returns when JupyterLab is stopped."""
    found = workspace(place or course / "workspace", who, edition)
    for path in fill(found, material(course, edition)):
        click.echo(
            f"{path}: you changed this file and the course has a newer one; yours stays."
            " In the notebook, coach.fresh() puts the newer one beside it."
        )
    jupyter = found.state / "jupyter"
    os.environ.update(preset.prepare(jupyter, edition))
    os.environ["TREMPLIN_COURSE"] = str(course.absolute())
    click.echo(f"{found.root}: your files. Stop JupyterLab with Ctrl+C.")
    jupyterlab(
        [
            f"--ServerApp.root_dir={found.root}",
            f"--LabApp.app_settings_dir={jupyter / 'preset'}",
            f"--LabApp.default_url={first_page(found, jupyter)}",
            *more,
        ]
    )
    return 0


def first_page(found: Workspace, jupyter: Path) -> str:
    """The first lesson, until the learner has opened anything: JupyterLab remembers from then."""
    layout = jupyter / "layout"
    if layout.is_dir() and any(layout.iterdir()):
        return "/lab"
    first = min(found.root.glob("courses/*/*/*.ipynb"))
    return "/lab/tree/" + quote(first.relative_to(found.root).as_posix())


def jupyterlab(arguments: list[str]) -> None:
    """Be JupyterLab, until it is stopped."""
    from jupyterlab.labapp import LabApp  # noqa: PLC0415 - it reads the environment set above

    LabApp.launch_instance(argv=arguments)
