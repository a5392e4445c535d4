"""a03-ex6: same_answer is True for "oui" in any letter case, with or without spaces around."""

import ast

import pytest

from autograder.syntax import hard_coded, or_without_comparison, read_names

pytestmark = pytest.mark.exercise("a03-ex6")


def result_thrown_away(tree):
    """True when a text method stands alone on its line: `text.strip()`."""
    calls = [getattr(line, "value", None) for line in tree.body if not hasattr(line, "targets")]
    names = [getattr(getattr(call, "func", None), "attr", "") for call in calls]
    return any(name in {"strip", "lower", "upper", "replace"} for name in names)


def starts_again(tree):
    """True when two lines each clean the text as it was typed, as if the first had stayed."""
    lines = [node for node in tree.body if isinstance(node, ast.Assign)]
    return sum("text" in read_names(line.value) for line in lines) > 1


def never_started(tree):
    """True when a method has no brackets: `text.strip().lower == "oui"`."""
    started = {id(node.func) for node in ast.walk(tree) if isinstance(node, ast.Call)}
    methods = [node for node in ast.walk(tree) if isinstance(node, ast.Attribute)]
    return any(id(node) not in started for node in methods)


@pytest.mark.gate
@pytest.mark.parametrize(("text", "same"), [("oui", True), ("non", False)])
def test_examples(student, text, same):
    run = student.run(text=text).sets(same_answer=same)
    run.unless(not same, "M51", when=hard_coded)
    run.unless(wrong=False, hint="M13", when=never_started)
    run.unless(not same, "M19", when=or_without_comparison)  # if text == "oui" or "Oui"
    for bare in ("Oui", "OUI", " OUI "):  # same_answer = text == "oui" or "Oui"
        run.unless(bare, "M19", when=or_without_comparison)


@pytest.mark.weight(2)
@pytest.mark.case("text")
def test_capital_letter(student):
    run = student.run(text="Oui").sets(same_answer=True)
    run.unless(wrong=False, hint="M14", when=result_thrown_away)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_capitals_and_spaces(student):
    run = student.run(text=" OUI ").sets(same_answer=True)
    run.unless(wrong=False, hint="M14", when=result_thrown_away)
    run.unless(wrong=False, hint="M14", when=starts_again)


@pytest.mark.case("edge")
def test_spaces_inside(student):
    student.run(text="o u i").sets(same_answer=False)
