"""`pytest --notebook my.ipynb tests`: an author debugs a test as anyone does."""

import subprocess
import sys
from pathlib import Path

import classes
import nbformat
import pytest

ROOT = Path(__file__).parents[1]
SNACK = ROOT / "assignments" / "a06-snack-till"


def run(tests: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The command of the README, in a process of its own."""
    line = [sys.executable, "-m", "pytest", "-p", "no:cacheprovider", *words, str(tests)]
    return subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_reference_passes_its_own_tests():
    done = run(SNACK / "tests", f"--notebook={SNACK / 'a06-snack-till.ipynb'}", "-q")
    assert done.returncode == 0, done.stdout
    assert " passed" in done.stdout
    assert "failed" not in done.stdout


def test_a_failure_says_call_expected_and_obtained(course):
    wrong = course.root / "wrong.ipynb"
    nbformat.write(course.answered(ex1=classes.WRONG), wrong)
    done = run(course.folder / "tests", f"--notebook={wrong}", "-q")
    assert done.returncode == 1
    assert "double(2) expected 4, obtained 3" in done.stdout
    assert "1 passed" not in done.stdout


def test_a_released_notebook_is_not_started_yet(course):
    stub = course.root / "stub.ipynb"
    nbformat.write(course.stub(), stub)
    done = run(course.folder / "tests", f"--notebook={stub}", "-q")
    assert done.returncode == 1
    assert " passed" not in done.stdout


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (["--notebook=/nowhere.ipynb"], "/nowhere.ipynb: the file cannot be read"),
        (["--notebook=pyproject.toml"], "pyproject.toml: this is not a Jupyter notebook"),
        ([f"--notebook={SNACK / 'a06-snack-till.ipynb'}", "--sandbox=docker"], "'docker'"),
    ],
    ids=["missing", "no notebook", "no such sandbox"],
)
def test_a_wrong_option_is_a_usage_error(words, says, course):
    done = run(course.folder / "tests", *words)
    assert done.returncode == pytest.ExitCode.USAGE_ERROR
    assert says in done.stderr
    assert "Traceback" not in done.stderr


def test_without_a_notebook_the_tests_say_what_they_need(course):
    done = run(course.folder / "tests", "-q")
    assert done.returncode != 0
    assert "--notebook" in done.stdout + done.stderr
