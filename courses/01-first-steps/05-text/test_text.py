"""Lesson 01-05, the table of the badges: what a program can check."""

import ast

import pytest

from autograder.syntax import calls, hard_coded, read_names

clean = pytest.mark.exercise("l0105-clean")
predict3 = pytest.mark.exercise("l0105-predict3")
parsons = pytest.mark.exercise("l0105-parsons")
make = pytest.mark.exercise("l0105-make")

METHODS = {"strip", "upper", "lower", "replace"}


def result_thrown_away(tree):
    """M14: a text method stands alone on its line, and nobody takes the copy."""
    alone = [line.value for line in tree.body if isinstance(line, ast.Expr)]
    return any(getattr(getattr(call, "func", None), "attr", "") in METHODS for call in alone)


def starts_again(tree):
    """M14: several washes, each of the text as it was typed, as if the ones before had stayed."""
    washes = [n for n in tree.body if isinstance(n, ast.Assign) and "typed" in read_names(n.value)]
    return len(washes) > 1


def never_started(tree):
    """M13: a method without its brackets, `typed.upper`."""
    started = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    named = [n for n in ast.walk(tree) if isinstance(n, ast.Attribute) and n.attr in METHODS]
    return any(id(node) not in started for node in named)


def run(student, **inputs):
    """The cell with other inputs; its badges are not printed."""
    student.provide(badge=lambda *_: None, save=lambda *_: None)
    return student.run(**inputs)


# --- one recipe for sixty names ---------------------------------------------------------------


def washed(student, typed, name):
    return run(student, typed=typed).sets(clean_name=name)


@clean
@pytest.mark.gate
@pytest.mark.hint("M13")
def test_no_method_is_asleep(student):
    assert not never_started(student.tree)  # runs nothing: M13 explains no other error


@clean
@pytest.mark.gate
def test_name_is_a_text(student):
    name = run(student)["clean_name"]
    assert isinstance(name.upper(), str)  # a method without brackets is not a text, and says so


@clean
@pytest.mark.gate
@pytest.mark.parametrize(
    ("typed", "name"), [("  wout_peeters ", "WOUT PEETERS"), ("amina", "AMINA")]
)
def test_names_of_the_text(student, typed, name):
    check = washed(student, typed, name)
    check.unless("WOUT PEETERS", "M51", when=hard_coded)
    halves = (typed.strip(), typed.upper(), typed.replace("_", " "), typed.strip().upper())
    for half in (typed, *halves, typed.strip().replace("_", " "), halves[1].replace("_", " ")):
        check.unless(half, "M14", when=result_thrown_away)
        check.unless(half, "M14", when=starts_again)
        check.unless(half, "M14", when=starts_again)


@clean
@pytest.mark.case("text")
@pytest.mark.parametrize(
    ("typed", "name"), [("GRACE", "GRACE"), ("emre   ", "EMRE"), ("   Lotte", "LOTTE")]
)
def test_spaces_on_one_side(student, typed, name):
    washed(student, typed, name)


@clean
@pytest.mark.case("many")
def test_every_underscore(student):
    washed(student, " amina_el_idrissi ", "AMINA EL IDRISSI")


@clean
@pytest.mark.case("edge")
def test_spaces_in_the_middle_stay(student):
    washed(student, "  luca  rossi ", "LUCA  ROSSI")


# --- three drawers ----------------------------------------------------------------------------


def guess(student, name):
    """The learner's guess, without quotes, spaces or small letters."""
    said = str(student.run()[name])
    return "".join(sign for sign in said if sign.isalpha() or sign == "?").upper()


@predict3
@pytest.mark.gate
def test_three_guesses(student):
    said = [guess(student, name) for name in ("one", "two", "three")]
    assert [word for word in said if word in {"", "?"}] == []


@predict3
def test_first_letter(student):
    assert guess(student, "one") == "C"


@predict3
def test_last_letter(student):
    assert guess(student, "two") == "E"


@predict3
@pytest.mark.hint("M16-first")
def test_slice_starts_in_the_second_drawer(student):
    assert guess(student, "three")[:1] == "H"


@predict3
def test_slice_stops_before_three(student):
    assert guess(student, "three") == "HA"


# --- initials in the wind ---------------------------------------------------------------------


def letters(student, first_name, last_name, initials):
    check = run(student, first_name=first_name, last_name=last_name)
    check = check.sets(initials=initials)
    check.unless("C.D.", "M51", when=hard_coded)
    check.unless(f"{first_name[0]}.{last_name[0]}.", "M14", when=result_thrown_away)
    second = f"{first_name[1:2]}.{last_name[1:2]}.".upper()
    check.unless(second, "M16-first")


@parsons
@pytest.mark.gate
@pytest.mark.parametrize(
    ("first_name", "last_name", "initials"),
    [("charlie", "diallo", "C.D."), ("noor", "el amrani", "N.E.")],
)
def test_two_people(student, first_name, last_name, initials):
    letters(student, first_name, last_name, initials)


@parsons
@pytest.mark.case("text")
def test_capital_letters(student):
    letters(student, "Ilyas", "BENALI", "I.B.")


@parsons
@pytest.mark.case("edge")
def test_one_letter(student):
    run(student, first_name="k", last_name="o").sets(initials="K.O.")


@parsons
@pytest.mark.case("usual")
def test_other_pair(student):
    letters(student, "tuan", "ferrari", "T.F.")


# --- the whole badge --------------------------------------------------------------------------


def printed(student, typed, promo, line, code):
    """Both texts at once, so that the learner reads which one differs."""
    word, short = typed.strip(), typed.strip().lower()
    check = run(student, typed_name=typed, promo=promo).sets(line=line, code=code)
    check.unless("SAMIRA - Promo 12", "M51", when=hard_coded)
    for half in (typed, word, typed.upper()):
        check.unless(f"{half} - Promo {promo}", "M14", when=result_thrown_away)
    check.unless("sam6", "M51", when=hard_coded)
    check.unless(f"{word[:3]}{len(word)}", "M14", when=result_thrown_away)
    check.unless(f"{short[1:4]}{len(word)}", "M16-first")
    check.unless(f"{short[:2]}{len(word)}", "M16", when=calls("len"))


@make
@pytest.mark.gate
@pytest.mark.hint("M13")
def test_every_method_starts(student):
    assert not never_started(student.tree)  # runs nothing: M13 explains no other error


@make
@pytest.mark.gate
@pytest.mark.parametrize(
    ("typed", "promo", "line", "code"),
    [("  Samira ", 12, "SAMIRA - Promo 12", "sam6"), ("Li", 3, "LI - Promo 3", "li2")],
)
def test_badges_of_the_text(student, typed, promo, line, code):
    printed(student, typed, promo, line, code)


@make
@pytest.mark.case("text")
@pytest.mark.parametrize(
    ("typed", "promo", "line", "code"),
    [("KWAME", 7, "KWAME - Promo 7", "kwa5"), ("zeynep   ", 100, "ZEYNEP - Promo 100", "zey6")],
)
def test_letters_and_spaces(student, typed, promo, line, code):
    printed(student, typed, promo, line, code)


@make
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("typed", "promo", "line", "code"),
    [("Ana", 0, "ANA - Promo 0", "ana3"), (" Emre", 1, "EMRE - Promo 1", "emr4")],
)
def test_three_letters_or_four(student, typed, promo, line, code):
    printed(student, typed, promo, line, code)


@make
@pytest.mark.case("edge")
def test_one_letter_only(student):
    printed(student, "  k ", 5, "K - Promo 5", "k1")
