"""`coach.submit()`: the real mark of the saved notebook, on this computer, with all tests."""

import os
import re
import subprocess
import sys
from datetime import datetime
from pathlib import Path
from urllib.parse import quote

from autograder import scheme
from autograder.coach import desk, diary
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

COURSE = "TREMPLIN_COURSE"  # set by `autograder lab`
CLASS = "TREMPLIN_CLASS"  # set on a class server, where work is handed in with nbgrader
_MARK = re.compile(r"^[\d.,]+ / [\d.,]+$", re.MULTILINE)
_POINTS = re.compile(r"[\d.,]+ / [\d.,]+$")


def submit() -> Shown:
    """Grade the notebook as it was saved last; nothing leaves this computer."""
    say, mine = Catalogue(desk.language()), desk.notebook()
    if desk.BROWSER:
        return Shown("", say.text("submit-browser"))
    if os.environ.get(CLASS):
        return Shown("", say.text("submit-class"))
    if mine is None:
        return Shown("", say.text("submit-where"))
    folder = Path(os.environ.get(COURSE, ""), "assignments", mine.parent.name)
    if not (folder / "assignment.toml").is_file():
        return Shown("", say.text("submit-where"))
    pages = mine.parent / "feedback"
    found = _score(mine, folder, "auto", pages)
    if found.returncode:  # a computer without protection: it is the learner's own code
        found = _score(mine, folder, "process", pages)
    if found.returncode:
        return Shown("", found.stderr.strip() or say.text("submit-where"))
    mark = _MARK.search(found.stdout)
    if mark:
        diary.note("submit", mine.parent.name, good=True, detail=mark[0])
    saved = datetime.fromtimestamp(mine.stat().st_mtime).astimezone()
    when = say.text("graded-as-saved", time=f"{saved:%H:%M}")
    marks, scale = found.stdout.partition("\n")[2].strip(), _scale(folder, say)
    where = f"feedback/{mine.stem}.html"
    # A link in the middle of a sentence would differ from it by its colour only.
    page = f"{say.text('your-page')}\n\n[{where}]({quote(where)})"
    text = "\n\n".join(
        filter(None, (when, marks, f"{say.text('your-page')} {where}", scale.replace("**", "")))
    )
    return Shown("", text, markdown=f"{when}\n\n{_table(marks, say)}\n\n{page}\n\n{scale}")


def _table(marks: str, say: Catalogue) -> str:
    """The whole, then a line for each exercise; the page has the rest."""
    *exercises, total = marks.split("\n\n")
    head = f"| {say.text('exercise')} | {say.text('points-of')} | {say.text('what-passed')} |"
    rows = [_row(block.splitlines()) for block in exercises]
    return "\n".join([f"**{total}**", "", head, "|---|---|---|", *rows])


def _row(lines: list[str]) -> str:
    """What is not there yet, or else the last that passes."""
    found = [line for line in lines if line.startswith(("✓", "✗"))]
    said = [line for line in found if line.startswith("✗")][:1] or found[-1:] or lines[1:2]
    points = _POINTS.search(lines[-1])
    return f"| {lines[0]} | {points[0] if points else ''} | {' '.join(said)} |"


def _score(
    mine: Path, folder: Path, sandbox: str, pages: Path
) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "autograder", "score", str(mine), f"--tests={folder}"]
    command += [f"--pages={pages}"]
    return subprocess.run(
        [*command, f"--sandbox={sandbox}"],
        cwd=folder,
        capture_output=True,
        text=True,
        encoding="utf-8",
        errors="replace",
        check=False,
        env={**os.environ, "PYTHONIOENCODING": "utf-8"},
    )


def _scale(folder: Path, say: Catalogue) -> str:
    """For the written answers that there are: the scale and samples, to mark oneself by."""
    answered = (part for name, part in scheme.read(folder).items() if _is_answered(name))
    found = [scheme.passage(part, say.text("language")) for part in answered]
    text = "\n\n".join(filter(None, found))
    return f"**{say.text('mark-yourself')}**\n\n{text}" if text else ""


def _is_answered(exercise: str) -> bool:
    answer, stub = desk.cells(exercise), desk.cells(exercise, original_of=True)
    return answer.get(exercise) != stub.get(exercise)
