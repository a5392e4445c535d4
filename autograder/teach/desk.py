"""The desk of a class server: the JupyterLab that those who teach there share."""

import os
from collections.abc import Sequence
from pathlib import Path

from autograder.lab import preset, seat
from autograder.teach.opening import SETTINGS


def instructor(course: Path, edition: str, more: Sequence[str]) -> None:
    """Be that server, as the user who owns the course: nbgrader's pages and ours."""
    os.umask(0o077)
    jupyter = Path.home() / "jupyter"
    os.environ |= preset.prepare(jupyter, edition, SETTINGS)
    seat.serve(course, jupyter, more)
