"""a01-ex2: three printed lines from the variables; the last one follows the move."""

import ast

import pytest

from autograder.syntax import reads, reassigns

pytestmark = pytest.mark.exercise("a01-ex2")

NOOR = ("Noor", "photographe", "Liège", "Molenbeek")
TUAN = ("Tuan", "cuisinier", "Padoue", "Roubaix")


def card(*lines):
    return "\n".join(lines)


def run_card(student, name, job, town, new_town):
    return student.run(name=name, job=job, town=town, new_town=new_town)


def prints_only_values(tree):
    """M51: every `print` of the cell shows a value in quotes, none shows a variable."""
    prints = [node for node in ast.walk(tree) if isinstance(node, ast.Call)]
    shown = [value for node in prints for value in node.args]
    return bool(shown) and all(isinstance(value, ast.Constant) for value in shown)


def counts_on_last_line(tree):
    """M09: `town` changes after `last_line` was filled, and `last_line` is not filled again."""
    filled_again = reassigns("last_line")(tree)
    return reassigns("town")(tree) and reads("last_line")(tree) and not filled_again


@pytest.mark.gate
@pytest.mark.parametrize("person", [NOOR, TUAN])
def test_examples(student, person):
    name, job, town, new_town = person
    run = run_card(student, *person).prints(card(name, job, new_town))
    run.unless(card(name, job, town), "M09", when=counts_on_last_line)
    run.unless(card(NOOR[0], NOOR[1], NOOR[3]), "M51", when=prints_only_values)


@pytest.mark.case("usual")
def test_another_person(student):
    person = ("Amadou", "plombier", "Casablanca", "Anvers")
    run_card(student, *person).prints(card("Amadou", "plombier", "Anvers"))


@pytest.mark.case("edge")
def test_moves_within_the_same_town(student):
    person = ("Inès", "avocate", "Laeken", "Laeken")
    run_card(student, *person).prints(card("Inès", "avocate", "Laeken"))
