"""A fresh clone sets itself up, or says in one sentence what is missing."""

import fnmatch
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[1]
LOCKS = (
    "requirements.txt",
    "requirements-dev.txt",
    "requirements-site.txt",
    "requirements-hub.txt",
)
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
# With brackets, so that this file passes its own test.
OF_ONE_MACHINE = re.compile(
    r"pypi[.]org|pythonhosted[.]org|npmjs[.]org|deb[.]debian[.]org|(?<![\w.])/[w]ork/\w|/[U]sers/\w"
)


def pins(lock: str) -> list[str]:
    """Each requirement of a compiled file with its hashes, on one line."""
    text = re.sub(r"^\s*#.*\n", "", (ROOT / lock).read_text("utf-8"), flags=re.MULTILINE)
    return text.replace("\\\n", " ").splitlines()


def versions(lock: str) -> dict[str, set[str]]:
    """The versions by name: more than one where Python's own version decides."""
    found: dict[str, set[str]] = {}
    for line in pins(lock):
        name, version = line.split()[0].split("==")
        found.setdefault(canonicalize_name(name), set()).add(version)
    return found


def committed() -> Iterator[Path]:
    ignored = [".git", *(ROOT / ".gitignore").read_text("utf-8").replace("/\n", "\n").split()]
    for folder, folders, files in os.walk(ROOT):
        kept = [
            name
            for name in [*folders, *files]
            if not any(fnmatch.fnmatch(name, pattern) for pattern in ignored)
        ]
        folders[:] = [name for name in folders if name in kept]
        yield from (Path(folder, name) for name in files if name in kept)


@pytest.fixture
def make(tmp_path):
    """Call make in a clone that was never set up, with a Python of the given shell script."""
    clone = tmp_path / "l'école de Zoé"
    clone.mkdir()
    for name in ("Makefile", "pyproject.toml", *LOCKS):
        shutil.copy(ROOT / name, clone)

    def call(target: str, python: str) -> subprocess.CompletedProcess[str]:
        script = tmp_path / "python"
        script.write_text(f"#!/bin/sh\n{python}\n", "utf-8")
        script.chmod(0o755)
        return subprocess.run(
            [shutil.which("make") or "make", target, f"PYTHON={script}"],
            cwd=clone,
            env={"PATH": os.defpath},
            capture_output=True,
            text=True,
            check=False,
        )

    return call


def sentences(stderr: str) -> list[str]:
    return [line for line in stderr.splitlines() if not line.startswith("make: ***")]


@pytest.mark.parametrize("target", ["demo", "test", "wheelhouse"])
def test_a_python_without_venv_gets_one_sentence_with_the_install_line(make, target):
    run = make(target, f'[ "$2" != venv ] && exec "{sys.executable}" "$@"; echo no pip; exit 1')
    assert run.returncode != 0
    assert run.stdout == ""
    (sentence,) = sentences(run.stderr)
    assert sentence.endswith("apt install python3-venv")


@pytest.mark.parametrize("target", ["demo", "test", "wheelhouse"])
def test_an_old_python_gets_one_sentence(make, target):
    run = make(target, "echo SyntaxError >&2; exit 1")
    assert run.returncode != 0
    assert run.stdout == ""
    (sentence,) = sentences(run.stderr)
    assert sentence.startswith("Tremplin needs Python 3.11 or newer")


@pytest.mark.parametrize("lock", LOCKS)
def test_all_requirements_are_pinned_with_hashes(lock):
    pinned = re.compile(r"[\w.-]+==[\w.]+ .*--hash=sha256:[0-9a-f]{64}")
    assert pins(lock)
    assert [line for line in pins(lock) if not pinned.match(line)] == []


@pytest.mark.parametrize(
    ("lock", "wanted"),
    [
        (LOCKS[0], PROJECT["project"]["dependencies"]),
        (LOCKS[0], PROJECT["dependency-groups"]["build"]),
        (LOCKS[1], PROJECT["dependency-groups"]["dev"]),
        (LOCKS[2], PROJECT["dependency-groups"]["site"]),
        (LOCKS[3], PROJECT["dependency-groups"]["hub"]),
    ],
    ids=["run", "build", "dev", "site", "hub"],
)
def test_requirements_answer_pyproject(lock, wanted):
    """Without network: after a change of pyproject.toml, `make lock` was not forgotten."""
    pinned = versions(lock)
    for requirement in map(Requirement, wanted):
        found = pinned.get(canonicalize_name(requirement.name), set())
        assert found, f"{lock} lacks {requirement}: run make lock"
        assert all(map(requirement.specifier.contains, found)), f"{requirement}: run make lock"


def test_requirements_install_together():
    run, *others = map(versions, LOCKS)
    for other in others:
        shared = run.keys() & other.keys()
        assert {name: run[name] for name in shared} == {name: other[name] for name in shared}


def test_requirements_hold_the_build_backend():
    """The project is installed without build isolation, for computers without network."""
    assert PROJECT["build-system"]["requires"] == PROJECT["dependency-groups"]["build"]


def test_ci_runs_what_the_readme_says_and_nothing_else():
    script = (ROOT / ".ci/run").read_text("utf-8").splitlines()
    assert script[1:] == ["set -eu", "make system-packages", "make test"]
    assert os.access(ROOT / ".ci/run", os.X_OK)


def test_no_file_names_a_registry_or_a_developers_machine():
    text = {path: path.read_text("utf-8", errors="replace") for path in committed()}
    found = {str(path): OF_ONE_MACHINE.findall(content) for path, content in text.items()}
    assert {path: hits for path, hits in found.items() if hits} == {}
