"""a04-ex1, hidden: a whole season, one match alone, a defeat at each end."""

import pytest

pytestmark = pytest.mark.exercise("a04-ex1")


@pytest.mark.weight(2)
@pytest.mark.case("many")
def test_a_season(student):
    student.run(results=["W", "L", "D", "D", "W"] * 6).sets(points=48)


@pytest.mark.case("edge")
def test_one_match(student):
    student.run(results=["D"]).sets(points=1)
    student.run(results=["W"]).sets(points=3)


@pytest.mark.case("order")
def test_a_defeat_at_each_end(student):
    student.run(results=["L", "W", "D", "W", "L"]).sets(points=7)
