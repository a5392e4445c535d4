"""Lesson 02-03, the case of tram 51: what a program can check."""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, hard_coded

trace = pytest.mark.exercise("l0203-trace")
repair = pytest.mark.exercise("l0203-repair")
parsons = pytest.mark.exercise("l0203-parsons")
make = pytest.mark.exercise("l0203-make")


def adds_without_start(tree):
    """`total` grows in the loop, but no line gives it a first value."""
    grows = any(isinstance(node, ast.For) for node in tree.body)
    return grows and set(_values_of("total", tree)) <= {"total + delay", "delay + total"}


def replaces_total(tree):
    """`total = delay` in the loop: the last value wins."""
    return "delay" in _values_of("total", tree)


def decides_after_loop(tree):
    """The `if` stands under the loop, not in it: it only sees the last value."""
    return any(isinstance(statement, ast.If) for statement in tree.body)


def accepts_the_limit(tree):
    """A `>=` or `<=` where the text says "more than"."""
    return any(isinstance(node, ast.GtE | ast.LtE) for node in ast.walk(tree))


def gives_delays_again(tree):
    """A second line `delays = …`: the list of the tests is lost."""
    return len(_values_of("delays", tree)) > 1


def _values_of(name, tree):
    return [
        ast.unparse(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
    ]


# --- the running total, by hand ----------------------------------------------------------------


@trace
@pytest.mark.gate
def test_first_morning(student):
    student.run().sets(total_1=4)  # done in the text: keep it


@trace
@pytest.mark.parametrize(
    "morning", [{"total_2": 4}, {"total_3": 16}, {"total_4": 19}, {"total_5": 24}]
)
def test_next_mornings(student, morning):
    student.run().sets(**morning)


# --- Matteo's program, repaired ----------------------------------------------------------------


@repair
@pytest.mark.gate
@pytest.mark.parametrize(("delays", "total"), [([4, 0, 12, 3, 5], 24), ([10, 20], 30)])
def test_week(student, delays, total):
    check = student.run(delays=delays).sets(total=total)
    check.unless(delays[-1], "M17", when=accumulator_reset_in_loop)
    check.unless(delays[-1], "M17-replace", when=replaces_total)
    # Without a start, the total goes on from whatever the cells before have left.
    check.unless(check.obtained, "M17-start", when=adds_without_start)
    check.unless(24, "M51", when=hard_coded)


@repair
@pytest.mark.case("empty")
def test_no_morning(student):
    student.run(delays=[]).sets(total=0)


@repair
@pytest.mark.case("usual")
@pytest.mark.parametrize(("delays", "total"), [([8], 8), ([0, 0, 7], 7), ([6, 1], 7)])
def test_other_weeks(student, delays, total):
    student.run(delays=delays).sets(total=total)


@repair
@pytest.mark.case("many")
def test_month(student):
    student.run(delays=[3, 1] * 10).sets(total=40)


# --- the till: notes of more than 10 € ---------------------------------------------------------


@parsons
@pytest.mark.gate
@pytest.mark.parametrize(("notes", "big"), [([5, 20, 10, 50], 2), ([50, 5, 20, 20], 3)])
def test_till(student, notes, big):
    check = student.run(notes=notes).sets(big=big)
    check.unless(1, "M17", when=accumulator_reset_in_loop)


@parsons
@pytest.mark.case("empty")
def test_empty_till(student):
    student.run(notes=[]).sets(big=0)


@parsons
@pytest.mark.case("boundary")
def test_notes_of_10(student):
    student.run(notes=[10, 10]).sets(big=0).unless(2, "M48", when=accepts_the_limit)


@parsons
@pytest.mark.case("usual")
@pytest.mark.parametrize(("notes", "big"), [([5, 5], 0), ([100, 5], 1), ([20, 20, 20], 3)])
def test_other_tills(student, notes, big):
    student.run(notes=notes).sets(big=big)


# --- mornings with more than 5 minutes of delay ------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(
    ("delays", "late", "with_limit"), [([4, 0, 12, 3, 5], 1, 2), ([6, 7, 5, 12], 3, 4)]
)
def test_mornings(student, delays, late, with_limit):
    last = int(delays[-1] > 5)
    check = student.run(delays=delays).sets(count_late=late)
    check.unless(last, "M17", when=accumulator_reset_in_loop)
    check.unless(last, "M05-outside", when=decides_after_loop)
    check.unless(with_limit, "M48", when=accepts_the_limit)
    check.unless(3, "M50", when=gives_delays_again)  # the 20 mornings of the verdict
    check.unless(1, "M51", when=hard_coded)


@make
@pytest.mark.case("empty")
def test_no_morning_to_count(student):
    student.run(delays=[]).sets(count_late=0)


@make
@pytest.mark.case("boundary")
def test_exactly_5_minutes(student):
    student.run(delays=[5, 5]).sets(count_late=0).unless(2, "M48", when=accepts_the_limit)


@make
@pytest.mark.case("usual")
@pytest.mark.parametrize(("delays", "late"), [([0, 1], 0), ([30], 1), ([12, 6, 0], 2)])
def test_other_mornings(student, delays, late):
    student.run(delays=delays).sets(count_late=late)


@make
@pytest.mark.case("many")
def test_month_of_mornings(student):
    student.run(delays=[6, 5, 0, 9] * 5).sets(count_late=10)
