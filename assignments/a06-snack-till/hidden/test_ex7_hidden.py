"""a06-ex7: other evenings."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex7")


def paid(customer, *items):
    return {"customer": customer, "paid": True, "items": list(items)}


def unpaid(customer, *items):
    return {"customer": customer, "paid": False, "items": list(items)}


@pytest.mark.case("edge")
def test_customers_who_have_not_paid(student):
    orders = [unpaid("Zeynep", ("jus", 1, 200)), unpaid("Alix")]
    student.call("unique_customers", orders).returns(["Alix", "Zeynep"])


@pytest.mark.case("many")
def test_a_full_evening(student):
    names = ["Wout", "Sofia", "Wout", "Emre", "Sofia", "Charlie", "Emre", "Wout", "Inès", "Tuan"]
    orders = [paid(name, ("frites", 1, 350)) for name in names]
    expected = ["Charlie", "Emre", "Inès", "Sofia", "Tuan", "Wout"]
    student.call("unique_customers", orders).returns(expected)
