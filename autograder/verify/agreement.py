"""What an assignment says twice: title, time, lessons, points, numbers and names agree."""

import re
from collections.abc import Callable, Iterator
from typing import Any

from autograder import scheme
from autograder.drafting import POINTS
from autograder.model import Cell, Exercise
from autograder.notebook import facts
from autograder.verify import page
from autograder.verify.finding import Finding
from autograder.verify.material import Material
from autograder.verify.stub import BEGIN, END

HEADING = re.compile(r"^## (?P<words>.*)\((?P<points>[\d,.]+) points?\)", re.MULTILINE)
NUMBER = re.compile(r"Exercice (\d+)\b")
TIME = re.compile(
    r"\*\*Durée\s:\*\*\s(?:(?P<hours>\d+)\sh\w*)?\s?(?:(?P<minutes>\d+)(?:\smin\w*)?)?"
)
LESSON = re.compile(r"\b\d\d-\d\d\b")


def agreement(unit: Material) -> Iterator[Finding]:
    """The title cell, then exercise by exercise."""
    if not unit.graded:
        return
    for check, sentence in (*_title(unit), *_announced(unit)):
        yield Finding(unit.path, str(unit.node.cells[0].get("id", "")), sentence, check)
    # A cell that was just made in JupyterLab has nbgrader's name, and its own id after `tidy`.
    texts = {facts(cell).get("grade_id", cell.get("id")): cell.source for cell in unit.node.cells}
    for exercise in unit.page.exercises:
        heading = HEADING.search(texts.get(f"{exercise.id}-text", ""))
        for check, sentence in _heading(exercise, heading):
            yield Finding(unit.path, f"{exercise.id}-text", sentence, check)
        for cell, check, sentence in _cells(unit, exercise):
            yield Finding(unit.path, cell, sentence, check)
        if exercise.kind == "manual":
            yield from _written(unit, exercise)


def _title(unit: Material) -> Iterator[tuple[str, str]]:
    """Only what the notebook and the .toml both say; each of them may be silent."""
    first = unit.node.cells[0].source
    titles = [text for rank, text in page.read(first).headings if rank == 1]
    time = TIME.search(first)
    minutes = time and int(time["hours"] or 0) * 60 + int(time["minutes"] or 0)
    said: dict[str, tuple[Any, Any]] = {
        "title": (_plain(titles[0]) if titles else None, _plain(_french(unit))),
        "minutes": (minutes, unit.about.get("minutes")),
        "lessons": (sorted(set(LESSON.findall(first))), sorted(unit.about.get("lessons", []))),
    }
    for name, (here, there) in said.items():
        if here and there and here != there:
            yield "title", f"its {name}: {_words(here)} here, {_words(there)} in {_about(unit)}."


def _french(unit: Material) -> str:
    return str(unit.about.get("title", {}).get("fr", ""))


def _plain(title: str) -> str:
    return " ".join(title.split())


def _words(said: Any) -> str:
    return ", ".join(said) if isinstance(said, list) else str(said)


def _about(unit: Material) -> str:
    return f"{unit.about_path.name}; make them agree"


def _announced(unit: Material) -> Iterator[tuple[str, str]]:
    total = sum(exercise.points for exercise in unit.page.exercises)
    said = POINTS.search(unit.node.cells[0].source)
    if _number(said and said["points"]) != total:
        announced = said["points"] if said else "no"
        yield (
            "points",
            f"it announces {announced} points, the cells have {total:g}; make them agree.",
        )


def _number(said: str | None) -> float | None:
    return float(said.replace(",", ".")) if said else None


def _heading(exercise: Exercise, heading: re.Match[str] | None) -> Iterator[tuple[str, str]]:
    """Its points are those of the grade cell; the Grader compares the .toml."""
    if _number(heading and heading["points"]) != exercise.points:
        said = heading["points"] if heading else "no"
        sentence = f"its heading says {said} points, its grade cell {exercise.points:g}"
        yield "points", f"{sentence}; make them agree."
    number = heading and NUMBER.search(heading["words"])
    if number and exercise.id.partition("-ex")[2] not in {"", number[1]}:
        yield "title", f"its heading says « {number[0]} »; give it the number of {exercise.id}."


def _cells(unit: Material, exercise: Exercise) -> Iterator[tuple[str, str, str]]:
    """Coach finds an answer by its first line, and nbgrader its end by a comment."""
    if exercise.kind != "tests" or exercise.answer is None or exercise.cell is None:
        return
    answer, asks = unit.page.cells[exercise.answer], unit.page.cells[exercise.cell]
    name = answer.grade_id or str(unit.node.cells[exercise.answer].get("id", ""))
    if answer.source.partition("\n")[0].strip() != f"# {exercise.id}":
        yield name, "form", f"its first line must be « # {exercise.id} »: coach finds it by that."
    if f'coach.check("{exercise.id}")' not in asks.source:
        yield exercise.id, "form", f'it must ask coach.check("{exercise.id}"); correct it.'
    begun, ended = answer.source.count(BEGIN), answer.source.count(END)
    if begun != ended:
        lacking = BEGIN if begun < ended else END
        yield name, "stub", f"a line « {lacking} » is missing; add it where the answer stops."


def _written(unit: Material, exercise: Exercise) -> Iterator[Finding]:
    """A person gives its points, by a scheme that the coach shows to who works alone."""
    cell: Cell = unit.page.cells[exercise.cell or 0]
    if not cell.source.strip():
        yield Finding(unit.path, exercise.id, "write an answer that earns everything.", "written")
    path = unit.folder / scheme.FILE
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    parts: dict[str, Callable[[str], bool]] = {
        f"# {exercise.id} · …": lambda line: line.startswith(f"# {exercise.id}"),
        "## Français": "## Français".__eq__,
        "## English": "## English".__eq__,
    }
    missing = [part for part, fits in parts.items() if not any(map(fits, text.splitlines()))]
    if missing:
        lines = ", ".join(f"« {part} »" for part in missing)
        sentence = f"a person marks this by scheme.md; write there {lines}, and what earns points."
        yield Finding(path, exercise.id, sentence, "written")
