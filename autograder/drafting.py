"""New units: a folder that is complete but for its content, and notebooks put in order."""

import re
from functools import partial
from pathlib import Path
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from nbformat import v4

from autograder import notebook
from autograder.model import CourseError

SPACE = "\u00a0"
KINDS = ("function", "program", "written")  # of exercises
ASSIGNMENT = re.compile(r"(?P<id>(?:a|cap)\d+)-[a-z0-9-]+")
LESSON = re.compile(r"(?P<course>\d\d-[a-z0-9-]+)/(?P<number>\d\d)-(?P<slug>[a-z0-9-]+)")
POINTS = re.compile(r"(?P<before>\*\*Points\s:\*\*\s)(?P<points>[\d,.]+)")  # in the title cell
TOTAL = re.compile(r"(?P<before>^points = )(?P<points>[\d.]+)", re.MULTILINE)  # in the .toml
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


def exercise(root: Path, name: str, kind: str) -> Path:
    """One more exercise for the assignment: its cells, tests and points; raises CourseError."""
    folder = root / "assignments" / name
    about, path = folder / "assignment.toml", folder / f"{name}.ipynb"
    if not about.is_file() or not path.is_file():
        raise CourseError(
            f"{folder}: there is no such assignment; `autograder new assignment {name}`."
        )
    node, said = notebook.node(path), about.read_text(encoding="utf-8")
    start = name.partition("-")[0]
    numbers = [int(n) for n in re.findall(rf'^id = "{start}-ex(\d+)"', said, re.MULTILINE)]
    number = str(max(numbers, default=0) + 1)
    pages = _pages(f"exercise/{kind}", exercise=f"{start}-ex{number}", number=number)
    made = {folder / file.replace("NUMBER", number): text for file, text in pages.items()}
    if kept := next((file for file in made if file.exists()), None):
        raise CourseError(f"{kept}: it is there already, for another exercise; see what it holds.")
    cells = _cells(made.pop(folder / "notebook.txt"))
    entry = made.pop(folder / "exercise.toml")
    _insert(node, cells, start)
    points = sum(cell.metadata["nbgrader"].get("points", 0) for cell in cells)
    node.cells[0].source = POINTS.sub(partial(_more, points), node.cells[0].source, count=1)
    made[path] = notebook.written(node)
    made[about] = TOTAL.sub(partial(_more, points), said.rstrip("\n") + "\n", count=1) + entry
    for file, text in made.items():
        file.parent.mkdir(exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return folder


def _insert(node: Any, cells: list[Any], start: str) -> None:
    """After the last cell of an exercise: what closes the assignment stays at its end."""
    places = [
        n for n, cell in enumerate(node.cells) if cell.get("id", "").startswith(f"{start}-ex")
    ]
    place = max(places, default=len(node.cells) - 1) + 1
    node.cells[place:place] = cells


def _more(points: int, said: re.Match[str]) -> str:
    return f"{said['before']}{float(said['points'].replace(',', '.')) + points:g}"


def _made(folder: Path, kind: str, name: str, **values: str) -> Path:
    if folder.exists():
        raise CourseError(f"{folder}: it is there already; choose another name.")
    for file, text in _pages(kind, name=name, **values).items():
        path = folder / file.replace("NAME", name.replace("-", "_"))
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.name == "notebook.txt":
            about = {"kernelspec": KERNEL, "lang": "fr", "language_info": {"name": "python"}}
            made = v4.new_notebook(cells=_cells(text), metadata=about)
            (folder / f"{name}.ipynb").write_text(notebook.written(made), encoding="utf-8")
        else:
            path.write_text(text, encoding="utf-8")
    return folder


def _pages(kind: str, **values: str) -> dict[str, str]:
    """The files of a template, filled in, by their names."""
    loader = PackageLoader("autograder", f"templates/{kind}")
    # What it makes is TOML, Python and Markdown.
    pages = Environment(loader=loader, undefined=StrictUndefined, keep_trailing_newline=True)  # noqa: S701
    return {
        file.removesuffix(".j2"): pages.get_template(file).render(**values)
        for file in loader.list_templates()
    }


def _cells(text: str) -> list[Any]:
    """The cells of a text in which `%% md ID role` or `%% code ID grade 2` begins one."""
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
    return cells


def _facts(name: str, words: str) -> dict[str, Any]:
    kind, *more = words.split()
    if kind.startswith("role:"):
        return {"tags": [kind, *more]}
    theirs, graded = kind in {"answer", "written"}, kind in {"grade", "written"}
    facts = {"grade_id": name, "schema_version": 3, "task": False, "locked": not theirs}
    facts |= {"solution": theirs, "grade": graded}
    if graded:
        facts["points"] = int(more[0])
    found: dict[str, Any] = {"deletable": False, "nbgrader": facts}
    return found if theirs else found | {"editable": False}
