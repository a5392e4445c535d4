"""a05-ex1: new_prices is a copy of `prices` with one price changed or added; `prices` stays."""

import ast

import pytest

from autograder.syntax import hard_coded

pytestmark = pytest.mark.exercise("a05-ex1")


def second_name(tree):
    """True when `prices` only gets another name: `new_prices = prices`."""
    return any(
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Name)
        and node.value.id == "prices"
        for node in ast.walk(tree)
    )


@pytest.mark.gate
def test_example_changed_price(student):
    prices = {"Elif": 6000, "Nabil": 5500}
    changed = {"Elif": 5000, "Nabil": 5500}
    run = student.run(prices=prices, shop="Elif", cents=5000).sets(new_prices=changed)
    run.unless({"Nabil": 5500, "Grace": 4800}, "M51", when=hard_coded)
    run.sets(prices=prices).unless(changed, "M21-dict", when=second_name)


@pytest.mark.gate
def test_example_new_shop(student):
    prices = {"Nabil": 5500}
    changed = {"Nabil": 5500, "Grace": 4800}
    run = student.run(prices=prices, shop="Grace", cents=4800).sets(new_prices=changed)
    run.unless({"Elif": 5000, "Nabil": 5500}, "M51", when=hard_coded)
    run.sets(prices=prices).unless(changed, "M21-dict", when=second_name)


@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
def test_the_first_sheet_stays(student):
    prices = {"Wout": 4000, "Fatou": 4200, "Tuan": 3900}
    changed = {"Wout": 4000, "Fatou": 4100, "Tuan": 3900}
    run = student.run(prices=prices, shop="Fatou", cents=4100).sets(new_prices=changed)
    run.sets(prices=prices).unless(changed, "M21-dict", when=second_name)


@pytest.mark.case("empty")
def test_empty_sheet(student):
    student.run(prices={}, shop="Luca", cents=700).sets(new_prices={"Luca": 700}).sets(prices={})
