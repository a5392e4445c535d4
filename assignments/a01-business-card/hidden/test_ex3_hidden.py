"""a01-ex3, hidden: other mornings; a first call that takes everything."""

import pytest

pytestmark = pytest.mark.exercise("a01-ex3")


@pytest.mark.case("usual")
@pytest.mark.parametrize(
    ("morning", "after_call", "credit_left"),
    [((2000, 333, 1000, 78), 1667, 2589), ((750, 20, 5, 700), 730, 35)],
)
def test_other_mornings(student, morning, after_call, credit_left):
    start, first_call, top_up, second_call = morning
    run = student.run(start=start, first_call=first_call, top_up=top_up, second_call=second_call)
    run.sets(after_call=after_call, credit_left=credit_left)


@pytest.mark.case("boundary")
def test_first_call_takes_everything(student):
    run = student.run(start=600, first_call=600, top_up=100, second_call=100)
    run.sets(after_call=0, credit_left=0)
