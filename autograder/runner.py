"""pytest as a host runs it: its steps for one test, without what is for somebody who watches."""

from collections.abc import Callable
from typing import Literal

import pytest

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
