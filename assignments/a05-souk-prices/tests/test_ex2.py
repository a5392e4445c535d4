"""a05-ex2: mad_to_eur is a price in whole cents of a euro, rounded half up."""

import pytest

from autograder.syntax import calls, hard_coded, reassigns, true_division, uses_float_literal

pytestmark = pytest.mark.exercise("a05-ex2")


def decimal_numbers(tree):
    """True when the cell computes with decimal numbers: `0.086`, or `/`."""
    return uses_float_literal(tree) or true_division(tree)


def cuts(tree):
    """True when the cell does not round: `//` and `int` lose the rest."""
    return not calls("round")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("mad_cents", "rate_milli", "eur", "other"), [(4500, 92, 414, 258), (3000, 86, 258, 414)]
)
def test_examples(student, mad_cents, rate_milli, eur, other):
    run = student.run(mad_cents=mad_cents, rate_milli=rate_milli).sets(mad_to_eur=eur)
    run.unless(other, "M51", when=hard_coded)
    run.unless(eur / 100, "M29-money", when=decimal_numbers)
    run.unless(387, "M50", when=reassigns("mad_cents"))


@pytest.mark.case("usual")
def test_rounds_up(student):
    run = student.run(mad_cents=1299, rate_milli=92).sets(mad_to_eur=120)  # 119.508
    run.unless(119, "M29-round", when=cuts)


@pytest.mark.case("usual")
def test_rounds_down(student):
    student.run(mad_cents=1230, rate_milli=92).sets(mad_to_eur=113)  # 113.16


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
def test_the_small_glass(student):
    rounds = student.run(mad_cents=1299, rate_milli=92)["mad_to_eur"] == 120
    run = student.run(mad_cents=1250, rate_milli=86).sets(mad_to_eur=108)  # 107.5
    run.unless(107, "M29", when=lambda tree: rounds and decimal_numbers(tree))
    run.unless(107, "M29-round", when=cuts)


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
def test_half_next_to_an_even_number(student):
    run = student.run(mad_cents=1125, rate_milli=100).sets(mad_to_eur=113)  # 112.5
    run.unless(112, "M29-round", when=calls("round"))  # `round` goes to the even neighbour
    run.unless(112, "M29-round", when=cuts)


@pytest.mark.case("edge")
def test_free(student):
    student.run(mad_cents=0, rate_milli=92).sets(mad_to_eur=0)
