"""a01-ex1, hidden: neither text is the name of the other variable, in quotes."""

import pytest

pytestmark = pytest.mark.exercise("a01-ex1")


@pytest.mark.weight(2)
@pytest.mark.case("text")
@pytest.mark.parametrize(("name", "other"), [("first_name", "city"), ("city", "first_name")])
def test_not_the_name_of_a_variable(student, name, other):
    value = student.run()[name].strip().lower()
    assert any(sign.isalpha() for sign in value)
    assert value != other
