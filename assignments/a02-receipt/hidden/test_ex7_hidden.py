"""a02-ex7, hidden: bigger numbers, other spaces, two zeros in front."""

import pytest

pytestmark = pytest.mark.exercise("a02-ex7")


@pytest.mark.case("many")
def test_big_numbers(student):
    run = student.run(noon_text="128", evening_text="1003")
    run.sets(total_from_text=1131, summary="128 + 1003 = 1131")


@pytest.mark.case("text")
@pytest.mark.parametrize(
    ("noon_text", "evening_text", "total", "summary"),
    [("  15  ", "20", 35, "15 + 20 = 35"), ("3", "007", 10, "3 + 7 = 10")],
)
def test_other_spaces_and_zeros(student, noon_text, evening_text, total, summary):
    run = student.run(noon_text=noon_text, evening_text=evening_text)
    run.sets(total_from_text=total, summary=summary)
