"""a05-ex5, hidden: zeros, other orders of the keys, several unknown products."""

import pytest

pytestmark = pytest.mark.exercise("a05-ex5")


@pytest.mark.weight(2)
@pytest.mark.case("many")
def test_several_unknown_products(student):
    prices = {"ail": 1100, "navets": 600, "courges": 350}
    qty = {"lait": 1, "courges": 4, "pain": 2, "ail": 1, "riz": 3}
    student.run(prices=prices, qty=qty).sets(basket=2500).sets(prices=prices, qty=qty)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_zeros(student):
    prices = {"ail": 0, "navets": 600, "courges": 350}
    student.run(prices=prices, qty={"ail": 3, "navets": 0, "courges": 1}).sets(basket=350)


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_keys_in_another_order(student):
    prices = {"fèves": 900, "menthe": 500, "tomates": 700}
    student.run(prices=prices, qty={"tomates": 10, "fèves": 1}).sets(basket=7900)


@pytest.mark.case("empty")
def test_nothing_for_sale(student):
    student.run(prices={}, qty={"ail": 2, "pain": 1}).sets(basket=0)
    student.run(prices={"pain": 150}, qty={"ail": 2, "pain": 1}).sets(basket=150)
