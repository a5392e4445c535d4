"""a05-ex8: without_zero is a new list without the zeros; `values` stays as it is."""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, changes_looped_list, hard_coded

pytestmark = pytest.mark.exercise("a05-ex8")


def second_name(tree):
    """True when `values` only gets another name: `without_zero = values`."""
    return any(
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Name)
        and node.value.id == "values"
        for node in ast.walk(tree)
    )


@pytest.mark.gate
@pytest.mark.parametrize(
    ("values", "kept", "other"),
    [([450, 0, 300], [450, 300], [1200, 1200]), ([0, 1200, 1200], [1200, 1200], [450, 300])],
)
def test_examples(student, values, kept, other):
    run = student.run(values=values).sets(without_zero=kept)
    run.unless(other, "M51", when=hard_coded)
    run.unless(kept[-1:], "M17", when=accumulator_reset_in_loop)


@pytest.mark.weight(3)
@pytest.mark.case("usual")
def test_zeros_side_by_side(student):
    run = student.run(values=[0, 0, 300]).sets(without_zero=[300])
    run.unless([0, 300], "M28", when=changes_looped_list)


@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
def test_values_stay(student):
    run = student.run(values=[80, 0, 75, 90]).sets(without_zero=[80, 75, 90])
    run.sets(values=[80, 0, 75, 90])
    run.unless([80, 75, 90], "M28", when=changes_looped_list)
    run.unless([80, 75, 90], "M21", when=second_name)


@pytest.mark.case("empty")
def test_no_values(student):
    student.run(values=[]).sets(without_zero=[])
