"""The course that most tests start from."""

import os
import sys

import classes
import pytest
from IPython.core.interactiveshell import InteractiveShell

from autograder import sandbox
from autograder.gradebook import graders

collect_ignore = ["school"]  # content with tests of its own

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


@pytest.fixture(scope="module")
def ipython():
    """A learner's kernel in this process; `__main__` is pytest's own again afterwards."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setitem(sys.modules, "__main__", sys.modules["__main__"])
        yield InteractiveShell.instance()
        InteractiveShell.clear_instance()
