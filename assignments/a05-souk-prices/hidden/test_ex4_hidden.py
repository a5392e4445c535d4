"""a05-ex4, hidden: everything sold, the order of the list, names inside other names."""

import pytest

pytestmark = pytest.mark.exercise("a05-ex4")


@pytest.mark.weight(2)
@pytest.mark.case("order")
def test_order_of_the_list(student):
    prices, wanted = {"sel": 90}, ["poivre", "sel", "cumin", "ail", "menthe"]
    run = student.run(prices=prices, wanted=wanted)
    run.sets(missing=["poivre", "cumin", "ail", "menthe"]).sets(wanted=wanted, prices=prices)


@pytest.mark.weight(2)
@pytest.mark.case("text")
def test_name_inside_another_name(student):
    prices = {"pain rond": 200, "thé vert": 90}
    student.run(prices=prices, wanted=["pain", "thé vert", "thé"]).sets(missing=["pain", "thé"])


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_everything_is_sold(student):
    prices = {"sel": 90, "ail": 0, "riz": 200}
    student.run(prices=prices, wanted=["riz", "sel"]).sets(missing=[])
    student.run(prices=prices, wanted=["ail", "lait"]).sets(missing=["lait"])
