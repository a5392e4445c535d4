"""a03-ex4, hidden: 25 with and without a pass, a baby, an old person."""

import pytest

pytestmark = pytest.mark.exercise("a03-ex4")


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("has_pass", "fare"), [(False, 180), (True, 60)])
def test_twenty_five(student, has_pass, fare):
    student.run(age=25, has_pass=has_pass).sets(fare_with_pass=fare)


@pytest.mark.case("edge")
@pytest.mark.parametrize(
    ("age", "has_pass", "fare"), [(0, False, 180), (0, True, 60), (90, True, 60)]
)
def test_ends_of_life(student, age, has_pass, fare):
    student.run(age=age, has_pass=has_pass).sets(fare_with_pass=fare)
