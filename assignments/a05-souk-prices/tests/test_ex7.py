"""a05-ex7: count_emojis gives each emoji of the list its number in the text, 0 included."""

import ast

import pytest

from autograder.syntax import hard_coded, loops

pytestmark = pytest.mark.exercise("a05-ex7")


def starts_again_in_loop(tree):
    """True when a loop gives `count_emojis` an empty dictionary at each turn."""
    return any(
        isinstance(node, ast.Assign)
        and ast.unparse(node.value) in {"{}", "dict()"}
        and ast.unparse(node.targets[0]) == "count_emojis"
        for loop in loops(tree)
        for node in loop.body
    )


@pytest.mark.gate
def test_example_two_teas(student):
    run = student.run(text="🍵 oui 🍵🍋", emojis=["🍵", "🍋"])
    run.sets(count_emojis={"🍵": 2, "🍋": 1})
    run.unless({"🍵": 0, "🍬": 1}, "M51", when=hard_coded)
    run.unless({"🍋": 1}, "M17", when=starts_again_in_loop)


@pytest.mark.gate
def test_example_no_tea(student):
    run = student.run(text="🍬 ou 👍", emojis=["🍵", "🍬"])
    run.sets(count_emojis={"🍵": 0, "🍬": 1})
    run.unless({"🍵": 2, "🍋": 1}, "M51", when=hard_coded)


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_the_same_emoji_many_times(student):
    emojis = ["🍬", "🍋"]
    run = student.run(text="🍬🍬🍬 🍋 🍬🍬", emojis=emojis)
    run.sets(count_emojis={"🍬": 5, "🍋": 1}).sets(emojis=emojis)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_other_emojis_and_letters(student):
    run = student.run(text="Moi 🎉 ! 😂😂 🍯 ok 🎉", emojis=["🍯", "🎉"])
    run.sets(count_emojis={"🍯": 1, "🎉": 2})


@pytest.mark.weight(2)
@pytest.mark.case("empty")
def test_nobody_answers(student):
    student.run(text="", emojis=["🍯", "🍋", "🍬"]).sets(count_emojis={"🍯": 0, "🍋": 0, "🍬": 0})


@pytest.mark.case("empty")
def test_nothing_to_count(student):
    student.run(text="🍵🍵", emojis=[]).sets(count_emojis={})
