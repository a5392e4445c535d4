"""a06-ex2: ticket_total(lines) adds up the lines of a ticket."""

import pytest

from autograder.syntax import accumulator_reset_in_loop, return_in_loop

pytestmark = pytest.mark.exercise("a06-ex2")


@pytest.mark.gate
@pytest.mark.parametrize(("lines", "total"), [([(2, 350), (1, 200)], 900), ([(3, 100)], 300)])
def test_examples(student, lines, total):
    call = student.call("ticket_total", lines).returns(total)
    call.unless(700, "M15", when=return_in_loop)
    call.unless(200, "M17", when=accumulator_reset_in_loop)


@pytest.mark.case("usual")
def test_every_line_counts(student):
    call = student.call("ticket_total", [(1, 500), (2, 100), (1, 50)]).returns(750)
    call.unless(500, "M15", when=return_in_loop)
    call.unless(50, "M17", when=accumulator_reset_in_loop)


@pytest.mark.case("empty")
def test_no_lines(student):
    student.call("ticket_total", []).returns(0)


@pytest.mark.case("edge")
def test_a_line_of_zero_pieces(student):
    student.call("ticket_total", [(0, 350), (2, 200)]).returns(400)
