"""a04-ex6, hidden: one big week, a free ball without money, a box that loses money (the last).

After a loop that never ends every other test fails as well: what may hang comes at the end.
"""

import pytest

pytestmark = pytest.mark.exercise("a04-ex6")


@pytest.mark.case("boundary")
def test_one_week(student):
    student.run(goal=900, per_week=900).sets(weeks_to_goal=1)
    student.run(goal=1, per_week=900).sets(weeks_to_goal=1)


@pytest.mark.case("usual")
def test_many_weeks(student):
    student.run(goal=6000, per_week=450).sets(weeks_to_goal=14)


@pytest.mark.case("edge")
def test_free_ball_without_money(student):
    student.run(goal=6001, per_week=1000).sets(weeks_to_goal=7)
    for per_week in (0, -200):
        student.run(goal=0, per_week=per_week).sets(weeks_to_goal=0)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_the_box_loses_money(student):
    student.run(goal=6001, per_week=1000).sets(weeks_to_goal=7)
    student.run(goal=1, per_week=-500).sets(weeks_to_goal=None)
