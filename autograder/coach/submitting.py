"""`coach.submit()`: the real mark of the saved notebook, on this computer, with all tests."""

import os
import re
import subprocess
import sys
from pathlib import Path
from urllib.parse import quote

from autograder.coach import desk
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

COURSE = "TREMPLIN_COURSE"  # set by `autograder lab`
_SCALES = {"fr": "Français", "en": "English"}


def submit() -> Shown:
    """Grade the notebook as it was saved last; nothing leaves this computer."""
    say, mine = Catalogue(desk.language()), desk.notebook()
    if desk.BROWSER:
        return Shown("", say.text("submit-browser"))
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
    marks, scale = found.stdout.partition("\n")[2].strip(), _scale(folder, say)
    where = f"feedback/{mine.stem}.html"
    page = f"{say.text('your-page')} [{where}]({quote(where)})"
    text = "\n\n".join(
        filter(None, (marks, f"{say.text('your-page')} {where}", scale.replace("**", "")))
    )
    return Shown("", text, markdown=f"```text\n{marks}\n```\n\n{page}\n\n{scale}")


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
    """For a written answer that there is: the scale and samples, to mark oneself by."""
    path = folder / "scheme.md"
    if not path.is_file():
        return ""
    text = path.read_text(encoding="utf-8")
    exercise = text.removeprefix("# ").split()[0]
    answer, stub = desk.cells(exercise), desk.cells(exercise, original_of=True)
    if answer.get(exercise) == stub.get(exercise):
        return ""
    heading = re.escape(_SCALES.get(say.text("language"), _SCALES["fr"]))
    found = re.search(rf"^## {heading}\n(.*?)(?=^## |\Z)", text, re.MULTILINE | re.DOTALL)
    return f"**{say.text('mark-yourself')}**\n\n{found[1].strip()}" if found else ""
