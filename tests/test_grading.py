"""What a notebook earns: read this first.

Each row is a learner's notebook and its points, found by the command `autograder score`.
"""

import contextlib
import json
import re
import socket
from dataclasses import dataclass

import classes
import nbclient
import nbformat
import pytest
from captive import need
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell
from odd_work import ODD

from autograder import coach

RIGHT = classes.RIGHT["t01-ex1"]
INSIDE = """# t01-ex1
def double(n):
    {}
    return 2 * n
"""
EQUALS_ALL = """# t01-ex1
class Yes(int):
    def __eq__(self, other): return True
    def __hash__(self): return 0
    def __repr__(self): return "10"

def double(n):
    return Yes(10)
"""
PATCHES = """# t01-ex1
import builtins, sys
builtins.type = lambda *_: int
sys.modules["autograder.check"] = sys
def double(n):
    return True
"""

# name: (cells before the answer of exercise 1, that answer, its points of 2)
NOTEBOOKS = {
    "right": ([], RIGHT, 2),
    "right for small numbers only": ([], classes.HALF, 1),
    "wrong": ([], classes.WRONG, 0),
    "not started": ([], "# t01-ex1\n...", 0),
    "empty": ([], "", 0),
    "under another name": ([], RIGHT.replace("double", "twice"), 0),
    "in another cell": ([RIGHT], "# t01-ex1", 2),
    "another type": ([], INSIDE.format("return 2.0 * n"), 0),
    "with magics": (["%matplotlib inline\n!ls\n%time 1"], "%time 1\n" + RIGHT, 2),
    "with a syntax error": ([], RIGHT.replace(":", ""), 0),
    "syntax error in another cell": (["for"], RIGHT, 2),
    "error in another cell": (["1 / 0"], RIGHT, 2),
    "error before the function": ([], "1 / 0\n" + RIGHT, 0),
    "error after the function": ([], RIGHT + "\n1 / 0", 2),
    "error inside": ([], INSIDE.format("n / 0"), 0),
    "input() in another cell": (["name = input('Name? ')"], RIGHT, 2),
    "prints a megabyte": (["print('x' * 1_000_000)"], INSIDE.format("print('x' * 1_000_000)"), 2),
    "warns on stderr": ([], INSIDE.format("import sys; print('hm', file=sys.stderr)"), 2),
    "exits": ([], INSIDE.format("exit()"), 0),
    "exits at once": ([], INSIDE.format("import os; os._exit(0)"), 0),
    "exits in another cell": (["import os; os._exit(0)"], RIGHT, 2),
    "never ends": ([], INSIDE.format("while True: pass"), 0),
    "never ends, whatever is raised": (
        [],
        INSIDE.format(
            "while True:\n        try:\n            while True: pass\n"
            "        except BaseException: pass"
        ),
        0,
    ),
    "calls itself for ever": ([], INSIDE.format("return double(n)"), 0),
    "eats the memory": ([], INSIDE.format("[0] * 10**10"), 0),
    "equal to everything": ([], EQUALS_ALL, 0),
    "changes Python": ([], PATCHES, 0),
    "true is not 1": ([], INSIDE.format("return n == 2 and True"), 0),
    "imports coach": (["from autograder import coach\ncoach.check('t01-ex1')"], RIGHT, 2),
    "loses its standard output": (["import sys\nsys.stdout = None"], RIGHT, 2),
    "installs something first": ([], "!pip install seaborn\n%pip list\n" + RIGHT, 2),
    "runs a shell's cell": (["%%bash\nexit 3", "files = !ls"], RIGHT, 2),
    "measures its own cell": ([], "%%time\n" + RIGHT, 2),
    "prints ten megabytes": (["for _ in range(10_000): print('x' * 1_000)"], RIGHT, 2),
    "sleeps": (["import time\ntime.sleep(0.1)"], INSIDE.format("time.sleep(0.01)"), 2),
    "needs a name that nobody gave": (["print(total)"], RIGHT, 2),
    "warns": (["import warnings\nwarnings.warn('old')"], RIGHT, 2),
    "goes deep": ([], INSIDE.format("f = lambda k: k and f(k - 1)\n    f(900)"), 2),
    "with accents": ([], "# t01-ex1\nété = 2\ndef double(número): return été * número", 2),
    "from Windows": ([], RIGHT.replace("\n", "\r\n"), 2),
    "with tabs": ([], RIGHT.replace("    ", "\t"), 2),
    "writes a file and reads it": (
        ["open('deux.txt', 'w').write('2')"],
        INSIDE.format("return n * int(open('deux.txt').read())"),
        2,
    ),
    "draws by chance": (["import random\nrandom.shuffle([1, 2, 3])"], RIGHT, 2),
    "asks for pictures": (
        ["try:\n    import matplotlib.pyplot as plt\n    plt.show()\nexcept ImportError: pass"],
        RIGHT,
        2,
    ),
    "puts another function in": ([], RIGHT + "\ndouble = lambda n: n", 0),
}


NOTEBOOKS |= ODD


def paper(
    course: classes.Course, before: list[str], answer: str, after: list[str] | None = None
) -> NotebookNode:
    node = course.answered(ex1=answer)
    node.cells += [new_code_cell(source, id=f"after-{n}") for n, source in enumerate(after or [])]
    node.cells[1:1] = [new_code_cell(source, id=f"before-{n}") for n, source in enumerate(before)]
    return node


def scored(course: classes.Course, *papers: NotebookNode, sandbox: str = "auto"):
    """The JSON of each notebook, from one command."""
    names = [course.root / f"paper-{number}.ipynb" for number in range(len(papers))]
    for name, node in zip(names, papers, strict=True):
        nbformat.write(node, name)
    options = ["--json", f"--tests={course.folder}", f"--sandbox={sandbox}"]
    done = classes.autograder("score", *options, *map(str, names))
    return [json.loads(line) for line in done.stdout.splitlines()]


def points(result: dict) -> dict[str, float]:
    return {exercise["id"]: exercise["earned"] for exercise in result["exercises"]}


@pytest.fixture(scope="module")
def own(released, tmp_path_factory):
    """The small course for this file."""
    return classes.copy(released, tmp_path_factory.mktemp("grading") / "course")


@pytest.fixture(scope="module")
def results(own):
    """All notebooks of the table, graded by one command."""
    papers = [
        paper(own, before, answer, *after) for before, answer, _, *after in NOTEBOOKS.values()
    ]
    return dict(zip(NOTEBOOKS, scored(own, *papers), strict=True))


@pytest.mark.parametrize("name", NOTEBOOKS)
def test_a_notebook_earns(name, results):
    """Exercise 2 is right in all of them: what exercise 1 does costs it nothing."""
    assert points(results[name]) == {"t01-ex1": NOTEBOOKS[name][2], "t01-ex2": 3}
    assert results[name]["problems"] == []


SNOOPS = {
    "tests": "open({tests!r}).read()",
    "solutions": "open({source!r}).read()",
    "another learner": "open({other!r}).read()",
    "network": "import socket; socket.create_connection(('127.0.0.1', {port}), 5).close()",
}


@pytest.mark.parametrize("what", SNOOPS)
def test_what_a_learner_must_not_reach(what, own):
    """Out of reach in the sandbox; without one, in reach: the attack itself works."""
    need("landlock", "seccomp")
    with socket.create_server(("127.0.0.1", 0)) as server:
        code = SNOOPS[what].format(
            tests=str(own.folder / "tests" / "test_ex1.py"),
            source=str(own.notebook),
            other=str(own.submit("amina") / "t01.ipynb"),
            port=server.getsockname()[1],
        )
        node = paper(own, [], INSIDE.format(code))
        (safe,), (open_,) = scored(own, node), scored(own, node, sandbox="process")
    assert points(safe) == {"t01-ex1": 0, "t01-ex2": 3}
    assert points(open_) == {"t01-ex1": 2, "t01-ex2": 3}


@dataclass(frozen=True)
class Feature:
    """The body of a test, answers that pass it, and answers that do not."""

    test: str
    right: tuple[str, ...]
    wrong: tuple[str, ...]
    only_graded: bool = False  # nothing for coach.check, which runs in the learner's own kernel


LUCK = "import random\nluck = [random.random() for _ in range(3)]{}"
FEATURES = {
    "call": Feature(
        'student.call("area", 2, height=3).returns(6)',
        ("def area(width, height): return width * height", "area = lambda width, height: 6"),
        ("def area(width): return width", "area = 6", "def area(width, height): print(6)"),
    ),
    "call-keeps-arguments": Feature(
        'student.call("last", [1, 2]).returns(2)',
        ("def last(items): return items[-1]",),
        ("def last(items): return items.pop()",),
    ),
    "call-may-change": Feature(
        'student.call("take", [1, 2]).returns(2, changes=True)',
        ("def take(items): return items.pop()",),
        ("def take(items): items.pop()",),
    ),
    "call-returns-itself": Feature(
        'student.call("same", [1, 2]).returns([1, 2])',
        ("def same(items): return items",),
        ("def same(items): return tuple(items)",),
    ),
    "call-nested": Feature(
        'student.call("table").returns({"a": [(1, 2.0)], "b": {3}, "c": None})',
        ("def table(): return {'b': {3}, 'a': [(1, 2.0)], 'c': None}",),
        ("def table(): return {'b': {3}, 'a': [(1, 2)], 'c': None}",),
    ),
    "call-nearly": Feature(
        'student.call("third", 1.0).returns(pytest.approx(0.3333, abs=0.001))',
        ("def third(n): return n / 3",),
        ("def third(n): return n // 3", "def third(n): return 'x'"),
    ),
    "raises": Feature(
        'student.call("check", -1).raises(ValueError)',
        (
            "def check(n): raise ValueError('negative')",
            "class TooSmall(ValueError): pass\ndef check(n): raise TooSmall(n)",
        ),
        ("def check(n): return None", "def check(n): raise TypeError(n)"),
    ),
    "prints": Feature(
        'student.call("hello", "Ann").prints("Hello\\nAnn")',
        ("def hello(name): print('Hello'); print(name)", "def hello(n): print('Hello \\n' + n)"),
        ("def hello(name): print('Hello', name)", "def hello(name): return 'Hello\\nAnn'"),
    ),
    "with-input": Feature(
        'student.call("ask").with_input("Ann", "12").returns("Ann 12")',
        ("def ask(): return input('Name? ') + ' ' + input()",),
        ("def ask(): return input()", "def ask(): return input() + input() + input()"),
    ),
    "unless": Feature(
        'student.call("total", [5, 2]).returns(7).unless(5, "M15").unless(2, "M17")',
        ("def total(items): return sum(items)",),
        ("def total(items): return items[0]",),
    ),
    "run": Feature(
        'student.run(age=8).sets(fare=0, text="free")',
        ("age = 30\nfare, text = (0, 'free') if age < 12 else (210, 'full')",),
        ("age = 30\nfare = 0", "fare, text = 0, 'free'", "age = 30\nfare, text = 0.0, 'free'"),
    ),
    "run-after-other-cells": Feature(
        'student.run(years=8).sets(toll=100); assert student.run(years=99)["toll"] == 200',
        ("full = 100\n---\nyears = 30\ntoll = full if years < 12 else 2 * full",),
        ("years = 30\ntoll = 100",),
    ),
    "run-prints": Feature(
        'student.run(name="Ann").prints("Ann")',
        ("name = 'Zoé'\nprint(name)",),
        ("name = 'Zoé'\nname",),
    ),
    "run-with-input": Feature(
        'student.run().with_input("3").sets(twofold=6)',
        ("twofold = 2 * int(input('Number? '))",),
        ("twofold = 2 * input()",),
    ),
    "variable": Feature(
        "assert student.cost == 350",
        ("cost = 350",),
        ("cost = '350'", "prix = 350"),
    ),
    "plain-assert": Feature(
        "assert student.surface(2, height=3) == 6",
        ("def surface(width, height): return width * height",),
        (
            "def surface(width, height): return width + height",
            (
                "class Yes:\n    def __eq__(self, other): return True\n"
                "def surface(width, height): return Yes()"
            ),
        ),
    ),
    "changes-in-place": Feature(
        'names = ["b", "a"]\n    student.tidy(names)\n    assert names == ["a", "b"]',
        ("def tidy(names): names.sort()", "def tidy(names): names[:] = ['a', 'b']"),
        ("def tidy(names): names = sorted(names)", "def tidy(names): return sorted(names)"),
    ),
    "pytest-raises": Feature(
        'with pytest.raises(LookupError, match="nobody"):\n        student.find("Ann")',
        (
            "class Missing(KeyError): pass\ndef find(name): raise Missing('nobody')",
            "def find(name): raise IndexError('nobody')",
        ),
        ("def find(name): return None", "def find(name): raise ValueError('nobody')"),
    ),
    "capsys": Feature(
        'student.greet("Ann")\n    assert capsys.readouterr().out == "Hello Ann\\n"',
        ("def greet(name): print('Hello', name)",),
        ("def greet(name): print('Hello' + name)",),
    ),
    "generator": Feature(
        "assert list(student.countdown(3)) == [3, 2, 1]",
        ("def countdown(n):\n    while n:\n        yield n\n        n -= 1",),
        ("def countdown(n):\n    yield n", "def countdown(n):\n    while True: yield n"),
    ),
    "class": Feature(
        'wallet = student.make("Wallet", 5)\n    wallet.pay(2)\n    assert wallet.left == 3\n'
        '    assert str(wallet) == "3 €"\n    assert wallet + 1 == 4',
        (
            (
                "class Wallet:\n    def __init__(self, left): self.left = left\n"
                "    def pay(self, sum): self.left -= sum\n    def __str__(self):"
                " return f'{self.left} €'\n    def __add__(self, other): return self.left + other"
            ),
        ),
        (
            "class Wallet:\n    def __init__(self, left): self.left = left",
            (
                "class Wallet:\n    def __init__(self, left): pass\n"
                "    def pay(self, sum):\n        while True: pass"
            ),
            "Wallet = dict",
        ),
    ),
    "callback": Feature(
        "assert student.twice(lambda n: n + 1, 3) == 5",
        ("def twice(f, x): return f(f(x))",),
        ("def twice(f, x): return f(x)", "def twice(f, x): return f"),
    ),
    "callback-raises": Feature(
        'student.call("safe", [].index).returns("none")',
        ("def safe(f):\n    try:\n        f(3)\n    except ValueError:\n        return 'none'",),
        ("def safe(f): return f(3)",),
    ),
    "provide": Feature(
        "student.provide(tax=lambda price: 7)\n    assert student.bill([1, 2]) == 14",
        ("def tax(p): return 0\ndef bill(prices): return sum(tax(p) for p in prices)",),
        ("def tax(p): return 0\ndef bill(prices): return sum(prices)",),
    ),
    "provide-run": Feature(
        'student.provide(sign=len)\n    student.run(word="Ann").sets(lit=3)',
        ("def sign(text): return 0\n---\nword = 'b'\nlit = sign(word)",),
        ("word = 'b'\nlit = 1", "word = 'b'\nlit = sign(word)\nbreak"),
    ),
    "source": Feature(
        'assert "sorted" not in student.source\n    student.call("top", [1, 3, 2]).returns(3)',
        ("def top(items): return max(items)",),
        ("def top(items): return sorted(items)[-1]",),
    ),
    "recursion": Feature(
        'student.call("factorial", 20).returns(2432902008176640000)',
        ("def factorial(n): return 1 if n == 0 else n * factorial(n - 1)",),
        ("def factorial(n): return n * factorial(n - 1)",),
    ),
    "data": Feature(
        'student.call("prices").returns([350, 200])',
        ("def prices(): return [int(line) for line in open('data/prices.txt')]",),
        ("def prices(): return list(open('data/prices.txt'))",),
    ),
    "files": Feature(
        'student.call("note", "hello").returns("hello")',
        (
            (
                "def note(text):\n    open('note.txt', 'w').write(text)\n"
                "    return open('note.txt').read()"
            ),
        ),
        ("def note(text): return open('/etc/note.txt').read()",),
    ),
    "big-numbers": Feature(
        'student.call("power", 200).returns(2 ** 200)',
        ("def power(n): return 2 ** n",),
        ("def power(n): return 2.0 ** n", "def power(n): return 10 ** 10 ** 7"),
    ),
    "counts": Feature(
        'student.call("tally", "aab").returns({"a": 2, "b": 1})\n'
        '    assert student.tally("b") == {"b": 1} != student.tally("bb")',
        (
            "def tally(text): return {sign: text.count(sign) for sign in text}",
            "from collections import Counter\ndef tally(text): return Counter(text)",
            (
                "from collections import OrderedDict\n"
                "def tally(t): return OrderedDict(a=t.count('a'), b=1)"
                " if 'a' in t else OrderedDict(b=len(t))"
            ),
            (
                "from collections import defaultdict\n"
                "def tally(text):\n    found = defaultdict(int)\n"
                "    for sign in text: found[sign] += 1\n    return found"
            ),
        ),
        (
            "from collections import Counter\ndef tally(text): return Counter(text[1:])",
            (
                "from collections import Counter\nclass Liar(Counter):\n"
                "    def __eq__(self, other): return True\ndef tally(text): return Liar()"
            ),
        ),
    ),
    "pairs": Feature(
        'student.call("limits", [3, 1]).returns((1, 3))\n    assert student.limits([5]) == (5, 5)',
        (
            "def limits(items): return min(items), max(items)",
            (
                "from collections import namedtuple\nLimits = namedtuple('Limits', 'low high')\n"
                "def limits(items): return Limits(min(items), max(items))"
            ),
        ),
        (
            "def limits(items): return [min(items), max(items)]",
            (
                "from collections import namedtuple\nLimits = namedtuple('Limits', 'low high')\n"
                "def limits(items): return Limits(max(items), min(items))"
            ),
        ),
    ),
    "named-pairs": Feature(
        "found = student.bounds([3, 1])\n    assert found.low == 1 and found[1] == 3",
        (
            (
                "from collections import namedtuple\nBounds = namedtuple('Bounds', 'low high')\n"
                "def bounds(items): return Bounds(min(items), max(items))"
            ),
        ),
        ("def bounds(items): return min(items), max(items)",),
    ),
    "rule": Feature(
        'student.avoids("sum")\n    student.call("add_up", [1, 2]).returns(3)',
        (
            "def add_up(items):\n    n = 0\n    for item in items: n += item\n    return n",
            "%config x\ndef add_up(items): return items[0] + add_up(items[1:]) if items else 0",
        ),
        (
            "def add_up(items): return sum(items)",
            "%matplotlib inline\ndef add_up(items): return sum(items)",
            "%config x\nif True:\n    !ls\n    def add_up(items): return sum(items)",
            "def add_up(items):\n    %time found = sum([1, 2])\n    return 3",
            "%%time\ndef add_up(items): return sum(items)",
            f"def add_up(items): return sum(items)\n# {'x' * 200_000}",
        ),
        only_graded=True,
    ),
    "rule-needs": Feature(
        'student.needs("for")\n    student.call("add_all", [1, 2]).returns(3)',
        ("%config x\ndef add_all(items): return sum(item for item in items)",),
        ("def add_all(items): return sum(items)",),
        only_graded=True,
    ),
    "run-with-magics": Feature(
        "student.run(seniority=8).sets(levy=0)\n    student.run(seniority=40).sets(levy=210)",
        (
            "%config x\nseniority = 30\n!ls\nlevy = 0 if seniority < 12 else 210\nlevy?",
            "%time seniority = 30\nlevy = 0 if seniority < 12 else 210",
            "x = '\u2028'  # \x0c \x85\nseniority = 30\nlevy = 0 if seniority < 12 else 210",
            (
                "import asyncio\nseniority = await asyncio.sleep(0, 30)\n"
                "levy = 0 if seniority < 12"
                " else 210"
            ),
            "seniority = 30\rlevy = 0 if seniority < 12 else 210",
        ),
        ("%time seniority = 30\nlevy = 0",),
        only_graded=True,
    ),
    "all-of-them": Feature(
        "assert all(map(student.is_even, [2, 4])) and not any(map(student.is_even, [1]))",
        ("def is_even(n): return n % 2 == 0",),
        ("def is_even(n): raise StopIteration", "def is_even(n): return True"),
    ),
    "works-with-what-comes": Feature(
        'assert student.grand_total([1, 2]) > 2\n    assert len(student.pieces("a b")) == 2',
        ("def grand_total(items): return sum(items)\ndef pieces(text): return text.split()",),
        (
            "def grand_total(items): print(sum(items))\ndef pieces(text): return text.split()",
            "def grand_total(items): return sum(items)\ndef pieces(text): return None",
            "def grand_total(items): return '3'\ndef pieces(text): return 2",
            "grand_total = 3\ndef pieces(text): return text.split()",
        ),
    ),
    "nearly-a-decimal": Feature(
        'student.call("a_third", 1).returns(pytest.approx(0.3333, abs=0.001))',
        ("from fractions import Fraction\ndef a_third(n): return Fraction(n, 3)",),
        (
            "from decimal import Decimal\ndef a_third(n): return Decimal(n) / 3",
            "from decimal import Decimal\ndef a_third(n): return Decimal('1E+999999999')",
        ),
    ),
    "luck": Feature("assert student.luck == 0", (), tuple(map(LUCK.format, ("", "\n", "\n\n")))),
}
ANSWERS = [
    pytest.param(name, code, right, id=f"{name}-{'right' if right else 'wrong'}-{number}")
    for name, feature in FEATURES.items()
    for right, codes in ((True, feature.right), (False, feature.wrong))
    for number, code in enumerate(codes)
]

BOTH = [answer for answer in ANSWERS if not FEATURES[answer.values[0]].only_graded]


def cells_of(name: str, code: str) -> list[str]:
    """The cells of an answer; `---` divides them, the last one is marked with the exercise."""
    *before, last = code.split("\n---\n")
    return [*before, f"# {name}\n{last}"]


def exercise(name: str, code: str) -> list[NotebookNode]:
    """An answer and its grade cell."""
    *before, last = map(new_code_cell, cells_of(name, code))
    answer = classes.graded(last, f"{name}-answer", solution=True)
    ask = new_code_cell(f'coach.check("{name}")')
    return [*before, answer, classes.graded(ask, name, grade=True, locked=True, points=1)]


@pytest.fixture(scope="module")
def unit(tmp_path_factory):
    """A folder with one test file for each feature, and data."""
    course = classes.Course(tmp_path_factory.mktemp("features"), "unit")
    (course.folder / "tests").mkdir(parents=True)
    (course.folder / "data").mkdir()
    (course.folder / "data/prices.txt").write_text("350\n200\n")
    (course.folder / "assignment.toml").touch()
    for name, feature in FEATURES.items():
        path = course.folder / "tests" / f"test_{name.replace('-', '_')}.py"
        path.write_text(
            f'import pytest\npytestmark = pytest.mark.exercise("{name}")\n'
            f"def test_it(student, capsys):\n    {feature.test}\n"
        )
    return course


@pytest.fixture(scope="module")
def graded(unit):
    """Every answer's result; one notebook holds all first right answers, the next all second…"""
    rounds = [
        [(name, codes[number]) for name, codes in every.items() if number < len(codes)]
        for every in (
            {name: feature.right for name, feature in FEATURES.items()},
            {name: feature.wrong for name, feature in FEATURES.items()},
        )
        for number in range(max(map(len, every.values())))
    ]
    papers = [
        classes.paper(*(cell for name, code in each for cell in exercise(name, code)))
        for each in rounds
    ]
    every = classes.paper(*(cell for name in FEATURES for cell in exercise(name, "...")))
    nbformat.write(every, unit.notebook)
    return {
        (name, code): next(found for found in result["exercises"] if found["id"] == name)
        for each, result in zip(rounds, scored(unit, *papers), strict=True)
        for name, code in each
    }


@pytest.mark.parametrize(("name", "code", "right"), ANSWERS)
def test_each_way_of_asking(name, code, right, graded):
    assert graded[name, code]["earned"] == right


@pytest.fixture(scope="module")
def shell(unit, ipython):
    """A learner's kernel, in the folder of the exercises."""
    with contextlib.chdir(unit.folder):
        yield ipython


@pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning")  # files left open
@pytest.mark.parametrize(("name", "code", "right"), BOTH)
def test_coach_says_the_same(name, code, right, shell, capsys):
    shell.reset()
    for cell in cells_of(name, code):
        shell.run_cell(cell, store_history=True)
    shown = repr(coach.check(name))
    capsys.readouterr()
    assert ("✓" in shown and "✗" not in shown) == right, shown


def test_what_an_older_version_of_a_cell_has_set_is_no_answer(shell, capsys):
    shell.reset()
    shell.run_cell("# run\nage = 30\nfare, text = 0, 'free'", store_history=True)
    shell.run_cell("# run\nage = 30\nprint(0)", store_history=True)
    shown = repr(coach.check("run"))
    capsys.readouterr()
    assert "✓" not in shown
    assert "fare" in shown


def test_coach_in_a_real_kernel(unit):
    """What the learner sees in JupyterLab: HTML, and the same as text."""
    cells = [
        "from autograder import coach",
        "# call\ndef area(width, height): return width * height",
        'coach.check("call")',
        "# luck\nluck = 1",
        'coach.check("luck")',
    ]
    node = classes.paper(*map(new_code_cell, cells))
    nbclient.execute(node, cwd=unit.folder, timeout=60)
    first, second = (node.cells[number].outputs[0].data for number in (2, 4))
    assert "✓" in first["text/plain"]
    assert "✗" in second["text/plain"]
    assert "<section" in second["text/html"]


def test_what_is_random_is_the_same_each_time(graded):
    """Or a learner's points would change from one grading to the next."""
    obtained = {
        result["tests"][0]["failure"]["obtained"]
        for (name, _), result in graded.items()
        if name == "luck"
    }
    assert len(obtained) == 1
    assert re.match(r"\[0\.\d+, ", obtained.pop())
