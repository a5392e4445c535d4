"""a06-ex5: other evenings."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex5")


def paid(customer, *items):
    return {"customer": customer, "paid": True, "items": list(items)}


def unpaid(customer, *items):
    return {"customer": customer, "paid": False, "items": list(items)}


@pytest.mark.case("edge")
def test_nobody_has_paid(student):
    orders = [unpaid("Tuan", ("jus", 1, 200)), unpaid("Lotte", ("wrap", 1, 650))]
    student.call("paid_orders", orders).returns([])


@pytest.mark.case("order")
def test_the_order_stays(student):
    names = ["Wout", "Aïcha", "Sam", "Fatou"]
    orders = [paid(name, ("frites", 1, 350)) for name in names]
    student.call("paid_orders", orders).returns(list(orders))


@pytest.mark.case("many")
def test_the_same_order_twice(student):
    juice = paid("Charlie", ("jus", 1, 200))
    on_the_slate = unpaid("Charlie", ("jus", 1, 200))
    again = paid("Charlie", ("jus", 1, 200))
    student.call("paid_orders", [juice, on_the_slate, again]).returns([juice, again])


@pytest.mark.case("edge")
def test_an_order_without_items(student):
    nothing = paid("Emre")
    student.call("paid_orders", [nothing]).returns([nothing])
