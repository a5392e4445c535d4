"""Settings of a JupyterLab of ours, written where it reads them: a beginner's, or `teach`'s.

Nothing of it is in the home directory, and nothing of the home directory comes in.
"""

import json
import os
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

from autograder.gradebook.wiring import COURSE

Values = dict[str, Any]
_LOCALES = {"fr": "fr_FR"}  # the language packs of pyproject.toml; JupyterLab itself is English
_NBGRADER = "@jupyter/nbgrader"
_TOOLS = ("course-list", "create-assignment", "formgrader", "validate-assignment")
_TRANSLATION = "@jupyterlab/translation-extension:plugin"
LEARNERS = files(__name__)


def prepare(
    folder: Path, edition: str, own: Traversable = LEARNERS, nbgrader: Values | None = None
) -> dict[str, str]:
    """Write the settings below `folder`; returns the environment that makes Jupyter use them.

    `own` is the folder that has them; `nbgrader` is the configuration of a learner on a class
    server, who has its list of assignments.
    """
    page, server = _shipped(own, "page_config.json"), _shipped(own, "jupyter_server_config.json")
    if nbgrader:
        _show_assignments(page, server)
        _write(folder / "config" / "nbgrader_config.json", nbgrader)
    _write(folder / "preset" / "overrides.json", overrides(edition, own))
    _write(folder / "preset" / "page_config.json", page)
    _write(folder / "config" / "jupyter_server_config.json", server)
    if own is LEARNERS:  # instructors keep Python's whole tracebacks
        _write(folder / "ipython" / "profile_default" / "ipython_config.json", kernel())
    places = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "layout",
        "IPYTHONDIR": "ipython",
    }
    return {name: str(folder / place) for name, place in places.items()}


def exchange(root: Path, assignments: Path, edition: Path) -> Values:
    """nbgrader's configuration of a learner: assignments from `root`, into `assignments`.

    `edition` is the folder of the learner's language, as `publish` filled it.
    """
    return {
        "CourseDirectory": {"course_id": COURSE},
        "Exchange": {"root": str(root), "assignment_dir": str(assignments)},
        "ExchangeFactory": {"fetch_assignment": "autograder.gradebook.fetching.FetchEdition"},
        "FetchEdition": {"edition": str(edition)},
    }


def overrides(edition: str, own: Traversable = LEARNERS) -> Values:
    """The settings that differ from JupyterLab's own."""
    locale = {_TRANSLATION: {"locale": _LOCALES.get(edition, "en")}}
    return _shipped(own, "overrides.json") | locale


def kernel() -> Values:
    """Of a learner's kernels: errors are explained from the first cell on, whichever it is."""
    return _shipped(LEARNERS, "ipython_config.json")


def _show_assignments(page: Values, server: Values) -> None:
    """Of nbgrader's tools only the list of assignments; all are off as they are shipped."""
    del page["disabledExtensions"][_NBGRADER]
    page["disabledExtensions"] |= {f"{_NBGRADER}:{tool}": True for tool in _TOOLS}
    server["ServerApp"]["jpserver_extensions"]["nbgrader.server_extensions.assignment_list"] = True


def _shipped(own: Traversable, name: str) -> Values:
    found: Values = json.loads(own.joinpath(name).read_text(encoding="utf-8"))
    return found


def _write(path: Path, values: Values) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}-{os.getpid()}")
    part.write_text(json.dumps(values, indent=2), encoding="utf-8")
    part.replace(path)
