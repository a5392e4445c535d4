"""a03-ex4: fare_with_pass, the night fare: a pass costs 60 at any age, else 26 is the limit."""

import ast

import pytest

from autograder.syntax import hard_coded, uses

pytestmark = pytest.mark.exercise("a03-ex4")


def age_asked_first(tree):
    """True when `if age ...` decides before an elif looks at the pass."""
    first = next((line for line in tree.body if hasattr(line, "test")), None)
    asks_age = getattr(getattr(getattr(first, "test", None), "left", None), "id", "") == "age"
    return asks_age and len(first.orelse) == 1 and hasattr(first.orelse[0], "test")


def separate_ifs(tree):
    """True when one `if` follows another: Python asks both questions, and the last one wins."""
    return sum(hasattr(line, "test") for line in tree.body) > 1


def compares_with_a_text(tree):
    """M02: `has_pass == "True"`."""
    compared = [node.comparators[0] for node in ast.walk(tree) if isinstance(node, ast.Compare)]
    return any(getattr(value, "value", None) in ("True", "False") for value in compared)


def limit_on_the_other_side(tree):
    """True when the cell says `<=` or `>`: the rule of the text needs `<` and `>=`."""
    return uses("LtE")(tree) or uses("Gt")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(("has_pass", "fare", "other"), [(False, 320, 60), (True, 60, 320)])
def test_examples(student, has_pass, fare, other):
    run = student.run(age=30, has_pass=has_pass).sets(fare_with_pass=fare)
    run.unless(other, "M51", when=hard_coded)
    run.unless(320, "M18", when=separate_ifs)  # the second `if` asks the age, and wins
    run.unless(320, "M49", when=age_asked_first)
    run.unless(320, "M02-bool", when=compares_with_a_text)


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_young_with_a_pass(student):
    run = student.run(age=20, has_pass=True).sets(fare_with_pass=60)
    run.unless(180, "M18", when=separate_ifs)
    run.unless(180, "M49", when=age_asked_first)


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_young_without_a_pass(student):
    run = student.run(age=20, has_pass=False).sets(fare_with_pass=180)
    run.unless(320, "M18", when=separate_ifs)


@pytest.mark.case("boundary")
def test_twenty_six_without_a_pass(student):
    full_at_27 = student.run(age=27, has_pass=False)["fare_with_pass"] == 320
    run = student.run(age=26, has_pass=False).sets(fare_with_pass=320)
    run.unless(180, "M48", when=lambda tree: full_at_27 and limit_on_the_other_side(tree))
