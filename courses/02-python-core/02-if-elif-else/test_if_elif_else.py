"""Lesson 02-02, the chute: prices, advice, extras that add up, and the result of a match."""

import ast

import pytest

from autograder.syntax import (
    compares_strictly,
    elif_chain_as_ifs,
    elif_never_reached,
    hard_coded,
    or_without_comparison,
    reassigns,
    uses,
)

repair = pytest.mark.exercise("l0202-repair")
parsons = pytest.mark.exercise("l0202-parsons")
extras = pytest.mark.exercise("l0202-extras")
make = pytest.mark.exercise("l0202-make")


def draw_counts_as_more(tree):
    """A `>=` or `<=` between the goals: a draw falls in with a win or a loss."""
    return uses("GtE")(tree) or uses("LtE")(tree)


def last_if_decides(tree):
    """An `if` without `else`, then an `if` with one: the second always has the last word."""
    chains = [node for node in tree.body if isinstance(node, ast.If)]
    return len(chains) > 1 and bool(chains[-1].orelse)


# --- prices: 12, 20, 35, 60 --------------------------------------------------------------------


@repair
@pytest.mark.gate
@pytest.mark.parametrize(("weight", "price", "last"), [(3, 12, 35), (15, 35, 35)])
def test_examples(student, weight, price, last):
    run = student.run(weight=weight).sets(price=price)
    run.unless(12, "M50", when=reassigns("weight"))
    run.unless(35, "M50", when=reassigns("weight"))
    run.unless(35, "M49", when=elif_never_reached)
    run.unless(20, "M49", when=elif_never_reached)
    run.unless(last, "M18", when=elif_chain_as_ifs)
    run.unless(60, "M18", when=last_if_decides)
    run.unless(12, "M51", when=hard_coded)


@repair
@pytest.mark.case("usual")
@pytest.mark.parametrize(("weight", "price"), [(1, 12), (8, 20), (18, 35), (100, 60)])
def test_other_parcels(student, weight, price):
    run = student.run(weight=weight).sets(price=price)
    run.unless(35, "M49", when=elif_never_reached)
    run.unless(20, "M49", when=elif_never_reached)
    run.unless(60, "M18", when=last_if_decides)


@repair
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("weight", "price", "after"), [(5, 12, 20), (10, 20, 35), (20, 35, 60)])
def test_last_kilo_of_a_price(student, weight, price, after):
    right_before = student.run(weight=weight - 1)["price"] == price
    run = student.run(weight=weight).sets(price=price)
    run.unless(after, "M48", when=lambda tree: right_before and compares_strictly(tree))


@repair
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("weight", "price"), [(6, 20), (11, 35), (21, 60)])
def test_first_kilo_of_a_price(student, weight, price):
    student.run(weight=weight).sets(price=price)


# --- advice: stop, slow, anything else -----------------------------------------------------------


@parsons
@pytest.mark.gate
@pytest.mark.parametrize(("status", "advice"), [("stop", "BUS"), ("slow", "EARLY")])
def test_two_bad_days(student, status, advice):
    run = student.run(status=status).sets(advice=advice)
    run.unless("GO", "M18", when=last_if_decides)
    run.unless("BUS", "M19", when=or_without_comparison)


@parsons
@pytest.mark.weight(3)
@pytest.mark.case("usual")
def test_a_good_day(student):
    student.run(status="ok").sets(advice="GO")


@parsons
@pytest.mark.case("empty")
def test_no_news(student):
    student.run(status="").sets(advice="GO")


@parsons
@pytest.mark.case("text")
@pytest.mark.parametrize("status", ["STOP", "Slow", "stopped", " slow"])
def test_almost_the_word(student, status):
    student.run(status=status).sets(advice="GO")


# --- extras: both may count --------------------------------------------------------------------


@extras
@pytest.mark.gate
@pytest.mark.parametrize(("fragile", "express", "price"), [(True, True, 23), (False, False, 12)])
def test_both_or_none(student, fragile, express, price):
    run = student.run(base=12, fragile=fragile, express=express).sets(price=price)
    run.unless(23, "M51", when=hard_coded)


@extras
@pytest.mark.case("usual")
@pytest.mark.parametrize(("fragile", "express", "price"), [(True, False, 16), (False, True, 19)])
def test_one_extra(student, fragile, express, price):
    student.run(base=12, fragile=fragile, express=express).sets(price=price)


@extras
@pytest.mark.weight(2)
@pytest.mark.case("usual")
@pytest.mark.parametrize(("base", "price"), [(20, 31), (60, 71), (0, 11)])
def test_other_parcels_with_both(student, base, price):
    student.run(base=base, fragile=True, express=True).sets(price=price)


@extras
@pytest.mark.case("usual")
def test_plain_parcel(student):
    student.run(base=35, fragile=False, express=False).sets(price=35)


# --- the match: W, D or L ----------------------------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(("ours", "theirs", "result"), [(3, 1, "W"), (0, 2, "L")])
def test_matches_of_the_text(student, ours, theirs, result):
    run = student.run(ours=ours, theirs=theirs).sets(result=result)
    run.unless("L", "M50", when=lambda tree: reassigns("ours")(tree) or reassigns("theirs")(tree))
    run.unless("L", "M18", when=elif_chain_as_ifs)
    run.unless("D", "M18", when=elif_chain_as_ifs)
    run.unless("W", "M51", when=hard_coded)


@make
@pytest.mark.weight(2)
@pytest.mark.case("tie")
@pytest.mark.parametrize("goals", [0, 1, 7])
def test_draws(student, goals):
    run = student.run(ours=goals, theirs=goals).sets(result="D")
    run.unless("W", "M48", when=draw_counts_as_more)
    run.unless("L", "M48", when=draw_counts_as_more)
    run.unless("L", "M18", when=last_if_decides)


@make
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("ours", "theirs", "result"), [(1, 0, "W"), (0, 1, "L"), (4, 3, "W"), (3, 4, "L")]
)
def test_one_goal_between(student, ours, theirs, result):
    student.run(ours=ours, theirs=theirs).sets(result=result)


@make
@pytest.mark.case("many")
@pytest.mark.parametrize(("ours", "theirs", "result"), [(10, 9, "W"), (9, 10, "L")])
def test_many_goals(student, ours, theirs, result):
    student.run(ours=ours, theirs=theirs).sets(result=result)
