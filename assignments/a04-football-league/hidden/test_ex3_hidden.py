"""a04-ex3, hidden: two people with the best score, one person alone, many people."""

import pytest

pytestmark = pytest.mark.exercise("a04-ex3")


@pytest.mark.case("tie")
def test_two_best_scores(student):
    student.run(scores=[4, 1, 4, 3]).sets(best_score=4)


@pytest.mark.case("edge")
@pytest.mark.parametrize("score", [6, -2])
def test_one_person(student, score):
    student.run(scores=[score]).sets(best_score=score)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_below_zero_one_after_the_other(student):
    student.run(scores=[-8, -7, -9, -3, -5]).sets(best_score=-3)
    student.run(scores=[-3, 0, -1]).sets(best_score=0)


@pytest.mark.case("many")
def test_many_people(student):
    student.run(scores=[2, -1, 10] * 9 + [14] + [5] * 9).sets(best_score=14)
