"""Settings of a beginner's JupyterLab, written where this learner's JupyterLab reads them.

Nothing of it is in the home directory, and nothing of the home directory comes in.
"""

import json
import os
from importlib.resources import files
from pathlib import Path
from typing import Any

_LOCALES = {"fr": "fr_FR"}  # the language packs of pyproject.toml; JupyterLab itself is English
_TRANSLATION = "@jupyterlab/translation-extension:plugin"


def prepare(folder: Path, edition: str) -> dict[str, str]:
    """Write the settings below `folder`; returns the environment that makes Jupyter use them."""
    _write(folder / "preset" / "overrides.json", json.dumps(overrides(edition), indent=2))
    _write(folder / "preset" / "page_config.json", _shipped("page_config.json"))
    _write(
        folder / "config" / "jupyter_server_config.json", _shipped("jupyter_server_config.json")
    )
    places = {
        "JUPYTER_CONFIG_DIR": "config",
        "JUPYTER_DATA_DIR": "data",
        "JUPYTER_RUNTIME_DIR": "runtime",
        "JUPYTERLAB_SETTINGS_DIR": "settings",
        "JUPYTERLAB_WORKSPACES_DIR": "layout",
        "IPYTHONDIR": "ipython",
    }
    return {name: str(folder / place) for name, place in places.items()}


def overrides(edition: str) -> dict[str, Any]:
    """The settings that differ from JupyterLab's own."""
    found: dict[str, Any] = json.loads(_shipped("overrides.json"))
    return found | {_TRANSLATION: {"locale": _LOCALES.get(edition, "en")}}


def _shipped(name: str) -> str:
    return files(__name__).joinpath(name).read_text(encoding="utf-8")


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    part = path.with_name(f".{path.name}-{os.getpid()}")
    part.write_text(text, encoding="utf-8")
    part.replace(path)
