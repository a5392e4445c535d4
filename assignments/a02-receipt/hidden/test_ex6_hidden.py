"""a02-ex6, hidden: a product of several words, more than 100 euros, prices just over a euro."""

import pytest

pytestmark = pytest.mark.exercise("a02-ex6")


@pytest.mark.case("text")
@pytest.mark.parametrize(
    ("quantity", "product", "unit_cents", "text"),
    [(3, "menu du jour", 379, "3 x menu du jour  11.37"), (2, "Thé", 101, "2 x Thé  2.02")],
)
def test_other_lines(student, quantity, product, unit_cents, text):
    run = student.run(quantity=quantity, product=product, unit_cents=unit_cents)
    run.sets(line_text=text)


@pytest.mark.case("many")
def test_a_big_order(student):
    run = student.run(quantity=40, product="frites", unit_cents=351)
    run.sets(line_text="40 x frites  140.40")
