"""a06-ex4: eur(cents) returns a price as text, refunds included."""

import pytest

from autograder.syntax import true_division

pytestmark = pytest.mark.exercise("a06-ex4")


@pytest.mark.gate
@pytest.mark.parametrize(("cents", "text"), [(350, "3.50"), (5, "0.05")])
def test_examples(student, cents, text):
    call = student.call("eur", cents).returns(text)
    call.unless(cents / 100, "M29-division", when=true_division)
    call.unless(str(cents / 100), "M29-division", when=true_division)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("cents", "text"), [(99, "0.99"), (100, "1.00")])
def test_around_one_euro(student, cents, text):
    student.call("eur", cents).returns(text)


@pytest.mark.case("edge")
def test_zero_has_no_sign(student):
    student.call("eur", 0).returns("0.00")


@pytest.mark.case("usual")
def test_the_refund_of_the_text(student):
    student.call("eur", -350).returns("-3.50")


@pytest.mark.case("edge")
def test_a_refund_of_a_few_cents(student):
    student.call("eur", -5).returns("-0.05")
