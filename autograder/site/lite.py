"""JupyterLite: the lessons and Python for browsers put together by its own builder."""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Mapping
from importlib.metadata import distribution, version
from pathlib import Path, PurePosixPath
from typing import Any

from autograder.coach.desk import ORIGINALS, STATE
from autograder.lab import preset
from autograder.lab.material import Material
from autograder.messages import Catalogue
from autograder.model import CourseError
from autograder.site import parts, wheels
from autograder.site.pages import lesson_head

EDITIONS = ("fr", "en")
STORE = "tremplin"  # the browser's database of what a learner changed: never another name
APP = "notebooks"  # the interface that works on a phone
_FILES = ("tree", "edit")  # all files, and one that is no notebook
_EPOCH = "1767225600"  # the date of every file, so that two builds are the same, byte by byte
_LOCK = "pyodide-lock.json"
_KERNEL = "@jupyterlite/pyodide-kernel-extension:kernel"
_TOP = "@jupyter-notebook/application-extension:top"
_EXTENSIONS = ("jupyterlab_widgets", "jupyterlite-pyodide-kernel")
# Loaded while the kernel starts; the kernel would ask for its own one by one.
_AT_ONCE = ("comm", "ipykernel", "ipython", "jedi", "micropip", "piplite", "pyodide-kernel")
# What learners never ask for.
_LEFT_OUT = ("rspack.config*.js", "package.json", "jupyterlite.schema.v0.json", "*/package.json")


def build(out: Path, kept: Path, contents: Mapping[PurePosixPath, bytes]) -> None:
    """Write the application and the learner's files to `out`, an empty folder."""
    with tempfile.TemporaryDirectory(prefix="tremplin-") as name:
        source = Path(name)
        _write(source / "files", contents.items())
        _write(source / "static" / "pyodide", _python(kept))
        (source / "overrides.json").write_text(json.dumps(preset.overrides("fr")), "utf-8")
        (source / "jupyter-lite.json").write_text(json.dumps(_page()), "utf-8")
        (source / "jupyter_lite_config.json").write_text(json.dumps(_builder(source)), "utf-8")
        _run(source)
        shutil.copytree(source / "out", out, dirs_exist_ok=True)
    for path in [path for pattern in _LEFT_OUT for path in out.glob(pattern)]:
        path.unlink()
    for edition in EDITIONS:
        _speak(out, edition)
    shutil.rmtree(out / APP)  # pages puts its own there, for the list of files
    _describe(out / "manifest.webmanifest")


def workspace(material: Iterator[Material], edition: str) -> dict[PurePosixPath, bytes]:
    """The files of one edition as `autograder lab` lays them out, the notebooks' originals too."""
    found = {place: _plain(place, data) for place, data in material}
    pages = {place: data for place, data in found.items() if place.suffix == ".ipynb"}
    originals = PurePosixPath(STATE, edition, ORIGINALS)
    return {PurePosixPath(edition) / place: data for place, data in found.items()} | {
        originals / place: data for place, data in pages.items()
    }


def _plain(place: PurePosixPath, data: bytes) -> bytes:
    """A drawing's letters as numbers: JupyterLite reads no others than those of Latin 1."""
    if place.suffix != ".svg":
        return data
    return data.decode().encode("ascii", "xmlcharrefreplace")


def _write(folder: Path, content: Any) -> None:
    for place, data in content:
        path = folder / place
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)


def _python(kept: Path) -> Iterator[tuple[str, bytes]]:
    """Pyodide, our packages, and the list by which Pyodide finds them."""
    yield from parts.core(kept).items()
    found = [(path.name, path.read_bytes()) for path in parts.wheels(kept)]
    found += wheels.packed()
    yield from found
    yield _LOCK, wheels.lock(found, parts.ABOUT).encode()


def _page() -> dict[str, Any]:
    """What the application reads in the browser."""
    kernel = {
        "disablePyPIFallback": True,
        "loadPyodideOptions": {"packages": [*_AT_ONCE, "tremplin"]},
    }
    stores = ("contents", "settings", "workspaces")
    about = {f"{name}StorageName": f"{STORE}-{name}" for name in stores}
    settings = {
        "appName": "Tremplin",
        **about,
        "showLoadingIndicator": True,
        "litePluginSettings": {_KERNEL: kernel},
    }
    return {"jupyter-lite-schema-version": 0, "jupyter-config-data": settings}


def _builder(source: Path) -> dict[str, Any]:
    """What the builder reads; only these extensions, whatever else is in .venv."""
    return {
        "LiteBuildConfig": {
            "apps": [APP, *_FILES],
            "cache_dir": str(source / "cache"),
            "contents": [str(source / "files")],
            "federated_extensions": sorted(_extensions()),
            "ignore_contents": [],
            "ignore_sys_prefix": ["federated_extensions"],
            "no_sourcemaps": True,
            "no_unused_shared_packages": True,
            "output_dir": str(source / "out"),
        },
        "ContentsManager": {"allow_hidden": True},
    }


def _extensions() -> set[str]:
    """The folders of the extensions that JupyterLite needs."""
    found = set()
    for name in _EXTENSIONS:
        dist = distribution(name)
        paths = [Path(str(dist.locate_file(file))).resolve() for file in dist.files or ()]
        found |= {str(path.parent) for path in paths if path.name == "install.json"}
    return found


def _run(source: Path) -> None:
    ended = subprocess.run(
        [sys.executable, "-m", "jupyterlite_core", "build", "--lite-dir", str(source)],
        cwd=source,
        env={**os.environ, "SOURCE_DATE_EPOCH": _EPOCH, "PYTHONHASHSEED": "0"},
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
    )
    if ended.returncode or not (source / "out" / APP / "index.html").is_file():
        said = f"{ended.stdout}\n{ended.stderr}".strip()[-2000:]
        raise CourseError(f"{said}\nJupyterLite could not be built, for the reason above.")


def _speak(out: Path, edition: str) -> None:
    """The application once more for this language: small files, one folder deeper."""
    shutil.copytree(out / APP, out / edition / APP)
    for name in ("index.html", "jupyter-lite.json"):
        path = out / edition / APP / name
        text = path.read_text("utf-8").replace('"../', '"../../').replace("'../", "'../../")
        text = text.replace('root=".."', 'root="../.."')
        text = text.replace(f'"/{APP}"', f'"/{edition}/{APP}"')
        for theirs, ours in _words(edition).items():
            text = text.replace(theirs, ours)
        path.write_text(text, "utf-8")
    # The page's configuration is looked for in every folder above it, in both of these files.
    shutil.copy(out / APP / "jupyter-lite.ipynb", out / edition)
    # On a phone, too, there is a way back to the list of lessons.
    settings = preset.overrides(edition) | {_TOP: {"visible": "yes"}}
    about = {"jupyter-config-data": {"settingsOverrides": settings}}
    text = json.dumps({"jupyter-lite-schema-version": 0} | about, indent=2)
    (out / edition / "jupyter-lite.json").write_text(text, "utf-8", newline="\n")


def _words(edition: str) -> dict[str, str]:
    """What a lesson's page says before the application is there, and our part of its head."""
    say = Catalogue(edition).text
    return {
        "<html>": f'<html lang="{edition}" dir="{say("direction")}">',
        "<head>": f"<head>{lesson_head(edition, version('jupyterlite-core'))}",
        "<title>Jupyter Notebook - Notebooks</title>": "<title>Tremplin</title>",
        ' class="hidden">': ">",  # the words are there from the first moment
        "Loading JupyterLite...": say("site-starting"),
        "JupyterLite requires JavaScript to be enabled in your browser.": say("site-noscript"),
    }


def _describe(path: Path) -> None:
    """What a phone shows of an installed page."""
    about = json.loads(path.read_text("utf-8"))
    about |= {"name": "Tremplin", "short_name": "Tremplin", "lang": "fr", "shortcuts": []}
    about["description"] = "Apprendre à programmer, même hors connexion"
    path.write_text(json.dumps(about, ensure_ascii=False, indent=1), "utf-8")
