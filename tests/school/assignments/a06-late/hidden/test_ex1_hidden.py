"""a06-ex1, hidden: the limit itself, and another limit."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex1")


@pytest.mark.case("boundary")
def test_limit(student):
    student.call("count_late", [10, 11, 12], 10).returns(2)
