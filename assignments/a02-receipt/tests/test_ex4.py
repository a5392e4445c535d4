"""a02-ex4: a duration in minutes becomes whole hours, and the minutes that are left."""

import pytest

from autograder.syntax import calls, hard_coded, true_division

pytestmark = pytest.mark.exercise("a02-ex4")


def rounds(tree):
    """M29: the hours are divided with `/`, then rounded."""
    return true_division(tree) and calls("round")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(("duration", "hours", "minutes"), [(135, 2, 15), (47, 0, 47)])
def test_examples(student, duration, hours, minutes):
    run = student.run(duration=duration).sets(hours=hours, minutes=minutes)
    run.unless(2, "M51", when=hard_coded)
    run.unless(round(duration / 60), "M29-division", when=rounds)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("duration", "hours", "minutes"), [(59, 0, 59), (60, 1, 0), (61, 1, 1)])
def test_around_one_hour(student, duration, hours, minutes):
    student.run(duration=duration).sets(hours=hours, minutes=minutes)


@pytest.mark.case("edge")
def test_no_time(student):
    student.run(duration=0).sets(hours=0, minutes=0)
