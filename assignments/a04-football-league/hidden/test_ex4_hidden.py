"""a04-ex4, hidden: a season with one record, never beaten, one match alone, defeats in a row."""

import pytest

pytestmark = pytest.mark.exercise("a04-ex4")


@pytest.mark.weight(2)
@pytest.mark.case("many")
def test_a_season(student):
    results = ["W", "D", "L"] * 4 + ["W"] * 5 + ["D"] * 4 + ["L", "W", "W", "L"]
    student.run(results=results).sets(unbeaten_run=9)


@pytest.mark.case("edge")
def test_never_beaten(student):
    student.run(results=["W", "D", "D", "W", "W", "W", "D"]).sets(unbeaten_run=7)


@pytest.mark.case("edge")
def test_one_match(student):
    student.run(results=["D"]).sets(unbeaten_run=1)
    student.run(results=["L"]).sets(unbeaten_run=0)


@pytest.mark.case("usual")
def test_two_defeats_between(student):
    student.run(results=["L", "L", "W", "L", "L", "D", "L"]).sets(unbeaten_run=1)
