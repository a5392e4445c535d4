"""a05-ex6: top3 holds the three best scores, from low to high; `scores` keeps its order."""

import ast

import pytest

from autograder.syntax import hard_coded, uses

pytestmark = pytest.mark.exercise("a05-ex6")


def second_name(tree):
    """True when `scores` only gets another name: `in_order = scores`."""
    return any(
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Name)
        and node.value.id == "scores"
        for node in ast.walk(tree)
    )


@pytest.mark.gate
@pytest.mark.parametrize(
    ("scores", "top3", "other"),
    [([12, 17, 9, 15], [12, 15, 17], [8, 14, 20]), ([20, 8, 14], [8, 14, 20], [12, 15, 17])],
)
def test_examples(student, scores, top3, other):
    run = student.run(scores=scores).sets(top3=top3)
    run.unless(other, "M51", when=hard_coded)
    run.unless(top3[:2], "M16", when=uses("Slice"))  # in_order[-3:-1]


@pytest.mark.weight(3)
@pytest.mark.case("unchanged")
def test_scores_keep_their_order(student):
    scores = [16, 11, 19, 13, 10]
    run = student.run(scores=scores).sets(top3=[13, 16, 19])
    run.sets(scores=scores).unless([10, 11, 13, 16, 19], "M21", when=second_name)


@pytest.mark.weight(2)
@pytest.mark.case("tie")
def test_equal_scores(student):
    student.run(scores=[18, 9, 15, 18]).sets(top3=[15, 18, 18])


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_two_scores(student):
    student.run(scores=[14, 6]).sets(top3=[6, 14])


@pytest.mark.case("empty")
def test_no_score(student):
    student.run(scores=[]).sets(top3=[])
