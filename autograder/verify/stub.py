"""What is released of a cell: as nbgrader does it, with the words that our configuration sets."""

import re
from dataclasses import replace

from autograder.gradebook.wiring import STUBS
from autograder.messages import SOURCE
from autograder.model import Cell

BEGIN, END = "### BEGIN SOLUTION", "### END SOLUTION"
MARKED = re.compile(
    rf"^(?P<indent>[ \t]*){BEGIN}\n(?P<answer>.*?)^[ \t]*{END}",
    re.DOTALL | re.MULTILINE,
)
_WORDS, TEXT = STUBS[SOURCE]
CODE = _WORDS.splitlines()


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
