"""a04-ex4: unbeaten_run is the longest run of matches, one after the other, without an "L"."""

import ast

import pytest

from autograder.syntax import hard_coded, or_without_comparison, reassigns

pytestmark = pytest.mark.exercise("a04-ex4")


def run_restarts_every_turn(tree):
    """A line `current = 0` of the loop itself: the run is never longer than one match."""
    return any(
        isinstance(line, ast.Assign) and ast.unparse(line.value) == "0"
        for loop in ast.walk(tree)
        if isinstance(loop, ast.For)
        for line in loop.body
    )


@pytest.mark.gate
@pytest.mark.parametrize(
    ("results", "longest"), [(["W", "D", "L", "W"], 2), (["L", "D", "W", "W", "L"], 3)]
)
def test_examples(student, results, longest):
    run = student.run(results=results).sets(unbeaten_run=longest)
    run.unless(1, "M17", when=run_restarts_every_turn)
    run.unless(len(results), "M19", when=or_without_comparison)
    run.unless(2, "M51", when=hard_coded)
    run.unless(3, "M51", when=hard_coded)
    run.unless(2, "M50", when=reassigns("results"))


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_short_run_after_the_record(student):
    student.run(results=["D", "W", "D", "W", "L", "W", "L", "D", "D"]).sets(unbeaten_run=4)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_record_at_the_end(student):
    student.run(results=["W", "L", "L", "W", "D", "W", "D", "D"]).sets(unbeaten_run=5)


@pytest.mark.case("usual")
def test_draws_only(student):
    student.run(results=["D"] * 6).sets(unbeaten_run=6)


@pytest.mark.case("empty")
def test_no_run(student):
    student.run(results=[]).sets(unbeaten_run=0)
    student.run(results=["L", "L"]).sets(unbeaten_run=0)
