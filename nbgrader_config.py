"""nbgrader's configuration of this course: wiring only."""

from pathlib import Path

from autograder.gradebook.wiring import configure

configure(get_config(), Path(__file__).resolve().parent)  # noqa: F821 - nbgrader defines it
