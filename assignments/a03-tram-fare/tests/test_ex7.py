"""a03-ex7: need_ticket is False with a pass, or on Sunday under 18; True for everybody else.

The truth table has 8 rows: the two examples, three rows here, three in the hidden tests.
"""

import pytest

from autograder.syntax import elif_chain_as_ifs, hard_coded, uses

pytestmark = pytest.mark.exercise("a03-ex7")


def limit_on_the_other_side(tree):
    """True when the cell says `<=` or `>`: the rule of the text needs `<` and `>=`."""
    return uses("LtE")(tree) or uses("Gt")(tree)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("age", "has_pass", "is_sunday", "need"), [(30, False, False, True), (15, False, True, False)]
)
def test_examples(student, age, has_pass, is_sunday, need):
    run = student.run(age=age, has_pass=has_pass, is_sunday=is_sunday).sets(need_ticket=need)
    run.unless(not need, "M51", when=hard_coded)
    run.unless(not need, "M18", when=elif_chain_as_ifs)


@pytest.mark.case("usual")
@pytest.mark.parametrize(("age", "is_sunday"), [(30, False), (15, True)])
def test_with_a_pass(student, age, is_sunday):
    run = student.run(age=age, has_pass=True, is_sunday=is_sunday).sets(need_ticket=False)
    run.unless(wrong=True, hint="M18", when=elif_chain_as_ifs)  # a second `if ... else` wins


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_adult_on_sunday(student):
    student.run(age=30, has_pass=False, is_sunday=True).sets(need_ticket=True)


@pytest.mark.case("boundary")
def test_eighteen_on_sunday(student):
    right_at_19 = student.run(age=19, has_pass=False, is_sunday=True)["need_ticket"] is True
    run = student.run(age=18, has_pass=False, is_sunday=True).sets(need_ticket=True)
    run.unless(
        wrong=False,
        hint="M48",
        when=lambda tree: right_at_19 and limit_on_the_other_side(tree),
    )
