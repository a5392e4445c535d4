"""a06-ex3: discount(total, percent) returns whole cents, never below 0."""

import pytest

from autograder.syntax import true_division

pytestmark = pytest.mark.exercise("a06-ex3")


@pytest.mark.gate
@pytest.mark.parametrize(("total", "percent", "price"), [(1000, 10, 900), (250, 20, 200)])
def test_examples(student, total, percent, price):
    student.call("discount", total, percent).returns(price)


@pytest.mark.case("usual")
def test_the_rest_of_the_division_is_dropped(student):
    call = student.call("discount", 999, 10).returns(900)
    call.unless(899, "M29", when=true_division)  # int(899.1) or round(899.1)


@pytest.mark.case("usual")
def test_a_decimal_number_loses_a_cent(student):
    call = student.call("discount", 100, 29).returns(71)
    call.unless(72, "M29", when=true_division)  # 29 / 100 * 100 is 28.999999999999996


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("percent", "price"), [(0, 800), (100, 0)])
def test_nothing_off_and_all_off(student, percent, price):
    student.call("discount", 800, percent).returns(price)


@pytest.mark.case("edge")
def test_never_below_zero(student):
    student.call("discount", 500, 150).returns(0)
