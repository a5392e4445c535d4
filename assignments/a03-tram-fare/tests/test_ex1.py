"""a03-ex1: is_open says whether the ticket office is open at `hour`: 9 counts, 18 does not."""

import ast

import pytest

from autograder.syntax import hard_coded, or_without_comparison, uses

pytestmark = pytest.mark.exercise("a03-ex1")


def limit_on_the_other_side(tree):
    """True when the cell says `<=` or `>`: the rule of the text needs `<` and `>=`."""
    return uses("LtE")(tree) or uses("Gt")(tree)


def and_a_number(tree):
    """M19: `hour >= 9 and 18`, the second half is a number alone."""
    return any(
        isinstance(node, ast.BoolOp) and isinstance(node.values[-1], ast.Constant)
        for node in ast.walk(tree)
    )


@pytest.mark.gate
@pytest.mark.parametrize(("hour", "is_open"), [(10, True), (20, False)])
def test_examples(student, hour, is_open):
    run = student.run(hour=hour).sets(is_open=is_open)
    run.unless(not is_open, "M51", when=hard_coded)
    run.unless(not is_open, "M19", when=or_without_comparison)  # if hour == 9 or 10 or 11
    run.unless(18, "M19-half", when=and_a_number)
    run.unless(10, "M19", when=or_without_comparison)  # is_open = hour == 9 or 10 or 11


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("hour", "is_open"), [(9, True), (18, False)])
def test_opening_and_closing(student, hour, is_open):
    right_later = student.run(hour=hour + 1)["is_open"] is is_open
    run = student.run(hour=hour).sets(is_open=is_open)
    run.unless(not is_open, "M48", when=lambda tree: right_later and limit_on_the_other_side(tree))
