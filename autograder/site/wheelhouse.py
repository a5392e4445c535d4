"""The packages of requirements.txt for other computers than this one.

pip reads the conditions of a line ("only on Windows") for the computer that it runs on, so they
are read here; what to fetch is then the whole list, each with its checksum.
"""

import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from packaging.requirements import Requirement

from autograder.model import CourseError

_PATCHES = (0, 99)  # some packages have one version for Python 3.11.2 and another for 3.11.9


@dataclass(frozen=True, slots=True)
class System:
    """What a learner's computer is, as Python and pip name it."""

    sys: str
    os: str
    machine: str
    tags: tuple[str, ...]


SYSTEMS = {
    "windows": System("win32", "nt", "AMD64", ("win_amd64",)),
    "macos": System("darwin", "posix", "arm64", ("macosx_12_0_arm64", "macosx_12_0_universal2")),
    "macos-intel": System(
        "darwin", "posix", "x86_64", ("macosx_12_0_x86_64", "macosx_12_0_universal2")
    ),
    "linux": System("linux", "posix", "x86_64", ("manylinux_2_28_x86_64", "manylinux2014_x86_64")),
}


def fetch(requirements: Path, system: str, python: str, folder: Path) -> None:
    """Fill `folder` with wheels for `system` ("windows") and any patch of `python` ("3.13")."""
    first, last = (list(lines(requirements, SYSTEMS[system], f"{python}.{n}")) for n in _PATCHES)
    for wanted, patch in zip((first, last if last != first else []), _PATCHES, strict=True):
        said = _download(wanted, SYSTEMS[system], f"{python}.{patch}", folder) if wanted else ""
        if said:
            raise CourseError(
                f"JupyterLab for {system} with Python {python} could not be fetched ({said}):"
                " look at your network, or leave this system out."
            )


def _download(asked: list[str], system: System, python: str, folder: Path) -> str:
    """Everything, each with its checksum; what pip said if it could not."""
    with tempfile.TemporaryDirectory() as name:
        wanted = Path(name, "wanted.txt")
        wanted.write_text("\n".join(asked), "utf-8")
        command = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
        command += ["--disable-pip-version-check", "--require-hashes", "--only-binary=:all:"]
        command += [f"--requirement={wanted}", f"--dest={folder}", f"--find-links={folder}"]
        command += [f"--python-version={python}", "--implementation=cp"]
        abi = "cp" + "".join(python.split(".")[:2])
        command += [f"--abi={name}" for name in (abi, "abi3", "none")]
        command += [f"--platform={tag}" for tag in system.tags]
        ended = subprocess.run(
            command, capture_output=True, text=True, encoding="utf-8", check=False
        )
    if not ended.returncode:
        return ""
    return (ended.stderr.strip().splitlines() or ["pip said nothing"])[-1]


def lines(requirements: Path, system: System, python: str) -> Iterator[str]:
    """The lines that hold there, without their conditions."""
    about = {
        "python_version": ".".join(python.split(".")[:2]),
        "python_full_version": python,
        "sys_platform": system.sys,
        "os_name": system.os,
        "platform_machine": system.machine,
        "implementation_name": "cpython",
        "platform_python_implementation": "CPython",
    }
    text = requirements.read_text("utf-8").replace("\\\n", " ")
    for line in text.splitlines():
        asked, *hashes = re.split(r"\s+(?=--hash=)", line.partition(" #")[0].strip())
        if not asked or asked.startswith("#"):
            continue
        found = Requirement(asked)
        if found.marker is None or found.marker.evaluate(dict(about)):
            yield " ".join([f"{found.name}{found.specifier}", *hashes])
