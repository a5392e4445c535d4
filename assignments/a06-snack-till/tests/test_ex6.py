"""a06-ex6: by_product(orders) counts the pieces of each product, paid or not."""

import ast

import pytest

from autograder.syntax import return_in_loop

pytestmark = pytest.mark.exercise("a06-ex6")


def paid(customer, *items):
    return {"customer": customer, "paid": True, "items": list(items)}


def unpaid(customer, *items):
    return {"customer": customer, "paid": False, "items": list(items)}


def starts_again_in_loop(tree):
    """Whether a name that is used after a loop gets `0` or `{}` at each of its turns."""
    return any(
        isinstance(target, ast.Name) and _loads(function, target.id) > _loads(loop, target.id)
        for function in ast.walk(tree)
        if isinstance(function, ast.FunctionDef)
        for loop in ast.walk(function)
        if isinstance(loop, ast.For)
        for start in loop.body
        if isinstance(start, ast.Assign) and ast.unparse(start.value) in {"0", "{}", "dict()"}
        for target in start.targets
    )


def _loads(tree, name):
    names = (node for node in ast.walk(tree) if isinstance(node, ast.Name) and node.id == name)
    return sum(isinstance(node.ctx, ast.Load) for node in names)


@pytest.mark.gate
def test_example_evening(student):
    orders = [
        paid("Samira", ("frites", 2, 350), ("jus", 1, 200)),
        unpaid("Jonas", ("wrap", 4, 650)),
        paid("Samira", ("frites", 1, 350)),
    ]
    call = student.call("by_product", orders).returns({"frites": 3, "jus": 1, "wrap": 4})
    call.unless({"frites": 2, "jus": 1}, "M15", when=return_in_loop)
    call.unless({"frites": 2}, "M15", when=return_in_loop)
    call.unless({"frites": 1}, "M17", when=starts_again_in_loop)


@pytest.mark.gate
def test_example_late(student):
    orders = [paid("Bilal", ("wrap", 1, 650), ("soupe", 2, 400))]
    student.call("by_product", orders).returns({"wrap": 1, "soupe": 2})


@pytest.mark.case("usual")
def test_two_orders(student):
    orders = [
        unpaid("Noor", ("frites", 1, 350), ("jus", 2, 200)),
        paid("Luca", ("wrap", 3, 650), ("soupe", 5, 400)),
    ]
    call = student.call("by_product", orders)
    call.returns({"frites": 1, "jus": 2, "wrap": 3, "soupe": 5})
    call.unless({"frites": 1, "jus": 2}, "M15", when=return_in_loop)
    call.unless({"frites": 1}, "M15", when=return_in_loop)
    call.unless({"wrap": 3, "soupe": 5}, "M17", when=starts_again_in_loop)
    call.unless({"soupe": 5}, "M17", when=starts_again_in_loop)


@pytest.mark.case("edge")
def test_a_product_twice_in_one_order(student):
    orders = [paid("Kwame", ("jus", 1, 200), ("jus", 3, 200))]
    student.call("by_product", orders).returns({"jus": 4})


@pytest.mark.case("empty")
def test_no_orders(student):
    student.call("by_product", []).returns({})
