"""Where a learner works: their notebook, its language, and the folder of what we keep for them."""

import contextlib
import json
import os
import re
import sys
from pathlib import Path
from typing import Any

from autograder.messages import SOURCE

_MARK = re.compile(r"\s*#+ *([\w-]+)")
STATE = ".tremplin"  # at the top of a workspace, hidden in JupyterLab
ORIGINALS = "originals"
BROWSER = sys.platform == "emscripten"  # no processes, no signals; nobody names the notebook


def state() -> Path:
    """The folder of what we keep: that of the workspace, or one beside the notebook."""
    here = folder()
    above = (parent / STATE for parent in (here, *here.parents))
    return next((path for path in above if path.is_dir()), here / STATE)


def folder() -> Path:
    """The notebook's folder: the learner's code may have gone elsewhere."""
    found = notebook()
    return found.parent if found else Path.cwd()


def notebook(containing: str = "") -> Path | None:
    """The notebook of this kernel, if Jupyter said so; else the one here that has this text."""
    session = os.environ.get("JPY_SESSION_NAME", "")
    if session.endswith(".ipynb") and Path(session).is_file():
        return Path(session)
    found = sorted(Path.cwd().glob("*.ipynb")) if containing or BROWSER else []
    return next((path for path in found if containing in _text(path)), None)


def content(containing: str = "") -> dict[str, Any]:
    """The saved notebook, or an empty one."""
    path = notebook(containing)
    with contextlib.suppress(ValueError):
        found = json.loads(_text(path)) if path else {}
        if isinstance(found, dict):
            return found
    return {}


def language(containing: str = "") -> str:
    """The language of the notebook."""
    metadata = content(containing).get("metadata")
    return str(metadata.get("lang", SOURCE)) if isinstance(metadata, dict) else SOURCE


def exercise(source: str) -> str:
    """The id in the first line of an exercise's cell: `# a06-ex1`, perhaps with words behind."""
    found = _MARK.match(source)
    return found[1] if found else ""


def courses() -> Path | None:
    """The folder of all courses, from a lesson or an assignment of a workspace."""
    here = folder()
    above = (parent / "courses" for parent in here.parents)
    found = next((path for path in above if path.is_dir()), None)
    return found or (here.parent.parent if (here / "lesson.toml").exists() else None)


def tests(exercise: str) -> list[Path]:
    """The test files beside the notebook that name the exercise."""
    here = folder()
    files = [*here.glob("tests/test_*.py"), *here.glob("test_*.py")]
    return sorted(path for path in files if f'"{exercise}"' in _text(path))


def _text(path: Path) -> str:
    try:
        return path.read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""


def original(mine: Path) -> Path | None:
    """The course's version of a notebook in a workspace, also of a copy of it (name-2.ipynb)."""
    kept = state()
    for stem in (mine.stem, mine.stem.rpartition("-")[0]):
        page = mine.with_name(f"{stem}.ipynb")
        if page.is_relative_to(kept.parent):
            edition, *place = page.relative_to(kept.parent).parts
            found = kept.joinpath(edition, ORIGINALS, *place)
            if place and found.is_file():
                return found
    return None


def cells(containing: str, *, original_of: bool = False) -> dict[str, str]:
    """Cell id → source of the notebook that has this text, or of the course's version of it."""
    path = notebook(containing)
    kept = original(path) if path and original_of else None
    return sources(kept or path) if path else {}


def sources(path: Path) -> dict[str, str]:
    """Cell id → source of a notebook."""
    with contextlib.suppress(ValueError, KeyError, TypeError, AttributeError):
        found = json.loads(_text(path))
        return {cell["id"]: "".join(cell["source"]) for cell in found.get("cells", [])}
    return {}
