"""The course in other languages: French notebooks, a `.po` file beside each, editions built."""

from autograder.translation.edition import Progress, build, problems, units, update
from autograder.translation.interpreter import Problem

__all__ = ["Problem", "Progress", "build", "problems", "units", "update"]
