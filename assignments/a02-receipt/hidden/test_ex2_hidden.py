"""a02-ex2, hidden: nothing to pay, coins one cent too big, other amounts."""

import pytest

pytestmark = pytest.mark.exercise("a02-ex2")


@pytest.mark.case("edge")
def test_nothing_to_pay(student):
    student.run(total_cents=0).sets(change_due=2000, coins_100=20, coins_50=0, coins_20=0)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("total", "coins"),
    [(1901, (0, 1, 2)), (1951, (0, 0, 2)), (1981, (0, 0, 0)), (1881, (1, 0, 0))],
)
def test_one_cent_less(student, total, coins):
    run = student.run(total_cents=total)
    run.sets(change_due=2000 - total, coins_100=coins[0], coins_50=coins[1], coins_20=coins[2])


@pytest.mark.case("usual")
@pytest.mark.parametrize(
    ("total", "coins"), [(333, (16, 1, 0)), (1105, (8, 1, 2)), (640, (13, 1, 0))]
)
def test_other_amounts(student, total, coins):
    run = student.run(total_cents=total)
    run.sets(change_due=2000 - total, coins_100=coins[0], coins_50=coins[1], coins_20=coins[2])
