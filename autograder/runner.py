"""pytest as a host runs it: its steps for one test, without what is for somebody who watches."""

from collections.abc import Callable
from typing import Literal

import pytest

from autograder import mark, plugin
from autograder.model import Outcome

# Parts of pytest for whoever sits in front of it; each costs something for each test.
_UNUSED = (
    "cacheprovider",
    "debugging",
    "doctest",
    "faulthandler",
    "junitxml",
    "logging",
    "pastebin",
    "setuponly",
    "setupplan",
    "stepwise",
    "threadexception",
    "unraisableexception",
    "warnings",
)
ARGUMENTS = (
    "--import-mode=importlib",
    "--capture=no",  # nobody reads what a test prints, and it goes nowhere
    "--tb=native",  # the others parse a file for each step of a failure: 15 ms of a class's time
    "--disable-plugin-autoload",
    "-pautograder.plugin",
    *(f"-pno:{name}" for name in _UNUSED),
)

_MARKS = {"parametrize", *mark.NAMES}
_STEPS = ("setup", "call", "teardown", "makereport")


def is_plain(item: pytest.Item) -> bool:
    """Whether the test needs nothing of pytest's but to be called: an ordinary one of a course.

    It takes `student` and values, has no other marks than ours, and nobody watches its steps.
    """
    if not isinstance(item, pytest.Function) or item.cls or plugin.TEST not in item.stash:
        return False
    asked = item._fixtureinfo  # noqa: SLF001 - pytest has no other word for it
    return (
        {"student"} <= {*item.fixturenames} == {"student", "request", *_values(item)}
        and len(asked.name2fixturedefs["student"]) == 1
        and "request" not in asked.argnames
        and all(one.name in _MARKS for one in item.iter_markers())
        and not any(one.kwargs.get("indirect") for one in item.iter_markers())
        and not hasattr(item.module, "pytest_generate_tests")
        and not any(_is_watched(item, step) for step in _STEPS)
    )


def _values(item: pytest.Function) -> dict[str, object]:
    """Those of `parametrize`."""
    return dict(item.callspec.params) if hasattr(item, "callspec") else {}


def _is_watched(item: pytest.Item, step: str) -> bool:
    """By a hook of the course's."""
    found = getattr(item.ihook, f"pytest_runtest_{step}").get_hookimpls()
    own = ("_pytest.", "autograder.", "__main__")  # a host is started as a program
    return any(not one.function.__module__.startswith(own) for one in found)


def call(item: pytest.Item) -> Outcome | None:
    """Run a plain test: pytest's fixtures and reports take longer than it does."""
    assert isinstance(item, pytest.Function)  # noqa: S101 - as all that are plain

    def step() -> None:
        item.funcargs = {**_values(item), "student": plugin.begin(item)}
        item.ihook.pytest_runtest_call(item=item)

    done = pytest.CallInfo.from_call(step, "call")
    try:
        if done.excinfo is None:
            return Outcome(item.stash[plugin.TEST], "passed")
        if found := plugin.failed(item, done):
            return found
        report = item.ihook.pytest_runtest_makereport(item=item, call=done)
        return getattr(report, "autograder", None)
    finally:
        item.config.stash[plugin.BACKEND].restore()


def run(item: pytest.Item, following: pytest.Item | None) -> Outcome | None:
    """Set the test up, call it, tear it down; what the plugin saw, and its last word counts.

    pytest's own runner does the same, and makes a report of every step that went well.
    """
    hook = item.ihook
    outcome = None
    steps: tuple[tuple[Literal["setup", "call", "teardown"], Callable[[], object]], ...] = (
        ("setup", lambda: hook.pytest_runtest_setup(item=item)),
        ("call", lambda: hook.pytest_runtest_call(item=item)),
        ("teardown", lambda: hook.pytest_runtest_teardown(item=item, nextitem=following)),
    )
    failed = False
    for when, step in steps:
        if failed and when == "call":
            continue
        call = pytest.CallInfo.from_call(step, when)
        failed = call.excinfo is not None
        if failed or when == "call":
            report = hook.pytest_runtest_makereport(item=item, call=call)
            outcome = getattr(report, "autograder", outcome)
    return outcome
