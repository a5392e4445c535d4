"""What a learner's page says besides marks: extra credit, how late it was, what counts."""

from typing import Any

from nbformat import NotebookNode
from nbgrader.api import Gradebook
from nbgrader.preprocessors import NbGraderPreprocessor

from autograder.gradebook.attempts import Attempts, rule
from autograder.gradebook.late import Verdict, taken
from autograder.gradebook.penalty import Penalties, lateness

_LEAST = 0.005  # of a point


class AddRemarks(NbGraderPreprocessor):  # type: ignore[misc] # nbgrader has no types
    """After nbgrader's GetGrades, which has read the marks and the penalty."""

    def preprocess(self, nb: NotebookNode, resources: Any) -> tuple[NotebookNode, Any]:
        """Into the cells' metadata, and for the whole notebook beside nbgrader's own facts."""
        names = resources["nbgrader"]
        one = (names["assignment"], names["student"])
        with Gradebook(names["db_url"]) as book:
            work = book.find_submission(*one)
            late = lateness(work.timestamp, work.assignment.duedate, work.extension)
            paper = book.find_submission_notebook(names["notebook"], *one)
            names["whole"] = (work.score - work.late_submission_penalty, work.max_score)
            extra = {grade.name: grade.extra_credit for grade in paper.grades}
        for cell in nb.cells:
            facts = cell.metadata.get("nbgrader") or {}
            if extra.get(facts.get("grade_id")):
                facts["extra_credit"] = extra[facts["grade_id"]]
        names["resubmission"] = rule(self)
        # the converter, which nbconvert's exporter stands between
        kept = Attempts(self.parent.parent.coursedir, names["assignment"]).record(names["student"])
        names["later"] = kept.tried.get(kept.last) if names["resubmission"] == "best" else None
        names["verdict"] = self._verdict(late, names["late_penalty"], names["score"])
        return nb, resources

    def _verdict(self, late: float, penalty: float, rest: float) -> Verdict | None:
        """Only if it is what was taken off: policy or date may have changed since the grading."""
        found = Penalties(self).verdict(late) if penalty > 0 else None
        if found and abs(taken(rest + penalty, found.per_cent) - penalty) < _LEAST:
            return found
        return None
