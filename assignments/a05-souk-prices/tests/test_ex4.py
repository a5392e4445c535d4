"""a05-ex4: missing lists the wanted products that are no key of `prices`, in the same order."""

import pytest

from autograder.syntax import changes_looped_list, hard_coded

pytestmark = pytest.mark.exercise("a05-ex4")


@pytest.mark.gate
@pytest.mark.parametrize(
    ("prices", "wanted", "missing", "other"),
    [
        ({"menthe": 500, "pain": 150}, ["pain", "olives"], ["olives"], ["thé", "pain"]),
        ({"olives": 3000}, ["thé", "olives", "pain"], ["thé", "pain"], ["olives"]),
    ],
)
def test_examples(student, prices, wanted, missing, other):
    run = student.run(prices=prices, wanted=wanted).sets(missing=missing)
    run.unless(other, "M51", when=hard_coded)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_price_not_known_yet(student):
    prices = {"citrons": 0, "pain": 150}
    student.run(prices=prices, wanted=["citrons", "riz", "pain"]).sets(missing=["riz"])


@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
def test_two_sold_in_a_row(student):
    prices, wanted = {"riz": 200, "sel": 90}, ["riz", "sel", "miel"]
    run = student.run(prices=prices, wanted=wanted).sets(missing=["miel"])
    run.unless(["sel", "miel"], "M28", when=changes_looped_list)
    run.sets(wanted=wanted).unless(["miel"], "M28", when=changes_looped_list)
    run.sets(prices=prices)


@pytest.mark.weight(2)
@pytest.mark.case("text")
def test_capital_letter(student):
    # The salt is there so that looking the wrong way round does not answer ["Pain"].
    prices = {"Pain": 150, "sel": 90, "thé": 80}
    student.run(prices=prices, wanted=["pain", "thé"]).sets(missing=["pain"])


@pytest.mark.case("empty")
def test_empty_slate(student):
    wanted = ["riz", "miel"]
    student.run(prices={}, wanted=wanted).sets(missing=["riz", "miel"]).sets(wanted=wanted)


@pytest.mark.case("empty")
def test_nothing_wanted(student):
    student.run(prices={"riz": 200}, wanted=[]).sets(missing=[])
