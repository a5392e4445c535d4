"""a01-ex1: first_name and city are texts of the learner's choice: a free answer, by properties.

Every property asks for a letter too, so that two empty texts earn nothing.
"""

import pytest

pytestmark = pytest.mark.exercise("a01-ex1")

NAMES = ["first_name", "city"]


def has_letter(text):
    return any(sign.isalpha() for sign in text)


@pytest.mark.gate
@pytest.mark.parametrize("name", NAMES)
def test_text(student, name):
    value = student.run()[name]
    student.run().sets(**{name: str(value)})


@pytest.mark.case("empty")
@pytest.mark.parametrize("name", NAMES)
def test_at_least_one_letter(student, name):
    assert has_letter(student.run()[name])


@pytest.mark.case("text")
@pytest.mark.parametrize("name", NAMES)
def test_no_space_around(student, name):
    value = student.run()[name]
    student.run().sets(**{name: value.strip()})
    assert has_letter(value)


@pytest.mark.weight(2)
@pytest.mark.case("text")
@pytest.mark.parametrize("name", NAMES)
def test_a_word_of_your_own(student, name):
    value = student.run()[name].strip().lower()
    assert has_letter(value)
    assert value != name
