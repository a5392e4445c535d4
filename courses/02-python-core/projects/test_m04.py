"""Mini-project of m04, the board of a week: whatever it counts, it keeps this contract.

The learner chooses what the values are, the symbol, the target and the headline.
"""

import ast

import pytest

from autograder.syntax import (
    accumulator_reset_in_loop,
    hard_coded,
    reassigns,
)

pytestmark = pytest.mark.exercise("m04-project")

OWN_VALUES = 5  # at least, for the show


def goes_on_at_the_target(tree):
    """A `while` or an `if` that is not content with exactly the target."""
    return any(
        isinstance(node, ast.Compare)
        and "target" in ast.unparse(node)
        and isinstance(node.ops[0], ast.LtE | ast.Gt)
        for node in ast.walk(tree)
    )


def board(student, values, target=10, symbol="#"):
    return student.run(values=values, target=target, symbol=symbol)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("values", "total", "best"), [([3, 0, 5, 4], 12, 5), ([2, 7], 9, 7)], ids=["four", "two"]
)
def test_examples(student, values, total, best):
    run = board(student, values).sets(total=total)
    run.unless(12, "M51", when=hard_coded).unless(9, "M51", when=hard_coded)
    run.unless(values[-1], "M17", when=accumulator_reset_in_loop)
    run.unless(12, "M50", when=reassigns("values"))
    board(student, values).sets(best=best)


@pytest.mark.case("usual")
def test_the_total_of_other_values(student):
    run = board(student, [1, 1, 1, 20, 6]).sets(total=29)
    run.unless(6, "M17", when=accumulator_reset_in_loop)


@pytest.mark.case("usual")
@pytest.mark.parametrize(("values", "best"), [([9, 4, 1], 9), ([1, 8, 8], 8), ([0, 0], 0)])
def test_the_best_anywhere(student, values, best):
    board(student, values).sets(best=best)


@pytest.mark.case("empty")
def test_nothing_noted_yet(student):
    board(student, []).sets(total=0)
    board(student, []).sets(best=None)
    board(student, []).sets(chart=[])
    board(student, []).sets(reached=None)


@pytest.mark.case("text")
@pytest.mark.parametrize("symbol", ["#", "*", "🚲"])
def test_one_bar_for_each_value(student, symbol):
    run = board(student, [3, 0, 1], symbol=symbol)
    run.sets(chart=[f"01 |{symbol * 3}", "02 |", f"03 |{symbol}"])
    run.unless([f"03 |{symbol}"], "M17", when=accumulator_reset_in_loop)


@pytest.mark.case("many")
def test_two_digits_up_to_the_end(student):
    chart = [f"{number:02d} |#" for number in range(1, 13)]
    board(student, [1] * 12).sets(chart=chart)


@pytest.mark.case("usual")
@pytest.mark.parametrize(("target", "reached"), [(1, 1), (4, 3), (12, 4)])
def test_the_day_the_target_is_reached(student, target, reached):
    run = board(student, [3, 0, 5, 4], target=target).sets(reached=reached)
    run.unless(None, "M48", when=goes_on_at_the_target)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("target", "reached"), [(3, 1), (8, 3), (9, 4)])
def test_exactly_the_target_is_enough(student, target, reached):
    run = board(student, [3, 0, 5, 4], target=target).sets(reached=reached)
    run.unless(reached + 1, "M48", when=goes_on_at_the_target)
    run.unless(None, "M48", when=goes_on_at_the_target)


@pytest.mark.case("edge")
def test_never_reached(student):
    board(student, [3, 0, 5, 4], target=13).sets(reached=None)


@pytest.mark.case("edge")
@pytest.mark.parametrize("values", [[3, 5], []])
def test_a_target_of_zero_is_reached_before_the_first_day(student, values):
    run = board(student, values, target=0).sets(reached=0)
    run.unless(1, "M48", when=goes_on_at_the_target)


@pytest.mark.case("text")
@pytest.mark.parametrize(("values", "total"), [([30, 7], 37), ([20, 20, 2], 42)])
def test_the_headline_says_the_total(student, values, total):
    headline = board(student, values)["headline"]
    assert type(headline).__name__ == "str"
    assert [word for word in [str(total)] if word in headline] == [str(total)]


@pytest.mark.case("usual")
def test_the_week_is_yours(student):
    """The values of the cell itself: five or more, whole numbers, some of them different."""
    values = student.run()["values"]
    assert type(values).__name__ == "list"
    assert min(len(values), OWN_VALUES) == OWN_VALUES
    assert {type(value).__name__ for value in values} == {"int"}
    assert min(len(set(values)), 2) == 2
