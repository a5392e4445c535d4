"""a02-ex1: price_cents is the price written with a comma, in whole cents."""

import pytest

from autograder.syntax import calls, hard_coded

pytestmark = pytest.mark.exercise("a02-ex1")


@pytest.mark.gate
@pytest.mark.parametrize(("text", "cents", "euros"), [("3,50", 350, 3.5), ("12,00", 1200, 12.0)])
def test_examples(student, text, cents, euros):
    run = student.run(price_text=text).sets(price_cents=cents)
    run.unless(350, "M51", when=hard_coded)
    run.unless(euros, "M29-money", when=calls("float"))


@pytest.mark.weight(2)
@pytest.mark.case("edge")
@pytest.mark.parametrize(("text", "cents"), [("0,05", 5), ("7,08", 708)])
def test_zeros_in_the_middle(student, text, cents):
    student.run(price_text=text).sets(price_cents=cents)


@pytest.mark.weight(3)
@pytest.mark.case("usual")
def test_no_cent_is_lost(student):
    run = student.run(price_text="2,30").sets(price_cents=230)
    run.unless(229, "M29-money", when=calls("float"))
