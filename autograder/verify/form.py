"""The file of a notebook: tidy, with stable ids, marked as nbgrader and the checks want it."""

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from autograder import notebook
from autograder.notebook import facts
from autograder.verify.finding import Finding
from autograder.verify.material import Material

TIDY = "run `autograder tidy`."
ROLES = {
    *("prose", "predict", "investigate", "modify", "parsons", "make", "quiz", "error"),
    *("setup", "demo", "answer", "exercise", "check"),
}


def prefix(unit: Material) -> str:
    """What the ids of a unit's cells begin with: l0203 for lesson 02-03, a06 for a06."""
    name = str(unit.about.get("id", ""))
    return name if unit.graded else f"l{name.replace('-', '')}"


def form(unit: Material) -> Iterator[Finding]:
    """Cell by cell, then the file as a whole."""
    start = prefix(unit)
    known = Counter(str(cell.get("id", "")) for cell in unit.node.cells)
    called = Counter(str(facts(cell).get("grade_id", "")) for cell in unit.node.cells)
    told = False
    for cell in unit.node.cells:
        name = str(cell.get("id", ""))
        told_of_it = _named(cell, called) if unit.graded else _role(cell)
        for sentence in [*_cell(cell, name, start, known[name]), *told_of_it]:
            told = True
            yield Finding(unit.path, name, sentence, "form")
    tidy = notebook.written(notebook.tidied(unit.node, start))
    if not told and tidy != unit.path.read_text(encoding="utf-8"):
        yield Finding(unit.path, "", f"the file is not tidy; {TIDY}", "form")
    if unit.node.metadata.get("lang") != "fr":
        yield Finding(unit.path, "", 'the notebook does not say "lang": "fr"; add it.', "form")


def _cell(cell: Any, name: str, start: str, times: int) -> Iterator[str]:
    if not re.fullmatch(rf"{re.escape(start)}-[a-z0-9]+(-[a-z0-9]+)*", name):
        yield f"its id does not begin with {start}- or has strange letters; {TIDY}"
    if times > 1:
        yield f"{times} cells have this id; give each its own."
    if cell.get("outputs") or cell.get("execution_count"):
        yield f"it keeps what running it has shown; {TIDY}"
    extra = sorted(set(cell.metadata) - {"deletable", "editable", "nbgrader", "tags"})
    if extra:
        yield f"it has the metadata {', '.join(extra)}, which nothing reads; {TIDY}"


def _named(cell: Any, called: Counter[str]) -> Iterator[str]:
    """In an assignment, nbgrader knows each cell, by the cell's own id."""
    found = facts(cell)
    name = str(found.get("grade_id", ""))
    if not found:
        yield "nbgrader does not know it; lock it, or make it an answer, in its cell tools."
    elif called[name] > 1:
        yield f"nbgrader calls {called[name]} cells {name}; name each in its own cell tools."
    elif name != cell.get("id"):
        yield f"nbgrader calls it {name}; give it that id ({TIDY[:-1]})."


def _role(cell: Any) -> Iterator[str]:
    roles = [tag[5:] for tag in cell.metadata.get("tags", []) if tag.startswith("role:")]
    if len(roles) != 1 or roles[0] not in ROLES:
        yield f"it has {' and '.join(roles) or 'no'} role; tag it with one, such as role:demo."
