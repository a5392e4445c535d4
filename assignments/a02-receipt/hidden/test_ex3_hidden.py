"""a02-ex3, hidden: another half, just under and just over a half, small and big prices."""

import pytest

pytestmark = pytest.mark.exercise("a02-ex3")


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("total", "vat"), [(450, 95), (1050, 221)])
def test_other_halves(student, total, vat):
    student.run(total_cents=total).sets(vat_cents=vat)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("total", "vat"), [(69, 14), (31, 7), (3, 1)])
def test_beside_a_half(student, total, vat):
    student.run(total_cents=total).sets(vat_cents=vat)


@pytest.mark.case("usual")
@pytest.mark.parametrize(("total", "vat"), [(1, 0), (2495, 524), (1234567, 259259)])
def test_small_and_big(student, total, vat):
    student.run(total_cents=total).sets(vat_cents=vat)
