"""a04-ex6: weeks_to_goal counts the weeks until the box holds `goal`; None if it never will."""

import ast

import pytest

from autograder.syntax import hard_coded, reassigns

pytestmark = pytest.mark.exercise("a04-ex6")


def goes_on_at_the_limit(tree):
    """A `while` that goes on when the box holds exactly the price."""
    return any(
        isinstance(op, ast.LtE | ast.GtE)
        for loop in ast.walk(tree)
        if isinstance(loop, ast.While)
        for node in ast.walk(loop.test)
        if isinstance(node, ast.Compare)
        for op in node.ops
    )


@pytest.mark.gate
@pytest.mark.parametrize(("goal", "per_week", "weeks"), [(4500, 1000, 5), (2500, 2000, 2)])
def test_examples(student, goal, per_week, weeks):
    run = student.run(goal=goal, per_week=per_week).sets(weeks_to_goal=weeks)
    run.unless(5, "M51", when=hard_coded)
    run.unless(2, "M51", when=hard_coded)
    run.unless(5, "M50", when=reassigns("goal"))


@pytest.mark.weight(3)
@pytest.mark.case("boundary")
def test_exactly_the_price(student):
    run = student.run(goal=3000, per_week=1000).sets(weeks_to_goal=3)
    run.unless(4, "M48", when=goes_on_at_the_limit)


@pytest.mark.weight(3)
@pytest.mark.case("boundary")
def test_one_cent_missing(student):
    student.run(goal=3001, per_week=1000).sets(weeks_to_goal=4)


@pytest.mark.weight(3)
@pytest.mark.case("many")
def test_one_cent_a_week(student):
    student.run(goal=40, per_week=1).sets(weeks_to_goal=40)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_free_ball(student):
    run = student.run(goal=0, per_week=1000).sets(weeks_to_goal=0)
    run.unless(1, "M48", when=goes_on_at_the_limit)
    student.run(goal=5600, per_week=800).sets(weeks_to_goal=7)  # a constant is worth nothing


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_nothing_in_the_box(student):
    """The last one here: after a loop that never ends, every other test fails as well."""
    student.run(goal=6700, per_week=1000).sets(weeks_to_goal=7)
    student.run(goal=4500, per_week=0).sets(weeks_to_goal=None)
