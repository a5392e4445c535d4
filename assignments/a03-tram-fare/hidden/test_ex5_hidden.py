"""a03-ex5, hidden: the last minute of each group, a long delay, a tram that is early."""

import pytest

pytestmark = pytest.mark.exercise("a03-ex5")


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("delay", "code"), [(2, "OK"), (9, "LATE")])
def test_last_minute_of_a_group(student, delay, code):
    student.run(delay=delay).sets(late_message=code)


@pytest.mark.case("usual")
def test_short_delay(student):
    student.run(delay=7).sets(late_message="LATE")


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_long_delay(student):
    student.run(delay=25).sets(late_message="VERY_LATE")


@pytest.mark.case("edge")
@pytest.mark.parametrize("delay", [-2, -15])
def test_early_tram(student, delay):
    student.run(delay=delay).sets(late_message="OK")
