"""Tests of exercises in pytest: marks, the `student` fixture, an Outcome for each test that ran.

Loaded by `workbench` (an author at work), by the host (grading a class) and by `coach.check` (in
the learner's kernel); what differs is the backend put into `BACKEND`.
"""

import re
from collections.abc import Generator, Iterator
from typing import Any

import pytest

from autograder import mark
from autograder.check import NotYet
from autograder.model import Failure, Outcome, Test
from autograder.student import Student

BACKEND = pytest.StashKey[Any]()
TEST = pytest.StashKey[Test]()
STUDENT = pytest.StashKey[Student]()
COMPARED = pytest.StashKey[tuple[Any, Any] | None]()

MAX_DETAIL = 10_000  # characters of a report; its end says why


def pytest_configure(config: pytest.Config) -> None:
    """Register the marks."""
    for line in mark.MARKS:
        config.addinivalue_line("markers", line)


@pytest.hookimpl(tryfirst=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Read each test's marks once."""
    for item in items:
        if name := mark.argument(item, "exercise", ""):
            item.stash[TEST] = mark.read(item, str(name))


@pytest.fixture
def student(request: pytest.FixtureRequest) -> Iterator[Student]:
    """The learner's work on the exercise this test is marked with."""
    if BACKEND not in request.config.stash:
        pytest.fail("`student` needs a notebook: pytest --notebook my.ipynb …", pytrace=False)
    if TEST not in request.node.stash:
        pytest.fail("this test names no exercise: @pytest.mark.exercise(id)", pytrace=False)
    yield begin(request.node)
    request.config.stash[BACKEND].restore()


def begin(item: pytest.Item) -> Student:
    """What `student` is for one test, which starts now."""
    backend, exercise = item.config.stash[BACKEND], item.stash[TEST].exercise
    backend.begin(exercise)
    item.stash[STUDENT] = Student(backend, exercise)
    return item.stash[STUDENT]


@pytest.hookimpl(wrapper=True)
def pytest_runtest_call(item: pytest.Item) -> Generator[None, None, None]:
    """What the last check of a test found is raised when its body is over."""
    item.config.stash[COMPARED] = None
    yield
    if STUDENT in item.stash:
        item.stash[STUDENT].settle()


def pytest_assertrepr_compare(config: pytest.Config, op: str, left: object, right: object) -> None:
    """Keep what a plain `assert obtained == expected` compared."""
    if op == "==":
        config.stash[COMPARED] = (left, right)


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """Put an Outcome on the report of a test that ran, failed, or could not even start.

    An exception of a learner's may be so odd that pytest fails to print it.
    """
    try:
        report = yield
    except Exception as error:  # noqa: BLE001
        said = f"{type(error).__name__} while this failure was told: {error}"
        report = pytest.TestReport(item.nodeid, item.location, {}, "failed", said, "call")
    test = item.stash.get(TEST, None)
    if test and (report.when == "call" or not report.passed):
        report.autograder = _outcome(item, test, report, call)  # type: ignore[attr-defined]
    return report


def _outcome(
    item: pytest.Item, test: Test, report: pytest.TestReport, call: pytest.CallInfo[None]
) -> Outcome:
    if report.passed:
        return Outcome(test, "passed")
    found = failed(item, call) if report.when == "call" else None
    return found or Outcome(test, "error", detail=_detail(report))


def failed(item: pytest.Item, call: pytest.CallInfo[None]) -> Outcome | None:
    """What did not pass and why, or None when the test itself is at fault."""
    learner = item.stash.get(STUDENT, None)
    if learner is None or call.excinfo is None:
        return None
    error = _plain(call.excinfo.value, learner)
    failure = learner.failure(error, item.config.stash.get(COMPARED, None))
    return Outcome(item.stash[TEST], "failed", failure) if failure else None


def _plain(error: BaseException, learner: Student) -> BaseException:
    """pytest says with an exception of its own that `pytest.raises` saw none."""
    found = _NOT_RAISED.match(str(error)) if isinstance(error, pytest.fail.Exception) else None
    if found is None:
        return error
    return NotYet(Failure("raises", learner._title, expected=found[1]))  # noqa: SLF001


_NOT_RAISED = re.compile(r"DID NOT RAISE (?:any of \()?(\w+)")


def _detail(report: pytest.TestReport) -> str:
    """pytest's own words; of a skipped test its reason."""
    said = report.longrepr
    text = str(said[-1]) if isinstance(said, tuple) else report.longreprtext
    # half characters of a learner's written out
    return text[-MAX_DETAIL:].encode("utf-8", "backslashreplace").decode()
