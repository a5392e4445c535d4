"""a02-ex4, hidden: long durations, whole hours, the last minute of an hour."""

import pytest

pytestmark = pytest.mark.exercise("a02-ex4")


@pytest.mark.case("usual")
@pytest.mark.parametrize(
    ("duration", "hours", "minutes"), [(200, 3, 20), (605, 10, 5), (1500, 25, 0)]
)
def test_long_durations(student, duration, hours, minutes):
    student.run(duration=duration).sets(hours=hours, minutes=minutes)


@pytest.mark.case("boundary")
def test_last_minute_of_an_hour(student):
    student.run(duration=719).sets(hours=11, minutes=59)
