"""a03-ex6, hidden: other mixes of letters and spaces, longer, shorter and empty answers."""

import pytest

pytestmark = pytest.mark.exercise("a03-ex6")


@pytest.mark.weight(2)
@pytest.mark.case("text")
@pytest.mark.parametrize("text", ["oUi   ", "   OUi"])
def test_any_capitals_and_spaces(student, text):
    student.run(text=text).sets(same_answer=True)


@pytest.mark.case("usual")
@pytest.mark.parametrize("text", ["oui oui", "ou", "NON"])
def test_other_answers(student, text):
    student.run(text=text).sets(same_answer=False)


@pytest.mark.case("empty")
@pytest.mark.parametrize("text", ["", "  "])
def test_nothing_typed(student, text):
    student.run(text=text).sets(same_answer=False)
