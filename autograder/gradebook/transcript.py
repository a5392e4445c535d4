"""A learner's notebook becomes the graded one in memory: nbgrader's steps, not its database."""

import json
import threading
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

import msgspec
import nbformat
from nbformat import NotebookNode
from nbformat.v4.rwbase import split_lines, strip_transient
from nbgrader import preprocessors as theirs
from nbgrader.converters import Autograde
from nbgrader.utils import compute_checksum, determine_grade, is_grade, is_solution, is_task

from autograder.gradebook import graders, preprocess, reuse, steps
from autograder.gradebook.ledger import Marks
from autograder.gradebook.metadata import CheckMetadata
from autograder.gradebook.restore import RestoreCells
from autograder.gradebook.sheet import Sheet
from autograder.model import Result


@dataclass(slots=True)
class Transcript:
    """A notebook on its way, from the one handed in to the graded one; and its marks."""

    student: str
    name: str
    node: NotebookNode
    result: Result | None = None
    marks: Marks = field(default_factory=Marks)

    def written(self) -> str:
        """The file's text, as nbgrader writes it; the last thing done with a transcript."""
        nbformat.validate(self.node, relax_add_props=True)
        # nbformat's own writer indents in Python, which takes five times as long.
        lines = strip_transient(split_lines(self.node))
        compact = json.dumps(lines, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
        return f"{msgspec.json.format(compact, indent=1)}\n"


class Scribe:
    """Makes transcripts of one assignment for as many threads as ask."""

    def __init__(self, converter: Autograde, sheet: Sheet, score: preprocess.Score) -> None:
        self.converter, self.sheet, self.score = converter, sheet, score
        self.lock = threading.Lock()  # nbgrader's preprocessors remember which notebook they have
        check = CheckMetadata(parent=converter)
        self.ours: dict[type, Callable[[Any, Transcript], object]] = {
            theirs.OverwriteKernelspec: self._kernelspec,
            RestoreCells: self._restore,
            theirs.CheckCellMetadata: lambda _, page: check.preprocess(page.node, {}),
            preprocess.Score: lambda _, page: preprocess.write(page.node, _seen(page)),
            theirs.SaveAutoGrades: lambda _, page: _save(page),
            theirs.AssignLatePenalties: lambda *_: None,  # the ledger does
        }
        before, after = steps.steps(converter)
        self.before = [kind(parent=converter) for kind in before]
        ordinary = steps.ordinary(converter)  # else nbgrader goes through the second list
        self.after = [kind(parent=converter) for kind in after if ordinary]

    def transcript(
        self, student: str, name: str, node: NotebookNode, fingerprint: reuse.Fingerprint
    ) -> Transcript:
        """Grade the learner's notebook `name`; the node is changed."""
        page = self._sanitized(student, name, node)
        page.result = self._result(page)
        with self.lock:
            self._through(self.after, page)
        reuse.sign(page.node, fingerprint, page.result)
        return page

    def observed(self, student: str, name: str, node: NotebookNode) -> Result:
        """What our preprocessor finds when it gets the notebook from nbgrader."""
        return self._result(self._sanitized(student, name, node))

    def order(self, student: str, name: str, node: NotebookNode) -> graders.Order:
        """The learner's notebook `name` as it would be graded; the node is changed."""
        page = self._sanitized(student, name, node)
        return self.score.order(self.converter.coursedir, self._names(page), page.node)

    def _result(self, page: Transcript) -> Result:
        return self.score.result(self.converter.coursedir, self._names(page), page.node)

    def _sanitized(self, student: str, name: str, node: NotebookNode) -> Transcript:
        page = Transcript(student, name, node)
        with self.lock:
            self._through(self.before, page)
        return page

    def _names(self, page: Transcript) -> dict[str, str]:
        """As nbgrader's programs hand them on."""
        return {
            "student": page.student,
            "assignment": self.sheet.name,
            "notebook": page.name,
            "db_url": self.converter.coursedir.db_url,
        }

    def _through(self, preprocessors: list[Any], page: Transcript) -> None:
        for one in preprocessors:
            if one.enabled and type(one) in self.ours:
                self.ours[type(one)](one, page)
            else:
                page.node, _ = one(page.node, {"nbgrader": self._names(page)})

    def _kernelspec(self, _: object, page: Transcript) -> None:
        spec = json.loads(self.sheet.pages[page.name].kernelspec or "null")
        if spec:
            page.node.metadata["kernelspec"] = spec

    def _restore(self, restore: Any, page: Transcript) -> None:
        page.node = restore.restored(page.node, page.name, self.sheet.name, self.sheet)


def _seen(page: Transcript) -> Result:
    assert page.result is not None  # noqa: S101 - graded between the two lists
    return page.result


def _save(page: Transcript) -> None:
    """What nbgrader's SaveAutoGrades reads in the notebook."""
    for cell in page.node.cells:
        if is_grade(cell):
            page.marks.scores[cell.metadata.nbgrader.grade_id] = determine_grade(cell)[0]
        if is_solution(cell) or is_task(cell):
            same = cell.metadata.nbgrader.get("checksum") == compute_checksum(cell)
            said = "No response." if same and not is_task(cell) else None
            page.marks.comments[cell.metadata.nbgrader.grade_id] = said
