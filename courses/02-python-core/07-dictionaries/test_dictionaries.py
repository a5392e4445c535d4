"""Lesson 02-07, the bicycle for 2 €: what a program can check."""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, calls, gives, hard_coded

clue = pytest.mark.exercise("l0207-clue")
phones = pytest.mark.exercise("l0207-phones")
labels = pytest.mark.exercise("l0207-labels")
parsons = pytest.mark.exercise("l0207-parsons")
make = pytest.mark.exercise("l0207-make")

BOOK = {"Elif": "12", "Wout": "14"}


def accepts_a_tie(tree):
    """A `>=` where only a higher offer takes the place."""
    return any(isinstance(node, ast.GtE | ast.LtE) for node in ast.walk(tree))


def restarts_in_loop(tree):
    """`labels = []` or `counts = {}` stands in a loop."""
    return accumulator_reset_in_loop(tree) or any(
        ast.unparse(node) in {"labels = []", "counts = {}", "best = 0"}
        for loop in ast.walk(tree)
        if isinstance(loop, ast.For)
        for node in ast.walk(loop)
    )


def replaces_winner(tree):
    """No comparison and no tool: each offer takes the place of the one before."""
    return not calls("max")(tree) and not any(isinstance(n, ast.Compare) for n in ast.walk(tree))


# --- the clues ---------------------------------------------------------------------------------


@clue
def test_first_strange_label(student):
    student.run().sets(first_wrong="théière")


@clue
def test_lost_price(student):
    student.run().sets(lost_price=5)


@clue
def test_item_without_price(student):
    student.run().sets(no_price="livre")


# --- the phone book ----------------------------------------------------------------------------


@phones
@pytest.mark.gate
@pytest.mark.parametrize(
    ("inputs", "after"),
    [
        (
            {"phones": BOOK, "name": "Noor", "number": "15", "gone": "Wout"},
            {"Elif": "12", "Noor": "15"},
        ),
        (
            {"phones": {"Elif": "12"}, "name": "Elif", "number": "20", "gone": "Luca"},
            {"Elif": "20"},
        ),
    ],
)
def test_update(student, inputs, after):
    check = student.run(**inputs).sets(phones=after)
    check.unless({"Elif": "12", "Noor": "15"}, "M51", when=hard_coded)


@phones
@pytest.mark.case("edge")
def test_gone_long_ago(student):
    run = student.run(phones=BOOK, name="Noor", number="15", gone="Sam")
    run.sets(phones={"Elif": "12", "Wout": "14", "Noor": "15"})


@phones
@pytest.mark.case("edge")
def test_new_number_for_a_colleague(student):
    run = student.run(phones=BOOK, name="Wout", number="31", gone="Elif")
    run.sets(phones={"Wout": "31"})


@phones
@pytest.mark.case("empty")
def test_empty_book(student):
    student.run(phones={}, name="Tuan", number="7", gone="Elif").sets(phones={"Tuan": "7"})


@phones
@pytest.mark.case("types")
def test_number_is_a_text(student):
    run = student.run(phones={"Sam": "01"}, name="Alix", number="007", gone="Sam")
    run.sets(phones={"Alix": "007"})


# --- the labels of 9.10, without positions -----------------------------------------------------


@labels
@pytest.mark.gate
@pytest.mark.parametrize(
    ("prices", "lines", "total"),
    [
        ({"lampe": 8, "livre": 2}, ["lampe : 8 €", "livre : 2 €"], 10),
        ({"vélo": 60}, ["vélo : 60 €"], 60),
    ],
)
def test_window(student, prices, lines, total):
    check = student.run(prices=prices).sets(labels=lines)
    check.unless(lines[-1:], "M17", when=restarts_in_loop)
    check.unless(["lampe : 8 €", "livre : 2 €"], "M51", when=hard_coded)
    check.sets(total=total)
    check.unless(list(prices.values())[-1], "M17", when=accumulator_reset_in_loop)


@labels
@pytest.mark.case("order")
def test_order_of_arrival(student):
    check = student.run(prices={"vélo": 60, "chaise": 15, "lampe": 8})
    check.sets(labels=["vélo : 60 €", "chaise : 15 €", "lampe : 8 €"]).sets(total=83)


@labels
@pytest.mark.case("edge")
def test_same_price_and_free(student):
    check = student.run(prices={"bol": 3, "verre": 3, "carton": 0})
    check.sets(labels=["bol : 3 €", "verre : 3 €", "carton : 0 €"]).sets(total=6)


@labels
@pytest.mark.case("empty")
def test_empty_shop(student):
    student.run(prices={}).sets(labels=[]).sets(total=0)


# --- the emojis of the neighbourhood -----------------------------------------------------------


@parsons
@pytest.mark.gate
@pytest.mark.parametrize(
    ("line", "counts"), [("😂😂 🚲 😂", {"😂": 3, "🚲": 1}), ("🙏 🚲🚲", {"🙏": 1, "🚲": 2})]
)
def test_answers(student, line, counts):
    check = student.run(line=line).sets(counts=counts)
    check.unless({line[-1]: 1}, "M17", when=restarts_in_loop)
    check.unless({"😂": 3, "🚲": 1}, "M51", when=hard_coded)


@parsons
@pytest.mark.case("empty")
@pytest.mark.parametrize("line", ["", "  "])
def test_nobody_answers(student, line):
    student.run(line=line).sets(counts={})


@parsons
@pytest.mark.case("edge")
@pytest.mark.parametrize(("line", "counts"), [("👍", {"👍": 1}), (" 👍 👍", {"👍": 2})])
def test_one_emoji(student, line, counts):
    student.run(line=line).sets(counts=counts)


@parsons
@pytest.mark.case("many")
def test_whole_street(student):
    student.run(line="🚲😂 " * 9 + "👍").sets(counts={"🚲": 9, "😂": 9, "👍": 1})


# --- the best offer ----------------------------------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(
    ("offers", "winner"),
    [
        ({"Inès": 45, "Luca": 60, "Zeynep": 55}, "Luca"),
        ({"Amadou": 70, "Yasmine": 40}, "Amadou"),
    ],
)
def test_offers(student, offers, winner):
    check = student.run(offers=offers).sets(winner=winner)
    check.unless(list(offers)[-1], "M17", when=restarts_in_loop)
    check.unless(list(offers)[-1], "M17-replace", when=replaces_winner)
    check.unless(max(offers), "M24-max", when=gives("offers", "max"))
    check.unless("Luca", "M51", when=hard_coded)


@make
@pytest.mark.case("tie")
@pytest.mark.parametrize(
    ("offers", "winner"),
    [({"Sam": 50, "Alix": 50}, "Sam"), ({"Elif": 10, "Wout": 80, "Noor": 80}, "Wout")],
)
def test_same_offer(student, offers, winner):
    check = student.run(offers=offers).sets(winner=winner)
    check.unless(list(offers)[-1], "M48", when=accepts_a_tie)


@make
@pytest.mark.case("edge")
@pytest.mark.parametrize("offers", [{"Grace": 1}, {"Mehdi": 12}])
def test_one_offer(student, offers):
    student.run(offers=offers).sets(winner=next(iter(offers)))


@make
@pytest.mark.case("order")
@pytest.mark.parametrize(
    ("offers", "winner"),
    [({"Fatou": 20, "Emre": 30, "Lotte": 40}, "Lotte"), ({"Rayan": 2, "Bilal": 1}, "Rayan")],
)
def test_first_or_last(student, offers, winner):
    student.run(offers=offers).sets(winner=winner)
