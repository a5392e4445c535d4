"""Grade notebooks: hosts that observe them, and what they earn."""

from autograder.grading.grader import Grader

__all__ = ["Grader"]
