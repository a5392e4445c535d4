"""A grader as they are often written: the learner's cells and the tests in one process.

Run with a folder of jobs; each job is graded in a fork, so that it can be looked at afterwards.
"""

import os
import pickle
import resource
import signal
import sys
import unittest
from pathlib import Path
from typing import Any

from IPython.core.interactiveshell import InteractiveShell
from IPython.core.profiledir import ProfileDir


def grade(job: Path) -> None:
    """Run the cells, then the tests on what they defined; write the report."""
    profile = ProfileDir.create_profile_dir(str(job / "profile"))
    shell = InteractiveShell.instance(profile_dir=profile)
    shell.showtraceback = lambda *_, **__: None
    for cell in _load(job / "cells.pickle"):
        shell.run_cell(cell)
    passed = [cell for cell in _load(job / "grade.pickle") if shell.run_cell(cell).success]
    sys.path.insert(0, str(job / "work"))
    import checks  # noqa: PLC0415 - the job's own

    unittest.TestCase.space = shell.user_ns
    result = unittest.TestResult()
    unittest.defaultTestLoader.loadTestsFromModule(checks).run(result)
    bad = {case.id().split(".")[1] for case, _ in result.failures + result.errors}
    report = {"cells": len(passed), "passed": sorted({"Double", "Greet"} - bad)}
    Path("report.pickle").write_bytes(pickle.dumps(report))


def _load(path: Path) -> Any:
    return pickle.loads(path.read_bytes())  # noqa: S301 - it is what makes this grader naive


def in_a_fork(job: Path) -> None:
    """What the job prints goes to a file; it has a second and a half, and as long to obey."""
    pid = os.fork()
    if pid == 0:
        out = os.open(job / "printed.txt", os.O_CREAT | os.O_WRONLY)
        os.dup2(out, 1)
        os.dup2(out, 2)
        os.chdir(job / "work")
        resource.setrlimit(resource.RLIMIT_CPU, (4, 4))
        signal.setitimer(signal.ITIMER_VIRTUAL, 1.5)
        grade(job)
        sys.exit(0)
    if os.WIFSIGNALED(status := os.waitpid(pid, 0)[1]) and os.WTERMSIG(status) == signal.SIGKILL:
        (job / "late").touch()
    report = job / "work" / "report.pickle"
    if report.exists():
        verdict = _load(report)
        (job / "verdict.txt").write_text(repr(verdict))


if __name__ == "__main__":
    for folder in sorted(Path(sys.argv[1]).iterdir()):
        in_a_fork(folder)
        (folder / "done").touch()
