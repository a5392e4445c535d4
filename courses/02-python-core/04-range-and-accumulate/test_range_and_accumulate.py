"""Lesson 02-04, the panel taken apart: what a program can check."""

import ast

import pytest

from autograder.syntax import (
    accumulator_reset_in_loop,
    hard_coded,
    reassigns,
    starts_maximum_at_zero,
)

walls = pytest.mark.exercise("l0204-walls")
repair = pytest.mark.exercise("l0204-repair")
warmest = pytest.mark.exercise("l0204-warmest")
parsons = pytest.mark.exercise("l0204-parsons")
make = pytest.mark.exercise("l0204-make")


def steps_on_the_wall(tree):
    """Both lists with a start and a wall hold the wall itself: one belief, two signs."""
    return _ends_with("list_b", 4, tree) and _ends_with("list_c", 0, tree)


def last_is_the_wall(tree):
    """`range(first, last, gap)`, as in the panel; who moved `last` itself knows about the wall."""
    return "range(first, last, gap)" in _ranges(tree) and _values_of("last", tree) == ["480"]


def jumps_one_gap_further(tree):
    """`last + gap`: right only when the gap falls on `last`."""
    return any("last + gap" in call or "gap + last" in call for call in _ranges(tree))


def keeps_every_temp(tree):
    """No `if`: each temperature takes the place of the one before."""
    return not any(isinstance(node, ast.If) for node in ast.walk(tree))


def stops_before_most(tree):
    """`range(1, most)`: the last ticket is missing."""
    return "range(1, most)" in _ranges(tree)


def starts_at_zero(tree):
    """`range(most)` or `range(most + 1)`: a line for 0 tickets."""
    return any(call.startswith("range(most") for call in _ranges(tree))


def replaces_list(tree):
    """`too_long = [name]`: the last name takes the place of the others."""
    return "[name]" in _values_of("too_long", tree)


def accepts_the_limit(tree):
    """A `>=` or `<=` where the text says "more than"."""
    return any(isinstance(node, ast.GtE | ast.LtE) for node in ast.walk(tree))


def _values_of(name, tree):
    return [
        ast.unparse(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == name
    ]


def _ends_with(name, text, tree):
    return any(value.endswith(f", {text}]") for value in _values_of(name, tree))


def _ranges(tree):
    return [
        ast.unparse(node)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "range"
    ]


# --- four ranges, by hand ----------------------------------------------------------------------


@walls
@pytest.mark.gate
def test_first_list(student):
    student.run().sets(list_a=[0, 1, 2])  # done in the text: keep it


@walls
def test_start_and_wall(student):
    student.run().sets(list_b=[1, 2, 3]).unless([1, 2, 3, 4], "M16-range", when=steps_on_the_wall)


@walls
def test_backwards(student):
    check = student.run().sets(list_c=[10, 8, 6, 4, 2])
    check.unless([10, 8, 6, 4, 2, 0], "M16-range", when=steps_on_the_wall)


@walls
@pytest.mark.case("empty")
def test_already_at_the_wall(student):
    student.run().sets(list_d=[])


# --- the departure that nobody saw -------------------------------------------------------------


@repair
@pytest.mark.gate
@pytest.mark.parametrize(
    ("first", "last", "gap", "departures"),
    [(420, 480, 20, [420, 440, 460, 480]), (600, 650, 30, [600, 630])],
)
def test_days(student, first, last, gap, departures):
    check = student.run(first=first, last=last, gap=gap).sets(departures=departures)
    check.unless([420, 440, 460], "M16-range", when=last_is_the_wall)
    check.unless([420, 440, 460, 480], "M51", when=hard_coded)
    check.unless([*departures, 660], "M16", when=jumps_one_gap_further)


@repair
@pytest.mark.case("boundary")
def test_one_departure(student):
    check = student.run(first=500, last=500, gap=15).sets(departures=[500])
    check.unless([], "M16-range", when=last_is_the_wall)


@repair
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("first", "last", "gap", "departures"),
    [
        (480, 511, 10, [480, 490, 500, 510]),
        (480, 509, 10, [480, 490, 500]),
        (0, 3, 1, [0, 1, 2, 3]),
    ],
)
def test_near_the_wall(student, first, last, gap, departures):
    student.run(first=first, last=last, gap=gap).sets(departures=departures)


@repair
@pytest.mark.case("empty")
def test_closed(student):
    student.run(first=600, last=590, gap=20).sets(departures=[])


# --- the thermometer ---------------------------------------------------------------------------


@warmest
@pytest.mark.gate
@pytest.mark.parametrize(("temps", "best"), [([-6, -3, -9], -3), ([4, 11, 7], 11)])
def test_mornings(student, temps, best):
    check = student.run(temps=temps).sets(warmest=best)
    check.unless(0, "M52", when=starts_maximum_at_zero)
    check.unless(temps[-1], "M17-replace", when=keeps_every_temp)
    check.unless(-3, "M51", when=hard_coded)


@warmest
@pytest.mark.case("edge")
@pytest.mark.parametrize(("temps", "best"), [([-5], -5), ([-170, -160], -160)])
def test_very_cold(student, temps, best):
    student.run(temps=temps).sets(warmest=best)


@warmest
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("temps", "best"), [([9, 1, 2], 9), ([1, 2, 9], 9), ([0, -4], 0), ([-4, 0], 0)]
)
def test_first_and_last(student, temps, best):
    student.run(temps=temps).sets(warmest=best)


@warmest
@pytest.mark.case("tie")
def test_same_twice(student):
    student.run(temps=[-2, -7, -2]).sets(warmest=-2)


# --- names that do not fit ---------------------------------------------------------------------


@parsons
@pytest.mark.gate
@pytest.mark.parametrize(
    ("names", "too_long"),
    [
        (["Conservatoire", "Gare", "Bibliothèque", "Parc"], ["Conservatoire", "Bibliothèque"]),
        (["Port", "Observatoire"], ["Observatoire"]),
    ],
)
def test_names(student, names, too_long):
    check = student.run(names=names).sets(too_long=too_long)
    check.unless(too_long[-1:], "M17-replace", when=replaces_list)
    check.unless([], "M17", when=accumulator_reset_in_loop)
    check.unless(too_long[-1:], "M17", when=accumulator_reset_in_loop)


@parsons
@pytest.mark.case("empty")
@pytest.mark.parametrize("names", [[], ["Parc", "Gare"]])
def test_nothing_too_long(student, names):
    student.run(names=names).sets(too_long=[])


@parsons
@pytest.mark.case("boundary")
def test_exactly_10_letters(student):
    check = student.run(names=["Patinoires", "Patinoire 2"]).sets(too_long=["Patinoire 2"])
    check.unless(["Patinoires", "Patinoire 2"], "M48", when=accepts_the_limit)


@parsons
@pytest.mark.case("order")
def test_same_order(student):
    names = ["Vieux marché", "Port", "Avenue du Parc", "Vieux marché"]
    student.run(names=names).sets(too_long=["Vieux marché", "Avenue du Parc", "Vieux marché"])


# --- Nabil's cheat sheet -----------------------------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(
    ("price", "most", "rows"),
    [
        (250, 3, ["1 x 250 = 250", "2 x 250 = 500", "3 x 250 = 750"]),
        (180, 2, ["1 x 180 = 180", "2 x 180 = 360"]),
    ],
)
def test_sheet(student, price, most, rows):
    check = student.run(price=price, most=most).sets(rows=rows)
    check.unless(rows[:-1], "M16-range", when=stops_before_most)
    check.unless([f"0 x {price} = 0", *rows], "M16", when=starts_at_zero)
    check.unless([f"0 x {price} = 0", *rows[:-1]], "M16", when=starts_at_zero)
    check.unless(rows[-1:], "M17", when=accumulator_reset_in_loop)
    check.unless(["1 x 250 = 250", "2 x 250 = 500", "3 x 250 = 750"], "M51", when=hard_coded)
    check.unless(
        ["1 x 250 = 250", "2 x 250 = 500", "3 x 250 = 750"], "M50", when=reassigns("price")
    )


@make
@pytest.mark.case("empty")
def test_no_ticket(student):
    student.run(price=250, most=0).sets(rows=[])


@make
@pytest.mark.case("boundary")
def test_one_ticket(student):
    student.run(price=90, most=1).sets(rows=["1 x 90 = 90"])


@make
@pytest.mark.case("many")
def test_ten_tickets(student):
    student.run(price=7, most=10).sets(rows=[f"{n} x 7 = {n * 7}" for n in range(1, 11)])
