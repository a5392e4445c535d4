"""Settings of a beginner's JupyterLab, written where this learner's JupyterLab reads them.

Nothing of it is in the home directory, and nothing of the home directory comes in.
"""

import json
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

from autograder.gradebook.wiring import COURSE

Values = dict[str, Any]
_LOCALES = {"fr": "fr_FR"}  # the language packs of pyproject.toml; JupyterLab itself is English
_NBGRADER = "@jupyter/nbgrader"
_TOOLS = (
    "assignment-list",
    "course-list",
    "create-assignment",
    "formgrader",
    "validate-assignment",
)
_TRANSLATION = "@jupyterlab/translation-extension:plugin"


def prepare(folder: Path, edition: str, nbgrader: Values | None = None) -> dict[str, str]:
    """Write the settings below `folder`; returns the environment that makes Jupyter use them.

    `nbgrader` is its configuration on a class server, which shows its list of assignments.
    """
    page, server = _shipped("page_config.json"), _shipped("jupyter_server_config.json")
    if nbgrader:
        _show(page, server, "assignment-list")
        _write(folder / "config" / "nbgrader_config.json", nbgrader)
    _write(folder / "preset" / "overrides.json", overrides(edition))
    _write(folder / "preset" / "page_config.json", page)
    _write(folder / "config" / "jupyter_server_config.json", server)
    return _environment(folder)


def prepare_teaching(folder: Path, edition: str) -> dict[str, str]:
    """The same for those who teach: a terminal, all files, nbgrader's tools for instructors."""
    page, server = _shipped("page_config.json"), _shipped("jupyter_server_config.json")
    _show(page, server, "formgrader", "create-assignment", "validate-assignment")
    del page["disabledExtensions"]["@jupyterlab/terminal-extension"]
    server["ServerApp"]["terminals_enabled"] = True
    server["ContentsManager"]["hide_globs"] = ["__pycache__", "*.pyc"]
    _write(folder / "preset" / "overrides.json", overrides(edition))
    _write(folder / "preset" / "page_config.json", page)
    _write(folder / "config" / "jupyter_server_config.json", server)
    return _environment(folder)


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


def _show(page: Values, server: Values, *wanted: str) -> None:
    """Of nbgrader's tools only these; all of them are off as they are shipped."""
    del page["disabledExtensions"][_NBGRADER]
    page["disabledExtensions"] |= {
        f"{_NBGRADER}:{tool}": True for tool in _TOOLS if tool not in wanted
    }
    extensions = server["ServerApp"]["jpserver_extensions"]
    for tool in wanted:
        name = f"nbgrader.server_extensions.{tool.replace('-', '_')}"
        if name in extensions:
            extensions[name] = True


def _environment(folder: Path) -> dict[str, str]:
    places = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "layout",
        "IPYTHONDIR": "ipython",
    }
    return {name: str(folder / place) for name, place in places.items()}


def overrides(edition: str) -> Values:
    """The settings that differ from JupyterLab's own."""
    return _shipped("overrides.json") | {_TRANSLATION: {"locale": _LOCALES.get(edition, "en")}}


def _shipped(name: str) -> Values:
    found: Values = json.loads(files(__name__).joinpath(name).read_text(encoding="utf-8"))
    return found


def _write(path: Path, values: Values) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}-{os.getpid()}")
    part.write_text(json.dumps(values, indent=2), encoding="utf-8")
    part.replace(path)
