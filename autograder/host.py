"""The trusted process that runs pytest: tests are collected once, then submissions come in.

Started by `grading`, one per core.  Each submission is tested in a fork of this process, so that
nothing a test keeps (a module's list, captured output, the random state) meets the next learner.
"""

import gc
import io
import os
import re
import socket
import sys
import traceback
from collections.abc import Generator
from contextlib import redirect_stderr
from itertools import zip_longest

import pytest

from autograder import bounds, plugin, runner
from autograder.job import Job, Ready, Setup, receive, send
from autograder.model import CourseError, Observation, Outcome
from autograder.session import Session
from autograder.worker import wire
from autograder.zygote import Zygote


class Serve:
    """A pytest plugin whose test loop takes one submission after another."""

    def __init__(self, sock: socket.socket, zygote: Zygote, *, reuse: bool) -> None:
        self.sock, self.zygote, self.reuse = sock, zygote, reuse
        self.errors: list[str] = []
        self.outcomes: list[Outcome] = []
        self.announced = False

    @pytest.hookimpl(trylast=True)
    def pytest_configure(self, config: pytest.Config) -> None:
        """Nobody reads pytest's own report here."""
        config.pluginmanager.unregister(name="terminalreporter")

    def pytest_collectreport(self, report: pytest.CollectReport) -> None:
        """A test file that cannot be read, or that skips itself: its tests would be missing."""
        if not report.passed:
            last = _last_line(report.longreprtext)
            self.errors.append(f"{report.nodeid}: pytest cannot read it ({last}); correct it.")

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtestloop(self, session: pytest.Session) -> bool:
        """Announce the tests, then serve until the controller hangs up."""
        self.errors += [
            f"{item.nodeid}: the test names no exercise; mark it with pytest.mark.exercise(id)."
            for item in session.items
            if plugin.TEST not in item.stash
        ]
        self.plain = {item for item in session.items if runner.is_plain(item)}
        tests = tuple(
            item.stash[plugin.TEST] for item in session.items if plugin.TEST in item.stash
        )
        send(self.sock, Ready(tests, tuple(self.errors)))
        self.announced = True
        gc.collect()
        gc.freeze()
        while True:
            try:
                job = receive(self.sock, Job)
            except wire.Closed:
                return True
            self.zygote.mend()
            if self.reuse:
                self.outcomes = []
                send(self.sock, self._observe(session, job))
            else:
                self._forked(session, job)

    def _forked(self, session: pytest.Session, job: Job) -> None:
        pid = os.fork()
        if pid == 0:
            status = 1
            try:
                bounds.apply()
                send(self.sock, self._observe(session, job))
                status = 0
            except BaseException:
                traceback.print_exc(file=sys.__stderr__)  # a bug of ours
                raise
            finally:
                os._exit(status)
        self.zygote.used = True  # by the fork, whatever it did there
        if os.waitpid(pid, 0)[1] != 0:
            self.zygote.replace()  # nobody knows what it was told last
            send(self.sock, None)

    def _observe(self, session: pytest.Session, job: Job) -> Observation:
        self.learner = Session(self.zygote, job.notebook, job.files, job.seconds)
        session.config.stash[plugin.BACKEND] = self.learner
        wanted = {exercise.id for exercise in job.notebook.exercises}
        items = [item for item in session.items if _exercise(item) in wanted]
        for item, following in zip_longest(items, items[1:]):
            item.config.hook.pytest_runtest_protocol(item=item, nextitem=following)
        self.learner.link.kill()
        return Observation(tuple(self.outcomes), self.learner.outputs)

    @pytest.hookimpl(wrapper=True, tryfirst=True)
    def pytest_runtest_call(self) -> Generator[None, None, None]:
        """A test's own code may be what never ends: what a learner gave it, or asks of it."""
        with bounds.alarm(self.learner.give_up):
            yield

    @pytest.hookimpl(tryfirst=True)
    def pytest_assertrepr_compare(
        self, config: pytest.Config, op: str, left: object, right: object
    ) -> None:
        """Nobody reads pytest's own explanation here; between two long texts it takes hours."""
        plugin.pytest_assertrepr_compare(config, op, left, right)
        raise AssertionError

    @pytest.hookimpl(tryfirst=True)
    def pytest_runtest_protocol(
        self, item: pytest.Item, nextitem: pytest.Item | None
    ) -> bool | None:
        """Run it our way, and keep what the plugin saw."""
        if item in self.plain:
            outcome = runner.call(item)
        elif self.reuse:
            return None  # pytest's own way can take a test a second time
        else:
            outcome = runner.run(item, nextitem)
        if outcome:
            self.outcomes.append(outcome)
        return True

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Of pytest's own way: the last word on a test counts."""
        outcome = getattr(report, "autograder", None)
        if outcome is not None:
            self.outcomes = [o for o in self.outcomes if o.test is not outcome.test]
            self.outcomes.append(outcome)


def _exercise(item: pytest.Item) -> str:
    test = item.stash.get(plugin.TEST, None)
    return test.exercise if test else ""


def _last_line(said: str) -> str:
    """pytest ends a report with what matters."""
    lines = [re.sub("^(INTERNALERROR>|ERROR:|E ) *", "", line) for line in said.splitlines()]
    return next((line.strip() for line in reversed(lines) if line.strip()), "it does not say why")


def main(descriptor: int) -> None:
    """Run pytest on the tests named by the first message, serving the socket."""
    sock = socket.socket(fileno=descriptor)
    setup = receive(sock, Setup)
    arguments = [*runner.ARGUMENTS, f"--rootdir={setup.root}", "-c", os.devnull]
    arguments += [f"--confcutdir={setup.root}", *setup.tests]
    try:
        with Zygote(setup.layers) as zygote, redirect_stderr(io.StringIO()) as said:
            serve = Serve(sock, zygote, reuse=setup.reuse)
            pytest.main(arguments, plugins=[serve])
            if not serve.announced:  # a conftest.py that fails, a mark that is wrong
                why = f"{setup.root}: pytest cannot run its tests ({_last_line(said.getvalue())})."
                send(sock, Ready((), (why,)))
                return
        sys.stderr.write(said.getvalue())  # a bug: whatever else is said, is said by us
    except CourseError as error:  # no zygote
        send(sock, Ready((), (str(error),)))


if __name__ == "__main__":
    main(int(sys.argv[1]))
