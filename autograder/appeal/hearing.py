"""Run all tests of a notebook, and keep what each asked, got and took."""

import inspect
import os
import tempfile
import time
from collections.abc import Generator, Sequence
from dataclasses import dataclass
from itertools import zip_longest

import pytest

from autograder import bounds, plugin, trial
from autograder.appeal.listening import Exchange, Listening
from autograder.comparison import shown
from autograder.course import Unit
from autograder.job import Job
from autograder.model import CourseError, Observation, Outcome
from autograder.runner import ARGUMENTS
from autograder.sandbox import Layers
from autograder.zygote import Zygote


@dataclass(frozen=True, slots=True)
class Heard:
    """A test: its source and values, what it said, what it asked; `seconds` for all of it."""

    outcome: Outcome
    source: str
    values: str
    exchanges: tuple[Exchange, ...]
    seconds: float


@dataclass(frozen=True, slots=True)
class Hearing:
    """What was seen of a notebook, as when grading, and each test by its id."""

    observation: Observation
    tests: dict[str, Heard]


class _Bench:
    """A pytest plugin that runs the tests on one notebook after another."""

    def __init__(self, jobs: Sequence[Job], zygote: Zygote) -> None:
        self.jobs, self.zygote = jobs, zygote
        self.hearings: list[Hearing] = []
        self.outcomes: list[Outcome] = []

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Nobody reads pytest's own report here."""
        config.pluginmanager.unregister(name="terminalreporter")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Each notebook in workers of its own."""
        for job in self.jobs:
            self.learner = Listening(self.zygote, job.notebook, job.files, job.seconds)
            session.config.stash[plugin.BACKEND] = self.learner
            wanted = {exercise.id for exercise in job.notebook.exercises}
            items = [
                item
                for item in session.items
                if plugin.TEST in item.stash and item.stash[plugin.TEST].exercise in wanted
            ]
            heard: dict[str, Heard] = {}
            for item, following in zip_longest(items, items[1:]):
                if found := self._heard(item, following):
                    heard[item.nodeid] = found
            self.learner.link.kill()
            outcomes = tuple(one.outcome for one in heard.values())
            self.hearings.append(Hearing(Observation(outcomes, self.learner.outputs), heard))
        return True

    def _heard(self, item: pytest.Item, following: pytest.Item | None) -> Heard | None:
        self.outcomes, self.learner.heard = [], []
        start = time.perf_counter()
        item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        seconds = time.perf_counter() - start
        if not self.outcomes:
            return None
        exchanges = tuple(self.learner.heard)
        return Heard(self.outcomes[-1], _source(item), _values(item), exchanges, seconds)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self) -> Generator[None, None, None]:
        """As when grading: a test's own code may be what never ends."""
        with bounds.alarm(self.learner.give_up):
            yield

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """The last word on a test counts."""
        if (outcome := getattr(report, "autograder", None)) is not None:
            self.outcomes.append(outcome)


def hear(unit: Unit, jobs: Sequence[Job], layers: Layers) -> list[Hearing]:
    """What the unit's tests say of each of these notebooks; raises CourseError."""
    arguments = [*ARGUMENTS, f"--rootdir={unit.folder}", "-c", os.devnull]
    arguments.append(f"--confcutdir={unit.folder}")
    with Zygote(layers) as zygote, tempfile.TemporaryDirectory() as nothing:
        bench = _Bench(jobs, zygote)
        arguments += map(str, unit.tests or [nothing])
        trial.run(arguments, bench, [test.parent for test in unit.tests])
    if len(bench.hearings) < len(jobs):
        raise CourseError(f"{unit.folder}: its tests could not be run; try `pytest` on them.")
    return bench.hearings


def _source(item: pytest.Item) -> str:
    try:
        return inspect.getsource(item.function) if isinstance(item, pytest.Function) else ""
    except (OSError, TypeError):
        return ""


def _values(item: pytest.Item) -> str:
    """Those of `parametrize`."""
    given = getattr(item, "callspec", None)
    return ", ".join(f"{n} = {shown(v)}" for n, v in given.params.items()) if given else ""
