"""Lesson 01-04, the sale of the homework club: what a program can check."""

import ast

import pytest

from autograder.syntax import (
    calls,
    hard_coded,
    reassigns,
    true_division,
    uses_float_literal,
)

predict1 = pytest.mark.exercise("l0104-predict1")
song = pytest.mark.exercise("l0104-song")
vat = pytest.mark.exercise("l0104-vat")
repair = pytest.mark.exercise("l0104-repair")
make = pytest.mark.exercise("l0104-make")


def rounds(tree):
    """M29: divided with `/`, then cut or rounded."""
    return true_division(tree) and (calls("round")(tree) or calls("int")(tree))


def price_with_comma(tree):
    """M11: some name gets two values, with a comma between them."""
    return any(
        isinstance(node, ast.Assign) and isinstance(node.value, ast.Tuple) for node in tree.body
    )


# --- three ways to share -----------------------------------------------------------------------


@predict1
@pytest.mark.gate
def test_share_of_each(student):
    run = student.run().sets(a=3.5)
    run.unless((3, 5), "M11", when=price_with_comma)


@predict1
@pytest.mark.case("usual")
def test_whole_biscuits(student):
    assert student.run()["b"] == 3


@predict1
@pytest.mark.case("usual")
def test_nobody_gets_it(student):
    assert student.run()["c"] == 1


# --- the song that is too long -----------------------------------------------------------------


@song
@pytest.mark.gate
@pytest.mark.parametrize(("length", "minutes", "seconds"), [(215, 3, 35), (48, 0, 48)])
def test_songs(student, length, minutes, seconds):
    run = student.run(song=length).sets(minutes=minutes, seconds=seconds)
    run.unless(round(length / 60), "M29-division", when=rounds)
    run.unless(3, "M51", when=hard_coded)
    run.unless(35, "M51", when=hard_coded)


@song
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("length", "minutes", "seconds"), [(59, 0, 59), (60, 1, 0), (61, 1, 1)])
def test_around_one_minute(student, length, minutes, seconds):
    student.run(song=length).sets(minutes=minutes, seconds=seconds)


@song
@pytest.mark.case("usual")
@pytest.mark.parametrize(("length", "minutes", "seconds"), [(119, 1, 59), (3725, 62, 5)])
def test_other_songs(student, length, minutes, seconds):
    student.run(song=length).sets(minutes=minutes, seconds=seconds)


@song
@pytest.mark.case("edge")
def test_silence(student):
    student.run(song=0).sets(minutes=0, seconds=0)


# --- Sofia's invoice ---------------------------------------------------------------------------


@vat
@pytest.mark.gate
@pytest.mark.parametrize(("price", "tax", "to_pay"), [(1500, 315, 1815), (200, 42, 242)])
def test_invoices(student, price, tax, to_pay):
    run = student.run(price=price).sets(vat=tax, to_pay=to_pay)
    run.unless(315, "M51", when=hard_coded)
    run.unless(315, "M50", when=reassigns("price"))


@vat
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("price", "tax"), [(100, 21), (1100, 231)])
def test_few_and_many_euros(student, price, tax):
    student.run(price=price).sets(vat=tax, to_pay=price + tax)


@vat
@pytest.mark.case("many")
def test_a_whole_box(student):
    student.run(price=58300).sets(vat=12243, to_pay=70543)


@vat
@pytest.mark.case("edge")
def test_free(student):
    student.run(price=0).sets(vat=0, to_pay=0)


# --- three breakdowns --------------------------------------------------------------------------


@repair
@pytest.mark.gate
@pytest.mark.parametrize(
    ("biscuits", "bag_size", "bags", "total"), [(48, 6, 8, 2000), (60, 12, 5, 1250)]
)
def test_bags(student, biscuits, bag_size, bags, total):
    run = student.run(biscuits=biscuits, bag_size=bag_size).sets(bags=bags, total=total)
    run.unless((2, 50) * bags, "M11", when=price_with_comma)
    run.unless(2.5 * bags, "M29-money", when=uses_float_literal)


@repair
@pytest.mark.case("usual")
def test_another_price(student):
    student.run(biscuits=20, bag_size=4, price=300).sets(bags=5, total=1500)


@repair
@pytest.mark.case("boundary")
def test_biscuits_left_over(student):
    student.run(biscuits=29, bag_size=6).sets(bags=4, total=1000)


@repair
@pytest.mark.case("text")
def test_total_is_shown(student):
    student.run(biscuits=48, bag_size=6).prints("Sachets : 8\nTotal : 2000")


# --- a stand of one's own ----------------------------------------------------------------------


def at_the_till(student, price, quantity, paid):
    """The run, and what the till must find."""
    total = price * quantity
    change = paid - total
    run = student.run(price=price, quantity=quantity, paid=paid)
    return run, {
        "total": total,
        "change": change,
        "euros": change // 100,
        "cents": change % 100,
    }


@make
@pytest.mark.gate
@pytest.mark.parametrize(("price", "quantity", "paid"), [(350, 2, 2000), (125, 3, 1000)])
def test_examples(student, price, quantity, paid):
    run, found = at_the_till(student, price, quantity, paid)
    run.sets(**found)
    run.unless(700, "M51", when=hard_coded)
    run.unless(700, "M50", when=reassigns("price"))


@make
@pytest.mark.case("boundary")
@pytest.mark.parametrize(("price", "paid"), [(901, 1000), (900, 1000), (899, 1000)])
def test_around_one_euro(student, price, paid):
    run, found = at_the_till(student, price, 1, paid)
    run.sets(**found)
    run.unless(round((paid - price) / 100), "M29-division", when=rounds)


@make
@pytest.mark.case("edge")
def test_exact_money(student):
    run, found = at_the_till(student, 250, 4, 1000)
    run.sets(**found)


@make
@pytest.mark.case("edge")
def test_nothing_sold(student):
    run, found = at_the_till(student, 480, 0, 560)
    run.sets(**found)


@make
@pytest.mark.case("text")
def test_speaks_to_the_customer(student):
    run, found = at_the_till(student, 120, 3, 2000)
    reply = run.sets(**found).answered()
    student.settle()
    assert min(len(reply.printed.split()), 1) == 1


@make
@pytest.mark.case("usual")
def test_three_of_them(student):
    run, found = at_the_till(student, 615, 3, 5000)
    run.sets(**found)
