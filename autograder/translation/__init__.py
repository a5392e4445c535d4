"""The course in other languages: French notebooks, a `.po` file beside each, editions built."""

from autograder.translation.edition import (
    Progress,
    build,
    chosen,
    problems,
    unit_problems,
    units,
    update,
)
from autograder.translation.interpreter import Problem

__all__ = [
    "Problem",
    "Progress",
    "build",
    "chosen",
    "problems",
    "unit_problems",
    "units",
    "update",
]
