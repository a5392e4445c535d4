"""Let nbgrader store a graded submission, from files that it is able to read."""

import codecs
import logging
import re
import shutil
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

from nbgrader.apps import NbGraderApp
from nbgrader.apps.api import NbGraderAPI
from nbgrader.coursedir import CourseDirectory

Papers = Mapping[str, Path]  # notebook of the assignment → the learner's file that holds it


def autograde(reader: NbGraderAPI, student: str, assignment: str, papers: Papers) -> str:
    """nbgrader's step for one learner; what went wrong, or an empty text."""
    with _reading(reader, student, assignment, papers) as able:
        answer = able.autograde(assignment, student, force=True)
    if answer["success"]:
        return ""
    log = f"{answer.get('log', '')}\n{answer.get('error', '')}"
    logging.getLogger(__name__).debug("%s: %s", student, log)
    causes = re.findall(r"^ *[\w.]*(?:Error|Exception): .+", log, re.MULTILINE)
    why = causes[0].strip() if causes else "its log has no reason"
    return f"nbgrader could not store it ({why}); `autograder --debug grade` has more."


def api(directory: CourseDirectory, app: NbGraderApp) -> NbGraderAPI:
    """nbgrader's own interface; silent about an exchange, which grading does not need."""
    logging.disable(logging.CRITICAL)
    try:
        return NbGraderAPI(directory, parent=app)
    finally:
        logging.disable(logging.NOTSET)


@contextmanager
def _reading(
    reader: NbGraderAPI, student: str, assignment: str, papers: Papers
) -> Iterator[NbGraderAPI]:
    """Where nbgrader would stumble, let it read a corrected copy: what was handed in stays."""
    if all(_is_readable(name, path) for name, path in papers.items()):
        yield reader
        return
    theirs = reader.coursedir
    with tempfile.TemporaryDirectory(dir=theirs.root, prefix=".corrected-") as place:
        copies = CourseDirectory(parent=reader.parent, submitted_directory=Path(place).name)
        folder = Path(copies.format_path(copies.submitted_directory, student, assignment))
        shutil.copytree(
            theirs.format_path(theirs.submitted_directory, student, assignment), folder
        )
        for name, path in papers.items():
            text = path.read_text(encoding="utf-8-sig")
            (folder / f"{name}.ipynb").write_text(text, encoding="utf-8")
        yield api(copies, reader.parent)


def _is_readable(name: str, path: Path) -> bool:
    with path.open("rb") as file:
        start = file.read(len(codecs.BOM_UTF8))
    return path.name == f"{name}.ipynb" and start != codecs.BOM_UTF8
