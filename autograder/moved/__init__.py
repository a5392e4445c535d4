"""Whose mark a grading moved, from what to what, and why."""

from autograder.moved.reasons import Move, of
from autograder.moved.telling import Counts, json, text

__all__ = ["Counts", "Move", "json", "of", "text"]
