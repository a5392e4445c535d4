"""a05-ex5: basket adds price times quantity; a product without a price does not count."""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, assigns, hard_coded, loops, read_names

pytestmark = pytest.mark.exercise("a05-ex5")


def replaces_total(tree):
    """True when each turn gives `basket` a new value without its old one."""
    return any(
        isinstance(node, ast.Assign)
        and assigns("basket")(node)
        and not isinstance(node.value, ast.Constant)
        and "basket" not in read_names(node.value)
        for loop in loops(tree)
        for node in ast.walk(loop)
    )


@pytest.mark.gate
def test_example_two_products(student):
    prices, qty = {"tomates": 700, "fèves": 900}, {"tomates": 2, "fèves": 3}
    run = student.run(prices=prices, qty=qty).sets(basket=4100)
    run.unless(2000, "M51", when=hard_coded)
    run.unless(2700, "M17", when=accumulator_reset_in_loop)
    run.unless(2700, "M17-replace", when=replaces_total)


@pytest.mark.gate
def test_example_one_product(student):
    prices, qty = {"menthe": 500, "fèves": 900}, {"menthe": 4}
    run = student.run(prices=prices, qty=qty).sets(basket=2000)
    run.unless(4100, "M51", when=hard_coded)


@pytest.mark.weight(3)
@pytest.mark.case("edge")
def test_unknown_product_first(student):
    prices, qty = {"tomates": 700}, {"pain": 2, "tomates": 1}
    student.run(prices=prices, qty=qty).sets(basket=700).sets(prices=prices, qty=qty)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_unknown_product_last(student):
    prices, qty = {"ail": 1100, "navets": 600}, {"navets": 3, "thé": 5}
    student.run(prices=prices, qty=qty).sets(basket=1800)


@pytest.mark.case("empty")
def test_empty_basket(student):
    student.run(prices={"ail": 1100}, qty={}).sets(basket=0)
