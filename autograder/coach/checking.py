"""`coach.check("a06-ex1")`: the visible tests of an exercise on what the learner has just run."""

import contextlib
import io
import json
import os
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from autograder import feedback, plugin
from autograder.coach.kernel import Kernel
from autograder.messages import SOURCE, Catalogue
from autograder.model import Exercise, Outcome
from autograder.scoring import score

ARGUMENTS = (
    "--import-mode=importlib",
    "--capture=sys",
    "--tb=no",
    "--disable-plugin-autoload",
    "-p",
    "no:cacheprovider",
    "-p",
    "no:unraisableexception",
    "-p",
    "no:logging",
    "-p",
    "autograder.plugin",
    "-c",
    os.devnull,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """What a check shows: HTML in a notebook, text everywhere else."""

    html: str
    text: str

    def __repr__(self) -> str:
        return self.text

    def _repr_mimebundle_(self, **_: Any) -> dict[str, str]:
        return (
            {"text/plain": self.text, "text/html": self.html}
            if self.html
            else {"text/plain": self.text}
        )


class Collect:
    """Keeps the tests of one exercise, and their outcomes."""

    def __init__(self, exercise: str, kernel: Kernel) -> None:
        self.exercise, self.kernel = exercise, kernel
        self.outcomes: list[Outcome] = []

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """The learner's kernel answers; nobody reads pytest's own report."""
        config.stash[plugin.BACKEND] = self.kernel
        config.pluginmanager.unregister(name="terminalreporter")

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Only this exercise."""
        items[:] = [i for i in items if plugin.TEST in i.stash and self._mine(i)]

    def _mine(self, item: pytest.Item) -> bool:
        return item.stash[plugin.TEST].exercise == self.exercise

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep the outcome that the plugin put on the report."""
        outcome = getattr(report, "autograder", None)
        if outcome is not None:
            self.outcomes.append(outcome)


def check(exercise: str) -> Shown:
    """Run the visible tests of `exercise` and say what passes and what does not yet."""
    space, executed = _notebook()
    lang = _language(exercise)
    tests = _tests(exercise)
    if not tests:
        return Shown("", Catalogue(lang).text("unknown-exercise", id=exercise))
    collect = Collect(exercise, Kernel(space, executed))
    with contextlib.redirect_stdout(io.StringIO()), contextlib.redirect_stderr(io.StringIO()):
        pytest.main([*ARGUMENTS, f"--rootdir={Path.cwd()}", *map(str, tests)], plugins=[collect])
    if not collect.outcomes:
        return Shown("", Catalogue(lang).text("unknown-exercise", id=exercise))
    points = float(sum(outcome.test.weight for outcome in collect.outcomes))
    found = score(Exercise(exercise, points, "tests", None, None), collect.outcomes)
    card = feedback.card(found, lang, graded=False)
    return Shown(feedback.html(card), feedback.text(card))


def _tests(exercise: str) -> list[Path]:
    """The test files beside the notebook that name the exercise."""
    here = Path.cwd()
    files = [*here.glob("tests/test_*.py"), *here.glob("test_*.py")]
    return sorted(path for path in files if f'"{exercise}"' in path.read_text(encoding="utf-8"))


def _language(exercise: str) -> str:
    """The language of the notebook in this folder that has the exercise."""
    for path in sorted(Path.cwd().glob("*.ipynb")):
        with contextlib.suppress(ValueError, AttributeError):
            text = path.read_text(encoding="utf-8")
            if exercise in text:
                return str(json.loads(text)["metadata"].get("lang", SOURCE))
    return SOURCE


def _notebook() -> tuple[dict[str, Any], list[str]]:
    """The kernel's variables and the cells run so far."""
    from IPython import get_ipython  # noqa: PLC0415 - a plain Python has none

    shell = get_ipython()
    if shell is None:
        import __main__  # noqa: PLC0415

        return vars(__main__), []
    return shell.user_ns, list(shell.user_ns["In"])
