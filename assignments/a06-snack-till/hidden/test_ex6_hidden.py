"""a06-ex6: other evenings."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex6")


def paid(customer, *items):
    return {"customer": customer, "paid": True, "items": list(items)}


def unpaid(customer, *items):
    return {"customer": customer, "paid": False, "items": list(items)}


@pytest.mark.case("edge")
def test_an_order_without_items(student):
    orders = [paid("Emre"), unpaid("Grace", ("soupe", 2, 400))]
    student.call("by_product", orders).returns({"soupe": 2})


@pytest.mark.case("many")
def test_a_full_evening(student):
    orders = [
        paid("Andrei", ("falafel", 12, 550), ("jus", 7, 200)),
        paid("Sofia", ("falafel", 1, 550)),
        unpaid("Andrei", ("jus", 3, 200), ("falafel", 2, 550), ("eau", 1, 150)),
    ]
    student.call("by_product", orders).returns({"falafel": 15, "jus": 10, "eau": 1})


@pytest.mark.case("many")
def test_asked_twice(student):
    orders = [paid("Mehdi", ("frites", 2, 350))]
    student.by_product(orders)
    student.call("by_product", orders).returns({"frites": 2})
