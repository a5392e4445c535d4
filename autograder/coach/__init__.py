"""What a learner imports in a notebook: `from autograder import coach`."""

from autograder.coach.checking import check

__all__ = ["check"]
