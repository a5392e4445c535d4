"""a06-ex2: other tickets."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex2")


@pytest.mark.case("many")
def test_the_same_line_twice(student):
    student.call("ticket_total", [(2, 350), (2, 350)]).returns(1400)


@pytest.mark.case("many")
def test_a_long_ticket(student):
    lines = [(3, 350), (1, 650), (4, 200), (2, 0), (10, 45), (1, 999)]
    student.call("ticket_total", lines).returns(3949)


@pytest.mark.case("edge")
def test_everything_is_free(student):
    student.call("ticket_total", [(2, 0), (1, 0)]).returns(0)
