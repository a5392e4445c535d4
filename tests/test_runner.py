"""A host takes a short way with ordinary tests: no learner sees it, no test of pytest's does."""

import shutil
from dataclasses import replace
from pathlib import Path

import classes
import pytest
from test_grading import scored

from autograder import notebook
from autograder.grading import Grader, Here
from autograder.model import Notebook

ASSIGNMENTS = Path(__file__).parents[1] / "assignments"
FOR_ALL = "import pytest\n\n@pytest.fixture(autouse=True)\ndef nothing():\n    yield\n"

# name: (conftest.py, tests); each passes only if pytest's own steps are taken
FORMS = {
    "a fixture of its own": (
        "",
        """
@pytest.fixture
def twice(student):
    return student.double

def test_two(twice):
    assert twice(2) == 4
""",
    ),
    "a fixture for all of the file": (
        "",
        """
READY = []

@pytest.fixture(autouse=True)
def ready():
    READY.append(1)
    yield
    READY.pop()

@pytest.mark.parametrize("n", [3, 4])
def test_ready(student, n):
    assert len(READY) == 1
    student.call("double", n).returns(2 * n)
""",
    ),
    "set up as in unittest": (
        "",
        """
READY = []

def setup_function():
    READY.append(1)

def test_ready(student):
    assert READY
    student.call("double", 3).returns(6)
""",
    ),
    "values by way of a fixture": (
        "",
        """
@pytest.fixture
def n(request):
    return 10 * request.param

@pytest.mark.parametrize("n", [1, 2], indirect=True)
def test_tens(student, n):
    assert n in {10, 20}
    student.call("double", n).returns(2 * n)
""",
    ),
    "values from a hook of the file": (
        "",
        """
@pytest.fixture
def n(request):
    return 10 * request.param

def pytest_generate_tests(metafunc):
    metafunc.parametrize("n", [1, 2], indirect=True)

def test_tens(student, n):
    assert n in {10, 20}
    student.call("double", n).returns(2 * n)
""",
    ),
    "in a class": (
        "",
        """
class TestDouble:
    def setup_method(self):
        self.n = 3

    def test_three(self, student):
        student.call("double", self.n).returns(6)
""",
    ),
    "a mark that asks for a fixture": (
        "",
        """
READY = []

@pytest.fixture
def ready():
    READY.append(1)

@pytest.mark.usefixtures("ready")
def test_ready(student):
    assert READY
    student.call("double", 3).returns(6)
""",
    ),
    "the request itself": (
        "",
        """
def test_two(student, request):
    assert request.node.name == "test_two"
    student.call("double", 2).returns(4)
""",
    ),
    "another student": (
        """
import pytest

class Tens:
    def __init__(self, student):
        self.student = student

    def ten(self):
        self.student.call("double", 5).returns(10)

@pytest.fixture
def student(student):
    return Tens(student)
""",
        "def test_ten(student):\n    student.ten()\n",
    ),
    "a hook before each test": (
        """
READY = []

def pytest_runtest_setup(item):
    item.module.READY = True
""",
        'def test_ready(student):\n    assert READY\n    student.call("double", 3).returns(6)\n',
    ),
}


def answers(folder: Path) -> dict[str, Notebook]:
    """The reference, and it with each known wrong answer in its place that comes to an end."""
    right = notebook.read(folder / f"{folder.name}.ipynb")
    found = {"reference": right}
    for path in sorted(folder.glob("wrong/*.py")):
        if "M20" in path.read_text():
            continue
        exercise, rest = path.read_text().removeprefix("# ").split(":", 1)
        place = next(e.answer for e in right.exercises if e.id == exercise)
        source = f"# {exercise}\n{rest.split(chr(10), 1)[1]}"
        cells = [replace(c, source=source) if n == place else c for n, c in enumerate(right.cells)]
        found[path.stem] = replace(right, cells=tuple(cells))
    return found


@pytest.mark.parametrize("name", ["a03-tram-fare", "a06-snack-till"])
def test_both_ways_say_the_same_of_every_known_answer(name, tmp_path):
    short, whole = tmp_path / "short" / name, tmp_path / "whole" / name
    for folder in (short, whole):
        shutil.copytree(ASSIGNMENTS / name, folder)
    (whole / "conftest.py").write_text(FOR_ALL)
    papers = answers(short)
    assert len(papers) > 20
    with (
        Grader(short) as ours,
        Grader(whole) as theirs,
        Grader(short, site=Here(reuse=True)) as us,
    ):
        for learner in papers.values():
            found = ours.grade(learner)
            assert found == theirs.grade(learner)
            assert found == us.grade(learner)


@pytest.mark.parametrize("form", FORMS)
def test_what_pytest_offers_works_in_a_host(form, course):
    conftest, tests = FORMS[form]
    shutil.rmtree(course.folder / "hidden")
    (course.folder / "tests" / "conftest.py").write_text(conftest)
    head = 'import pytest\n\npytestmark = pytest.mark.exercise("t01-ex1")\n'
    (course.folder / "tests" / "test_ex1.py").write_text(head + tests)
    right, wrong = scored(course, course.answered(), course.answered(ex1=classes.WRONG))
    assert right["exercises"][0]["earned"] == 2, right
    assert wrong["exercises"][0]["earned"] == 0, wrong


def test_a_test_that_is_skipped_is_named_to_the_instructor(course):
    with (course.folder / "tests" / "test_ex1.py").open("a") as file:
        file.write("\n@pytest.mark.skip\ndef test_later(student):\n    assert False\n")
    (found,) = scored(course, course.answered())
    assert any("test_later" in problem for problem in found["problems"]), found
