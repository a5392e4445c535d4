"""`coach.check("a06-ex1")`: the visible tests of an exercise on what the learner has just run."""

import hashlib
import os
import types
from collections.abc import Mapping
from dataclasses import replace
from typing import Any

import pytest

from autograder import feedback, plugin, trial
from autograder.coach import desk, diary, page, ran
from autograder.coach.kernel import Kernel
from autograder.coach.shown import Shown
from autograder.messages import Catalogue
from autograder.model import Exercise, Failure, Outcome
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


def check(exercise: str = "") -> Shown:
    """Run the visible tests of `exercise` and say what passes and what does not yet.

    Without a name: the exercise whose cell ran last.
    """
    space, executed = notebook()
    return checked(exercise or last(), space, executed, ran.exercises())


def last() -> str:
    """The exercise whose cell ran last."""
    cells, unmarked = notebook()[1], ran.exercises()
    found = (desk.exercise(cells[n]) or unmarked.get(n, "") for n in reversed(range(len(cells))))
    return next((name for name in found if name and desk.tests(name)), "")


def checked(
    exercise: str,
    space: dict[str, Any],
    executed: list[str],
    unmarked: Mapping[int, str] = types.MappingProxyType({}),
) -> Shown:
    """The same on other variables and other cells than those of the kernel."""
    return judged(exercise, space, executed, unmarked)[1]


def judged(
    exercise: str,
    space: dict[str, Any],
    executed: list[str],
    unmarked: Mapping[int, str] = types.MappingProxyType({}),
) -> tuple[bool, Shown]:
    """Whether everything passes, and what to say."""
    lang = desk.language(exercise)
    tests = desk.tests(exercise)
    if not tests:
        return False, Shown("", Catalogue(lang).text("unknown-exercise", id=exercise))
    kernel = Kernel(space, executed, unmarked)
    collect = Collect(exercise, kernel)
    arguments = [*ARGUMENTS, f"--rootdir={desk.folder()}", *map(str, tests)]
    trial.run(arguments, collect, [test.parent for test in tests])
    if not collect.outcomes:
        return False, Shown("", Catalogue(lang).text("unknown-exercise", id=exercise))
    if _waits(exercise):
        collect.outcomes = [_not_run(outcome) for outcome in collect.outcomes]
    points = float(sum(outcome.test.weight for outcome in collect.outcomes))
    found = score(Exercise(exercise, points, "tests", None, None), collect.outcomes)
    passed = all(outcome.status == "passed" for outcome in collect.outcomes)
    diary.note("check", exercise, good=passed, detail=_trace(kernel, exercise))
    card = feedback.card(found, lang, graded=False)
    return passed, Shown(page.announced(feedback.html(card)), feedback.text(card))


def _waits(exercise: str) -> bool:
    """Whether the saved notebook has the exercise's cell: then it is not missing, but not run."""
    cells = desk.cells(exercise)
    marked = any(desk.exercise(source) == exercise for source in cells.values())
    return marked or any(ran.exercise(cell) == exercise for cell in cells)


def _not_run(outcome: Outcome) -> Outcome:
    missing = outcome.failure is not None and outcome.failure.kind == "cell-missing"
    return replace(outcome, failure=Failure("cell-not-run")) if missing else outcome


def _trace(kernel: Kernel, exercise: str) -> str:
    """Tells a new try from the same code checked again."""
    code = kernel.code(exercise)
    return hashlib.sha256(code.source.encode()).hexdigest()[:8] if code else ""


def notebook() -> tuple[dict[str, Any], list[str]]:
    """The kernel's variables and the cells run so far."""
    from IPython import get_ipython  # noqa: PLC0415 - a plain Python has none

    shell = get_ipython()
    if shell is None:
        import __main__  # noqa: PLC0415

        return vars(__main__), []
    return shell.user_ns, list(shell.user_ns["In"])
