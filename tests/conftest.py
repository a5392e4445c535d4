"""The course that most tests start from."""

import os

import classes
import pytest

from autograder import sandbox
from autograder.gradebook import graders

# Honest samples are graded on any machine; what needs protection is skipped there, and says so.
if sandbox.probe().levels() == ("L0",):
    os.environ["AUTOGRADER_SANDBOX"] = "process"


@pytest.fixture(scope="session")
def released(tmp_path_factory):
    """The small course, made and released once."""
    return classes.make(tmp_path_factory.mktemp("course"))


@pytest.fixture
def course(released, tmp_path):
    """The small course, to change at will."""
    yield classes.copy(released, tmp_path / "course")
    graders.close()
