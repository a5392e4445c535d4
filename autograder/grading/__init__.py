"""Grade notebooks: hosts that observe them, and what they earn."""

from autograder.grading.grader import Grader
from autograder.grading.site import Here, Site

__all__ = ["Grader", "Here", "Site"]
