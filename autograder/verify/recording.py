"""What the tests ask of each exercise: their calls, their inputs, the variables they look at."""

import ast
import contextlib
import copy
import os
from dataclasses import dataclass, field
from itertools import zip_longest
from typing import Any

import pytest

from autograder import course, plugin, trial
from autograder.model import Notebook
from autograder.reply import Reply
from autograder.runner import ARGUMENTS
from autograder.verify.stage import Stage


@dataclass(frozen=True, slots=True)
class Question:
    """One call, or one run of a program (then `function` is empty and `args` are its inputs)."""

    function: str
    args: tuple[Any, ...]
    options: tuple[tuple[str, Any], ...] = ()
    lines: tuple[str, ...] = ()
    gate: bool = False


@dataclass(slots=True)
class Asked:
    """Everything that the tests of an exercise asked of the reference."""

    questions: list[Question] = field(default_factory=list)
    inputs: list[str] = field(default_factory=list)  # of a program: names that tests replace
    results: list[str] = field(default_factory=list)  # of a program: variables that are read


class Recorder:
    """A pytest plugin that runs all tests several times, and notes what they ask and find."""

    def __init__(self, stage: Stage, page: Notebook, rounds: int) -> None:
        self._stage, self._page, self._rounds = stage, page, rounds
        self._session = stage.session(page)
        self._gate, self._first = False, True
        self._current = Asked()
        self.asked: dict[str, Asked] = {}
        self.statuses: dict[tuple[str, str], set[str]] = {}  # of (exercise, test) in all rounds

    def __getattr__(self, name: str) -> Any:
        return getattr(self._session, name)

    def begin(self, exercise: str) -> None:
        """A test starts; only the first round's questions are kept."""
        self._current = self.asked.setdefault(exercise, Asked()) if self._first else Asked()
        self._session.begin(exercise)

    def call(
        self, target: Any, args: list[Any], options: dict[str, Any], lines: list[str]
    ) -> Reply:
        """Note a call by name; those by handle belong to the object that was made."""
        given = copy.deepcopy(tuple(args)) if isinstance(target, str) else ()
        reply = self._session.call(target, args, options, lines)
        if isinstance(target, str):
            named = tuple(options.items())
            self._note(Question(target, given, named, tuple(lines), self._gate))
        return reply

    def run(self, position: int, source: str, lines: list[str]) -> Reply:
        """Note the inputs of a program: what differs from the cell as it stands."""
        found = changed_inputs(self._page.cells[position].source, source)
        for name in found:
            if name not in self._current.inputs:
                self._current.inputs.append(name)
        self._note(Question("", tuple(found.items()), (), tuple(lines), self._gate))
        return self._session.run(position, source, lines)

    def get(self, name: str, space: int = 0) -> Reply:
        """Note a variable that is read after a run."""
        if space and name not in self._current.results:
            self._current.results.append(name)
        return self._session.get(name, space)

    def _note(self, question: Question) -> None:
        self._current.questions.append(question)

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_setup(self, item: pytest.Item) -> None:
        """Whether the next questions are those of an example."""
        self._gate = plugin.TEST in item.stash and item.stash[plugin.TEST].gate

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Answer the tests; nobody reads pytest's own report."""
        config.stash[plugin.BACKEND] = self
        config.pluginmanager.unregister(name="terminalreporter")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Each round has a fresh worker; chance in a test goes on from round to round."""
        for number in range(self._rounds):
            if number:
                self._first = False
                self._session.link.kill()
                self._session = self._stage.session(self._page)
            for item, following in zip_longest(session.items, session.items[1:]):
                item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        self._session.link.kill()
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Keep what the plugin put on the report."""
        outcome = getattr(report, "autograder", None)
        if outcome is not None:
            name = (outcome.test.exercise, outcome.test.id)
            self.statuses.setdefault(name, set()).add(outcome.status)


def record(unit: course.Unit, stage: Stage, page: Notebook, rounds: int) -> Recorder:
    """Run the tests of a unit on a notebook, `rounds` times."""
    recorder = Recorder(stage, page, rounds)
    arguments = [*ARGUMENTS, f"--rootdir={unit.folder}", "-c", os.devnull]
    arguments += [f"--confcutdir={unit.folder}", *map(str, unit.tests)]
    ended, said = trial.run(arguments, recorder, [unit.folder])
    if ended == pytest.ExitCode.INTERNAL_ERROR:
        raise RuntimeError(said)  # a bug of ours
    return recorder


def changed_inputs(before: str, after: str) -> dict[str, Any]:
    """Names whose first value differs between two versions of a program, with the new one."""
    old, new = _literals(before), _literals(after)
    return {name: value for name, value in new.items() if repr(old.get(name)) != repr(value)}


def _literals(source: str) -> dict[str, Any]:
    found: dict[str, Any] = {}
    for node in ast.parse(source).body:
        if isinstance(node, ast.Assign) and isinstance(node.targets[0], ast.Name):
            with contextlib.suppress(ValueError):
                found.setdefault(node.targets[0].id, ast.literal_eval(node.value))
    return found
