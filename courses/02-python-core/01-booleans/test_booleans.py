"""Lesson 02-01, the duel: the door that loved everybody, and the three rules of Saturday."""

import ast

import pytest

from autograder.syntax import hard_coded, or_without_comparison, reassigns

repair = pytest.mark.exercise("l0201-repair")
make = pytest.mark.exercise("l0201-make")


def gives_instead_of_asking(tree):
    """`opens = word = "but"`: one `=` too few, and the second one gives."""
    return any(isinstance(node, ast.Assign) and len(node.targets) > 1 for node in ast.walk(tree))


def limit_left_out(tree):
    """A `<` or `>` about the players, whose limits are included."""
    return _compares("players", tree, ast.Lt | ast.Gt)


def limit_taken_in(tree):
    """A `<=` or `>=` about the temperature, whose limits stay open."""
    return _compares("temp", tree, ast.LtE | ast.GtE)


def _compares(name, tree, signs):
    return any(
        isinstance(node, ast.Compare)
        and name in ast.unparse(node)
        and any(isinstance(sign, signs) for sign in node.ops)
        for node in ast.walk(tree)
    )


# --- the door: two words, and no cat -----------------------------------------------------------


@repair
@pytest.mark.gate
@pytest.mark.parametrize(("word", "opens"), [("mmmiaou", False), ("but", True)])
def test_cat_and_team(student, word, opens):
    run = student.run(word=word).sets(opens=opens)
    run.unless(not opens, "M51", when=hard_coded)
    run.unless("balai", "M19", when=or_without_comparison)
    run.unless("but", "M19", when=or_without_comparison)  # "but" or word == "balai"
    run.unless("but", "M07", when=gives_instead_of_asking)


@repair
@pytest.mark.weight(6)
@pytest.mark.case("usual")
def test_cleaning(student):
    run = student.run(word="balai").sets(opens=True)
    run.unless(wrong=False, hint="M19", when=or_without_comparison)  # word == ("but" or "balai")


@repair
@pytest.mark.case("empty")
def test_nothing_typed(student):
    student.run(word="").sets(opens=False)


@repair
@pytest.mark.case("text")
@pytest.mark.parametrize("word", ["But", "BALAI", "butbalai", "balais", " but", "b"])
def test_almost_the_word(student, word):
    student.run(word=word).sets(opens=False)


# --- Saturday: enough people, not too cold, not too hot ------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(
    ("players", "temp", "enough", "closed"), [(10, 20, True, False), (7, 38, False, True)]
)
def test_two_saturdays(student, players, temp, enough, closed):
    run = student.run(players=players, temp=temp)
    run.sets(enough=enough, closed=closed, can_play=enough)
    run.unless(35, "M19", when=or_without_comparison)  # temp < 5 or 35
    run.unless(not enough, "M50", when=reassigns("players"))
    run.unless(not enough, "M51", when=hard_coded)
    run.unless(not closed, "M50", when=reassigns("temp"))
    run.unless(not closed, "M51", when=hard_coded)


@make
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("players", "enough"), [(7, False), (8, True), (9, True), (11, True), (12, True), (13, False)]
)
def test_limits_of_the_team(student, players, enough):
    right_inside = student.run(players=10, temp=20)["enough"] is True
    run = student.run(players=players, temp=20).sets(enough=enough, closed=False)
    run.unless(
        not enough,
        "M48",
        when=lambda tree: right_inside and players in {8, 12} and limit_left_out(tree),
    )


@make
@pytest.mark.case("boundary")
@pytest.mark.parametrize(
    ("temp", "closed"), [(4, True), (5, False), (6, False), (34, False), (35, False), (36, True)]
)
def test_limits_of_the_weather(student, temp, closed):
    right_inside = student.run(players=10, temp=20)["closed"] is False
    run = student.run(players=10, temp=temp).sets(enough=True, closed=closed)
    run.unless(
        not closed,
        "M48",
        when=lambda tree: right_inside and temp in {5, 35} and limit_taken_in(tree),
    )


@make
@pytest.mark.case("usual")
@pytest.mark.parametrize(("players", "temp"), [(10, 40), (10, -3), (3, 20), (30, 20), (0, 0)])
def test_no_match(student, players, temp):
    student.run(players=players, temp=temp).sets(can_play=False)


@make
@pytest.mark.case("usual")
@pytest.mark.parametrize(("players", "temp"), [(8, 5), (12, 35), (9, 12)])
def test_match(student, players, temp):
    student.run(players=players, temp=temp).sets(can_play=True)


@make
@pytest.mark.case("types")
def test_booleans_not_texts(student):
    student.run(players=9, temp=40).sets(enough=True, closed=True, can_play=False)
