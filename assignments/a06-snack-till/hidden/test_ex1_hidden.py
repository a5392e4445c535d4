"""a06-ex1: other lines of a ticket."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex1")


@pytest.mark.case("edge")
def test_free_sauce(student):
    student.call("line_total", 5, 0).returns(0)


@pytest.mark.case("many")
def test_a_school_trip(student):
    student.call("line_total", 48, 275).returns(13200)
