"""The contracts of the mini-projects: the samples keep them, the files in `wrong/` do not.

python -m pytest courses/02-python-core/projects/test_course_02_samples.py
"""

import contextlib
import io
import re
from pathlib import Path

import pytest

from autograder.coach.checking import ARGUMENTS, Collect
from autograder.coach.kernel import Kernel
from autograder.model import Exercise
from autograder.scoring import first_to_show, score

HERE = Path(__file__).parent
HEAD = re.compile(r"# (?P<project>\S+): (?P<points>[\d.]+) points, (?P<hint>\S+)")
SOLUTIONS = dict(
    re.findall(
        r"^# (m\d\d-project)\n(.*?)(?=^# m\d\d-project|\Z)",
        (HERE / "solutions.py").read_text(encoding="utf-8"),
        re.DOTALL | re.MULTILINE,
    )
)


def grade(project, answer):
    """The share of the contract that a cell keeps, and the hint shown first."""
    cell = f"# {project}\n{answer}"
    space = {"__name__": "__main__"}
    collect = Collect(project, Kernel(space, [cell]))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        with contextlib.suppress(Exception):
            exec(compile(cell, "<cell>", "exec"), space)  # noqa: S102 - our own samples
        tests = HERE / f"test_{project.removesuffix('-project')}.py"
        pytest.main([*ARGUMENTS, f"--rootdir={HERE}", str(tests)], plugins=[collect])
    assert not [outcome for outcome in collect.outcomes if outcome.status == "error"]
    found = score(Exercise(project, 1.0, "tests", None, None), collect.outcomes)
    shown = first_to_show(found.outcomes)
    return found.earned, (shown and shown.failure and shown.failure.hint) or "-"


@pytest.mark.parametrize("project", sorted(SOLUTIONS))
def test_the_sample_keeps_its_contract(project):
    assert grade(project, SOLUTIONS[project]) == (1.0, "-")


@pytest.mark.parametrize("project", sorted(SOLUTIONS))
def test_an_empty_cell_keeps_nothing(project):
    assert grade(project, "...")[0] == 0


@pytest.mark.parametrize(
    "path", [pytest.param(path, id=path.stem) for path in sorted(HERE.glob("wrong/*.py"))]
)
def test_a_broken_one_is_seen(path):
    first, _, answer = path.read_text(encoding="utf-8").partition("\n")
    said = HEAD.fullmatch(first)
    assert grade(said["project"], answer) == (float(said["points"]), said["hint"])
