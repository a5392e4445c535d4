"""What is released of a cell: as nbgrader does it, with the words that our configuration sets."""

import re
from dataclasses import replace

from autograder.model import Cell

MARKED = re.compile(
    r"^(?P<indent>[ \t]*)### BEGIN SOLUTION\n(?P<answer>.*?)^[ \t]*### END SOLUTION",
    re.DOTALL | re.MULTILINE,
)
CODE = ("# À toi de jouer : efface les trois points", "...")
TEXT = "*Écris ta réponse ici.*"


def released(cell: Cell) -> Cell:
    """The cell without its answer."""
    if cell.solution and cell.kind == "markdown":
        return replace(cell, source=TEXT)
    return replace(cell, source=MARKED.sub(_stub, cell.source))


def between(source: str) -> str:
    """Only the answer; nothing where no line says where it begins."""
    return "".join(marked["answer"] for marked in MARKED.finditer(source))


def _stub(marked: re.Match[str]) -> str:
    return "\n".join(marked["indent"] + line for line in CODE)
