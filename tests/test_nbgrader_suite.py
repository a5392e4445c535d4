"""nbgrader's own tests of its `autograde`, run with our grading in the configuration.

`make test` runs a few.  All of them take some minutes, since each makes a gradebook of
its own: `NBGRADER_SUITE=whole python -m pytest tests/test_nbgrader_suite.py`.
"""

import os
from pathlib import Path

import pytest
from nbgrader.tests.apps import test_nbgrader_autograde as theirs
from nbgrader.tests.apps.conftest import course_dir, db, temp_cwd  # noqa: F401 - fixtures

from autograder.gradebook import graders

OURS = "\nfrom autograder.gradebook.wiring import grade_here\ngrade_here(c)\n"
# Where nbgrader's promise is unsafe or costs a learner everything; docs/nbgrader.md explains.
DIFFERENT = {
    "test_side_effects": "a learner's code writes no file outside its scratch folder",
    "test_handle_failure": "a cell of another assignment costs no learner the whole submission",
    "test_handle_failure_single_notebook": "the same",
    "test_no_execute": "marks are never taken from the outputs that a learner sent",
}
# Those that say more than the table of test_nbgrader_notebooks.py, which has all their notebooks.
CHOSEN = {
    "test_grade",
    "test_missing_source_kernelspec",
    "test_incorrect_submitted_kernelspec",
    "test_grade_missing_notebook",
    "test_autograde_timeout",
    *DIFFERENT,
}
ALL = {name for name in vars(theirs.TestNbGraderAutograde) if name.startswith("test_")}
WHOLE = os.environ.get("NBGRADER_SUITE") == "whole"

pytestmark = pytest.mark.filterwarnings("ignore")  # nbgrader's own


class TestAutograde(theirs.TestNbGraderAutograde):
    """Theirs, each with our line in the configuration that it writes."""

    @pytest.fixture(autouse=True)
    def graded_by_us(self, request, monkeypatch):
        # nbgrader's tests leave a copy in its place, which no later test's child would inherit.
        monkeypatch.setattr("os.environ", os.environ)
        request.getfixturevalue("temp_cwd")
        with Path("nbgrader_config.py").open("a", encoding="utf-8") as file:
            file.write(OURS)
        yield
        graders.close()


for name in ALL if WHOLE else CHOSEN:
    if name in DIFFERENT:
        mark = pytest.mark.xfail(raises=AssertionError, strict=True, reason=DIFFERENT[name])
        mark(getattr(TestAutograde, name))
for name in set() if WHOLE else ALL - CHOSEN:
    setattr(TestAutograde, name, None)  # nothing to collect


def test_every_name_is_one_of_nbgraders_tests():
    assert CHOSEN <= ALL
