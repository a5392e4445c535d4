"""a04-ex5, hidden: numbers of two digits, one match alone, a name in capitals."""

import pytest

pytestmark = pytest.mark.exercise("a04-ex5")


@pytest.mark.weight(2)
@pytest.mark.case("many")
def test_a_long_season(student):
    run = student.run(name="FC Pont", results=["W", "D", "L", "W"] * 11)
    run.sets(standings_row="FC Pont 22 11 11 77")


@pytest.mark.case("edge")
def test_one_match(student):
    student.run(name="A", results=["W"]).sets(standings_row="A 1 0 0 3")
    student.run(name="A", results=["D"]).sets(standings_row="A 0 1 0 1")
    student.run(name="A", results=["L"]).sets(standings_row="A 0 0 1 0")


@pytest.mark.case("text")
def test_name_in_capitals(student):
    run = student.run(name="R.U.L. 1080", results=["W", "L", "L"])
    run.sets(standings_row="R.U.L. 1080 1 0 2 3")
