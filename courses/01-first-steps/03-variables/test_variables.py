"""Lesson 01-03, the cups of Maryam: what a program can check."""

import ast

import pytest

from autograder.syntax import read_names, reassigns, stored_names

board = pytest.mark.exercise("l0103-board")
noon = pytest.mark.exercise("l0103-noon")
trace = pytest.mark.exercise("l0103-trace")
sort = pytest.mark.exercise("l0103-sort")
names = pytest.mark.exercise("l0103-names")
make = pytest.mark.exercise("l0103-make")


def slate(honey, tea):
    return "\n".join(
        [
            f"Au miel : {honey} €",
            f"Deux au miel : {honey + honey} €",
            f"Miel et thé : {honey + tea} €",
            f"Deux au miel, un thé : {honey + honey + tea} €",
        ]
    )


def shows_no_variable(tree):
    """Every value shown by `print` is written out: a number, a text, or their sum."""
    calls = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    return bool(calls) and not any(read_names(value) for node in calls for value in node.args)


def total_filled_once(tree):
    """`total` gets its slip before the price changes, and never another one."""
    return not reassigns("total")(tree)


def total_written_out(tree):
    """The last slip of `total` is a number that somebody worked out by hand."""
    values = [
        node.value
        for node in tree.body
        if isinstance(node, ast.Assign) and ast.unparse(node.targets[0]) == "total"
    ]
    return bool(values) and not read_names(values[-1])


def credit_filled_once(tree):
    """Other names get the results, or nobody does: `credit` keeps its first slip."""
    return not reassigns("credit")(tree)


def steps_written_out(tree):
    """`credit = 880 - 15`: nobody asks the cups for what the call and the photo cost."""
    return not {"call", "photo"} & read_names(tree)


def given_in_order(tree):
    """Names in the order in which they get their first value."""
    found = [
        node.targets[0].id
        for node in tree.body
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name)
    ]
    return list(dict.fromkeys(found))


# --- one price, one place ----------------------------------------------------------------------


@board
@pytest.mark.gate
@pytest.mark.parametrize(("honey", "tea"), [(3, 1), (4, 1)])
def test_slate(student, honey, tea):
    run = student.run(honey=honey, tea=tea).prints(slate(honey, tea))
    run.unless(slate(3, 1), "M51", when=shows_no_variable)
    run.unless(slate(4, 1), "M51", when=shows_no_variable)  # every 3 corrected by hand


@board
@pytest.mark.case("usual")
def test_honey_goes_up_again(student):
    student.run(honey=8, tea=1).prints(slate(8, 1))


@board
@pytest.mark.case("usual")
def test_tea_goes_up(student):
    student.run(honey=3, tea=2).prints(slate(3, 2))


@board
@pytest.mark.case("usual")
def test_both_prices(student):
    student.run(honey=6, tea=5).prints(slate(6, 5))


@board
@pytest.mark.case("edge")
def test_tea_is_free(student):
    student.run(honey=4, tea=0).prints(slate(4, 0))


# --- noon is noon ------------------------------------------------------------------------------


@noon
@pytest.mark.gate
@pytest.mark.parametrize(("price", "new_price", "total"), [(3, 4, 8), (5, 7, 14)])
def test_total_follows(student, price, new_price, total):
    run = student.run(price=price, new_price=new_price).sets(total=total)
    run.unless(price + price, "M09", when=total_filled_once)
    run.unless(8, "M51", when=total_written_out)


@noon
@pytest.mark.case("usual")
def test_price_goes_down(student):
    run = student.run(price=9, new_price=2).sets(total=4)
    run.unless(18, "M09", when=total_filled_once)


@noon
@pytest.mark.case("usual")
def test_price_is_the_new_one(student):
    student.run(price=6, new_price=10).sets(price=10, total=20)


@noon
@pytest.mark.case("edge")
def test_a_zero(student):
    student.run(price=5, new_price=0).sets(total=0)


# --- two trays, by hand ------------------------------------------------------------------------


@trace
@pytest.mark.gate
def test_done_in_the_text(student):
    student.run().sets(left_2=8, right_2=5)


@trace
@pytest.mark.case("order")
def test_line_3_fills_the_left(student):
    student.run().sets(left_3=5)


@trace
@pytest.mark.case("unchanged")
def test_line_3_copies(student):
    student.run().sets(right_3=5)  # the slip is copied, the tray on the right keeps its own


@trace
@pytest.mark.case("order")
@pytest.mark.parametrize("tray", ["left_4", "right_4"])
def test_the_8_is_lost(student, tray):
    student.run().sets(**{tray: 5})


# --- three piles -------------------------------------------------------------------------------


def letters(student):
    """The learner's letters, with or without spaces and commas."""
    return {sign for sign in str(student.run()["refused"]).upper() if sign.isalpha()}


@sort
@pytest.mark.gate
def test_letters_of_slips(student):
    found = letters(student)
    assert sorted(found - set("ABCDEFGH")) == []
    assert min(len(found), 1) == 1


@sort
@pytest.mark.parametrize("letter", sorted("BCEH"))
def test_refused(student, letter):
    found = letters(student)
    assert letter * (letter in found) == letter
    assert len(found) < 8  # all the letters are no answer


@sort
@pytest.mark.parametrize("letter", sorted("ADFG"))
def test_accepted(student, letter):
    found = letters(student)
    assert letter * (letter in found) == ""
    assert sorted(found & set("BCEH")) != []


# --- twelve what? ------------------------------------------------------------------------------


def three_names(student):
    """The learner's three names, once the cell runs: its own error comes first, with its hint."""
    student.run().answered()
    student.settle()
    found = given_in_order(student.tree)
    assert len(found) == 3
    return found


@names
@pytest.mark.gate
@pytest.mark.parametrize(("first", "second", "left"), [(12, 3, 9), (20, 8, 12)])
def test_still_counts(student, first, second, left):
    found = three_names(student)
    run = student.run(**{found[0]: first, found[1]: second}).sets(**{found[2]: left})
    run.unless(9, "M51", when=lambda tree: found[0] not in read_names(tree))


@names
@pytest.mark.weight(3)
@pytest.mark.case("usual")
def test_old_names_are_gone(student):
    three_names(student)
    used = stored_names(student.tree) | read_names(student.tree)
    assert sorted(used & {"x", "y", "z"}) == []


@names
@pytest.mark.case("text")
def test_three_letters_or_more(student):
    short = [name for name in three_names(student) if len(name) < 3]
    assert short == []


@names
@pytest.mark.case("text")
def test_without_accents(student):
    found = three_names(student)
    assert [name for name in found if not name.isascii() or len(name) == 1] == []


@names
@pytest.mark.case("usual")
def test_numbers_of_the_text(student):
    found = three_names(student)
    assert [name for name in found if name in {"x", "y", "z"}] == []
    student.run().sets(**dict(zip(found, [12, 3, 9], strict=True)))


# --- Grace's credit ----------------------------------------------------------------------------


def evening(credit, call, photo):
    return [credit - call, credit - call - photo, credit - call - photo - call]


@make
@pytest.mark.gate
@pytest.mark.parametrize(("credit", "call", "photo"), [(1000, 120, 15), (500, 40, 10)])
def test_evening(student, credit, call, photo):
    lines = evening(credit, call, photo)
    run = student.run(credit=credit, call=call, photo=photo).prints("\n".join(map(str, lines)))
    run.unless("880\n865\n745", "M51", when=shows_no_variable)
    run.unless("880\n865\n745", "M51", when=steps_written_out)
    each_from_start = [credit - call, credit - photo, credit - call]
    run.unless("\n".join(map(str, each_from_start)), "M09", when=credit_filled_once)
    run.unless("\n".join([str(credit)] * 3), "M09", when=credit_filled_once)


@make
@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_last_slip(student):
    student.run(credit=800, call=100, photo=50).sets(credit=550)


@make
@pytest.mark.case("edge")
@pytest.mark.parametrize(("call", "photo"), [(0, 70), (90, 0)])
def test_something_is_free(student, call, photo):
    run = student.run(credit=600, call=call, photo=photo)
    lines = evening(600, call, photo)
    run.prints("\n".join(map(str, lines))).sets(credit=lines[-1])


@make
@pytest.mark.case("boundary")
def test_nothing_is_left(student):
    run = student.run(credit=300, call=100, photo=100)
    run.prints("200\n100\n0").sets(credit=0)
