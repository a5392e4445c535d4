"""Marks as other programs take them in: Moodle, Canvas, a spreadsheet."""

from autograder.marksheet.filled import Filled, fill
from autograder.marksheet.sheets import canvas, moodle, spreadsheet, waits

__all__ = ["Filled", "canvas", "fill", "moodle", "spreadsheet", "waits"]
