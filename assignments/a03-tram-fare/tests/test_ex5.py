"""a03-ex5: late_message is "OK", "LATE" (3 to 9 minutes) or "VERY_LATE" (10 and more)."""

import pytest

from autograder.syntax import (
    elif_chain_as_ifs,
    elif_never_reached,
    hard_coded,
    or_without_comparison,
    reassigns,
    uses,
)

pytestmark = pytest.mark.exercise("a03-ex5")


def limit_on_the_other_side(tree):
    """True when the cell says `<=` or `>`: the rule of the text needs `<` and `>=`."""
    return uses("LtE")(tree) or uses("Gt")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(("delay", "code", "other"), [(1, "OK", "LATE"), (5, "LATE", "OK")])
def test_examples(student, delay, code, other):
    run = student.run(delay=delay).sets(late_message=code)
    run.unless(other, "M51", when=hard_coded)
    run.unless(other, "M50", when=reassigns("delay"))
    run.unless("VERY_LATE", "M50", when=reassigns("delay"))
    run.unless(other, "M19", when=or_without_comparison)  # if delay == 1 or 2
    run.unless(other, "M49", when=elif_never_reached)
    run.unless(other, "M18", when=elif_chain_as_ifs)  # at 1, a second `if delay < 10` wins


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
def test_ten_minutes(student):
    right_at_11 = student.run(delay=11)["late_message"] == "VERY_LATE"
    run = student.run(delay=10).sets(late_message="VERY_LATE")
    run.unless("LATE", "M49", when=elif_never_reached)
    run.unless("LATE", "M18", when=elif_chain_as_ifs)
    run.unless("LATE", "M48", when=lambda tree: right_at_11 and limit_on_the_other_side(tree))


@pytest.mark.case("boundary")
def test_three_minutes(student):
    right_at_4 = student.run(delay=4)["late_message"] == "LATE"
    run = student.run(delay=3).sets(late_message="LATE")
    run.unless("OK", "M48", when=lambda tree: right_at_4 and limit_on_the_other_side(tree))


@pytest.mark.case("edge")
def test_on_time(student):
    student.run(delay=0).sets(late_message="OK")
