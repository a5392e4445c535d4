"""A seat in a class: the JupyterLab that JupyterHub starts, as the learner who will sit there.

It has no course to read: lessons come from the folder that `autograder publish` fills,
assignments from nbgrader's exchange.
"""

import os
from collections.abc import Sequence
from pathlib import Path

from autograder.coach.submitting import CLASS
from autograder.lab import preset
from autograder.lab.material import SOURCE, laid_out
from autograder.lab.opening import first_page
from autograder.lab.workspace import fill, workspace


def learner(lessons: Path, exchange: Path, edition: str, more: Sequence[str]) -> None:
    """Be the server of whoever runs this; what they changed is never touched."""
    os.umask(0o077)
    edition = edition if (lessons / edition).is_dir() else SOURCE
    found = workspace(Path.home().parent, Path.home().name, edition)
    fill(found, laid_out(lessons / edition))
    jupyter, assignments = found.state / "jupyter", found.root / "assignments"
    assignments.mkdir(exist_ok=True)
    nbgrader = preset.exchange(exchange, assignments, lessons / edition)
    os.environ |= preset.prepare(jupyter, edition, nbgrader=nbgrader)
    os.environ[CLASS] = str(exchange)
    serve(found.root, jupyter, [f"--ServerApp.default_url={first_page(found, jupyter)}", *more])


def serve(root: Path, jupyter: Path, more: Sequence[str]) -> None:
    """Be a server of JupyterHub's on this folder; `jupyter` has its settings."""
    from jupyterhub.singleuser.extension import (  # noqa: PLC0415 - only a class server has it
        JupyterHubSingleUser,
    )

    os.chdir(root)  # where nbgrader looks for its configuration
    places = [f"--ServerApp.root_dir={root}", f"--LabApp.app_settings_dir={jupyter / 'preset'}"]
    # Thirty servers that choose free ports at once choose the same; nobody else opens a socket
    # of one's own folder.
    kernels = "--KernelManager.transport=ipc"
    JupyterHubSingleUser.launch_instance(argv=[*places, kernels, *more])
