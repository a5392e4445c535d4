"""a03-ex3, hidden: the last age of each group, the first of the last one, a baby."""

import pytest

pytestmark = pytest.mark.exercise("a03-ex3")


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("age", "fare"), [(11, 0), (25, 120), (64, 250), (65, 100)])
def test_limits(student, age, fare):
    student.run(age=age).sets(fare=fare)


@pytest.mark.case("edge")
def test_baby(student):
    student.run(age=0).sets(fare=0)


@pytest.mark.case("usual")
@pytest.mark.parametrize(("age", "fare"), [(19, 120), (47, 250)])
def test_middle_of_a_group(student, age, fare):
    student.run(age=age).sets(fare=fare)
