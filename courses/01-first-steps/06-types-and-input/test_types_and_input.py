"""Lesson 01-06, the case of the 3,333,333 euros: what a program can check."""

import pytest

from autograder.syntax import calls, hard_coded, reads

predict1 = pytest.mark.exercise("l0106-predict1")
kiosk = pytest.mark.exercise("l0106-kiosk")
prices = pytest.mark.exercise("l0106-prices")
repair = pytest.mark.exercise("l0106-repair")
make = pytest.mark.exercise("l0106-make")


def printed_by(student, **inputs):
    """The lines that the cell prints when it is run again."""
    reply = student.run(**inputs).answered()  # the learner's own error comes first
    student.settle()
    return [line.strip() for line in reply.printed.rstrip().splitlines()]


# --- the weapon -------------------------------------------------------------------------------


def guess(student, name):
    """The learner's guess, without quotes and spaces."""
    return "".join(sign for sign in str(student.run()[name]) if sign not in " \"'")


@predict1
@pytest.mark.gate
def test_three_guesses(student):
    said = [guess(student, name) for name in ("one", "two", "three")]
    assert [word for word in said if word in {"", "?"}] == []


@predict1
@pytest.mark.parametrize(
    ("name", "shown"), [("one", "21"), ("two", "777"), ("three", "73")], ids=["1", "2", "3"]
)
def test_number_or_text(student, name, shown):
    assert guess(student, name) == shown


# --- the kiosk --------------------------------------------------------------------------------


def pays(student, typed, total):
    check = student.run(typed=typed).sets(total=total)
    check.unless(21, "M51", when=hard_coded)
    check.unless(7 * typed, "M10")  # still a text, copied seven times


@kiosk
@pytest.mark.gate
@pytest.mark.parametrize(("typed", "total"), [("3", 21), ("10", 70)])
def test_seats_of_the_text(student, typed, total):
    pays(student, typed, total)


@kiosk
@pytest.mark.case("text")
def test_what_the_customer_reads(student):
    assert any("35" in line for line in printed_by(student, typed="5"))


@kiosk
@pytest.mark.case("edge")
@pytest.mark.parametrize(("typed", "total"), [("0", 0), (" 4 ", 28), ("1", 7)])
def test_nothing_spaces_one(student, typed, total):
    pays(student, typed, total)


@kiosk
@pytest.mark.case("types")
def test_total_is_a_number(student):
    student.run(typed="12").sets(total=84)


# --- three prices in chalk --------------------------------------------------------------------

NAMES = ("popcorn", "juice", "tea")
TEXTS = ("popcorn_text", "juice_text", "tea_text")


def become(student, typed, numbers):
    """Three typed prices give three numbers."""
    check = student.run(**dict(zip(TEXTS, typed, strict=True)))
    check.sets(**dict(zip(NAMES, numbers, strict=True)))
    for text, first in zip(typed, (3.5, 2.0, 1.2), strict=True):
        check.unless(first, "M51", when=hard_coded)
        check.unless((3, 50), "M11")  # popcorn = 3,50
        for half in (text.replace(",", "."), text.replace(",", ".").strip()):
            check.unless(half, "M10-type", when=calls("replace"))


@prices
@pytest.mark.gate
@pytest.mark.parametrize(
    ("typed", "numbers"),
    [(("3,50", "2", " 1,20 "), (3.5, 2.0, 1.2)), (("4,25", " 3", "0,90"), (4.25, 3.0, 0.9))],
)
def test_three_prices(student, typed, numbers):
    become(student, typed, numbers)


@prices
@pytest.mark.case("text")
def test_comma_anywhere(student):
    become(student, ("5", "2,75", "3,10"), (5.0, 2.75, 3.1))


@prices
@pytest.mark.case("edge")
def test_zero_and_no_comma(student):
    become(student, (" 0,05 ", "0", "12"), (0.05, 0.0, 12.0))


@prices
@pytest.mark.case("types")
def test_whole_prices_are_floats(student):
    student.run(popcorn_text="4", juice_text="1", tea_text="10").sets(juice=1.0)


# --- five breakdowns --------------------------------------------------------------------------


def screen(seats, price):
    return [
        f"Total : {7 * seats} €",
        "Rangée 12",
        f"Il reste {50 - seats} places",
        f"Sirop : {price} €",
        "Code à 4 chiffres",
    ]


@repair
@pytest.mark.gate
@pytest.mark.parametrize(
    ("seats", "price", "total", "left"), [("4", "2,50", 28, 46), ("9", "3,20", 63, 41)]
)
def test_screen(student, seats, price, total, left):
    shown = screen(int(seats), float(price.replace(",", ".")))
    assert shown[0] == f"Total : {total} €"
    assert shown[2] == f"Il reste {left} places"
    check = student.run(seats=seats, price=price).prints("\n".join(shown))
    liar = "\n".join([f"Total : {7 * seats} €", *shown[1:]])
    check.unless(liar, "M10")  # 7 * seats copies the text


@repair
@pytest.mark.case("text")
@pytest.mark.parametrize("place", range(5), ids=["total", "row", "left", "syrup", "code"])
def test_line(student, place):
    lines = printed_by(student, seats="2", price="1,75")[place : place + 1]
    assert lines == screen(2, 1.75)[place : place + 1]


# --- a kiosk of one's own ---------------------------------------------------------------------


def serves(student, typed_name, typed_count):
    """The run, with the learner's own price; the total must follow the count."""
    count = int(typed_count)
    price = price_of(student, typed_name=typed_name, typed_count=typed_count)
    check = student.run(typed_name=typed_name, typed_count=typed_count).sets(total=price * count)
    check.unless(price * 3, "M51", when=never_reads_the_count)
    check.unless(typed_count * price, "M10")  # still a text, copied


def price_of(student, **inputs):
    """The learner's own price: a whole number of cents."""
    price = student.run(**inputs)["price"]
    if isinstance(price, tuple):
        student.run(**inputs).sets(price=100 * price[0] + price[1]).unless(price, "M11")
        student.settle()
    assert type(price).__name__ == "int"
    return price


def never_reads_the_count(tree):
    return not reads("typed_count")(tree)


@make
@pytest.mark.gate
@pytest.mark.parametrize(("typed_name", "typed_count"), [(" grace ", "3"), ("noor", "2")])
def test_customers_of_the_text(student, typed_name, typed_count):
    serves(student, typed_name, typed_count)


@make
@pytest.mark.case("types")
def test_price_is_one_or_more(student):
    assert min(price_of(student), 1) == 1


@make
@pytest.mark.case("text")
@pytest.mark.weight(2)
@pytest.mark.parametrize(
    ("typed_name", "clean"),
    [("  kwame", "KWAME"), ("ZEYNEP  ", "ZEYNEP"), (" li ", "LI")],
)
def test_clean_name_in_the_first_line(student, typed_name, clean):
    lines = printed_by(student, typed_name=typed_name, typed_count="2")
    assert words(lines[:1], clean) == clean


@make
@pytest.mark.case("text")
def test_three_lines(student):
    assert len(printed_by(student, typed_name="ana", typed_count="2")) == 3


@make
@pytest.mark.case("text")
@pytest.mark.parametrize("typed_count", ["2", "11"])
def test_total_in_the_last_line(student, typed_count):
    total = str(price_of(student, typed_name="ana", typed_count=typed_count) * int(typed_count))
    lines = printed_by(student, typed_name="ana", typed_count=typed_count)
    assert words(lines[-1:], total) == total


@make
@pytest.mark.case("edge")
@pytest.mark.parametrize("typed_count", ["1", " 4 ", "100"])
def test_other_counts(student, typed_count):
    serves(student, "emre", typed_count)


def words(lines, wanted):
    """The wanted word if it stands in the lines; otherwise what stands there."""
    text = " ".join(lines)
    found = "".join(sign if sign.isalnum() else " " for sign in text).split()
    return wanted if wanted in found else text
