"""a02-ex3: vat_cents is 21 % of a price without VAT, rounded to the cent, halves up."""

import pytest

from autograder.syntax import calls, hard_coded, uses

pytestmark = pytest.mark.exercise("a02-ex3")


@pytest.mark.gate
@pytest.mark.parametrize(("total", "vat"), [(1000, 210), (199, 42)])
def test_examples(student, total, vat):
    run = student.run(total_cents=total).sets(vat_cents=vat)
    run.unless(210, "M51", when=hard_coded)
    run.unless(41, "M29-round", when=uses("FloorDiv"))
    run.unless(41, "M29-round", when=calls("int"))


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("total", "vat"), [(50, 11), (250, 53)])
def test_half_a_cent_goes_up(student, total, vat):
    run = student.run(total_cents=total).sets(vat_cents=vat)
    run.unless(vat - 1, "M29-round", when=calls("round"))
    run.unless(vat - 1, "M29-round", when=uses("FloorDiv"))


@pytest.mark.weight(2)
@pytest.mark.case("usual")
@pytest.mark.parametrize(("total", "vat"), [(110, 23), (333, 70)])
def test_down_and_up(student, total, vat):
    student.run(total_cents=total).sets(vat_cents=vat)


@pytest.mark.case("edge")
def test_free(student):
    student.run(total_cents=0).sets(vat_cents=0)


@pytest.mark.case("boundary")
def test_under_half_a_cent(student):
    student.run(total_cents=2).sets(vat_cents=0)
