"""a01-ex4: a and b have changed places."""

import ast

import pytest

from autograder.syntax import hard_coded

pytestmark = pytest.mark.exercise("a01-ex4")


def written_backwards(tree):
    """M08: read from left to right (`a = b` fills b), the lines would swap a and b."""
    held = {"a": "first", "b": "second"}
    for line in tree.body:
        match line:
            case ast.Assign(targets=[ast.Name(id=left)], value=ast.Name(id=right)):
                held[right] = held.get(left)
            case _:
                pass
    return held["a"] == "second" and held["b"] == "first"


@pytest.mark.gate
@pytest.mark.parametrize(("a", "b"), [(250, 100), (8, 30)])
def test_examples(student, a, b):
    run = student.run(a=a, b=b).sets(a=b, b=a)
    run.unless(250, "M51", when=hard_coded)
    run.unless(b, "M08", when=written_backwards)
    run.unless(0, "M08", when=written_backwards)  # spare = 0 came first


@pytest.mark.case("edge")
@pytest.mark.parametrize(("a", "b"), [(0, 5), (60, 0)])
def test_an_empty_drawer(student, a, b):
    student.run(a=a, b=b).sets(a=b, b=a)


@pytest.mark.case("tie")
def test_as_many_in_both(student):
    student.run(a=40, b=40).sets(a=40, b=40)
