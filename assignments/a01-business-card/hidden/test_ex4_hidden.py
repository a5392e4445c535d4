"""a01-ex4, hidden: neighbours, big numbers, two empty drawers."""

import pytest

pytestmark = pytest.mark.exercise("a01-ex4")


@pytest.mark.case("usual")
@pytest.mark.parametrize(("a", "b"), [(1, 2), (12345, 6789), (30, 8)])
def test_other_drawers(student, a, b):
    student.run(a=a, b=b).sets(a=b, b=a)


@pytest.mark.case("empty")
def test_two_empty_drawers(student):
    student.run(a=0, b=0).sets(a=0, b=0)
