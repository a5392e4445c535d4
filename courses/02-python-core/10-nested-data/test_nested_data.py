"""02-10: the checked activities of the lending library's program, taken apart."""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, hard_coded, return_in_loop

predict1 = pytest.mark.exercise("l0210-predict1")
parsons = pytest.mark.exercise("l0210-parsons")
call = pytest.mark.exercise("l0210-call")
labels = pytest.mark.exercise("l0210-labels")
make = pytest.mark.exercise("l0210-make")

TENT = {"who": "Emre", "back": True, "items": [("tente", 1), ("lampe", 2)]}
WAFFLE = {"who": "Lotte", "back": True, "items": [("gaufrier", 1)]}
DRILL = {"who": "Kwame", "back": False, "items": [("perceuse", 1), ("lampe", 3)]}
CHAIRS = {"who": "Emre", "back": False, "items": [("chaise", 12)]}
NOTHING = {"who": "Noor", "back": False, "items": []}
LOANS = [TENT, WAFFLE, DRILL, CHAIRS]


def loan(*items, who="Noor", back=False):
    return {"who": who, "back": back, "items": list(items)}


def set_made_in_loop(tree):
    """`set()` stands in the loop: at each loan, the box is empty again."""
    return any(
        isinstance(inner, ast.Call) and ast.unparse(inner) == "set()"
        for node in ast.walk(tree)
        if isinstance(node, ast.For)
        for inner in ast.walk(node)
    )


def accepts_one(tree):
    """A `>=` where the text says "2 or more": the plural comes too early."""
    return any(isinstance(node, ast.GtE) for node in ast.walk(tree))


# --- predict1: four addresses, by finger ---------------------------------------------------------


@predict1
@pytest.mark.gate
def test_the_one_that_is_done(student):
    student.run().sets(a="Kwame")


@predict1
@pytest.mark.case("usual")
def test_a_whole_packet(student):
    student.run().sets(b=("gaufrier", 1))


@predict1
@pytest.mark.case("usual")
def test_inside_a_packet(student):
    student.run().sets(c="lampe")


@predict1
@pytest.mark.case("usual")
def test_how_many_packets(student):
    student.run().sets(d=2)


# --- parsons: loans_of(register, who) ------------------------------------------------------------


@parsons
@pytest.mark.gate
@pytest.mark.parametrize(("who", "found"), [("Emre", [TENT, CHAIRS]), ("Lotte", [WAFFLE])])
def test_slips_of_the_text(student, who, found):
    check = student.call("loans_of", LOANS, who).returns(found)
    check.unless([], "M15", when=return_in_loop).unless([TENT], "M15", when=return_in_loop)
    check.unless([CHAIRS], "M17", when=accumulator_reset_in_loop)


@parsons
@pytest.mark.case("empty")
def test_nobody_of_this_name(student):
    student.call("loans_of", LOANS, "Noor").returns([])


@parsons
@pytest.mark.case("empty")
def test_empty_register(student):
    student.call("loans_of", [], "Emre").returns([])


@parsons
@pytest.mark.case("unchanged")
def test_two_loans_in_a_row(student):
    register = [TENT, CHAIRS, NOTHING, TENT]
    student.call("loans_of", register, "Emre").returns([TENT, CHAIRS, TENT])


# --- call: the register stays whole --------------------------------------------------------------


@call
@pytest.mark.gate
@pytest.mark.parametrize(("register", "who"), [(LOANS, "Kwame"), ([NOTHING], "Noor")])
def test_persons_of_the_text(student, register, who):
    check = student.call("next_call", register).returns(who)
    check.unless("Kwame", "M51", when=hard_coded)


@call
@pytest.mark.case("unchanged")
def test_many_returned(student):
    student.call("next_call", [TENT, WAFFLE, TENT, CHAIRS]).returns("Emre")


@call
@pytest.mark.case("usual")
def test_the_first_one_counts(student):
    student.call("next_call", [WAFFLE, CHAIRS, DRILL, NOTHING]).returns("Emre")


@call
@pytest.mark.case("boundary")
def test_the_last_one(student):
    student.call("next_call", [TENT, WAFFLE, NOTHING]).returns("Noor")


# --- labels: one for each kind of thing ----------------------------------------------------------


@labels
@pytest.mark.gate
def test_the_four_loans(student):
    check = student.call("count_labels", LOANS).returns(5)
    check.unless(1, "M17", when=set_made_in_loop)


@labels
@pytest.mark.gate
def test_the_same_thing_in_one_loan(student):
    student.call("count_labels", [loan(("tapis", 2), ("tapis", 1))]).returns(1)


@labels
@pytest.mark.case("empty")
def test_no_loan(student):
    student.call("count_labels", []).returns(0)


@labels
@pytest.mark.case("empty")
def test_a_loan_without_items(student):
    student.call("count_labels", [NOTHING, WAFFLE]).returns(1)


@labels
@pytest.mark.case("many")
def test_the_same_thing_in_each_loan(student):
    register = [loan(("lampe", n), ("vis", n + 1)) for n in range(1, 6)]
    student.call("count_labels", register).returns(2)


# --- make: slip(loan) ----------------------------------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(
    ("one", "lines"),
    [
        (TENT, ["Prêt pour Emre", "1 x tente", "2 x lampe", "Total : 3 objets"]),
        (WAFFLE, ["Prêt pour Lotte", "1 x gaufrier", "Total : 1 objet"]),
    ],
)
def test_slips(student, one, lines):
    check = student.call("slip", one).returns(lines)
    check.unless(lines[:2], "M15", when=return_in_loop)
    check.unless(["Prêt pour Lotte", "1 x gaufrier", "Total : 1 objets"], "M48", when=accepts_one)


@make
@pytest.mark.case("empty")
def test_nothing_lent(student):
    student.call("slip", NOTHING).returns(["Prêt pour Noor", "Total : 0 objet"])


@make
@pytest.mark.case("boundary")
def test_two_things(student):
    one = loan(("chaise", 2), who="Sam")
    student.call("slip", one).returns(["Prêt pour Sam", "2 x chaise", "Total : 2 objets"])
    one = loan(("vis", 1), ("fil", 1), who="Sam")
    lines = ["Prêt pour Sam", "1 x vis", "1 x fil", "Total : 2 objets"]
    student.call("slip", one).returns(lines)


@make
@pytest.mark.case("many")
def test_twelve_chairs(student):
    student.call("slip", CHAIRS).returns(["Prêt pour Emre", "12 x chaise", "Total : 12 objets"])


@make
@pytest.mark.case("unchanged")
def test_order_of_the_packets(student):
    one = loan(("vis", 4), ("fil", 1), ("bois", 2), ("vis", 3))
    lines = ["Prêt pour Noor", "4 x vis", "1 x fil", "2 x bois", "3 x vis", "Total : 10 objets"]
    student.call("slip", one).returns(lines).unless(
        [*lines[:5], "Total : 3 objets"], "M17", when=accumulator_reset_in_loop
    )
