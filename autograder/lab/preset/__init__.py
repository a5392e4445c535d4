"""Settings of a JupyterLab of ours, written where it reads them: a beginner's, or `teach`'s.

Nothing of it is in the home directory, and nothing of the home directory comes in.
"""

import json
import os
from importlib.resources import files
from importlib.resources.abc import Traversable
from pathlib import Path
from typing import Any

_LOCALES = {"fr": "fr_FR"}  # the language packs of pyproject.toml; JupyterLab itself is English
LEARNERS = files(__name__)
_TRANSLATION = "@jupyterlab/translation-extension:plugin"


def prepare(folder: Path, edition: str, own: Traversable = LEARNERS) -> dict[str, str]:
    """Write the settings below `folder`; returns the environment that makes Jupyter use them.

    `own` is the folder that has them.
    """
    _write(folder / "preset" / "overrides.json", json.dumps(overrides(edition, own), indent=2))
    for place, name in (("preset", "page_config"), ("config", "jupyter_server_config")):
        _write(folder / place / f"{name}.json", _shipped(own, f"{name}.json"))
    places = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "layout",
        "IPYTHONDIR": "ipython",
    }
    return {name: str(folder / place) for name, place in places.items()}


def overrides(edition: str, own: Traversable = LEARNERS) -> dict[str, Any]:
    """The settings that differ from JupyterLab's own."""
    found: dict[str, Any] = json.loads(_shipped(own, "overrides.json"))
    return found | {_TRANSLATION: {"locale": _LOCALES.get(edition, "en")}}


def _shipped(own: Traversable, name: str) -> str:
    return own.joinpath(name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}-{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
