"""Lesson 02-06, six cards and a pen: what a program can check."""

import ast

import pytest

from autograder.syntax import (
    accumulator_reset_in_loop,
    assigns_result_of_list_method,
    changes_looped_list,
    hard_coded,
)

orders = pytest.mark.exercise("l0206-orders")
first = pytest.mark.exercise("l0206-first")
poster = pytest.mark.exercise("l0206-poster")
same = pytest.mark.exercise("l0206-same")
parsons = pytest.mark.exercise("l0206-parsons")
make = pytest.mark.exercise("l0206-make")


def second_name(tree):
    """`pile = votes`: one more name for the list of the text, not a copy."""
    return any(
        isinstance(node, ast.Assign) and ast.unparse(node.value) in {"show", "votes"}
        for node in ast.walk(tree)
    )


def accepts_the_limit(tree):
    """A `>=` where the text says "more than"."""
    return any(isinstance(node, ast.GtE | ast.Lt) for node in ast.walk(tree))


def takes_too_few_turns(tree):
    """The loop that takes the cards only turns twice: `range(2)`, `range(1, 3)`."""
    return any(
        isinstance(node, ast.Call) and ast.unparse(node) in {"range(2)", "range(1, 3)"}
        for node in ast.walk(tree)
    )


# --- four calls, with paper cards --------------------------------------------------------------


@orders
@pytest.mark.gate
def test_first_call(student):
    student.run().sets(after_1=["slam", "oud", "magie", "rap"])  # done in the text: keep it


@orders
def test_insert(student):
    check = student.run().sets(after_2=["slam", "danse", "oud", "magie", "rap"])
    # The card is put where a position 1 would be if we counted from 1.
    check.unless(["danse", "slam", "oud", "magie", "rap"], "M16-first")


@orders
def test_pop_from_the_front(student):
    student.run().sets(after_3=["danse", "oud", "magie", "rap"])


@orders
def test_pop_from_the_end(student):
    student.run().sets(after_4=["danse", "oud", "magie"])


# --- one act comes first -----------------------------------------------------------------------


@first
@pytest.mark.gate
@pytest.mark.parametrize(
    ("show", "act", "after"),
    [
        (["slam", "oud", "magie"], "magie", ["magie", "slam", "oud"]),
        (["rap", "danse", "slam"], "danse", ["danse", "rap", "slam"]),
    ],
)
def test_bedtime(student, show, act, after):
    check = student.run(show=show, act=act).sets(show=after)
    check.unless(None, "M23", when=assigns_result_of_list_method)
    check.unless(["magie", "slam", "oud"], "M51", when=hard_coded)


@first
@pytest.mark.case("edge")
def test_first_already(student):
    cell = student.run(show=["oud", "rap"], act="oud")
    assert cell["show"] == ["oud", "rap"]  # no `sets`: this input is meant to change


@first
@pytest.mark.case("edge")
def test_alone(student):
    assert student.run(show=["slam"], act="slam")["show"] == ["slam"]


@first
@pytest.mark.case("many")
def test_long_evening(student):
    before = ["slam", "oud", "rap", "danse", "magie"]
    student.run(show=before, act="danse").sets(show=["danse", "slam", "oud", "rap", "magie"])


# --- the poster, sorted; the table, as it was --------------------------------------------------


@poster
@pytest.mark.gate
@pytest.mark.parametrize(
    ("show", "text"),
    [(["slam", "danse", "oud"], "danse - oud - slam"), (["rap", "magie"], "magie - rap")],
)
def test_posters(student, show, text):
    check = student.run(show=show).sets(poster=text)
    check.unless(None, "M23", when=assigns_result_of_list_method)
    check.unless("danse - oud - slam", "M51", when=hard_coded)


@poster
@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
def test_friday_keeps_its_order(student):
    check = student.run(show=["rap", "oud", "danse"]).sets(poster="danse - oud - rap")
    check.sets(show=["rap", "oud", "danse"])
    check.unless(["danse", "oud", "rap"], "M21", when=second_name)


@poster
@pytest.mark.case("empty")
def test_nobody(student):
    student.run(show=[]).sets(poster="")


@poster
@pytest.mark.case("edge")
def test_one_act(student):
    student.run(show=["oud"]).sets(poster="oud").sets(show=["oud"])


# --- one table or two --------------------------------------------------------------------------


@same
@pytest.mark.gate
def test_first_line(student):
    student.run().sets(lists_1=1)  # done in the text: keep it


@same
@pytest.mark.parametrize("lines", [{"lists_2": 2}, {"lists_4": 2}, {"lists_5": 2}])
def test_new_lists(student, lines):
    student.run().sets(**lines)


@same
@pytest.mark.weight(2)
def test_one_more_card(student):
    student.run().sets(lists_3=1).unless(2, "M21")


# --- two piles instead of a list that changes under the finger ---------------------------------


@parsons
@pytest.mark.gate
@pytest.mark.parametrize(
    ("minutes", "before", "after"),
    [([4, 12, 15, 7], [4, 7], [12, 15]), ([20, 10], [10], [20])],
)
def test_piles(student, minutes, before, after):
    check = student.run(minutes=minutes).sets(before_break=before)
    check.unless(before[-1:], "M17", when=accumulator_reset_in_loop)
    check.unless([], "M48", when=accepts_the_limit)
    check.sets(after_break=after)
    check.unless(after[-1:], "M17", when=accumulator_reset_in_loop)
    check.unless([12], "M28", when=changes_looped_list)
    check.unless([10, 20], "M48", when=accepts_the_limit)


@parsons
@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
@pytest.mark.parametrize("minutes", [[4, 12, 15, 7], [11, 13]])
def test_cards_stay_on_the_table(student, minutes):
    check = student.run(minutes=minutes).sets(minutes=minutes)
    check.unless([4, 15, 7], "M28", when=changes_looped_list)
    check.unless([13], "M28", when=changes_looped_list)


@parsons
@pytest.mark.case("boundary")
def test_ten_minutes(student):
    check = student.run(minutes=[10, 11, 9, 10]).sets(before_break=[10, 9, 10])
    check.sets(after_break=[11])


@parsons
@pytest.mark.case("empty")
def test_no_act(student):
    student.run(minutes=[]).sets(before_break=[], after_break=[])


# --- the podium --------------------------------------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(
    ("votes", "podium"), [([4, 9, 2, 7], [9, 7, 4]), ([5, 1, 8, 3, 2], [8, 5, 3])]
)
def test_evening(student, votes, podium):
    check = student.run(votes=votes).sets(podium=podium)
    check.unless(None, "M23", when=assigns_result_of_list_method)
    check.unless(podium[:2], "M16", when=takes_too_few_turns)
    check.unless(podium[-1:], "M17", when=accumulator_reset_in_loop)
    check.unless([9, 7, 4], "M51", when=hard_coded)


@make
@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
def test_votes_keep_their_order(student):
    check = student.run(votes=[3, 8, 1, 6]).sets(podium=[8, 6, 3]).sets(votes=[3, 8, 1, 6])
    for changed in ([1], [1, 3, 6, 8], [8, 6, 3, 1]):
        check.unless(changed, "M21", when=second_name)


@make
@pytest.mark.case("tie")
@pytest.mark.parametrize(
    ("votes", "podium"), [([6, 2, 6, 1], [6, 6, 2]), ([5, 5, 5, 5], [5, 5, 5])]
)
def test_same_number(student, votes, podium):
    student.run(votes=votes).sets(podium=podium)


@make
@pytest.mark.case("edge")
@pytest.mark.parametrize(
    ("votes", "podium"), [([3, 8], [8, 3]), ([7], [7]), ([0, 0, 4], [4, 0, 0])]
)
def test_few_acts(student, votes, podium):
    student.run(votes=votes).sets(podium=podium)


@make
@pytest.mark.case("empty")
def test_no_votes(student):
    student.run(votes=[]).sets(podium=[])
