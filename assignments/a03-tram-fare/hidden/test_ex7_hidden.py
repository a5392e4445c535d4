"""a03-ex7, hidden: the last three rows of the truth table, and 17 next to the limit."""

import pytest

pytestmark = pytest.mark.exercise("a03-ex7")


@pytest.mark.case("usual")
@pytest.mark.parametrize(
    ("age", "has_pass", "is_sunday", "need"),
    [(30, True, True, False), (15, True, False, False), (15, False, False, True)],
)
def test_other_rows(student, age, has_pass, is_sunday, need):
    student.run(age=age, has_pass=has_pass, is_sunday=is_sunday).sets(need_ticket=need)


@pytest.mark.case("boundary")
def test_seventeen_on_sunday(student):
    student.run(age=17, has_pass=False, is_sunday=True).sets(need_ticket=False)


@pytest.mark.case("boundary")
def test_eighteen_with_a_pass(student):
    student.run(age=18, has_pass=True, is_sunday=True).sets(need_ticket=False)
