"""The command line: it parses and prints, and decides nothing.

A module for each of those who type it; each verb imports what it needs when it is called.
"""

from autograder.cli import authoring, grading, learning, teaching
from autograder.cli.program import main

__all__ = ["authoring", "grading", "learning", "main", "teaching"]
