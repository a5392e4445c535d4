"""Lesson 02-08: what a program can check."""

import pytest

make = pytest.mark.exercise("l0208-make")


@make
@pytest.mark.gate
@pytest.mark.parametrize(("number", "twice"), [(3, 6), (10, 20)])
def test_double(student, number, twice):
    student.call("double", number).returns(twice)


@make
@pytest.mark.case("edge")
def test_zero(student):
    student.call("double", 0).returns(0)
