"""The learner's version of an assignment, as nbgrader releases it, without a gradebook."""

from pathlib import Path

import nbformat
from nbgrader.preprocessors import (
    ClearHiddenTests,
    ClearMarkScheme,
    ClearOutput,
    ClearSolutions,
    ComputeChecksums,
    LockCells,
)
from traitlets.config import Config

from autograder import notebook
from autograder.gradebook.wiring import configure

# In nbgrader's own order; its other steps need a database or change nothing here.
_STEPS = (
    LockCells,
    ClearSolutions,
    ClearOutput,
    ClearHiddenTests,
    ClearMarkScheme,
    ComputeChecksums,
)


def released(path: Path, root: Path) -> bytes:
    """The notebook `path` of the course at `root` without solutions and hidden tests."""
    config = Config()
    configure(config, root)
    found = notebook.node(path)
    for step in _STEPS:
        found, _ = step(config=config).preprocess(found, {})
    text: str = nbformat.writes(found)
    return f"{text}\n".encode()
