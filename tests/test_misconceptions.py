"""Wrong programs lead to the one message for their belief; right and unfinished ones to none."""

import ast
import builtins
from collections import Counter
from functools import cache
from pathlib import Path

import pytest

from autograder import syntax
from autograder.coach.kernel import Kernel
from autograder.messages import Catalogue, languages
from autograder.student import Student


@cache
def failure_of(question, source):
    """What a test says of an answer that was run in a notebook."""
    cell = f"# x\n{source}"
    space = {}
    if "def " in source:  # a program is run by the test itself, on its clock
        exec(compile(cell, "<cell>", "exec"), space)  # noqa: S102 - the programs of this folder
    return asked(question, Kernel(space, [cell]))


def asked(question, kernel):
    """The failure of a question, or None."""
    kernel.begin("x")
    student = Student(kernel, "x")
    try:
        question(student)
        student.settle()
    except BaseException as error:  # noqa: BLE001
        return student.failure(error, None)
    return None


def total(student):
    """A program: `total` of `prices`."""
    run = student.run(prices=[4, 0, 7]).sets(total=11)
    run.unless(7, "M17", when=syntax.accumulator_reset_in_loop)
    run.unless(7, "M05-outside", when=syntax.works_after_loop)
    run.unless(550, "M50", when=syntax.reassigns("prices"))
    run.unless(550, "M51", when=syntax.hard_coded)


def best(student):
    """A program: the greatest of `scores`, which stay as they are."""
    scores = [-4, -1, -6]
    run = student.run(scores=scores).sets(best=-1, scores=scores)
    run.unless(0, "M52", when=syntax.starts_maximum_at_zero)


def ordered(student):
    """A program: a sorted list, and the first one untouched."""
    run = student.run(votes=[3, 1, 2]).sets(ranking=[1, 2, 3], votes=[3, 1, 2])
    run.unless(None, "M23", when=syntax.assigns_result_of_list_method)
    run.unless([1, 2, 3], "M21", when=lambda tree: "ranking = votes\n" in ast.unparse(tree) + "\n")


def fare(student):
    """A program: 0 below 12, 130 below 26, else 250."""
    young = student.run(age=8).sets(fare=0)
    young.unless(130, "M18", when=syntax.elif_chain_as_ifs)
    young.unless(130, "M49", when=syntax.elif_never_reached)
    young.unless(250, "M18", when=syntax.elif_chain_as_ifs)
    limit = student.run(age=12).sets(fare=130)
    limit.unless(0, "M48", when=lambda tree: not syntax.compares_strictly(tree))
    student.run(age=40).sets(fare=250)


def extras(student):
    """A program: 4 more when fragile, 7 more when express."""
    run = student.run(fragile=True, express=True).sets(price=23)
    run.unless(16, "M18-elif", when=syntax.elif_for_cases_that_add_up)
    run.unless(19, "M18-elif", when=syntax.elif_for_cases_that_add_up)


def weeks(student):
    """A program: weeks until `saved` reaches `goal`."""
    student.run(goal=25, step=10).sets(count=3)
    student.run(goal=25, step=0).sets(count=None)


def accepted(student):
    """A program: whether a word means yes."""
    run = student.run(word="non").sets(ok=False)
    run.unless(run.obtained, "M19", when=syntax.or_without_comparison)


def label(student):
    """A program: prints a name in capitals, and a price."""
    run = student.run(name="ana", price=3).prints("ANA : 3")
    run.unless("ana : 3", "M14", when=syntax.calls("upper"))


def paid(student):
    """A program: 7 euros for each ticket that was typed."""
    run = student.run(typed="3").sets(to_pay=21)
    run.unless(3333333, "M10-late", when=syntax.converts_after("int"))
    run.unless(33, "M10-late", when=syntax.converts_after("int"))


def halves(student):
    """A function: half of a number of cents, whole."""
    student.call("half", 7).returns(3)


def summed(student):
    """A function: the sum of a list, which stays as it is."""
    call = student.call("summed", [4, 7]).returns(11)
    call.unless(4, "M15", when=syntax.return_in_loop)
    call.unless(7, "M17", when=syntax.accumulator_reset_in_loop)
    call.unless(5, "M51", when=syntax.hard_coded)


def kept(student):
    """A function: the values that are not 0."""
    call = student.call("kept", [0, 0, 5, 0]).returns([5], changes=True)
    call.unless([0, 5], "M28", when=syntax.changes_looped_list)
    call.unless([5, 0], "M28", when=syntax.changes_looped_list)


def dearest(student):
    """A function: the key of the greatest value."""
    call = student.call("dearest", {"oud": 9, "thé": 2}).returns("oud")
    call.unless("thé", "M24-max", when=syntax.gives("prices", "max"))


def greeting(student):
    """A function: a text with a name in it."""
    student.call("greeting", "Ana").returns("Salut Ana !")


HERE = Path(__file__).parent / "misconceptions"
QUESTIONS = {
    question.__name__: question
    for question in (
        *(total, best, ordered, fare, extras, weeks, accepted, label),
        *(paid, halves, summed, kept, dearest, greeting),
    )
}
WRONG = sorted(HERE.glob("wrong/*/*.py"))
RIGHT = sorted(HERE.glob("right/*/*.py"))
STUBS = ["...", "prices = [5]\n...", "def summed(values):\n    ...", "def half(n):\n    ..."]
each_question = pytest.mark.parametrize("question", QUESTIONS.values(), ids=QUESTIONS)


def told(path):
    """What the question in the file's name says of the program in it."""
    return failure_of(QUESTIONS[path.stem.split("_")[0]], path.read_text("utf-8"))


def name(path):
    return f"{path.parent.name}-{path.stem}"


@pytest.mark.parametrize("path", WRONG, ids=name)
def test_a_wrong_program_gets_the_message_for_its_belief(path):
    found = told(path)
    assert found is not None
    assert found.hint == path.parent.name


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("path", WRONG, ids=name)
def test_a_message_is_filled_from_the_learners_own_cell(path, language):
    found = told(path)
    text = Catalogue(language).text(found.hint, **found.values)
    assert text != found.hint


def test_each_of_thirty_beliefs_has_two_programs():
    programs = Counter(path.parent.name for path in WRONG)
    assert len(programs) >= 30
    assert [key for key, count in programs.items() if count < 2] == []


@pytest.mark.parametrize("path", RIGHT, ids=name)
def test_a_right_program_gets_no_message(path):
    assert told(path) is None


@each_question
@pytest.mark.parametrize("stub", STUBS)
def test_an_unfinished_cell_gets_no_hint(question, stub):
    found = failure_of(question, stub)
    assert (found.kind, found.hint) == ("not-started", "")


@each_question
def test_a_cell_that_was_not_run_gets_no_hint(question):
    found = asked(question, Kernel({}, []))
    assert found.kind in {"cell-missing", "name-missing"}
    assert found.hint == ""


def by_hand(student):
    """A rule of the text beside an answer."""
    student.avoids("max", "sorted", "sort")
    student.needs("for")
    student.run(scores=[3, 5]).sets(best=5)


LOOP = "scores = [1]\nbest = scores[0]\nfor s in scores:\n    if s > best:\n        best = s"


@pytest.mark.parametrize(
    ("source", "said"),
    [
        (LOOP, None),
        ("scores = [1]\nmax = 0\nfor s in scores:\n    max = s\nbest = max", None),
        ("scores = [1]\nbest = max(scores)", ("avoid", "max")),
        ("scores = [1]\nfind = max\nbest = find(scores)", ("avoid", "max")),
        ("scores = [1]\nscores.sort()\nbest = scores[-1]", ("avoid", "sort")),
        ("scores = [1]\nbest = scores[-1]", ("need", "for")),
        ("scores = [1]\n...", ("not-started", "")),
    ],
)
def test_a_rule_says_which_tool(source, said):
    found = failure_of(by_hand, source)
    assert (found and (found.kind, found.values.get("name", ""))) == said


def two(student):
    """A program: two variables."""
    student.run(a=1).sets(b=2, c=3).unless(4, "M16")


@pytest.mark.parametrize(
    ("source", "obtained", "hint"),
    [
        ("a = 1\nb = 4\nc = 3", "b = 4", "M16"),
        ("a = 1\nb = 2\nc = 4", "c = 4", "M16"),
        ("a = 1\nb = 0\nc = 4", "b = 0", "M16"),
        ("a = 1\nb = 0\nc = 3", "b = 0", ""),
    ],
)
def test_the_variable_that_differs_is_named(source, obtained, hint):
    found = failure_of(two, source)
    assert (found.obtained, found.hint) == (obtained, hint)


def test_a_program_reads_the_inputs_of_the_test_in_a_notebook_too():
    def asks(student):
        student.run().with_input("ana").sets(name="ana")

    builtin = {"__builtins__": dict(vars(builtins))}
    assert asked(asks, Kernel(builtin, ["# x\nname = input()"])) is None


def test_a_message_shows_the_line_of_the_learner():
    found = told(HERE / "wrong" / "M17" / "total_1.py")
    assert found.values["line"] == "total = 0"
