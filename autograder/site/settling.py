"""The real JupyterLab from a stick: installed on this computer without a network, then opened.

On the stick this file is `jupyterlab/start.py`, beside what it installs: it imports nothing but
Python's own.  All goes to one folder, Tremplin, in the learner's own folder.
"""

import locale
import os
import platform
import shutil
import subprocess
import sys
from pathlib import Path

HOME = Path(os.environ.get("TREMPLIN_HOME") or Path.home() / "Tremplin")
BUSY = (
    "Première fois : l'installation prend quelques minutes. / First time: this takes some minutes."
)
MISSING = (
    "Sur cette clé, JupyterLab est pour {has}. Cet ordinateur est : {here}."
    " Ouvre plutôt l'école dans le navigateur, avec start-….\n"
    "JupyterLab on this stick is for {has}. This computer is: {here}."
    " Open the school in the browser instead, with start-…."
)
FAILED = (
    "L'installation s'est arrêtée, pour la raison ci-dessus. Y a-t-il 400 Mo de place ?"
    " Ouvre sinon l'école dans le navigateur, avec start-….\n"
    "The installation stopped, for the reason above. Is there room for 400 MB?"
    " Otherwise open the school in the browser, with start-…."
)


def settle(stick: Path) -> int:
    """Install what is not there yet, and open JupyterLab; returns when it is closed."""
    made_for = (stick / "made-for.txt").read_text("utf-8").splitlines()
    if here() not in made_for:
        sys.exit(MISSING.format(has=", ".join(made_for), here=here()))
    python = install(stick, HOME / "python")
    course = HOME / "course"
    shutil.copytree(stick / "course", course, dirs_exist_ok=True)
    spoken = os.environ.get("EDITION") or locale.getlocale()[0] or ""
    edition = "en" if spoken.lower().startswith("en") else "fr"
    line = [str(python), "-m", "autograder", "lab", f"--course-dir={course}"]
    line += [f"--workspace={HOME / 'workspace'}", f"--edition={edition}"]
    return subprocess.call([*line, "--", *sys.argv[1:]], cwd=HOME)


def here() -> str:
    """This computer as made-for.txt names it: "windows, Python 3.13"."""
    names = {"Windows": "windows", "Darwin": "macos", "Linux": "linux"}
    system = names.get(platform.system(), platform.system())
    machine = platform.machine().lower()
    if system == "macos" and machine == "x86_64":
        system = "macos-intel"
    elif machine not in {"x86_64", "amd64"} and (system, machine) != ("macos", "arm64"):
        system = f"{system} {machine}"
    return f"{system}, Python {sys.version_info[0]}.{sys.version_info[1]}"


def install(stick: Path, folder: Path) -> Path:
    """A virtual environment with everything; its Python."""
    python = folder / ("Scripts/python.exe" if os.name == "nt" else "bin/python")
    done = folder / "installed.txt"
    version = (stick / "version.txt").read_text("utf-8")
    if done.is_file() and done.read_text("utf-8") == version and python.exists():
        return python
    sys.stdout.write(f"{BUSY}\n")
    sys.stdout.flush()
    wheels = stick / "wheelhouse"
    pip = [str(python), "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
    pip += ["--no-index", f"--find-links={wheels}"]
    ours = [str(path) for path in wheels.glob("tremplin-*.whl")]
    try:
        subprocess.check_call([sys.executable, "-m", "venv", "--clear", str(folder)])
        locked = ["--require-hashes", f"--requirement={stick / 'requirements.txt'}"]
        subprocess.check_call([*pip, *locked])
        subprocess.check_call([*pip, "--no-deps", *ours])
    except (OSError, subprocess.CalledProcessError):
        sys.exit(FAILED)
    done.write_text(version, "utf-8")
    return python


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="replace")  # type: ignore[union-attr] # a console of 1990
    sys.exit(settle(Path(__file__).resolve().parent))
