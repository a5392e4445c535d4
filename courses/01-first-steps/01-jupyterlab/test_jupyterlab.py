"""Lesson 01-01, the first hour: the tests look at which signs a cell lights."""

import ast

import pytest

mine = pytest.mark.exercise("l0101-mine")
repair = pytest.mark.exercise("l0101-repair")
countdown = pytest.mark.exercise("l0101-countdown")
make = pytest.mark.exercise("l0101-make")

READY = ("51", "Stade", "Bonne journée")
YOUSSEF = ("7", "Vanderkindere", "Attention au départ")


def lit_by(student):
    """Run the cell with toolboxes that remember instead of drawing: the signs, the files."""
    signs, files = [], []

    def sign(line="", destination="", message=""):
        signs.append((line, destination, message))

    student.provide(sign=sign, save=files.append)
    cell = student.run()
    cell.answered()  # the learner's own error comes first, with its hint
    student.settle()
    return signs, files


def texts(sign):
    return [str(word).strip() for word in sign]


# --- three words ------------------------------------------------------------------------------


@mine
@pytest.mark.gate
def test_three_own_texts(student):
    signs, _ = lit_by(student)
    words = [set(place) for place in zip(*map(texts, signs), strict=True)]
    changed = sum(bool(own - {"", ready}) for own, ready in zip(words, READY, strict=False))
    assert changed == 3  # the text says that the coach counts them


@mine
@pytest.mark.case("usual")
def test_a_sign_is_lit(student):
    signs, _ = lit_by(student)
    assert len(signs) == 1


@mine
@pytest.mark.case("usual")
def test_no_text_is_empty(student):
    signs, _ = lit_by(student)
    assert [text for sign in signs for text in texts(sign) if not text] == []


# --- two breakdowns ---------------------------------------------------------------------------


@repair
@pytest.mark.gate
def test_it_lights(student):
    signs, _ = lit_by(student)
    assert len(signs) == 1


@repair
@pytest.mark.case("text")
@pytest.mark.parametrize("place", range(3), ids=["line", "destination", "message"])
def test_youssef(student, place):
    signs, _ = lit_by(student)
    assert [sign[place] for sign in signs] == [YOUSSEF[place]]


# --- the quay counts down ---------------------------------------------------------------------


@countdown
@pytest.mark.gate
def test_five_signs(student):
    signs, _ = lit_by(student)
    assert len(signs) == 5


@countdown
@pytest.mark.case("order")
def test_five_to_one(student):
    signs, _ = lit_by(student)
    assert [str(minutes) for _, _, minutes in signs] == ["5", "4", "3", "2", "1"]


@countdown
@pytest.mark.case("text")
def test_same_tram(student):
    signs, _ = lit_by(student)
    assert [sign[:2] for sign in signs] == [("51", "Stade")] * 5


@countdown
@pytest.mark.case("usual")
def test_still_a_loop(student):
    lit_by(student)
    loops = [node for node in ast.walk(student.tree) if isinstance(node, ast.For)]
    assert len(loops) == 1


# --- a shuttle of one's own -------------------------------------------------------------------


@make
@pytest.mark.gate
def test_there_and_back(student):
    signs, _ = lit_by(student)
    assert len(signs) == 2


@make
@pytest.mark.case("usual")
def test_nothing_left_empty(student):
    signs, _ = lit_by(student)
    assert [text for sign in signs for text in texts(sign) if text in {"", "..."}] == []


@make
@pytest.mark.case("usual")
def test_two_destinations(student):
    signs, _ = lit_by(student)
    destinations = {texts(sign)[1] for sign in signs}
    assert len(destinations) == 2


@make
@pytest.mark.case("usual")
def test_saved(student):
    _, files = lit_by(student)
    assert [str(name).removesuffix(".html") for name in files] == ["ma-navette"]


@make
@pytest.mark.case("order")
def test_saved_last(student):
    lit_by(student)
    calls = [node.func.id for node in ast.walk(student.tree) if _calls_a_name(node)]
    assert calls[-1:] == ["save"]


def _calls_a_name(node):
    return isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
