"""a05-ex3: cheapest is the shop with the lowest known price; a price of 0 is not known."""

import pytest

from autograder.syntax import gives, hard_coded, uses

pytestmark = pytest.mark.exercise("a05-ex3")


def limit_on_the_other_side(tree):
    """True when the cell says `<=`, or `>=`: an equal price then takes the place."""
    return uses("LtE")(tree) or uses("GtE")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("prices", "shop", "other"),
    [
        ({"Elif": 4500, "Samira": 3900, "Nabil": 5200}, "Samira", "Grace"),
        ({"Grace": 4100, "Luca": 6000}, "Grace", "Samira"),
    ],
)
def test_examples(student, prices, shop, other):
    run = student.run(prices=prices).sets(cheapest=shop)
    run.unless(other, "M51", when=hard_coded)
    run.unless(min(prices), "M24-max", when=gives("prices", "min"))


@pytest.mark.weight(3)
@pytest.mark.case("edge")
def test_no_answer_yet(student):
    prices = {"Wout": 0, "Grace": 5200}
    student.run(prices=prices).sets(cheapest="Grace").sets(prices=prices)


@pytest.mark.weight(2)
@pytest.mark.case("tie")
def test_same_price_twice(student):
    prices = {"Zeynep": 900, "Emre": 700, "Amina": 700}
    run = student.run(prices=prices).sets(cheapest="Emre")
    run.unless("Amina", "M48", when=limit_on_the_other_side)


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_last_shop(student):
    prices = {"Noor": 12000, "Tuan": 15000, "Alix": 11000}
    student.run(prices=prices).sets(cheapest="Alix").sets(prices=prices)


@pytest.mark.case("empty")
def test_no_shop(student):
    student.run(prices={}).sets(cheapest=None)
