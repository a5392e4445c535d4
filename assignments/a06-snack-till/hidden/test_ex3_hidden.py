"""a06-ex3: other totals and other cards."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex3")


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("total", "percent", "price"), [(100, 99, 1), (100, 101, 0)])
def test_around_zero(student, total, percent, price):
    student.call("discount", total, percent).returns(price)


@pytest.mark.case("edge")
def test_nothing_to_pay(student):
    student.call("discount", 0, 10).returns(0)


@pytest.mark.case("usual")
@pytest.mark.parametrize(("total", "percent", "price"), [(3, 50, 2), (1999, 15, 1700)])
def test_small_and_large(student, total, percent, price):
    student.call("discount", total, percent).returns(price)
