"""Tremplin: lessons and graded exercises, scored by pytest outside the learner's process."""

__version__ = "0.1.0"
