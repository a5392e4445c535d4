"""a02-ex1, hidden: prices that decimal numbers get wrong, nothing at all, a big price."""

import pytest

from autograder.syntax import calls

pytestmark = pytest.mark.exercise("a02-ex1")


@pytest.mark.weight(2)
@pytest.mark.case("usual")
@pytest.mark.parametrize(("text", "cents"), [("4,35", 435), ("19,99", 1999)])
def test_no_cent_is_lost(student, text, cents):
    run = student.run(price_text=text).sets(price_cents=cents)
    run.unless(cents - 1, "M29-money", when=calls("float"))


@pytest.mark.case("edge")
@pytest.mark.parametrize(("text", "cents"), [("0,00", 0), ("0,10", 10), ("1250,07", 125007)])
def test_small_and_big(student, text, cents):
    student.run(price_text=text).sets(price_cents=cents)
