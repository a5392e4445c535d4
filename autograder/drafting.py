"""New units: a folder that is complete but for its content, and notebooks put in order."""

import re
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from nbformat import v4

from autograder import notebook
from autograder.model import CourseError

SPACE = "\u00a0"
ASSIGNMENT = re.compile(r"(?P<id>(?:a|cap)\d+)-[a-z0-9-]+")
LESSON = re.compile(r"(?P<course>\d\d-[a-z0-9-]+)/(?P<number>\d\d)-(?P<slug>[a-z0-9-]+)")
KERNEL = {"display_name": "Python 3 (ipykernel)", "language": "python", "name": "python3"}
CELL = re.compile(r"^%% (?P<kind>md|code) (?P<id>\S+) (?P<facts>.*)$", re.MULTILINE)


def assignment(root: Path, name: str) -> Path:
    """`assignments/NAME` with one small exercise; raises CourseError."""
    said = ASSIGNMENT.fullmatch(name)
    if not said:
        raise CourseError(f"{name}: name an assignment like a19-school-bus.")
    return _made(root / "assignments" / name, "assignment", name, id=said["id"])


def lesson(root: Path, name: str) -> Path:
    """`courses/COURSE/NN-NAME` with everything a lesson must have; raises CourseError."""
    said = LESSON.fullmatch(name)
    if not said:
        raise CourseError(f"{name}: name a lesson like 02-python-core/11-school-bus.")
    number = f"{said['course'][:2]}-{said['number']}"
    start = f"l{number.replace('-', '')}"
    return _made(
        root / "courses" / name, "lesson", said["slug"], id=number, start=start, slug=said["slug"]
    )


def _made(folder: Path, kind: str, name: str, **values: str) -> Path:
    if folder.exists():
        raise CourseError(f"{folder}: it is there already; choose another name.")
    loader = PackageLoader("autograder", f"templates/{kind}")
    # What it makes is TOML, Python and Markdown.
    pages = Environment(loader=loader, undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    for template in loader.list_templates():
        text = pages.get_template(template).render(name=name, **values)
        path = folder / template.removesuffix(".j2").replace("NAME", name.replace("-", "_"))
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.name == "notebook.txt":
            path = folder / f"{name}.ipynb"
            text = notebook.written(_notebook(text))
        path.write_text(text, encoding="utf-8")
    return folder


def _notebook(text: str) -> Any:
    """A notebook of a text in which `%% md ID role` or `%% code ID grade 2` begins a cell."""
    heads = list(CELL.finditer(text))
    ends = [head.start() for head in heads[1:]] + [len(text)]
    cells = []
    for head, end in zip(heads, ends, strict=True):
        source = text[head.end() : end].strip().replace("~", SPACE)
        facts = _facts(head["id"], head["facts"])
        if head["kind"] == "md":
            cells.append(v4.new_markdown_cell(source, id=head["id"], metadata=facts))
        else:
            cells.append(v4.new_code_cell(source, id=head["id"], metadata=facts))
    about = {"kernelspec": KERNEL, "lang": "fr", "language_info": {"name": "python"}}
    return v4.new_notebook(cells=cells, metadata=about)


def _facts(name: str, words: str) -> dict[str, Any]:
    kind, *more = words.split()
    if kind.startswith("role:"):
        return {"tags": [kind, *more]}
    facts = {"grade_id": name, "schema_version": 3, "task": False, "locked": kind != "answer"}
    facts |= {"solution": kind == "answer", "grade": kind == "grade"}
    if kind == "grade":
        facts["points"] = int(more[0])
    found: dict[str, Any] = {"deletable": False, "nbgrader": facts}
    return found if kind == "answer" else found | {"editable": False}
