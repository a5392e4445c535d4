"""a01-ex5: x, y and z are now morning_cash, sales and evening_cash."""

import pytest

from autograder.syntax import hard_coded, read_names, stored_names

pytestmark = pytest.mark.exercise("a01-ex5")


@pytest.mark.gate
@pytest.mark.parametrize(
    ("morning_cash", "sales", "evening_cash"), [(1200, 350, 1550), (500, 800, 1300)]
)
def test_examples(student, morning_cash, sales, evening_cash):
    assert student.run()["morning_cash"] is not None  # first of all, the new names are there
    run = student.run(morning_cash=morning_cash, sales=sales).sets(evening_cash=evening_cash)
    run.unless(1550, "M51", when=hard_coded)


@pytest.mark.case("usual")
def test_starts_with_the_numbers_of_the_text(student):
    student.run().sets(morning_cash=1200, sales=350)


@pytest.mark.weight(3)
@pytest.mark.case("usual")
def test_old_names_are_gone(student):
    names = stored_names(student.tree) | read_names(student.tree)
    assert sorted(names & {"x", "y", "z"}) == []


@pytest.mark.case("edge")
@pytest.mark.parametrize(("morning_cash", "sales"), [(0, 75), (640, 0)])
def test_a_zero(student, morning_cash, sales):
    student.run(morning_cash=morning_cash, sales=sales).sets(evening_cash=morning_cash + sales)
