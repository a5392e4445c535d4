"""a06-ex1: count_late(delays, limit)."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex1")


@pytest.mark.gate
@pytest.mark.parametrize(("delays", "late"), [([4, 9, 5], 1), ([6, 8], 2)])
def test_examples(student, delays, late):
    student.call("count_late", delays, 5).returns(late)


@pytest.mark.case("empty")
def test_no_delay(student):
    student.call("count_late", [], 5).returns(0)
