"""a04-ex3: best_score is the greatest score, which may be negative; None without any score."""

import ast

import pytest

from autograder.syntax import (
    accumulator_reset_in_loop,
    hard_coded,
    reassigns,
    starts_maximum_at_zero,
)

pytestmark = pytest.mark.exercise("a04-ex3")


def starts_again(tree):
    """The best score goes back to its start, 0 or None, at each turn of the loop."""
    lines = {
        ast.unparse(line)
        for loop in ast.walk(tree)
        if isinstance(loop, ast.For)
        for line in loop.body
    }
    return "best_score = None" in lines or accumulator_reset_in_loop(tree)


def starts_at_zero(tree):
    """M52, also when the empty list is looked at apart."""
    zero = any(
        ast.unparse(line) == "best_score = 0"
        for line in ast.walk(tree)
        if isinstance(line, ast.Assign)
    )
    return starts_maximum_at_zero(tree) or (zero and not starts_again(tree))


def explained(run, scores):
    run.unless(scores[-1], "M17", when=starts_again)


@pytest.mark.gate
@pytest.mark.parametrize(("scores", "best"), [([2, 5, 3], 5), ([7, 1], 7)])
def test_examples(student, scores, best):
    run = student.run(scores=scores).sets(best_score=best)
    explained(run, scores)
    run.unless(5, "M51", when=hard_coded)
    run.unless(7, "M51", when=hard_coded)
    run.unless(5, "M50", when=reassigns("scores"))


@pytest.mark.case("usual")
@pytest.mark.parametrize(("scores", "best"), [([1, 9, 4, 2, 6], 9), ([-1, 3, 8], 8)])
def test_other_days(student, scores, best):
    explained(student.run(scores=scores).sets(best_score=best), scores)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_all_below_zero(student):
    run = student.run(scores=[-4, -1, -6]).sets(best_score=-1)
    run.unless(0, "M52", when=starts_at_zero)


@pytest.mark.case("edge")
def test_zero_is_a_score(student):
    student.run(scores=[0, -3]).sets(best_score=0)


@pytest.mark.weight(3)
@pytest.mark.case("empty")
def test_nobody_came(student):
    student.run(scores=[]).sets(best_score=None)
    student.run(scores=[3, 6]).sets(best_score=6)  # a constant None is worth nothing


@pytest.mark.weight(3)
@pytest.mark.case("usual")
def test_the_loop_searches(student):
    student.avoids("max", "sorted", "sort")
    student.run(scores=[3, 11, 3]).sets(best_score=11)
