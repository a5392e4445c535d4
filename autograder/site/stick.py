"""`autograder site --stick`: what a learner double-clicks, the site, and JupyterLab if asked for.

Only what is ours is replaced there: a stick may have other things.
"""

import hashlib
import inspect
import shutil
import subprocess
import sys
from collections.abc import Iterable
from pathlib import Path

import click

from autograder.model import CourseError
from autograder.site import settling, wheelhouse
from autograder.site.pages import STARTERS, shipped

READ_ME = ("LISEZMOI.txt", "README.txt")
INSTALLERS = ("jupyterlab-linux.sh", "jupyterlab-macos.command", "jupyterlab-windows.bat")
_COURSE = ("courses", "assignments", "docs/learners", "nbgrader_config.py")
_NEVER = shutil.ignore_patterns("__pycache__", ".*")
_ROOM = 1.05  # times what is copied: a stick's blocks are large


def write(
    site: Path, course: Path, stick: Path, systems: Iterable[str], pythons: list[str]
) -> None:
    """Lay everything out on `stick`; `systems` are those of `wheelhouse.SYSTEMS`, if any."""
    kept = course / "build" / "stick"
    asked = [(system, python) for system in systems for python in pythons]
    if asked:
        _jupyterlab(course, kept, asked)
    parts = [site, *([kept] if asked else [])]
    stick.mkdir(parents=True, exist_ok=True)
    _check_room(parts, stick)
    _replace(site, stick / "site")
    for name in STARTERS[1:]:
        shutil.move(stick / "site" / name, stick / name)
    for path in course.glob("LICENSE*"):
        shutil.copy(path, stick / "site")
    for name in READ_ME:
        text = shipped(name).replace("\n", "\r\n")
        (stick / name).write_text(text, "utf-8-sig", newline="")
    for name in INSTALLERS:
        (stick / name).unlink(missing_ok=True)
    shutil.rmtree(stick / "jupyterlab", ignore_errors=True)
    if asked:
        _replace(kept, stick / "jupyterlab")
        for name in INSTALLERS:
            starter(stick / name)
    click.echo(f"{stick}: ready. A learner reads {READ_ME[0]} or {READ_ME[1]}.")


def _jupyterlab(course: Path, kept: Path, asked: list[tuple[str, str]]) -> None:
    """Fill `kept` with the packages, ours, the course, and what installs them."""
    wheels, locked = kept / "wheelhouse", course / "requirements.txt"
    wheels.mkdir(parents=True, exist_ok=True)
    for system, python in asked:
        click.echo(f"JupyterLab for {system}, Python {python}: fetching what is not here yet…")
        wheelhouse.fetch(locked, system, python, wheels)
    known = locked.read_text("utf-8")
    for path in wheels.iterdir():
        if hashlib.sha256(path.read_bytes()).hexdigest() not in known:
            path.unlink()  # of an older course
    _run("wheel", "--no-deps", "--no-build-isolation", f"--wheel-dir={wheels}", str(course))
    shutil.copy(locked, kept)
    shutil.rmtree(kept / "course", ignore_errors=True)
    for name in _COURSE:
        source, target = course / name, kept / "course" / name
        if source.is_dir():
            shutil.copytree(source, target, ignore=_NEVER)
        elif source.is_file():
            shutil.copy(source, target)
    _text(kept / "start.py", inspect.getsource(settling))
    _text(
        kept / "made-for.txt", "".join(f"{system}, Python {python}\n" for system, python in asked)
    )
    (ours,) = wheels.glob("tremplin-*.whl")
    version = hashlib.sha256(locked.read_bytes() + ours.read_bytes()).hexdigest()
    _text(kept / "version.txt", version)


def _run(*arguments: str) -> None:
    command = [sys.executable, "-m", "pip", "--quiet", "--disable-pip-version-check", *arguments]
    ended = subprocess.run(command, capture_output=True, text=True, encoding="utf-8", check=False)
    if ended.returncode:
        raise CourseError(f"{ended.stderr}\nThe package tremplin could not be built.")


def _check_room(parts: Iterable[Path], stick: Path) -> None:
    files = (path for part in parts for path in part.rglob("*") if path.is_file())
    wanted = _ROOM * sum(path.stat().st_size for path in files)
    ours = (stick / name for name in ("site", "jupyterlab"))
    before = sum(
        path.stat().st_size for part in ours for path in part.rglob("*") if path.is_file()
    )
    if wanted > shutil.disk_usage(stick).free + before:
        raise CourseError(f"{stick}: {wanted / 1e6:.0f} MB are wanted; make room there.")


def _replace(source: Path, target: Path) -> None:
    shutil.rmtree(target, ignore_errors=True)
    shutil.copytree(source, target)


def starter(path: Path) -> None:
    """Write the starter of this file name as its system reads it."""
    text = shipped(path.name)
    _text(path, text.replace("\n", "\r\n") if path.suffix == ".bat" else text)
    path.chmod(0o755)


def _text(path: Path, text: str) -> None:
    path.write_text(text, "utf-8", newline="")
