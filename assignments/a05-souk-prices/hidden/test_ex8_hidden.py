"""a05-ex8, hidden: only zeros, the order, numbers that are written with a 0, a single one."""

import pytest

pytestmark = pytest.mark.exercise("a05-ex8")


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_only_zeros(student):
    values = [0, 0, 0, 0]
    student.run(values=values).sets(without_zero=[]).sets(values=values)
    student.run(values=[0, 7]).sets(without_zero=[7])


@pytest.mark.weight(2)
@pytest.mark.case("order")
def test_order_and_equal_prices(student):
    values = [500, 0, 300, 500, 0, 0, 100, 300]
    student.run(values=values).sets(without_zero=[500, 300, 500, 100, 300]).sets(values=values)


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
def test_small_prices(student):
    student.run(values=[1, 10, 0, 2, 100]).sets(without_zero=[1, 10, 2, 100])
