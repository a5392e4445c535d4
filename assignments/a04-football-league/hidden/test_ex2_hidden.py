"""a04-ex2, hidden: a whole season, one match alone, a match without a goal at each end."""

import pytest

pytestmark = pytest.mark.exercise("a04-ex2")


@pytest.mark.weight(2)
@pytest.mark.case("many")
def test_a_season(student):
    student.run(scores=[3, 1, 0, 4] * 7).sets(goals_total=56)


@pytest.mark.case("edge")
def test_one_match(student):
    student.run(scores=[7]).sets(goals_total=7)


@pytest.mark.case("order")
def test_no_goal_at_each_end(student):
    student.run(scores=[0, 8, 8, 0]).sets(goals_total=16)
