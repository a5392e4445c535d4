"""a05-ex3, hidden: zeros everywhere, huge and tiny prices, ties after a zero."""

import pytest

pytestmark = pytest.mark.exercise("a05-ex3")


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_nobody_has_answered(student):
    student.run(prices={"Sam": 0, "Inès": 0, "Kwame": 5}).sets(cheapest="Kwame")
    student.run(prices={"Sam": 0}).sets(cheapest=None)
    student.run(prices={"Sam": 0, "Inès": 0}).sets(cheapest=None)


@pytest.mark.weight(2)
@pytest.mark.case("many")
def test_zeros_between_high_prices(student):
    prices = {"Emre": 9000000, "Lotte": 0, "Giulia": 8000000, "Bilal": 0, "Andrei": 8500000}
    student.run(prices=prices).sets(cheapest="Giulia").sets(prices=prices)


@pytest.mark.weight(2)
@pytest.mark.case("tie")
def test_tie_after_a_zero(student):
    prices = {"Youssef": 0, "Matteo": 310, "Chiara": 310, "Fatou": 320}
    student.run(prices=prices).sets(cheapest="Matteo")


@pytest.mark.case("boundary")
def test_one_centime(student):
    student.run(prices={"Rayan": 2, "Sofia": 1, "Jonas": 3}).sets(cheapest="Sofia")
