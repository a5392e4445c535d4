"""a03-ex1, hidden: the hours next to the two limits, and both ends of the day."""

import pytest

pytestmark = pytest.mark.exercise("a03-ex1")


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("hour", "is_open"), [(8, False), (17, True)])
def test_hours_next_to_the_limits(student, hour, is_open):
    student.run(hour=hour).sets(is_open=is_open)


@pytest.mark.case("edge")
@pytest.mark.parametrize("hour", [0, 23])
def test_ends_of_the_day(student, hour):
    student.run(hour=hour).sets(is_open=False)


@pytest.mark.case("usual")
def test_the_rest_of_the_opening_hours(student):
    for hour in range(11, 17):
        student.run(hour=hour).sets(is_open=True)
