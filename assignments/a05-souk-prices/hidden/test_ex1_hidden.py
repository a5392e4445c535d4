"""a05-ex1, hidden: last shop of the sheet, price not known yet, same price, capital letters."""

import pytest

pytestmark = pytest.mark.exercise("a05-ex1")


@pytest.mark.case("usual")
def test_last_shop(student):
    prices = {"Sofia": 120, "Emre": 80, "Inès": 95}
    run = student.run(prices=prices, shop="Inès", cents=90)
    run.sets(new_prices={"Sofia": 120, "Emre": 80, "Inès": 90}).sets(prices=prices)


@pytest.mark.case("edge")
def test_not_known_any_more(student):
    prices = {"Jonas": 300, "Lotte": 250}
    run = student.run(prices=prices, shop="Jonas", cents=0)
    run.sets(new_prices={"Jonas": 0, "Lotte": 250}).sets(prices=prices)


@pytest.mark.case("edge")
def test_higher_price(student):
    prices = {"Jonas": 0, "Lotte": 250}
    run = student.run(prices=prices, shop="Lotte", cents=12500)
    run.sets(new_prices={"Jonas": 0, "Lotte": 12500}).sets(prices=prices)


@pytest.mark.case("many")
def test_new_shop_among_many(student):
    prices = {"A": 1, "B": 2, "C": 3, "D": 4}
    run = student.run(prices=prices, shop="E", cents=5)
    run.sets(new_prices={"A": 1, "B": 2, "C": 3, "D": 4, "E": 5}).sets(prices=prices)
