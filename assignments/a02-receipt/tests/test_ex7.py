"""a02-ex7: two numbers typed as text are added up; summary shows the sum with clean numbers."""

import pytest

from autograder.syntax import calls, hard_coded, uses

pytestmark = pytest.mark.exercise("a02-ex7")


def add_up(student, noon_text, evening_text, total, summary):
    """Both answers at once, so that the learner reads which one differs."""
    run = student.run(noon_text=noon_text, evening_text=evening_text)
    return run.sets(total_from_text=total, summary=summary)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("noon_text", "evening_text", "total", "summary"),
    [("5", "7", 12, "5 + 7 = 12"), ("10", "3", 13, "10 + 3 = 13")],
)
def test_examples(student, noon_text, evening_text, total, summary):
    glued = noon_text + evening_text
    run = add_up(student, noon_text, evening_text, total, summary)
    run.unless(12, "M51", when=hard_coded)
    run.unless(glued, "M10-text", when=uses("Add"))  # noon_text + evening_text
    run.unless(glued, "M10-text", when=uses("JoinedStr"))  # the same in an f-string
    run.unless(int(glued), "M10-text", when=calls("int"))  # int(noon_text + evening_text)


@pytest.mark.weight(2)
@pytest.mark.case("text")
def test_spaces_and_a_zero_in_front(student):
    add_up(student, " 08", "4 ", 12, "8 + 4 = 12")


@pytest.mark.case("edge")
@pytest.mark.parametrize(
    ("noon_text", "evening_text", "total", "summary"),
    [("0", "9", 9, "0 + 9 = 9"), ("6", "0", 6, "6 + 0 = 6"), ("0", "0", 0, "0 + 0 = 0")],
)
def test_nothing_sold(student, noon_text, evening_text, total, summary):
    add_up(student, noon_text, evening_text, total, summary)
