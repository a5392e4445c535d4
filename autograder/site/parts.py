"""What the site needs and .venv does not have: Python for browsers, and two of its packages.

Each is fetched once, by the ordinary client of its registry, and is what it was when it was
chosen: name, version and checksum stand here.
"""

import hashlib
import shutil
import subprocess
import sys
import tarfile
from dataclasses import dataclass
from pathlib import Path

from autograder.model import CourseError

PYTHON = "3.14"  # of this Pyodide
PLATFORM = "pyemscripten_2026_0_wasm32"
ABOUT = {  # of this Pyodide, for its list of packages
    "abi_version": "2026_0",
    "arch": "wasm32",
    "platform": "emscripten_5_0_3",
    "python": "3.14.2",
}
CORE = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")


@dataclass(frozen=True, slots=True)
class Part:
    """One file of a registry."""

    name: str
    version: str
    file: str
    sha256: str


# The version that jupyterlite-pyodide-kernel was made for; a test compares them.
PYODIDE = Part(
    "pyodide",
    "314.0.6",
    "pyodide-314.0.6.tgz",
    "d78ac549b28a2a58600cd06f44e017024151775f8c6b2d73fab1475400d38ea2",
)
# Compiled for the browser, and one that wants a newer Python than .venv may have.
WHEELS = (
    Part(
        "msgspec",
        "0.22.0",
        f"msgspec-0.22.0-cp314-cp314-{PLATFORM}.whl",
        "a66b1766311e42371e509c996c3933b161c7ae0eabdf361af5316dec197e1022",
    ),
    Part(
        "micropip",
        "0.11.1",
        "micropip-0.11.1-py3-none-any.whl",
        "768de165adb8e66906039d8fec4127a57f522dfdf8e6fbff877a4616941ecfd3",
    ),
)


def core(kept: Path) -> dict[str, bytes]:
    """Pyodide's own files; `kept` is the folder of what was fetched before."""
    path = kept / PYODIDE.file
    if not _is(path, PYODIDE):
        npm = shutil.which("npm")
        if npm is None:
            raise CourseError(
                "npm is missing, which brings Python for browsers: install Node.js"
                f" (it has npm), or put {PYODIDE.file} into {kept}."
            )
        pack = [npm, "pack", "--silent", "--fetch-retries=1", "--fetch-retry-mintimeout=1000"]
        _fetch([*pack, f"{PYODIDE.name}@{PYODIDE.version}"], kept, PYODIDE)
    with tarfile.open(path) as packed:
        members = (packed.extractfile(f"package/{name}") for name in CORE)
        return {name: member.read() for name, member in zip(CORE, members, strict=True) if member}


def wheels(kept: Path) -> list[Path]:
    """The packages that are not in .venv as a browser needs them."""
    for part in WHEELS:
        if not _is(kept / part.file, part):
            wanted = kept / f"{part.name}.txt"
            kept.mkdir(parents=True, exist_ok=True)
            line = f"{part.name}=={part.version} --hash=sha256:{part.sha256}\n"
            wanted.write_text(line, "utf-8")
            pip = [sys.executable, "-m", "pip", "download", "--quiet", "--no-deps"]
            pip += ["--require-hashes", "--only-binary=:all:", "--requirement", wanted.name]
            target = [f"--python-version={PYTHON}", "--implementation=cp", "--abi=cp314"]
            target += ["--abi=none", f"--platform={PLATFORM}", "--platform=any"]
            _fetch([*pip, *target], kept, part)
            wanted.unlink()
    return [kept / part.file for part in WHEELS]


def _fetch(command: list[str], kept: Path, part: Part) -> None:
    """Run the registry's client in `kept`, and look at what it brought."""
    kept.mkdir(parents=True, exist_ok=True)
    ended = subprocess.run(
        command, cwd=kept, capture_output=True, text=True, encoding="utf-8", check=False
    )
    if not _is(kept / part.file, part):
        came = "it is another file" if (kept / part.file).exists() else "nothing came"
        said = (ended.stderr.strip().splitlines() or [came])[-1]
        raise CourseError(
            f"{part.file} could not be fetched ({said}): look at your network and try again,"
            f" or put the file into {kept}."
        )


def _is(path: Path, part: Part) -> bool:
    return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == part.sha256
