"""`pytest --notebook my.ipynb assignments/a06-snack-till/tests`: tests on a notebook, for authors.

The package's pytest entry point; without `--notebook` it does nothing.
"""

from pathlib import Path

import pytest

from autograder.model import CourseError


def pytest_addoption(parser: pytest.Parser) -> None:
    """`--notebook` runs tests of exercises on a notebook."""
    group = parser.getgroup("autograder")
    group.addoption("--notebook", type=Path, help="the notebook whose answers are tested")
    group.addoption("--sandbox", default="auto", help="auto (default), or process: no isolation")


def pytest_configure(config: pytest.Config) -> None:
    """Bring the notebook to life in its sandbox."""
    if config.option.notebook is None:
        return
    # Every pytest run in this environment comes here: only this one pays for the sandbox.
    from autograder import plugin, session  # noqa: PLC0415

    config.pluginmanager.register(plugin, "autograder.plugin")
    try:
        learner = session.bring_up(config.option.notebook, config.option.sandbox)
    except CourseError as error:
        raise pytest.UsageError(str(error)) from error
    config.stash[plugin.BACKEND] = learner
    config.add_cleanup(learner.close)


@pytest.fixture
def student() -> None:
    """Stands in for the real one, which comes with `--notebook`."""
    pytest.fail("`student` needs a notebook: pytest --notebook my.ipynb …", pytrace=False)
