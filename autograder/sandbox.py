"""The protections of this machine: each is tried, then put around the processes of learners.

L0 is a process of its own with limits, L1 is Landlock and seccomp in each worker, L2 is
bubblewrap around all of them.
"""

import functools
import os
import shutil
import subprocess
import sys
import tempfile
import threading
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace

from autograder import enclosure
from autograder.model import CourseError

_IN_WORKER = ("landlock", "seccomp")
INSTALL = "apt install bubblewrap libseccomp2"
_trials = threading.Lock()  # they are made once, whoever asks first
_SECONDS = 60  # of a trial: generous, it takes a tenth of one


@dataclass(frozen=True, slots=True)
class Layers:
    """What protects from learners' code; in `missing`, why the rest does not."""

    landlock: bool = False
    seccomp: bool = False
    bubblewrap: bool = False
    missing: tuple[str, ...] = ()

    def names(self) -> frozenset[str]:
        """What each worker applies to itself."""
        works = {"landlock": self.landlock, "seccomp": self.seccomp}
        return frozenset(name for name, here in works.items() if here)

    def levels(self) -> tuple[str, ...]:
        works = {"L0": True, "L1": self.landlock and self.seccomp, "L2": self.bubblewrap}
        return tuple(level for level, here in works.items() if here)


def probe() -> Layers:
    """What works here, less what AUTOGRADER_WITHOUT="landlock,seccomp,bubblewrap" switches off."""
    layers = _found()
    for name in filter(None, os.environ.get("AUTOGRADER_WITHOUT", "").split(",")):
        if name not in {"landlock", "seccomp", "bubblewrap"}:
            raise CourseError(f"AUTOGRADER_WITHOUT names {name!r}, which is no layer.")
        said = (*layers.missing, f"{name}: switched off by AUTOGRADER_WITHOUT")
        layers = replace(layers, **{name: False}, missing=said)
    return layers


def begin(wanted: str) -> None:
    """Start the trials if `choose` will ask for them, and do not wait: there is much to import."""
    if _wish(wanted) == "auto":
        threading.Thread(target=_found, daemon=True).start()


def _found() -> Layers:
    with _trials:
        return tried()


def choose(wanted: str = "auto") -> Layers:
    """The layers to grade with: all that work ("auto"), or none when told so ("process").

    AUTOGRADER_SANDBOX says it to nbgrader's own commands, which have no option for it.
    """
    wanted = _wish(wanted)
    if wanted == "process":
        return Layers(missing=("L1 and L2: switched off by --sandbox=process",))
    if wanted != "auto":
        raise CourseError(f"--sandbox is auto or process, not {wanted!r}.")
    layers = probe()
    if layers.levels() == ("L0",):
        raise CourseError(
            "Nothing here hides files and network from learners' code"
            f" ({'; '.join(layers.missing)}): install what is missing (`{INSTALL}`), or accept the"
            " risk with --sandbox=process (for nbgrader's commands: AUTOGRADER_SANDBOX=process)."
        )
    return layers


def _wish(wanted: str) -> str:
    return (wanted == "auto" and os.environ.get("AUTOGRADER_SANDBOX")) or wanted


def describe(layers: Layers) -> str:
    """One line for a person."""
    said = f"Protection: {' '.join(layers.levels())}"
    return f"{said} (missing: {'; '.join(layers.missing)})" if layers.missing else said


def readable_paths() -> list[str]:
    """What Landlock lets a worker read: the interpreter's files, nothing of the course."""
    return [*enclosure.folders(), "/dev/urandom"]


def command(layers: Layers, control: int) -> tuple[list[str], dict[str, str]]:
    """The command line and the whole environment of a fresh zygote that serves `control`."""
    start = "import tremplin_worker.zygote; tremplin_worker.zygote.main(int(details[0]))"
    inner = enclosure.python(start, str(control))
    if not layers.bubblewrap:
        return inner, enclosure.environment(tempfile.gettempdir())
    return [*enclosure.walls(_bubblewrap()), *inner], enclosure.environment("/tmp")  # noqa: S108


@functools.cache
def tried() -> Layers:
    """What works here; each trial takes some milliseconds, and is made once."""
    if sys.platform != "linux":
        return Layers(missing=("L1 and L2: only Linux has them",))
    with ThreadPoolExecutor() as pool:
        walls = pool.submit(_try_bubblewrap)
        problems = dict(zip(_IN_WORKER, pool.map(_try_in_worker, _IN_WORKER), strict=True))
        problems["bubblewrap"] = walls.result()
    works = {name: not problem for name, problem in problems.items()}
    said = (f"{name}: {problem}" for name, problem in problems.items() if problem)
    return Layers(**works, missing=tuple(said))


def _try_in_worker(layer: str) -> str:
    with tempfile.TemporaryDirectory() as scratch:
        trial = "import tremplin_worker.trial; tremplin_worker.trial.main(*details)"
        problem = _run(enclosure.python(trial, layer, scratch))
    return f"{problem} ({INSTALL})" if "libseccomp" in problem else problem


def _try_bubblewrap() -> str:
    try:
        return _run([*enclosure.walls(_bubblewrap()), *enclosure.python("")])
    except CourseError as error:
        return str(error)


def _bubblewrap() -> str:
    found = shutil.which("bwrap")
    if not found:
        raise CourseError(f"the program bwrap is not installed ({INSTALL})")
    return found


def _run(line: list[str]) -> str:
    """Why a throw-away process did not end well; empty when it did."""
    quiet = subprocess.DEVNULL
    try:
        done = subprocess.run(
            line,
            env=enclosure.environment(tempfile.gettempdir()),
            stdin=quiet,
            stdout=quiet,
            stderr=subprocess.PIPE,
            timeout=_SECONDS,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired) as error:
        return str(error)
    said = done.stderr.decode(errors="replace").strip().splitlines()
    return "" if done.returncode == 0 else " ".join(said[-1:]) or f"exit status {done.returncode}"
