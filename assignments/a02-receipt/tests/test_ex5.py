"""a02-ex5: clean_name has no spaces around, a first capital letter, then small letters."""

import ast

import pytest

from autograder.syntax import hard_coded

pytestmark = pytest.mark.exercise("a02-ex5")

METHODS = {"strip", "lower", "upper", "replace", "capitalize", "title"}


def result_thrown_away(tree):
    """M14: a text method stands alone on its line: `typed_name.strip()`."""
    alone = [line.value for line in tree.body if isinstance(line, ast.Expr)]
    names = [getattr(getattr(call, "func", None), "attr", "") for call in alone]
    return any(name in METHODS for name in names)


@pytest.mark.gate
@pytest.mark.parametrize(("typed", "clean"), [("  yASMine ", "Yasmine"), ("ILYAS", "Ilyas")])
def test_examples(student, typed, clean):
    run = student.run(typed_name=typed).sets(clean_name=clean)
    run.unless("Yasmine", "M51", when=hard_coded)
    for wrong in (typed, typed.strip(), typed.lower(), typed.upper(), typed.capitalize()):
        run.unless(wrong, "M14", when=result_thrown_away)
    run.unless(clean[1:].capitalize(), "M16-first")  # [1] taken for the first letter


@pytest.mark.case("text")
@pytest.mark.parametrize(("typed", "clean"), [("zeynep   ", "Zeynep"), ("  Tuan", "Tuan")])
def test_spaces_on_one_side(student, typed, clean):
    student.run(typed_name=typed).sets(clean_name=clean)


@pytest.mark.case("edge")
def test_one_letter(student):
    student.run(typed_name=" k ").sets(clean_name="K")
