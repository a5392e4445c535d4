"""a04-ex2: goals_total adds up the goals of all matches."""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, hard_coded, reassigns

pytestmark = pytest.mark.exercise("a04-ex2")


def replaces_total(tree):
    """`goals_total = score` in the loop: the last value wins."""
    loops = [node for node in ast.walk(tree) if isinstance(node, ast.For)]
    lines = [ast.unparse(node) for loop in loops for node in loop.body]
    return any(f"goals_total = {ast.unparse(loop.target)}" in lines for loop in loops)


def explained(run, scores):
    run.unless(scores[-1], "M17", when=accumulator_reset_in_loop)
    run.unless(scores[-1], "M17-replace", when=replaces_total)


@pytest.mark.gate
@pytest.mark.parametrize(("scores", "total"), [([2, 0, 3], 5), ([4, 4, 1], 9)])
def test_examples(student, scores, total):
    run = student.run(scores=scores).sets(goals_total=total)
    explained(run, scores)
    run.unless(5, "M51", when=hard_coded)
    run.unless(9, "M51", when=hard_coded)
    run.unless(5, "M50", when=reassigns("scores"))


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_every_match_counts(student):
    scores = [1, 6, 0, 2, 4]
    explained(student.run(scores=scores).sets(goals_total=13), scores)


@pytest.mark.case("usual")
def test_best_match_first(student):
    scores = [12, 7]
    explained(student.run(scores=scores).sets(goals_total=19), scores)


@pytest.mark.case("empty")
def test_no_goals(student):
    student.run(scores=[]).sets(goals_total=0)
    student.run(scores=[0, 0]).sets(goals_total=0)
