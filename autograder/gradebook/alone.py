"""The feedback page of a notebook that was graded without a gradebook."""

from nbformat import NotebookNode
from nbgrader.utils import is_grade, is_task

from autograder.gradebook import preprocess
from autograder.gradebook.exporter import FeedbackExporter
from autograder.model import Result


def page(node: NotebookNode, result: Result, name: str) -> str:
    """The page that a class gets; what nbgrader would have read from its gradebook is added."""
    preprocess.write(node, result)
    scores = {score.exercise.id: score for score in result.scores}
    for cell in node.cells:
        if is_grade(cell) or is_task(cell):
            score = scores.get(cell.metadata.nbgrader.get("grade_id"))
            points = score.exercise.points if score else cell.metadata.nbgrader.get("points", 0)
            cell.metadata.nbgrader |= {
                "score": float(score.earned or 0.0) if score else 0.0,
                "points": points,
            }
    found = {
        "notebook": name,
        "score": result.earned,
        "max_score": result.points,
        "late_penalty": 0,
    }
    html: str
    html, _ = FeedbackExporter().from_notebook_node(  # type: ignore[no-untyped-call]
        node, {"nbgrader": found}
    )
    return html
