"""Lesson 02-05, the jar of marbles: what a program can check.

The machines of the lesson have a fuse at 20 turns: no test of theirs needs as many.
"""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, hard_coded

fill = pytest.mark.exercise("l0205-fill")
pairs = pytest.mark.exercise("l0205-pairs")
last = pytest.mark.exercise("l0205-last")
parsons = pytest.mark.exercise("l0205-parsons")
make = pytest.mark.exercise("l0205-make")


def never_pours(tree):
    """The marbles go down, or stay as they are: the goal stays out of reach."""
    return not any(
        isinstance(node, ast.Add) and "marbles" in ast.unparse(change)
        for change in ast.walk(tree)
        if isinstance(change, ast.Assign | ast.AugAssign)
        for node in ast.walk(change)
    )


def waits_for_one_number(tree):
    """`while players != 0` or `!= 1`: half of the crowds jump over the way out."""
    return any(isinstance(_test(loop), ast.NotEq) for loop in _whiles(tree))


def leaves_the_last_pair(tree):
    """`while players > 2`: two people remain without a team."""
    return any(ast.unparse(loop.test) == "players > 2" for loop in _whiles(tree))


def goes_on_when_he_can_pay(tree):
    """`while saved <= price`: one week too many when both are equal."""
    return any(isinstance(_test(loop), ast.LtE | ast.GtE) for loop in _whiles(tree))


def starts_at_one(tree):
    """`weeks = 1` before the loop: the first week counts twice."""
    return any(
        ast.unparse(node) == "weeks = 1" for node in tree.body if isinstance(node, ast.Assign)
    )


def _whiles(tree):
    return [node for node in ast.walk(tree) if isinstance(node, ast.While)]


def _test(loop):
    return loop.test.ops[0] if isinstance(loop.test, ast.Compare) else None


# --- the machine that pours --------------------------------------------------------------------


@fill
@pytest.mark.gate
@pytest.mark.parametrize(("goal", "marbles", "turns"), [(63, 70, 7), (20, 20, 2)])
def test_jar(student, goal, marbles, turns):
    check = student.run(goal=goal).sets(marbles=marbles, turns=turns)
    check.unless(20, "M20", when=never_pours)
    check.unless(turns + 1, "M48", when=goes_on_when_he_can_pay)
    check.unless(7, "M51", when=hard_coded)


@fill
@pytest.mark.case("empty")
def test_nothing_to_pour(student):
    student.run(goal=0).sets(marbles=0, turns=0)


@fill
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("goal", "marbles", "turns"), [(1, 10, 1), (10, 10, 1), (11, 20, 2), (100, 100, 10)]
)
def test_other_jars(student, goal, marbles, turns):
    check = student.run(goal=goal).sets(marbles=marbles, turns=turns)
    check.unless(turns + 1, "M48", when=goes_on_when_he_can_pay)


# --- the machine that makes teams --------------------------------------------------------------


@pairs
@pytest.mark.gate
@pytest.mark.parametrize(("players", "left", "teams"), [(7, 1, 3), (8, 0, 4)])
def test_crowd(student, players, left, teams):
    check = student.run(players=players).sets(players=left, teams=teams)
    check.unless(20, "M20-jump", when=waits_for_one_number)
    check.unless(3, "M48", when=leaves_the_last_pair)
    check.unless(3, "M51", when=hard_coded)


@pairs
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("players", "left", "teams"), [(2, 0, 1), (3, 1, 1)])
def test_one_team(student, players, left, teams):
    student.run(players=players).sets(players=left, teams=teams)


@pairs
@pytest.mark.case("edge")
@pytest.mark.parametrize("players", [0, 1])
def test_nobody_to_play_with(student, players):
    student.run(players=players).sets(players=players, teams=0)


@pairs
@pytest.mark.case("many")
def test_crowded_street(student):
    student.run(players=31).sets(players=1, teams=15)


# --- three last lines --------------------------------------------------------------------------


@last
@pytest.mark.gate
def test_interrupted(student):
    student.run().sets(why_0="D")  # done in the text: keep it


@last
@pytest.mark.parametrize("why", [{"why_1": "B"}, {"why_2": "A"}, {"why_3": "C"}])
def test_breakdowns(student, why):
    student.run().sets(**why)


# --- version 3: somebody finds it, or the queue ends -------------------------------------------


@parsons
@pytest.mark.gate
@pytest.mark.parametrize(("guesses", "place"), [([40, 80, 63], 2), ([63, 12], 0)])
def test_found(student, guesses, place):
    check = student.run(secret=63, guesses=guesses).sets(place=place)
    check.unless(2, "M51", when=hard_coded)


@parsons
@pytest.mark.case("edge")
@pytest.mark.parametrize(("guesses", "place"), [([40, 80], 2), ([1, 2, 3, 4], 4)])
def test_not_found(student, guesses, place):
    student.run(secret=63, guesses=guesses).sets(place=place)


@parsons
@pytest.mark.case("empty")
def test_nobody_came(student):
    student.run(secret=63, guesses=[]).sets(place=0)


@parsons
@pytest.mark.case("tie")
def test_first_one_wins(student):
    student.run(secret=9, guesses=[1, 9, 9]).sets(place=1)


# --- Kwame's bicycle ---------------------------------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(("price", "per_week", "drop", "weeks"), [(200, 30, 5, 6), (90, 40, 0, 3)])
def test_window(student, price, per_week, drop, weeks):
    check = student.run(price=price, per_week=per_week, drop=drop).sets(weeks=weeks)
    check.unless(weeks + 1, "M16", when=starts_at_one)
    check.unless(1, "M17", when=accumulator_reset_in_loop)
    check.unless(6, "M51", when=hard_coded)


@make
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("price", "per_week", "drop", "weeks"), [(100, 20, 5, 4), (60, 30, 0, 2), (61, 30, 0, 3)]
)
def test_exactly_enough(student, price, per_week, drop, weeks):
    check = student.run(price=price, per_week=per_week, drop=drop).sets(weeks=weeks)
    check.unless(weeks + 1, "M48", when=goes_on_when_he_can_pay)


@make
@pytest.mark.case("edge")
def test_free_bicycle(student):
    student.run(price=0, per_week=30, drop=5).sets(weeks=0)


@make
@pytest.mark.case("many")
def test_long_wait(student):
    student.run(price=995, per_week=9, drop=1).sets(weeks=100)
