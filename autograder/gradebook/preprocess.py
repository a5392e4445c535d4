"""nbgrader preprocessors: the score of each exercise in place of nbgrader's execution."""

import functools
import html
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import nbformat
from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.converters import Autograde
from nbgrader.coursedir import CourseDirectory
from nbgrader.preprocessors import ClearHiddenTests, Execute, NbGraderPreprocessor
from traitlets import Unicode

from autograder import feedback, hidden, notebook
from autograder.course import own_files
from autograder.execution import MAX_SECONDS
from autograder.gradebook import agreement, graders, prose, reuse
from autograder.gradebook.sheet import Sheet, sheet
from autograder.model import CellOutput, ExerciseScore, Result

Resources = Any  # nbconvert's ResourcesDict


class Score(NbGraderPreprocessor):
    """Grade the notebook and write one number, with its feedback, into each grade cell."""

    hidden = Unicode(
        help="Folder with <assignment>/hidden/test_*.py, used instead of the course's own hidden/."
    ).tag(config=True)

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Replace all outputs by what our grader saw."""
        names = resources["nbgrader"]
        converter = self.parent.parent
        with Gradebook(names["db_url"]) as book:
            known = sheet(book.find_assignment(names["assignment"]))
        self._agree(converter.coursedir, known, names["notebook"])
        result = self.result(converter.coursedir, names, nb)
        for problem in result.problems:
            self.log.warning("%s: %s", names["student"], problem)
        write(nb, result)
        submitted = _submitted(converter.coursedir, names)
        reuse.sign(nb, reuse.fingerprint(self.course(converter, known), submitted), result)
        return nb, resources

    @functools.cached_property
    def seconds(self) -> float:
        """What nbgrader's configuration lets a cell take."""
        found = Execute(parent=self).timeout
        return found if found and found > 0 else MAX_SECONDS

    def course(self, converter: Autograde, known: Sheet) -> str:
        """The fingerprint of all that a mark depends on besides the submission; or CourseError."""
        folder = _source(converter.coursedir, known.name)
        tests = hidden.place(folder, self.hidden)
        settings = reuse.settings(converter, known.name)
        return reuse.of_course(folder, tests, settings, known, graders.layers())

    @staticmethod
    def _agree(directory: CourseDirectory, known: Sheet, name: str) -> None:
        path = _source(directory, known.name) / f"{name}.ipynb"
        if path.is_file() and name in known.pages:
            agreement.check_page(path, notebook.read(path), known.pages[name], known.name)

    def result(
        self, directory: CourseDirectory, names: Mapping[str, str], nb: NotebookNode
    ) -> Result:
        """What the notebook earns; nothing is written."""
        return graders.grade(self.order(directory, names, nb))

    def order(
        self, directory: CourseDirectory, names: Mapping[str, str], nb: NotebookNode
    ) -> graders.Order:
        """What is graded of it, and how."""
        kept = self.config.Autograde.get("exclude_overwriting", {})
        return graders.Order(
            folder=_source(directory, names["assignment"]),
            name=names["notebook"],
            node=nb,
            files=own_files(_submitted(directory, names)),
            kept=frozenset(kept.get(names["assignment"], ())),
            private=self.hidden,
            seconds=self.seconds,
        )


def _source(directory: CourseDirectory, assignment: str) -> Path:
    return Path(directory.format_path(directory.source_directory, ".", assignment))


def _submitted(directory: CourseDirectory, names: Mapping[str, str]) -> Path:
    place = directory.submitted_directory
    return Path(directory.format_path(place, names["student"], names["assignment"]))


def write(nb: NotebookNode, result: Result) -> None:
    """Put a result into the notebook's outputs, the way nbgrader reads marks."""
    scores = {score.exercise.id: score for score in result.scores}
    for cell, seen in zip(nb.cells, result.outputs, strict=True):
        if cell.cell_type != "code":
            continue
        facts = cell.metadata.get("nbgrader", {})
        score = scores.get(facts.get("grade_id")) if facts.get("grade") else None
        if score is None or facts.get("solution"):
            cell.outputs = _outputs(seen) if seen else []
        else:
            cell.outputs = [_mark(score, seen, cell.source, result.notebook.lang)]


def _mark(score: ExerciseScore, seen: CellOutput | None, source: str, lang: str) -> NotebookNode:
    """Exactly one output, a number: nbgrader takes anything else for full marks or for none."""
    error = seen.error if seen else None
    if error and _HIDDEN in source:
        error = (error[0], "")  # its message may quote a hidden test
    page = feedback.html(feedback.card(score, lang, error=error))
    data = {"text/plain": repr(float(score.earned or 0.0)), "text/html": page}
    return _output("execute_result", data=data, metadata={}, execution_count=None)


_HIDDEN = ClearHiddenTests.begin_test_delimeter.default_value


def _output(kind: str, **facts: Any) -> NotebookNode:
    """As nbformat's `new_output`, which checks each one; the whole notebook is checked later."""
    output: NotebookNode = nbformat.from_dict({"output_type": kind, **facts})
    return output


def _outputs(seen: CellOutput) -> list[NotebookNode]:
    outputs = []
    if seen.printed:
        outputs.append(_output("stream", name="stdout", text=seen.printed))
    if seen.errors:
        outputs.append(_output("stream", name="stderr", text=seen.errors))
    if seen.value is not None:
        data = {"text/plain": seen.value}
        outputs.append(_output("execute_result", data=data, metadata={}, execution_count=None))
    if seen.error:
        name, message = seen.error
        message = re.sub(r"\(<[^<>]*>, line", "(line", message)  # our name of the cell
        line = f"{name}: {message}" if message else name
        outputs.append(_output("error", ename=name, evalue=message, traceback=[line]))
    return outputs


class EscapeText(NbGraderPreprocessor):
    """What a learner writes in a text cell must not run in the instructor's browser."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: Resources, _index: int
    ) -> tuple[NotebookNode, Resources]:
        """All but the course's own text, which was overwritten: other cells have no id."""
        facts = cell.metadata.get("nbgrader", {})
        if cell.cell_type == "code" or (facts.get("locked") and facts.get("grade_id")):
            return cell, resources
        text = cell.cell_type == "markdown"
        cell.source = prose.inert(cell.source) if text else html.escape(cell.source, quote=False)
        cell.pop("attachments", None)
        return cell, resources


class HideTests(ClearHiddenTests):
    """No hidden tests of an ordinary nbgrader grade cell on a learner's page.

    In other cells the words that begin such a region are only words.
    """

    def preprocess_cell(
        self, cell: NotebookNode, resources: Resources, cell_index: int
    ) -> tuple[NotebookNode, Resources]:
        """Take them out of grade cells, and out of what such a cell ended with."""
        facts = cell.metadata.get("nbgrader", {})
        if not facts.get("grade") or facts.get("solution"):
            return cell, resources
        before = cell.source
        cell, resources = super().preprocess_cell(cell, resources, cell_index)
        for output in cell.get("outputs", []) if cell.source != before else []:
            if output.output_type == "error":
                output.evalue, output.traceback = "", []
        return cell, resources
