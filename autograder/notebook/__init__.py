"""Read a notebook file into cells and exercises, or say in one sentence why it cannot be read."""

from pathlib import Path

from autograder.model import CourseError, Notebook
from autograder.notebook.exercises import facts, of_node
from autograder.notebook.file import node
from autograder.notebook.merging import merge
from autograder.notebook.tidying import tidied, written

__all__ = ["facts", "merge", "node", "of_node", "read", "tidied", "written"]


def read(path: Path) -> Notebook:
    """Read and check the Python notebook at `path`; raises CourseError."""
    found = node(path)
    kernel, info = (found.metadata.get(name) or {} for name in ("kernelspec", "language_info"))
    language = str(kernel.get("language") or info.get("name") or "python")
    if language.lower() not in {"python", "python3", "ipython"}:
        msg = (
            f"{path}: this is a notebook for {language[:30]}, and only Python is graded; choose"
            " a Python kernel in JupyterLab and save it."
        )
        raise CourseError(msg)
    return of_node(found, path.stem)
