"""a06-ex8: close_day(orders) sums up the paid orders of a day, with the learner's own functions.

These tests weigh nothing and the gate stands in the hidden ones, where close_day is given
functions that work: a mistake in an earlier exercise must not be paid twice.
"""

import pytest

from autograder.syntax import accumulator_reset_in_loop, return_in_loop

pytestmark = [pytest.mark.exercise("a06-ex8"), pytest.mark.weight(0)]


def paid(customer, *items):
    return {"customer": customer, "paid": True, "items": list(items)}


def unpaid(customer, *items):
    return {"customer": customer, "paid": False, "items": list(items)}


@pytest.mark.case("usual")
def test_example_evening(student):
    orders = [
        paid("Samira", ("frites", 2, 350), ("jus", 1, 200)),
        unpaid("Jonas", ("wrap", 4, 650)),
        paid("Samira", ("frites", 1, 350)),
    ]
    call = student.call("close_day", orders)
    call.returns({"total": 1250, "count": 2, "best": "frites"})
    first = {"total": 700, "count": 2, "best": "frites"}
    last = {"total": 350, "count": 2, "best": "frites"}
    call.unless(first, "M15", when=return_in_loop)
    call.unless(last, "M17", when=accumulator_reset_in_loop)


@pytest.mark.case("usual")
def test_example_late(student):
    orders = [paid("Bilal", ("wrap", 1, 650), ("soupe", 2, 400))]
    call = student.call("close_day", orders)
    call.returns({"total": 1450, "count": 1, "best": "soupe"})


@pytest.mark.case("empty")
def test_no_orders(student):
    student.call("close_day", []).returns({"total": 0, "count": 0, "best": None})


@pytest.mark.case("tie")
def test_first_of_the_alphabet(student):
    orders = [paid("Noor", ("wrap", 2, 650)), paid("Luca", ("jus", 2, 200))]
    student.call("close_day", orders).returns({"total": 1700, "count": 2, "best": "jus"})
