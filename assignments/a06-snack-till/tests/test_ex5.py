"""a06-ex5: paid_orders(orders) returns a new list, and leaves the orders alone."""

import pytest

from autograder.syntax import accumulator_reset_in_loop, return_in_loop

pytestmark = pytest.mark.exercise("a06-ex5")


def paid(customer, *items):
    return {"customer": customer, "paid": True, "items": list(items)}


def unpaid(customer, *items):
    return {"customer": customer, "paid": False, "items": list(items)}


@pytest.mark.gate
def test_example_evening(student):
    first = paid("Samira", ("frites", 2, 350), ("jus", 1, 200))
    second = unpaid("Jonas", ("wrap", 4, 650))
    third = paid("Samira", ("frites", 1, 350))
    call = student.call("paid_orders", [first, second, third]).returns([first, third])
    call.unless([first], "M15", when=return_in_loop)
    call.unless([third], "M17", when=accumulator_reset_in_loop)


@pytest.mark.gate
def test_example_late(student):
    only = paid("Bilal", ("wrap", 1, 650), ("soupe", 2, 400))
    student.call("paid_orders", [only]).returns([only])


@pytest.mark.case("usual")
def test_every_paid_order(student):
    first = paid("Noor", ("wrap", 1, 650))
    second = paid("Kwame", ("jus", 2, 200))
    third = unpaid("Giulia", ("frites", 1, 350))
    call = student.call("paid_orders", [first, second, third]).returns([first, second])
    call.unless([first], "M15", when=return_in_loop)
    call.unless([], "M17", when=accumulator_reset_in_loop)


@pytest.mark.case("unchanged")
def test_two_unpaid_orders_in_a_row(student):
    orders = [
        unpaid("Luca", ("soupe", 1, 400)),
        unpaid("Alix", ("jus", 1, 200)),
        paid("Amina", ("wrap", 2, 650)),
    ]
    student.call("paid_orders", orders).returns(orders[2:])


@pytest.mark.case("empty")
def test_no_orders(student):
    student.call("paid_orders", []).returns([])
