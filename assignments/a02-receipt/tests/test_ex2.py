"""a02-ex2: the change of a 20 euro note, in cents, and its coins: 1 euro, 50 cents, 20 cents."""

import pytest

from autograder.syntax import calls, hard_coded, reassigns, true_division

pytestmark = pytest.mark.exercise("a02-ex2")


def rounds(tree):
    """M29: the number of coins is divided with `/`, then rounded."""
    return true_division(tree) and calls("round")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("total", "change", "coins"), [(1230, 770, (7, 1, 1)), (1875, 125, (1, 0, 1))]
)
def test_examples(student, total, change, coins):
    run = student.run(total_cents=total)
    run.sets(change_due=change, coins_100=coins[0], coins_50=coins[1], coins_20=coins[2])
    run.unless(770, "M51", when=hard_coded)
    run.unless(20 - total / 100, "M29-money", when=true_division)
    run.unless(1000, "M50", when=reassigns("total_cents"))  # total_cents = 1000 lower down
    run.unless(round(change / 100), "M29-division", when=rounds)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("total", "change", "coins"),
    [(1900, 100, (1, 0, 0)), (1950, 50, (0, 1, 0)), (1980, 20, (0, 0, 1))],
)
def test_one_coin(student, total, change, coins):
    run = student.run(total_cents=total)
    run.sets(change_due=change, coins_100=coins[0], coins_50=coins[1], coins_20=coins[2])


@pytest.mark.case("edge")
@pytest.mark.parametrize(
    ("total", "change", "twenty"), [(2000, 0, 0), (1940, 60, 0), (1960, 40, 2)]
)
def test_few_coins(student, total, change, twenty):
    run = student.run(total_cents=total)
    run.sets(change_due=change, coins_100=0, coins_50=change // 50, coins_20=twenty)
