"""Lesson 01-02, the stand of Maryam: what a program can check."""

import pytest

predict1 = pytest.mark.exercise("l0102-predict1")
repair = pytest.mark.exercise("l0102-repair")
parsons = pytest.mark.exercise("l0102-parsons")
make = pytest.mark.exercise("l0102-make")

BOARD = ["Ouvert", "Jusqu'à 13 h", "Thé offert", "Aujourd'hui seulement"]
TICKET = ["MSEMEN DE MARYAM", "Marché de Molenbeek", "", "Ticket 1", "Merci, à samedi !"]


def printed_by(student):
    """The lines that the cell prints when it is run again."""
    run = student.run()
    reply = run.answered()  # the learner's own error comes first, with its hint
    student.settle()
    return [line.rstrip() for line in reply.printed.rstrip().splitlines()]


def order_of(student):
    """The learner's guess, with or without spaces and commas."""
    return "".join(sign for sign in str(student.run()["order"]) if sign.isdigit())


# --- three customers --------------------------------------------------------------------------


@predict1
@pytest.mark.gate
def test_three_numbers(student):
    assert len(order_of(student)) == 6  # three numbers of two digits


@predict1
@pytest.mark.parametrize("place", range(3), ids=["first", "second", "third"])
def test_from_top_to_bottom(student, place):
    at = slice(2 * place, 2 * place + 2)
    assert order_of(student)[at] == "301020"[at]


# --- four breakdowns --------------------------------------------------------------------------


@repair
@pytest.mark.gate
def test_four_lines(student):
    assert len(printed_by(student)) == 4


@repair
@pytest.mark.case("text")
@pytest.mark.parametrize("place", range(4), ids=["first", "second", "third", "fourth"])
def test_exact_line(student, place):
    line = "".join(printed_by(student)[place : place + 1])
    assert line == BOARD[place]


# --- the receipt ------------------------------------------------------------------------------


@parsons
@pytest.mark.gate
def test_ticket_starts_with_the_name(student):
    assert printed_by(student)[:1] == TICKET[:1]


@parsons
@pytest.mark.case("order")
def test_ticket(student):
    student.run().prints("\n".join(TICKET))


@parsons
@pytest.mark.case("text")
def test_no_line_is_lost(student):
    assert sorted(printed_by(student)) == sorted(TICKET)


@parsons
@pytest.mark.case("order")
def test_empty_line_is_third(student):
    assert printed_by(student)[2:3] == [""]


# --- a shop sign of one's own -----------------------------------------------------------------


@make
@pytest.mark.gate
def test_three_lines(student):
    assert len(printed_by(student)) == 3


@make
@pytest.mark.case("empty")
def test_no_empty_line(student):
    lines = printed_by(student)
    assert [line for line in lines if line.strip() in {"", "..."}] == []


@make
@pytest.mark.case("text")
def test_apostrophe(student):
    lines = printed_by(student)
    apostrophes = sum(line.count("'") + line.count("’") for line in lines)  # noqa: RUF001
    assert min(apostrophes, 1) == 1


@make
@pytest.mark.case("usual")
def test_comment_of_three_words(student):
    printed_by(student)
    words = [len(comment.split()) for comment in comments(student.source)]
    assert min(max(words, default=0), 3) == 3


def comments(source):
    """The learner's comments, without the first line, which is ours."""
    lines = source.strip().splitlines()[1:]
    return [line.partition("#")[2] for line in lines if _is_comment(line)]


def _is_comment(line):
    """A `#` that stands outside quotes."""
    before = line.partition("#")[0]
    return "#" in line and (before.count('"') % 2 == 0)
