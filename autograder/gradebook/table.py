"""What `nbgrader export` writes: its columns, in a file that names with commas do not break."""

import csv
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.plugins import ExportPlugin

from autograder.spreadsheet import safe

COLUMNS = (
    "assignment",
    "duedate",
    "timestamp",
    "student_id",
    "last_name",
    "first_name",
    "email",
    "raw_score",
    "late_submission_penalty",
    "score",
    "max_score",
)


class CsvExport(ExportPlugin):  # type: ignore[misc]
    """nbgrader 0.9.6 puts commas between the values and no quotes around them."""

    def export(self, gradebook: Gradebook) -> None:
        """One line per assignment and learner, as nbgrader's."""
        with Path(self.to or "grades.csv").open("w", encoding="utf-8", newline="") as file:
            writer = csv.writer(file)
            writer.writerow(COLUMNS)
            for line in self._lines(gradebook):
                writer.writerow("" if value is None else safe(value) for value in line)

    def _lines(self, gradebook: Gradebook) -> Iterator[tuple[Any, ...]]:
        """Of the assignments and learners that were asked for, or of all."""
        names, wanted = {str(name) for name in self.assignment}, set(map(str, self.student))
        for one in gradebook.assignments:
            for student in gradebook.students:
                if (not names or one.name in names) and (not wanted or student.id in wanted):
                    yield _line(gradebook, one, student)


def _line(gradebook: Gradebook, assignment: Any, student: Any) -> tuple[Any, ...]:
    try:
        found = gradebook.find_submission(assignment.name, student.id)
    except MissingEntry:
        when, score, penalty = None, 0.0, 0.0
    else:
        when, score, penalty = found.timestamp, found.score, found.late_submission_penalty
    return (
        assignment.name,
        assignment.duedate,
        when,
        student.id,
        student.last_name,
        student.first_name,
        student.email,
        score,
        penalty,
        max(0.0, score - penalty),
        assignment.max_score,
    )
