"""a04-ex7: opponents is a new list of all teams but one, in order; the first list stays."""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, hard_coded, reassigns

pytestmark = pytest.mark.exercise("a04-ex7")


def takes_no_copy(tree):
    """`opponents = teams`: two names, one list."""
    assigned = [node for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    return any(ast.unparse(node) == "opponents = teams" for node in assigned)


def replaces_the_list(tree):
    """`opponents = [other]` in the loop: each team takes the place of the one before."""
    return any(
        isinstance(line, ast.Assign)
        and isinstance(line.value, ast.List)
        and len(line.value.elts) == 1
        for loop in ast.walk(tree)
        if isinstance(loop, ast.For)
        for line in ast.walk(loop)
    )


@pytest.mark.gate
@pytest.mark.parametrize(
    ("team", "teams", "opponents"),
    [
        ("Canal FC", ["Parvis", "Canal FC", "Osseghem"], ["Parvis", "Osseghem"]),
        ("Parvis", ["Parvis", "Midi Stars"], ["Midi Stars"]),
    ],
)
def test_examples(student, team, teams, opponents):
    run = student.run(team=team, teams=teams).sets(opponents=opponents)
    run.unless(opponents[-1:], "M17", when=accumulator_reset_in_loop)
    run.unless(opponents[-1:], "M17-replace", when=replaces_the_list)
    run.unless(["Parvis", "Osseghem"], "M51", when=hard_coded)
    run.unless(["Midi Stars"], "M51", when=hard_coded)
    run.unless(["Parvis", "Osseghem"], "M50", when=reassigns("teams"))


@pytest.mark.weight(3)
@pytest.mark.case("unchanged")
def test_teams_stays_as_it_is(student):
    teams = ["Parvis", "Canal FC", "Osseghem", "Ninove"]
    left = ["Parvis", "Canal FC", "Osseghem"]
    run = student.run(team="Ninove", teams=teams).sets(opponents=left, teams=teams)
    run.unless(left, "M21-new", when=takes_no_copy)


@pytest.mark.weight(2)
@pytest.mark.case("order")
def test_same_order(student):
    teams = ["Osseghem", "Canal FC", "Ninove", "Midi Stars", "Parvis"]
    run = student.run(team="Ninove", teams=teams)
    run.sets(opponents=["Osseghem", "Canal FC", "Midi Stars", "Parvis"])


@pytest.mark.weight(2)
@pytest.mark.case("text")
def test_whole_names(student):
    run = student.run(team="Canal", teams=["Canal FC", "Canal", "Nord"])
    run.sets(opponents=["Canal FC", "Nord"])


@pytest.mark.case("empty")
def test_alone(student):
    student.run(team="Parvis", teams=["Parvis"]).sets(opponents=[])
    student.run(team="Parvis", teams=[]).sets(opponents=[])
