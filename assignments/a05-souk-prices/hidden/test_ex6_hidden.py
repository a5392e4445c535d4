"""a05-ex6, hidden: one score, four equal ones, zeros, a long list, numbers of two lengths."""

import pytest

pytestmark = pytest.mark.exercise("a05-ex6")


@pytest.mark.weight(2)
@pytest.mark.case("tie")
@pytest.mark.parametrize(
    ("scores", "top3"), [([7, 7, 7, 7], [7, 7, 7]), ([20, 5, 5, 20, 5], [5, 20, 20])]
)
def test_many_equal_scores(student, scores, top3):
    student.run(scores=scores).sets(top3=top3).sets(scores=scores)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_zeros_and_one_score(student):
    student.run(scores=[0, 3, 0, 1]).sets(top3=[0, 1, 3])
    student.run(scores=[12]).sets(top3=[12])


@pytest.mark.weight(2)
@pytest.mark.case("many")
def test_a_long_table(student):
    scores = [9, 10, 2, 20, 8, 19, 11, 1, 3, 18, 4, 17]
    student.run(scores=scores).sets(top3=[18, 19, 20]).sets(scores=scores)


@pytest.mark.weight(2)
@pytest.mark.case("order")
def test_scores_from_high_to_low(student):
    student.run(scores=[17, 12, 10, 9]).sets(top3=[10, 12, 17])
