"""a03-ex2, hidden: the ages next to the two limits, a baby, a very old person."""

import pytest

pytestmark = pytest.mark.exercise("a03-ex2")


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("age", "is_free"), [(11, True), (64, False)])
def test_ages_next_to_the_limits(student, age, is_free):
    student.run(age=age).sets(is_free=is_free)


@pytest.mark.case("edge")
@pytest.mark.parametrize("age", [0, 101])
def test_ends_of_life(student, age):
    student.run(age=age).sets(is_free=True)


@pytest.mark.case("usual")
def test_adult(student):
    student.run(age=42).sets(is_free=False)
