"""The course that most tests start from."""

import classes
import pytest

from autograder.gradebook import graders

collect_ignore = ["school"]  # content with tests of its own


@pytest.fixture(scope="session")
def released(tmp_path_factory):
    """The small course, made and released once."""
    return classes.make(tmp_path_factory.mktemp("course"))


@pytest.fixture
def course(released, tmp_path):
    """The small course, to change at will."""
    yield classes.copy(released, tmp_path / "course")
    graders.close()
