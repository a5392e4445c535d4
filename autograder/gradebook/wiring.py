"""Put our grader into nbgrader: `nbgrader_config.py` of a course calls `configure`."""

from contextlib import suppress
from pathlib import Path
from typing import Any

from autograder.model import CourseError
from autograder.notebook import read

COURSE = "tremplin"  # its name in nbgrader's exchange
# What of an assignment's folder is released besides its notebooks; everything else stays.
RELEASED = {"tests", "data"}
_WITHHELD = ("hidden", "wrong", "locale", "assignment.toml", "__pycache__")
STUBS = {
    "fr": ("# À toi de jouer : efface les trois points\n...", "*Écris ta réponse ici.*"),
    "en": ("# Your turn: delete the three dots\n...", "*Write your answer here.*"),
}
_MISSING = {
    "fr": "Cette cellule ({cell_id}) manquait. Elle a été remise ici pour la correction.\n\n",
    "en": "This cell ({cell_id}) was missing. It was put back here for grading.\n\n",
}


def configure(c: Any, root: Path) -> None:
    """Set nbgrader's configuration `c` for the course whose folder is `root`."""
    lang = language(root)
    c.CourseDirectory.root = str(root)
    c.CourseDirectory.course_id = COURSE
    c.CourseDirectory.source_directory = "assignments"
    for step in ("release", "submitted", "autograded", "feedback", "solution"):
        setattr(c.CourseDirectory, f"{step}_directory", f"classroom/{step}")
    c.CourseDirectory.db_url = f"sqlite:///{root / 'classroom' / 'gradebook.db'}"
    c.CourseDirectory.ignore = [".ipynb_checkpoints", "*.pyc", *withheld(root / "assignments")]
    c.Exchange.root = str(root / "classroom" / "exchange")
    code, text = STUBS.get(lang, STUBS["en"])
    c.ClearSolutions.code_stub = {"python": code}
    c.ClearSolutions.text_stub = text
    c.AssignLatePenalties.plugin_class = "autograder.gradebook.late.LatePolicy"  # off until set
    c.ExportApp.plugin_class = "autograder.gradebook.table.CsvExport"
    c.OverwriteCells.add_missing_cells = True
    c.OverwriteCells.missing_cell_notification = _MISSING.get(lang, _MISSING["en"])
    grade_here(c)


def grade_here(c: Any) -> None:
    """Only grading and feedback: what a course with its own folders needs."""
    ours, theirs = "autograder.gradebook.preprocess", "nbgrader.preprocessors"
    own = _own(c.Autograde.get("autograde_preprocessors"))
    c.Autograde.sanitize_preprocessors = [
        f"{theirs}.ClearOutput",
        f"{theirs}.OverwriteKernelspec",
        "autograder.gradebook.restore.RestoreCells",
        "autograder.gradebook.metadata.CheckMetadata",
    ]
    c.Autograde.autograde_preprocessors = [
        f"{ours}.Score",
        *(
            own
            or (
                "nbconvert.preprocessors.ClearMetadataPreprocessor",
                f"{theirs}.SaveAutoGrades",
                f"{theirs}.AssignLatePenalties",
                "autograder.gradebook.metadata.CheckMetadata",
            )
        ),
        f"{ours}.EscapeText",
    ]
    c.GenerateFeedback.preprocessors = [
        f"{theirs}.GetGrades",
        "autograder.gradebook.remarks.AddRemarks",
        f"{ours}.HideTests",
    ]
    if "force" not in c.GenerateFeedback:  # else a page keeps the marks of its first day
        c.GenerateFeedback.force = True
    c.GenerateFeedback.exporter_class = "autograder.gradebook.exporter.FeedbackExporter"


def _own(configured: Any) -> list[Any]:
    """What a course has in place of nbgrader's own list, without what runs learners' code."""
    listed = configured if isinstance(configured, list) else []
    replaced = {"Execute", "Score", "EscapeText"}
    return [
        one
        for one in listed
        if getattr(one, "__name__", str(one).rpartition(".")[2]) not in replaced
    ]


def withheld(source: Path) -> list[str]:
    """Names that nbgrader must not copy out of an assignment's folder.

    nbgrader knows only names to ignore; from the names that may leave we list all others.
    """
    names = set(_WITHHELD)
    for folder in source.iterdir() if source.is_dir() else ():
        if folder.is_dir():
            names |= {
                entry.name
                for entry in folder.iterdir()
                if entry.name not in RELEASED and entry.suffix != ".ipynb"
            }
    return sorted(names)


def language(root: Path) -> str:
    """The language of the course's notebooks."""
    for path in sorted(root.glob("assignments/*/*.ipynb")):
        with suppress(CourseError):  # who grades or releases this one is told
            return read(path).lang
    return "fr"
