"""Two courses with the same exercises and the same class: nbgrader's way, and ours."""

import os
import shutil
import subprocess
import sys
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from pathlib import Path

import nbformat
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.bench import workload
from autograder.bench.workload import Exercise

NAME = "ten"  # the assignment
_KERNEL = {"display_name": "Python 3", "language": "python", "name": "python3"}
_STOCK = """
from pathlib import Path
c = get_config()
c.CourseDirectory.root = str(Path(__file__).resolve().parent)
"""
_OURS = f"""{_STOCK}
from autograder.gradebook.wiring import grade_here
grade_here(c)
c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", "__pycache__", "assignment.toml"]
"""
_TEST = '''"""The examples of {name}."""
import pytest

pytestmark = pytest.mark.exercise("{name}")

@pytest.mark.gate
@pytest.mark.parametrize(("args", "value"), [
    {examples}
])
def test_examples(student, args, value):
    student.call("{name}", *args).returns(value)
'''


@dataclass(frozen=True)
class Course:
    """A course directory with one assignment; `command` grades everything handed in."""

    root: Path
    command: tuple[str, ...]
    config: str
    checks: Mapping[str, str]
    files: Mapping[str, str] = field(default_factory=dict)

    def make(self) -> None:
        """Write it, and have nbgrader generate the assignment."""
        solved = {
            one.name: f"### BEGIN SOLUTION\n{one.answer}\n### END SOLUTION"
            for one in workload.exercises()
        }
        _write(self.source / f"{NAME}.ipynb", nbformat.writes(self.notebook(solved)))
        for name, text in self.files.items():
            _write(self.source / name, text)
        _write(self.root / "nbgrader_config.py", self.config)
        self.run("nbgrader", "generate_assignment", NAME, "--create")
        shutil.copyfile(self.gradebook, self.root / "gradebook.new")

    def notebook(self, answers: Mapping[str, str]) -> NotebookNode:
        """Twenty cells of code: an answer and a check for each exercise."""
        cells = [_graded(new_markdown_cell("# Ten functions"), "title", locked=True)]
        for one in workload.exercises():
            cells += [
                _graded(new_code_cell(answers[one.name]), f"{one.name}-answer", solution=True),
                _graded(
                    new_code_cell(self.checks[one.name]),
                    one.name,
                    grade=True,
                    locked=True,
                    points=one.points,
                ),
            ]
        page: NotebookNode = new_notebook(cells=cells, metadata={"kernelspec": _KERNEL})
        return page

    def enrol(self, numbers: Iterable[int]) -> None:
        """These learners, and nobody else, have handed in; nothing is graded."""
        shutil.rmtree(self.root / "submitted", ignore_errors=True)
        for number in numbers:
            page = nbformat.writes(self.notebook(workload.answers(number)))
            _write(self.submitted(number), page)
        self.forget()

    def forget(self) -> None:
        """As if nothing had been graded yet.

        What was is moved away: on ext4 new files are slow where many have just been deleted.
        """
        done = self.root / "autograded"
        if done.exists():
            past = self.root / "past"
            past.mkdir(exist_ok=True)
            done.rename(past / str(len([*past.iterdir()])))
        shutil.copyfile(self.root / "gradebook.new", self.gradebook)

    def grade(self, *options: str) -> None:
        """Grade whoever has handed in, with the command of the course."""
        self.run(*self.command, *options)

    @property
    def source(self) -> Path:
        """The assignment's folder."""
        return self.root / "source" / NAME

    @property
    def gradebook(self) -> Path:
        """nbgrader's database."""
        return self.root / "gradebook.db"

    def submitted(self, number: int) -> Path:
        """A learner's notebook."""
        return self.root / "submitted" / student(number) / NAME / f"{NAME}.ipynb"

    def run(self, *module: str) -> None:
        """A Python program in the course's folder, with what this machine configures left out."""
        environment = {**os.environ, "JUPYTER_NO_CONFIG": "1"}
        done = subprocess.run(
            [sys.executable, "-P", "-m", *module],
            cwd=self.root,
            env=environment,
            capture_output=True,
            text=True,
            check=False,
        )
        if done.returncode:
            raise RuntimeError(f"{' '.join(module)}: {done.stdout}{done.stderr}")


def stock(root: Path) -> Course:
    """nbgrader as it comes: the examples are asserts in the notebook."""
    checks = {
        one.name: "\n".join(
            f"assert {one.name}({args}) == {value}" for args, value in one.examples
        )
        for one in workload.exercises()
    }
    return Course(root, ("nbgrader", "autograde", NAME, "--create"), _STOCK, checks)


def ours(root: Path) -> Course:
    """The same examples as tests of pytest."""
    found = workload.exercises()
    points = sum(one.points for one in found)
    settings = [f'id = "{NAME}"\npoints = {points}']
    settings += [f'[[exercise]]\nid = "{one.name}"\npoints = {one.points}' for one in found]
    files = {f"tests/test_{one.name}.py": _tests(one) for one in found}
    return Course(
        root,
        ("autograder", "grade", NAME),
        _OURS,
        {one.name: f'coach.check("{one.name}")' for one in found},
        {"assignment.toml": "\n".join(settings), **files},
    )


def student(number: int) -> str:
    """The name of learner `number`."""
    return f"learner{number:05}"


def _asserts(exercise: Exercise) -> list[str]:
    name = exercise.name
    return [f"assert {name}({args}) == {value}" for args, value in exercise.examples]


def _tests(exercise: Exercise) -> str:
    rows = [f"(({args},), {value})," for args, value in exercise.examples]
    return _TEST.format(name=exercise.name, examples="\n    ".join(rows))


def _graded(cell: NotebookNode, grade_id: str, **facts: object) -> NotebookNode:
    plain = {"grade": False, "solution": False, "locked": False, "task": False}
    cell.metadata["nbgrader"] = {"schema_version": 3, "grade_id": grade_id, **plain, **facts}
    cell["id"] = grade_id
    return cell


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
