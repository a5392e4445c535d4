"""nbgrader preprocessors: the score of each exercise in place of nbgrader's execution."""

import html
from pathlib import Path
from typing import Any

from nbformat import NotebookNode
from nbformat.v4 import new_output
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder import feedback
from autograder.gradebook import graders
from autograder.model import CellOutput, ExerciseScore, Result

Resources = Any  # nbconvert's ResourcesDict


class Score(NbGraderPreprocessor):
    """Grade the notebook and write one number, with its feedback, into each grade cell."""

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Replace all outputs by what our grader saw."""
        names = resources["nbgrader"]
        course = self.parent.parent.coursedir
        folder = course.format_path(course.source_directory, ".", names["assignment"])
        result = graders.grade(Path(folder), names["notebook"], nb)
        for problem in result.problems:
            self.log.warning("%s: %s", names["student"], problem)
        write(nb, result)
        return nb, resources


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
            cell.outputs = [_mark(score, seen, result.notebook.lang)]


def _mark(score: ExerciseScore, seen: CellOutput | None, lang: str) -> NotebookNode:
    """Exactly one output, a number: nbgrader takes anything else for full marks or for none."""
    found = feedback.card(score, lang)
    page = feedback.html(found) if score.exercise.kind == "tests" else _asserts(seen)
    data = {"text/plain": repr(float(score.earned or 0.0))}
    output: NotebookNode = new_output(
        "execute_result", data=data | ({"text/html": page} if page else {})
    )
    return output


def _asserts(seen: CellOutput | None) -> str:
    """What an ordinary nbgrader grade cell said."""
    if seen is None or seen.error is None:
        return ""
    return f"<pre>{html.escape(': '.join(seen.error))}</pre>"


def _outputs(seen: CellOutput) -> list[NotebookNode]:
    outputs = []
    if seen.printed:
        outputs.append(new_output("stream", name="stdout", text=seen.printed))
    if seen.errors:
        outputs.append(new_output("stream", name="stderr", text=seen.errors))
    if seen.value is not None:
        outputs.append(new_output("execute_result", data={"text/plain": seen.value}))
    if seen.error:
        name, message = seen.error
        line = f"{name}: {message}" if message else name
        outputs.append(new_output("error", ename=name, evalue=message, traceback=[line]))
    return outputs


class DropDuplicates(NbGraderPreprocessor):
    """Keep nbgrader's metadata on the first cell of each id: a copied cell is only a cell.

    nbgrader's own DeduplicateIds leaves metadata that its next step refuses, and the learner who
    copied a cell loses everything.
    """

    def preprocess(self, nb: NotebookNode, resources: Resources) -> tuple[NotebookNode, Resources]:
        """Forget the later ones."""
        seen: set[str] = set()
        for cell in nb.cells:
            name = cell.metadata.get("nbgrader", {}).get("grade_id")
            if name in seen:
                del cell.metadata["nbgrader"]
            elif name:
                seen.add(name)
        return nb, resources


class EscapeText(NbGraderPreprocessor):
    """HTML that a learner writes in a text cell must not run in the instructor's browser."""

    def preprocess_cell(
        self, cell: NotebookNode, resources: Resources, _index: int
    ) -> tuple[NotebookNode, Resources]:
        """Only cells that nbgrader did not overwrite with the course's own text."""
        facts = cell.metadata.get("nbgrader", {})
        if cell.cell_type != "code" and not facts.get("locked"):
            cell.source = html.escape(cell.source, quote=False)
            cell.pop("attachments", None)
        return cell, resources
