"""The assignment that hostile programs attack: an exercise of each kind, and secrets."""

from pathlib import Path

import classes
import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from autograder import notebook
from autograder.model import Notebook

VISIBLE = '''
"""What a class is given."""
import pytest

ex, gate = pytest.mark.exercise, pytest.mark.gate

@ex("v01-judge")
def test_judge(student):
    assert student.judge(lambda n: 2 * n) is True
    assert student.judge(lambda n: n + 2) is False

@ex("v01-loose")
def test_loose(student):
    assert "Ann" in student.guests("Bob Ann")
    assert student.guests("Bob Ann") == student.guests("Ann Bob")
    assert 2 < student.mean([2, 4]) < 4

@ex("v01-double")
@gate
@pytest.mark.parametrize(("number", "twice"), [(2, 4), (5, 10)])
def test_double(student, number, twice):
    student.call("double", number).returns(twice)

@ex("v01-greet")
@gate
def test_greet(student):
    assert student.greet("Ann") == "Hello, Ann!"

@ex("v01-greet")
def test_nobody(student):
    with pytest.raises(ValueError):
        student.greet("")

@ex("v01-table")
@gate
def test_table(student):
    student.call("table", 2).prints("2\\n4")

@ex("v01-fare")
@gate
def test_fare(student):
    student.run(age=8).sets(fare=0)

@ex("v01-box")
@gate
def test_box(student):
    box = student.make("Box")
    box.put(3)
    assert box.take() == 3

@ex("v01-each")
@gate
def test_each(student):
    seen = []
    student.call("each", seen.append, [1, 2]).returns(2)
    assert seen == [1, 2]

@ex("v01-dice")
@gate
def test_dice(student):
    student.provide(roll=lambda: 4)
    assert student.two_dice() == 8

@ex("v01-even")
@gate
def test_even(student):
    assert all(map(student.is_even, [2, 4]))
    assert not any(map(student.is_even, [1, 3]))

@ex("v01-total")
@gate
def test_total(student):
    student.avoids("sum")
    student.call("total", [1, 2]).returns(3)

@ex("v01-upto")
@gate
def test_upto(student):
    assert sum(student.upto(3)) == 6
    assert student.upto(2)[-1] == 2

@ex("v01-rest")
@gate
def test_rest(student):
    student.call("triple", 2).returns(6)
'''
HIDDEN = '''
"""The concealed part."""
import pytest

ex = pytest.mark.exercise

@ex("v01-double")
def test_concealed_double(student):
    student.call("double", 86420).returns(172840)

@ex("v01-greet")
def test_concealed_greet(student):
    assert "Zanzibar" in student.greet("Zanzibar")
    assert student.greet("Zanzibar") < "Hello, Zanzibar."

@ex("v01-table")
def test_concealed_table(student):
    student.call("table", 3).with_input("Zanzibar").prints("2\\n4\\n6")

@ex("v01-fare")
def test_concealed_fare(student):
    student.run(age=90210).sets(fare=210)

@ex("v01-box")
def test_concealed_box(student):
    box = student.make("Box")
    box.put("Ouagadougou")
    assert box.take() == "Ouagadougou"

@ex("v01-each")
def test_concealed_each(student):
    seen = []
    assert student.each(seen.append, [90210]) == 1
    assert seen == [90210]

@ex("v01-dice")
def test_concealed_dice(student):
    student.provide(roll=lambda: 31337)
    assert student.two_dice() == 62674

@ex("v01-even")
def test_concealed_even(student):
    assert all(map(student.is_even, [90210, 86420]))

@ex("v01-total")
def test_concealed_total(student):
    student.avoids("sum")
    student.call("total", [90210, 1]).returns(90211)

@ex("v01-upto")
def test_concealed_upto(student):
    assert sum(student.upto(4)) == 10
    assert "90210" not in map(str, student.upto(2))

@ex("v01-rest")
def test_concealed_rest(student):
    student.call("triple", 111).returns(333)
'''
# The same in one process, for the naive grader.
CHECKS = '''
"""What hidden tests look like where they run beside the learner's code."""
import unittest

class Double(unittest.TestCase):
    def test_examples(self):
        self.assertEqual(self.space["double"](2), 4)

    def test_concealed(self):
        self.assertEqual(self.space["double"](86420), 172840)

class Greet(unittest.TestCase):
    def test_examples(self):
        self.assertEqual(self.space["greet"]("Ann"), "Hello, Ann!")

    def test_concealed(self):
        self.assertIn("Zanzibar", self.space["greet"]("Zanzibar"))
'''
# Cells with asserts, as a notebook of nbgrader has them.
GRADE_CELLS = ("assert double(2) == 4\nassert double(86420) == 172840",)

ANSWERS = {
    "judge": (
        "def judge(double):\n    return None",
        "def judge(double):\n    return double(2) == 4 and double(5) == 10",
    ),
    "loose": (
        "def guests(text):\n    return [text]\ndef mean(numbers):\n    return 0",
        (
            "def guests(text):\n    return sorted(text.split())\n"
            "def mean(numbers):\n    return sum(numbers) / len(numbers)"
        ),
    ),
    "double": ("def double(n):\n    return n", "def double(n):\n    return 2 * n"),
    "greet": (
        "def greet(name):\n    return 'Hello'",
        (
            "def greet(name):\n    if not name:\n        raise ValueError\n"
            "    return f'Hello, {name}!'"
        ),
    ),
    "table": (
        "def table(n):\n    print(n)",
        "def table(n):\n    for i in range(n):\n        print((i + 1) * 2)",
    ),
    "fare": ("age = 30\nfare = 1", "age = 30\nfare = 0 if age < 12 else 210"),
    "box": (
        ("class Box:\n    def put(self, thing):\n        pass\n    def take(self):\n        pass"),
        (
            "class Box:\n    def put(self, thing):\n        self.thing = thing\n"
            "    def take(self):\n        return self.thing"
        ),
    ),
    "each": (
        "def each(function, values):\n    return 0",
        (
            "def each(function, values):\n    for value in values:\n        function(value)\n"
            "    return len(values)"
        ),
    ),
    "dice": ("def two_dice():\n    return 1", "def two_dice():\n    return roll() + roll()"),
    "even": ("def is_even(n):\n    return None", "def is_even(n):\n    return n % 2 == 0"),
    "total": (
        "def total(numbers):\n    return 0",
        (
            "def total(numbers):\n    found = 0\n    for number in numbers:\n"
            "        found += number\n    return found"
        ),
    ),
    "upto": (
        "def upto(n):\n    return [n]",
        "def upto(n):\n    return list(range(1, n + 1))",
    ),
    "rest": ("def triple(n):\n    return 0", "def triple(n):\n    return 3 * n"),
}
WRONG = {name: wrong for name, (wrong, _) in ANSWERS.items()}
RIGHT = {name: right for name, (_, right) in ANSWERS.items()}
POINTS = 2.0

# What no learner may get to see, by whose it is.
SECRETS = {
    "hidden": ("86420", "172840", "Zanzibar", "90210", "31337", "Ouagadougou", "concealed"),
    "environment": ("t0ken-of-the-teacher",),
    "neighbour": ("alice-wrote-this",),
    "solution": ("the-reference-answer",),
    "done": ("it-has-worked",),
}
# A learner who does nothing but look around: whatever was left there would be in the output.
CURIOUS = """
import os, sys
print(os.listdir())
for folder in "/tmp", "/dev/shm", "/var/tmp", "..":
    try:
        print([name for name in os.listdir(folder) if "left" in name])
    except OSError:
        print("closed")
print(len(os.environ), sys.argv, sys.gettrace(), sorted(vars(__builtins__))[:3], sum(range(4)))
"""


def paper(answers: dict[str, str], first: str = "", last: str = "") -> NotebookNode:
    """The notebook handed in: a cell of the learner's own, then an answer for each exercise."""
    cells = [new_code_cell(first)]
    for name, answer in answers.items():
        text = f"# v01-{name}\n{answer}"
        ask = new_code_cell(f'coach.check("v01-{name}")')
        cells += [
            classes.graded(new_code_cell(text), f"v01-{name}-answer", solution=True),
            classes.graded(ask, f"v01-{name}", grade=True, locked=True, points=POINTS),
        ]
    return classes.paper(*cells, new_code_cell(last))


def read(node: NotebookNode) -> Notebook:
    """The node as the grader reads it."""
    return notebook.of_node(node, "v01")


def write(root: Path) -> Path:
    """The course, a neighbour's work and a gradebook below `root`; the assignment's folder."""
    source = paper({**RIGHT, "rest": f"# the-reference-answer\n{RIGHT['rest']}"})
    alice = paper(RIGHT, "print('alice-wrote-this')")
    files = {
        "assignments/v01/tests/test_v01.py": VISIBLE,
        "assignments/v01/hidden/test_v01_hidden.py": HIDDEN,
        "assignments/v01/v01.ipynb": nbformat.writes(source),
        "classroom/submitted/alice/v01/v01.ipynb": nbformat.writes(alice),
        "classroom/gradebook.db": "every mark of the class",
    }
    for name, text in files.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
        path.chmod(0o644)
    return root / "assignments" / "v01"
