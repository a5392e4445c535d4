"""a03-ex3: fare, in whole cents: under 12 nothing, under 26 young, under 65 full, then senior."""

import pytest

from autograder.syntax import (
    elif_chain_as_ifs,
    elif_never_reached,
    hard_coded,
    uses,
    uses_float_literal,
)

pytestmark = pytest.mark.exercise("a03-ex3")


def limit_on_the_other_side(tree):
    """True when the cell says `<=` or `>`: the rule of the text needs `<` and `>=`."""
    return uses("LtE")(tree) or uses("Gt")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("age", "fare", "other", "euros"), [(15, 120, 250, 1.2), (30, 250, 120, 2.5)]
)
def test_examples(student, age, fare, other, euros):
    run = student.run(age=age).sets(fare=fare)
    run.unless(other, "M51", when=hard_coded)
    run.unless(euros, "M29-money", when=uses_float_literal)
    run.unless(other, "M49", when=elif_never_reached)
    run.unless(other, "M18", when=elif_chain_as_ifs)  # at 15, a second `if age < 65` wins


@pytest.mark.case("usual")
@pytest.mark.parametrize(("age", "fare"), [(8, 0), (70, 100)])
def test_child_and_senior(student, age, fare):
    run = student.run(age=age).sets(fare=fare)
    for neighbour in (120, 250):
        run.unless(neighbour, "M49", when=elif_never_reached)
        run.unless(neighbour, "M18", when=elif_chain_as_ifs)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("age", "fare", "before"), [(12, 120, 0), (26, 250, 120)])
def test_first_age_of_a_group(student, age, fare, before):
    right_later = student.run(age=age + 1)["fare"] == fare
    run = student.run(age=age).sets(fare=fare)
    run.unless(before, "M48", when=lambda tree: right_later and limit_on_the_other_side(tree))
