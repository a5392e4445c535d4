"""a01-ex5, hidden: other days; the two numbers of the start do not change."""

import pytest

pytestmark = pytest.mark.exercise("a01-ex5")


@pytest.mark.case("usual")
@pytest.mark.parametrize(("morning_cash", "sales"), [(1, 2), (98765, 4321)])
def test_other_days(student, morning_cash, sales):
    run = student.run(morning_cash=morning_cash, sales=sales)
    run.sets(evening_cash=morning_cash + sales)


@pytest.mark.case("unchanged")
def test_morning_and_sales_stay(student):
    student.run(morning_cash=700, sales=90).sets(morning_cash=700, sales=90)
