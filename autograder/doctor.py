"""`autograder doctor`: what protects this machine from learners' code, and what is missing."""

import sys

from rich.console import Console
from rich.table import Table

from autograder.sandbox import INSTALL, Layers

_ALWAYS = "a process and a folder of its own, no secrets in its environment, clocks and limits"
_PROTECTS = {
    "landlock": "files: only its own folder and Python's own can be read",
    "seccomp": "network, other processes and dangerous system calls are refused",
    "bubblewrap": "walls: the course, the home folder and the network are not there at all",
}
_LEVELS = {"landlock": "L1", "seccomp": "L1", "bubblewrap": "L2"}


def table(layers: Layers) -> Table:
    """One line per protection: whether it works here, and what it protects."""
    why = dict(said.split(": ", 1) for said in layers.missing)
    found = Table("Layer", "Protection", "Here", "What it keeps from learners' code", box=None)
    found.add_row("L0", "process", "yes", _ALWAYS)
    for name, protects in _PROTECTS.items():
        here = getattr(layers, name)
        reason = why.get(name) or why.get("L1 and L2") or "it does not work here"
        found.add_row(_LEVELS[name], name, "yes" if here else f"no: {reason}", protects)
    return found


def show(layers: Layers) -> None:
    """The table, then what follows from it for who grades here."""
    console = Console(file=sys.stdout, highlight=False)
    console.print(table(layers))
    console.print(_verdict(layers), soft_wrap=True)


def _verdict(layers: Layers) -> str:
    if sys.platform != "linux":
        return (
            "Only Linux isolates learners' code: here `coach.check` and `autograder score"
            " --sandbox=process` work, for your own work. Grade a class on Linux."
        )
    if layers.levels() == ("L0",):
        return f"Grading a class is refused here. Install what is missing: {INSTALL}"
    if layers.levels() != ("L0", "L1", "L2"):
        return f"A class can be graded here; both layers are better. What is missing: {INSTALL}"
    return "A class can be graded here: both layers work, and each of them would be enough."
