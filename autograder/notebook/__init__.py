"""Read a notebook file into cells and exercises, or say in one sentence why it cannot be read."""

from autograder.notebook import schema  # noqa: F401 - before anything imports nbformat

# isort: split
from pathlib import Path

from nbformat import NotebookNode

from autograder.model import CourseError, Notebook
from autograder.notebook.exercises import facts, of_node, templates
from autograder.notebook.file import node
from autograder.notebook.merging import merge, restored
from autograder.notebook.tidying import tidied, written

__all__ = [
    "check_language",
    "facts",
    "merge",
    "node",
    "of_node",
    "page",
    "read",
    "restored",
    "templates",
    "tidied",
    "written",
]


def read(path: Path) -> Notebook:
    """Read and check the Python notebook at `path`; raises CourseError."""
    return of_node(page(path), path.stem)


def page(path: Path) -> NotebookNode:
    """The same as a node of nbformat's, with everything that is in the file."""
    found: NotebookNode = node(path)
    check_language(found, str(path))
    return found


def check_language(found: NotebookNode, name: str) -> None:
    """Raise CourseError when the notebook `name` is not for Python."""
    kernel, info = (found.metadata.get(name) or {} for name in ("kernelspec", "language_info"))
    language = str(kernel.get("language") or info.get("name") or "python")
    if language.lower() not in {"python", "python3", "ipython"}:
        msg = (
            f"{name}: this is a notebook for {language[:30]}, and only Python is graded; choose"
            " a Python kernel in JupyterLab and save it."
        )
        raise CourseError(msg)
