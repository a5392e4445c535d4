"""a03-ex2: is_free says whether a person rides free: under 12, or 65 and over."""

import pytest

from autograder.syntax import (
    elif_chain_as_ifs,
    hard_coded,
    or_without_comparison,
    reassigns,
    uses,
)

pytestmark = pytest.mark.exercise("a03-ex2")


def limit_on_the_other_side(tree):
    """True when the cell says `<=` or `>`: the rule of the text needs `<` and `>=`."""
    return uses("LtE")(tree) or uses("Gt")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(("age", "is_free"), [(8, True), (30, False)])
def test_examples(student, age, is_free):
    run = student.run(age=age).sets(is_free=is_free)
    run.unless(not is_free, "M51", when=hard_coded)
    run.unless(not is_free, "M50", when=reassigns("age"))
    run.unless(not is_free, "M19", when=or_without_comparison)  # if age < 12 or 65
    run.unless(not is_free, "M18", when=elif_chain_as_ifs)  # the second `if ... else` wins
    run.unless(65, "M19", when=or_without_comparison)  # is_free = age < 12 or 65


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("age", "is_free"), [(12, False), (65, True)])
def test_limits(student, age, is_free):
    right_later = student.run(age=age + 1)["is_free"] is is_free
    run = student.run(age=age).sets(is_free=is_free)
    run.unless(not is_free, "M48", when=lambda tree: right_later and limit_on_the_other_side(tree))
