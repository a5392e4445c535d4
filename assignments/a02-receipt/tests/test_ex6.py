"""a02-ex6: line_text is one line of the receipt, exact to the space: `2 x frites  7.00`."""

import pytest

from autograder.syntax import hard_coded

pytestmark = pytest.mark.exercise("a02-ex6")


def line(student, quantity, product, unit_cents, text):
    run = student.run(quantity=quantity, product=product, unit_cents=unit_cents)
    return run.sets(line_text=text)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("quantity", "product", "unit_cents", "text"),
    [(2, "frites", 350, "2 x frites  7.00"), (1, "sauce", 5, "1 x sauce  0.05")],
)
def test_examples(student, quantity, product, unit_cents, text):
    run = line(student, quantity, product, unit_cents, text)
    run.unless("2 x frites  7.00", "M51", when=hard_coded)


@pytest.mark.case("usual")
def test_several_digits(student):
    line(student, 12, "wraps", 655, "12 x wraps  78.60")


@pytest.mark.case("edge")
def test_free(student):
    line(student, 3, "verre d'eau", 0, "3 x verre d'eau  0.00")


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("unit_cents", "price"), [(99, "0.99"), (100, "1.00"), (110, "1.10")])
def test_around_one_euro(student, unit_cents, price):
    line(student, 1, "jus", unit_cents, f"1 x jus  {price}")
