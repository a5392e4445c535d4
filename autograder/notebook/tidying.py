"""A notebook as it is kept in the course: stable ids, nothing that running it leaves behind."""

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import nbformat

from autograder.notebook.exercises import facts

CELL = ("deletable", "editable", "nbgrader", "tags")
NOTEBOOK = ("kernelspec", "lang", "language_info")
RANDOM = re.compile(r"[0-9a-f]{8}(-[0-9a-f-]{27})?|")  # what JupyterLab calls a new cell
LONGEST = 40


def tidied(node: Any, prefix: str) -> Any:
    """A copy without outputs, counts and foreign metadata; new cells are named `prefix-…`."""
    node = nbformat.from_dict(node)
    node.metadata = {name: node.metadata[name] for name in NOTEBOOK if name in node.metadata}
    if "language_info" in node.metadata:
        node.metadata["language_info"] = {"name": node.metadata["language_info"].get("name")}
    node.nbformat_minor = max(node.nbformat_minor, 5)
    for cell, name in zip(node.cells, list(_ids(node, prefix)), strict=True):
        cell.id = name
        cell.metadata = {key: cell.metadata[key] for key in CELL if key in cell.metadata}
        if cell.cell_type == "code":
            cell.outputs, cell.execution_count = [], None
    return nbformat.from_dict(node)


def written(node: Any) -> str:
    """The text of the file: sorted keys, one space of indent, a line break at the end."""
    return str(nbformat.writes(node)) + "\n"


def _ids(node: Any, prefix: str) -> Iterator[str]:
    """The id of each cell: its own, nbgrader's, or one made of its first words."""
    own = {str(cell.get("id", "")) for cell in node.cells}
    taken: set[str] = set()
    for cell in node.cells:
        name = str(facts(cell).get("grade_id", "")) or str(cell.get("id", ""))
        if RANDOM.fullmatch(name) or name in taken:
            name = _free(f"{prefix}-{_slug(cell.source) or cell.cell_type}", taken | own)
        taken.add(name)
        yield name


def _free(name: str, taken: set[str]) -> str:
    names = (name if n == 1 else f"{name}-{n}" for n in range(1, len(taken) + 2))
    return next(candidate for candidate in names if candidate not in taken)


def _slug(source: str) -> str:
    """The first words of a cell as plain letters."""
    first = next((line for line in source.splitlines() if line.strip(" #`-*")), "")
    plain = unicodedata.normalize("NFKD", first).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain)[:4])[:LONGEST].strip("-")
