"""Whose mark a grading moved, from what to what, and why."""

from autograder.moved.reasons import Move, of
from autograder.moved.telling import Counts, earlier, json, text

__all__ = ["Counts", "Move", "earlier", "json", "of", "text"]
