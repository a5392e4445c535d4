"""a05-ex2, hidden: both sides of a half, halves that decimal numbers lose, other rates."""

import pytest

pytestmark = pytest.mark.exercise("a05-ex2")


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("mad_cents", "rate_milli", "eur"), [(4750, 86, 409), (2250, 86, 194), (125, 100, 13)]
)
def test_halves(student, mad_cents, rate_milli, eur):
    student.run(mad_cents=mad_cents, rate_milli=rate_milli).sets(mad_to_eur=eur)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("mad_cents", "eur"), [(499, 0), (500, 1), (1499, 1), (1500, 2)])
def test_next_to_a_half(student, mad_cents, eur):
    student.run(mad_cents=mad_cents, rate_milli=1).sets(mad_to_eur=eur)


@pytest.mark.case("usual")
@pytest.mark.parametrize(
    ("mad_cents", "rate_milli", "eur"), [(875000, 95, 83125), (700, 1050, 735), (10, 97, 1)]
)
def test_other_rates(student, mad_cents, rate_milli, eur):
    student.run(mad_cents=mad_cents, rate_milli=rate_milli).sets(mad_to_eur=eur)
