"""a06-ex1: line_total(quantity, unit_cents) returns the price of one line of a ticket."""

import pytest

from autograder.syntax import assigns, hard_coded

pytestmark = pytest.mark.exercise("a06-ex1")


@pytest.mark.gate
@pytest.mark.parametrize(("quantity", "unit_cents", "price"), [(2, 350, 700), (3, 100, 300)])
def test_examples(student, quantity, unit_cents, price):
    call = student.call("line_total", quantity, unit_cents).returns(price)
    call.unless(700, "M51", when=hard_coded).unless(300, "M51", when=hard_coded)
    call.unless(700, "M51", when=assigns("quantity"))  # the example's numbers, in the function


@pytest.mark.case("usual")
def test_another_line(student):
    student.call("line_total", 4, 125).returns(500)


@pytest.mark.case("boundary")
def test_one_piece(student):
    student.call("line_total", 1, 650).returns(650)


@pytest.mark.case("edge")
def test_nothing_bought(student):
    student.call("line_total", 0, 350).returns(0)
