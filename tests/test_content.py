"""Every lesson and assignment: right answers earn all, stubs nothing, wrong ones what they say."""

import ast
import dataclasses
import re
from pathlib import Path

import pytest

from autograder import notebook, syntax
from autograder.grading import Grader
from autograder.model import ExerciseScore, Notebook
from autograder.scoring import first_to_show

ROOT = Path(__file__).parent.parent
UNITS = sorted(
    path.parent
    for pattern in ("courses/*/*/lesson.toml", "assignments/*/assignment.toml")
    for path in ROOT.glob(pattern)
)
WRONG = sorted(path for unit in UNITS for path in unit.glob("wrong/*.py"))
SOLUTION = re.compile(r"^[ \t]*### BEGIN SOLUTION\n.*?### END SOLUTION", re.DOTALL | re.MULTILINE)
HEAD = re.compile(r"# (?P<exercise>\S+): (?P<points>[\d.]+) points, (?P<hint>\S+)")


def name(path: Path) -> str:
    return "-".join(path.relative_to(ROOT).with_suffix("").parts[1:])


def reference(unit: Path) -> Notebook:
    """The notebook with right answers; a lesson's are in `solutions.py`."""
    (page,) = unit.glob("*.ipynb")
    found = notebook.read(page)
    solutions = unit / "solutions.py"
    text = solutions.read_text(encoding="utf-8") if solutions.exists() else ""
    return answered(found, dict(re.findall(r"^# (l\d{4}-\S+)\n(.*?)(?=^# l\d{4}-|\Z)", text, 24)))


def answered(page: Notebook, answers: dict[str, str]) -> Notebook:
    """The notebook with these answers, by exercise."""
    cells = list(page.cells)
    for exercise in page.exercises:
        if exercise.id in answers and exercise.answer is not None:
            source = f"# {exercise.id}\n{answers[exercise.id]}"
            cells[exercise.answer] = dataclasses.replace(cells[exercise.answer], source=source)
    return dataclasses.replace(page, cells=tuple(cells))


@pytest.fixture(scope="module")
def graders():
    """One grader per unit, made when it is first asked for."""
    made: dict[Path, Grader] = {}
    yield lambda unit: made.get(unit) or made.setdefault(unit, Grader(unit, reference(unit)))
    for grader in made.values():
        grader.close()


@pytest.fixture
def grade(graders):
    """What a notebook of this unit earns, by exercise; what a person marks is left out."""

    def grade(unit: Path, page: Notebook) -> dict[str, ExerciseScore]:
        graded = (unit / "assignment.toml").exists()
        result = graders(unit).grade(page, reference(unit) if graded else None)
        return {s.exercise.id: s for s in result.scores if s.exercise.kind == "tests"}

    return grade


@pytest.mark.parametrize("unit", UNITS, ids=name)
def test_the_reference_earns_everything(unit, grade):
    scores = grade(unit, reference(unit))
    assert {key: score.earned for key, score in scores.items()} == {
        key: score.exercise.points for key, score in scores.items()
    }


@pytest.mark.parametrize("unit", UNITS, ids=name)
def test_what_is_released_earns_nothing_yet(unit, grade):
    page = reference(unit)
    released = notebook.read(next(unit.glob("*.ipynb")))
    empty = {
        exercise.id: SOLUTION.sub("...", released.cells[exercise.answer].source).partition("\n")[2]
        for exercise in page.exercises
    }
    scores = grade(unit, answered(page, empty))
    assert not [key for key, score in scores.items() if score.earned == score.exercise.points]
    if (unit / "assignment.toml").exists():
        assert not any(score.earned for score in scores.values())


# Signs that right answers never show; others are signs only beside a wrong value.
SIGNS = (
    *(syntax.return_in_loop, syntax.or_without_comparison, syntax.accumulator_reset_in_loop),
    *(syntax.assigns_result_of_list_method, syntax.shadows_builtin, syntax.changes_looped_list),
    *(syntax.elif_chain_as_ifs, syntax.elif_never_reached, syntax.elif_for_cases_that_add_up),
    *(syntax.mutates_argument, syntax.works_after_loop),
    *(syntax.never_ending_while, syntax.jumps_over_end),
)


@pytest.mark.parametrize("unit", UNITS, ids=name)
def test_no_sign_of_a_misconception_is_seen_in_a_right_answer(unit):
    page = reference(unit)
    answers = [page.cells[e.answer].source for e in page.exercises if e.kind == "tests"]
    assert [a for a in answers for sign in SIGNS if sign(ast.parse(a))] == []


@pytest.mark.parametrize("path", WRONG, ids=name)
def test_a_wrong_answer_earns_and_says_what_it_was_written_for(path, grade):
    first, _, answer = path.read_text(encoding="utf-8").partition("\n")
    said, unit = HEAD.fullmatch(first), path.parent.parent
    score = grade(unit, answered(reference(unit), {said["exercise"]: answer}))[said["exercise"]]
    shown = first_to_show(score.outcomes)
    hint = (shown and shown.failure and shown.failure.hint) or "-"
    assert (score.earned, hint) == (float(said["points"]), said["hint"])
