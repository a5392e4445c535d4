"""a06-ex7: unique_customers(orders) returns each name once, in a sorted list."""

import ast

import pytest

from autograder.syntax import assigns_result_of_list_method, return_in_loop

pytestmark = pytest.mark.exercise("a06-ex7")


def paid(customer, *items):
    return {"customer": customer, "paid": True, "items": list(items)}


def unpaid(customer, *items):
    return {"customer": customer, "paid": False, "items": list(items)}


def two_names_for_one_list(tree):
    """Whether a name is given to a list that has a name already: `seen = names`."""
    assigned = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    lists = {
        target.id
        for node in assigned
        for target in node.targets
        if isinstance(target, ast.Name) and isinstance(node.value, ast.List | ast.Call)
    }
    return any(
        len(node.targets) > 1
        if isinstance(node.value, ast.List)
        else isinstance(node.value, ast.Name) and node.value.id in lists
        for node in assigned
    )


@pytest.mark.gate
def test_example_evening(student):
    orders = [
        paid("Samira", ("frites", 2, 350), ("jus", 1, 200)),
        unpaid("Jonas", ("wrap", 4, 650)),
        paid("Samira", ("frites", 1, 350)),
    ]
    call = student.call("unique_customers", orders).returns(["Jonas", "Samira"])
    call.unless(None, "M23", when=assigns_result_of_list_method)
    twice = ["Jonas", "Jonas", "Samira", "Samira"]
    call.unless(twice, "M21", when=two_names_for_one_list)
    call.unless(["Samira"], "M15", when=return_in_loop)


@pytest.mark.gate
def test_example_late(student):
    orders = [paid("Bilal", ("wrap", 1, 650), ("soupe", 2, 400))]
    student.call("unique_customers", orders).returns(["Bilal"])


@pytest.mark.case("order")
def test_sorted_names(student):
    orders = [paid(name, ("jus", 1, 200)) for name in ("Noor", "Amina", "Luca")]
    call = student.call("unique_customers", orders).returns(["Amina", "Luca", "Noor"])
    twice = ["Amina", "Amina", "Luca", "Luca", "Noor", "Noor"]
    call.unless(twice, "M21", when=two_names_for_one_list)
    call.unless(["Noor"], "M15", when=return_in_loop)


@pytest.mark.case("many")
def test_one_customer_three_times(student):
    juice = ("jus", 1, 200)
    orders = [paid("Kwame", juice), unpaid("Kwame", juice), paid("Kwame", juice)]
    student.call("unique_customers", orders).returns(["Kwame"])


@pytest.mark.case("empty")
def test_no_orders(student):
    student.call("unique_customers", []).returns([])
