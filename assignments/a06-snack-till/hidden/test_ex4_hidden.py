"""a06-ex4: other prices and refunds."""

import pytest

pytestmark = pytest.mark.exercise("a06-ex4")


@pytest.mark.case("usual")
@pytest.mark.parametrize(
    ("cents", "text"), [(1010, "10.10"), (9905, "99.05"), (123456, "1234.56")]
)
def test_larger_prices(student, cents, text):
    student.call("eur", cents).returns(text)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("cents", "text"), [(1, "0.01"), (9, "0.09"), (-1, "-0.01")])
def test_a_few_cents(student, cents, text):
    student.call("eur", cents).returns(text)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("cents", "text"), [(-100, "-1.00"), (-1999, "-19.99")])
def test_larger_refunds(student, cents, text):
    student.call("eur", cents).returns(text)
