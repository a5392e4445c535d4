"""a06-ex8: close_day(orders), given our own versions of the earlier functions."""

import pytest

from autograder.syntax import accumulator_reset_in_loop, return_in_loop

pytestmark = pytest.mark.exercise("a06-ex8")


def line_total(quantity, unit_cents):
    return quantity * unit_cents


def ticket_total(lines):
    return sum(quantity * unit_cents for quantity, unit_cents in lines)


def discount(total, percent):
    return max(0, total - total * percent // 100)


def eur(cents):
    sign = "-" if cents < 0 else ""
    return f"{sign}{abs(cents) // 100}.{abs(cents) % 100:02d}"


def paid_orders(orders):
    return [order for order in orders if order["paid"]]


def by_product(orders):
    quantities = {}
    for order in orders:
        for product, quantity, _ in order["items"]:
            quantities[product] = quantities.get(product, 0) + quantity
    return quantities


def unique_customers(orders):
    return sorted({order["customer"] for order in orders})


def reference(student):
    """Give close_day functions that work: earlier mistakes were paid for already."""
    student.provide(
        line_total=line_total,
        ticket_total=ticket_total,
        discount=discount,
        eur=eur,
        paid_orders=paid_orders,
        by_product=by_product,
        unique_customers=unique_customers,
    )
    return student


def paid(customer, *items):
    return {"customer": customer, "paid": True, "items": list(items)}


def unpaid(customer, *items):
    return {"customer": customer, "paid": False, "items": list(items)}


@pytest.mark.gate
def test_example_evening(student):
    orders = [
        paid("Samira", ("frites", 2, 350), ("jus", 1, 200)),
        unpaid("Jonas", ("wrap", 4, 650)),
        paid("Samira", ("frites", 1, 350)),
    ]
    call = reference(student).call("close_day", orders)
    call.returns({"total": 1250, "count": 2, "best": "frites"})
    first = {"total": 700, "count": 2, "best": "frites"}
    last = {"total": 350, "count": 2, "best": "frites"}
    call.unless(first, "M15", when=return_in_loop)
    call.unless(last, "M17", when=accumulator_reset_in_loop)


@pytest.mark.gate
def test_example_late(student):
    orders = [paid("Bilal", ("wrap", 1, 650), ("soupe", 2, 400))]
    call = reference(student).call("close_day", orders)
    call.returns({"total": 1450, "count": 1, "best": "soupe"})


@pytest.mark.case("edge")
def test_nobody_has_paid(student):
    orders = [unpaid("Giulia", ("jus", 1, 200)), unpaid("Sam", ("soupe", 3, 400))]
    call = reference(student).call("close_day", orders)
    call.returns({"total": 0, "count": 0, "best": None})


@pytest.mark.case("empty")
def test_no_orders(student):
    call = reference(student).call("close_day", [])
    call.returns({"total": 0, "count": 0, "best": None})


@pytest.mark.case("boundary")
def test_one_piece(student):
    call = reference(student).call("close_day", [paid("Alix", ("eau", 1, 150))])
    call.returns({"total": 150, "count": 1, "best": "eau"})


@pytest.mark.case("tie")
def test_a_tie_of_three(student):
    orders = [
        paid("Wout", ("wrap", 3, 650), ("falafel", 1, 550)),
        paid("Aïcha", ("frites", 3, 350), ("falafel", 2, 550), ("eau", 1, 150)),
    ]
    call = reference(student).call("close_day", orders)
    call.returns({"total": 4800, "count": 2, "best": "falafel"})


@pytest.mark.case("usual")
def test_the_best_product_is_not_the_dearest(student):
    orders = [
        paid("Matteo", ("menu", 2, 1200), ("eau", 3, 150)),
        paid("Maryam", ("eau", 4, 150), ("menu", 1, 1200)),
        unpaid("Rayan", ("wrap", 20, 650)),
    ]
    call = reference(student).call("close_day", orders)
    call.returns({"total": 4650, "count": 2, "best": "eau"})


@pytest.mark.case("many")
def test_asked_twice(student):
    orders = [paid("Emre", ("frites", 2, 350)), paid("Emre", ("wrap", 1, 650))]
    reference(student).close_day(orders)
    call = student.call("close_day", orders)
    call.returns({"total": 1350, "count": 2, "best": "frites"})
