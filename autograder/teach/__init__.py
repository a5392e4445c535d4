"""An instructor's JupyterLab on this course: nbgrader's pages, and a class graded from them."""

from typing import Any


def _jupyter_server_extension_points() -> list[dict[str, Any]]:
    """Its name comes before nbgrader's in the alphabet, so its routes do, too."""
    from autograder.teach.extension import Teaching  # noqa: PLC0415 - only a server needs it

    return [{"module": "autograder.teach", "app": Teaching}]
