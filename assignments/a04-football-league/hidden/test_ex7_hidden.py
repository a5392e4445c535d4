"""a04-ex7, hidden: a team that is not in the list, names that contain another, many teams."""

import pytest

pytestmark = pytest.mark.exercise("a04-ex7")


@pytest.mark.case("edge")
def test_team_from_elsewhere(student):
    run = student.run(team="Laeken", teams=["Parvis", "Ninove", "Nord"])
    run.sets(opponents=["Parvis", "Ninove", "Nord"])


@pytest.mark.weight(2)
@pytest.mark.case("text")
def test_name_inside_another(student):
    run = student.run(team="FC Canal Nord", teams=["Canal", "FC Canal Nord", "Nord", "fc"])
    run.sets(opponents=["Canal", "Nord", "fc"])


@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
def test_first_of_many(student):
    teams = ["Zinneke", "Parvis", "Canal FC", "Ninove", "Midi Stars", "Osseghem", "Nord"]
    run = student.run(team="Zinneke", teams=teams)
    run.sets(opponents=teams[1:], teams=teams)
