"""a04-ex1: points adds up a season: 3 for "W", 1 for "D", 0 for "L"."""

import ast

import pytest

from autograder.syntax import (
    accumulator_reset_in_loop,
    elif_chain_as_ifs,
    hard_coded,
    or_without_comparison,
    reassigns,
)

pytestmark = pytest.mark.exercise("a04-ex1")

WORTH = {"W": 3, "D": 1, "L": 0}


def replaces_points(tree):
    """`points = 3` in the loop: the last match that gives points is all that is left."""
    found = [ast.unparse(node) for node in ast.walk(tree) if isinstance(node, ast.Assign)]
    return "points = 3" in found and "points = 1" in found


def last_worth(results):
    """What is left of a season when each match with points replaces the ones before."""
    return next((WORTH[result] for result in reversed(results) if result != "L"), 0)


def compares_the_whole_list(tree):
    """`if results == "W":` in the loop, where `result` holds one match."""
    return any(
        isinstance(node, ast.Compare)
        and ast.unparse(node.left) == "results"
        and isinstance(node.comparators[0], ast.Constant)
        for node in ast.walk(tree)
    )


def explained(run, results):
    draws_only = sum(result == "D" for result in results)
    run.unless(WORTH[results[-1]], "M17", when=accumulator_reset_in_loop)
    run.unless(last_worth(results), "M17-replace", when=replaces_points)
    run.unless(draws_only, "M18", when=elif_chain_as_ifs)  # a win falls into the second `else`
    run.unless(3 * len(results), "M19", when=or_without_comparison)  # if result == "W" or "D"
    run.unless(0, "M24-list", when=compares_the_whole_list)


@pytest.mark.gate
@pytest.mark.parametrize(("results", "points"), [(["W", "D", "L"], 4), (["W", "W"], 6)])
def test_examples(student, results, points):
    run = student.run(results=results).sets(points=points)
    explained(run, results)
    run.unless(4, "M51", when=hard_coded)
    run.unless(6, "M51", when=hard_coded)
    run.unless(4, "M50", when=reassigns("results"))


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_all_kinds(student):
    results = ["D", "D", "L", "W", "W", "W"]
    explained(student.run(results=results).sets(points=11), results)


@pytest.mark.case("order")
def test_lost_first(student):
    results = ["L", "D", "D", "W"]
    explained(student.run(results=results).sets(points=5), results)


@pytest.mark.case("usual")
def test_draws_only(student):
    student.run(results=["D", "D"]).sets(points=2)


@pytest.mark.case("empty")
def test_no_points(student):
    student.run(results=[]).sets(points=0)
    student.run(results=["L", "L", "L"]).sets(points=0)
