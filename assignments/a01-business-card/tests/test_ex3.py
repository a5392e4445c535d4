"""a01-ex3: after_call keeps the credit after the first call; credit_left is what is left."""

import pytest

from autograder.syntax import hard_coded, reassigns

pytestmark = pytest.mark.exercise("a01-ex3")


def follow(student, start, first_call, top_up, second_call):
    """The morning: the run, and the two answers."""
    run = student.run(start=start, first_call=first_call, top_up=top_up, second_call=second_call)
    after_call = start - first_call
    return run.sets(after_call=after_call, credit_left=after_call + top_up - second_call)


@pytest.mark.gate
@pytest.mark.parametrize("morning", [(1500, 120, 500, 45), (800, 300, 200, 50)])
def test_examples(student, morning):
    start, first_call, top_up, second_call = morning
    run = follow(student, *morning)
    run.unless(start - first_call - second_call, "M09", when=reassigns("start"))
    run.unless(start - first_call + top_up, "M09", when=reassigns("start"))
    run.unless(start - first_call, "M09", when=reassigns("start"))
    run.unless(1835, "M51", when=hard_coded)


@pytest.mark.case("edge")
def test_nobody_calls(student):
    follow(student, 900, 0, 0, 0)


@pytest.mark.case("edge")
def test_no_top_up(student):
    follow(student, 1000, 250, 0, 300)


@pytest.mark.case("boundary")
def test_nothing_is_left(student):
    follow(student, 400, 150, 50, 300)
