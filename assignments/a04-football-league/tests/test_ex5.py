"""a04-ex5: standings_row is "name wins draws losses points", one space between two parts."""

import pytest

from autograder.syntax import accumulator_reset_in_loop, hard_coded, reassigns

pytestmark = pytest.mark.exercise("a04-ex5")


@pytest.mark.gate
@pytest.mark.parametrize(
    ("name", "results", "row"),
    [
        ("Canal FC", ["W", "W", "D", "L", "W"], "Canal FC 3 1 1 10"),
        ("Midi Stars", ["L", "D"], "Midi Stars 0 1 1 1"),
    ],
)
def test_examples(student, name, results, row):
    run = student.run(name=name, results=results).sets(standings_row=row)
    run.unless("Canal FC 3 1 1 10", "M51", when=hard_coded)
    run.unless("Midi Stars 0 1 1 1", "M51", when=hard_coded)
    run.unless("Canal FC 1 0 0 3", "M17", when=accumulator_reset_in_loop)
    run.unless("Midi Stars 0 1 0 1", "M17", when=accumulator_reset_in_loop)
    run.unless("Canal FC 3 1 1 10", "M50", when=reassigns("results"))


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_other_team(student):
    results = ["D", "L", "W", "L", "D", "D", "L", "W", "L"]
    student.run(name="Parvis", results=results).sets(standings_row="Parvis 2 3 4 9")


@pytest.mark.weight(2)
@pytest.mark.case("order")
def test_wins_come_first(student):
    run = student.run(name="Osseghem", results=["L", "W", "W"])
    run.sets(standings_row="Osseghem 2 0 1 6")


@pytest.mark.case("empty")
def test_no_match_yet(student):
    student.run(name="Ninove", results=[]).sets(standings_row="Ninove 0 0 0 0")


@pytest.mark.case("text")
def test_name_stays_as_it_is(student):
    run = student.run(name="les W de Laeken", results=["D", "D"])
    run.sets(standings_row="les W de Laeken 0 2 0 2")
