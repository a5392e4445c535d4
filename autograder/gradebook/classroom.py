"""A course directory as nbgrader knows it: its paths, its gradebook, its steps."""

import functools
import io
import shutil
import sys
import warnings
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path
from typing import Any

from nbgrader.api import Gradebook, MissingEntry
from nbgrader.apps import NbGraderApp
from nbgrader.converters import Autograde
from nbgrader.utils import find_all_files
from sqlalchemy.engine import make_url
from sqlalchemy.exc import SQLAlchemyError

from autograder import notebook
from autograder.gradebook import handover
from autograder.gradebook.configuration import configured
from autograder.gradebook.inspection import timestamp
from autograder.gradebook.preprocess import Score
from autograder.gradebook.sheet import Sheet, sheet
from autograder.model import CourseError, Notebook

# nbgrader 0.9.6 makes rows before adding them, and cells without an id; neither changes a mark.
warnings.filterwarnings("ignore", message="Object of type <Submitted")
warnings.filterwarnings("ignore", message="Cell is missing an id field")

_DRIVERS = {"psycopg": "'psycopg[binary]'", "psycopg2": "psycopg2-binary"}
Marks = dict[str, dict[str, tuple[float, float]]]


class Classroom:
    """A course directory with the configuration that nbgrader itself would use there."""

    def __init__(self, root: Path) -> None:
        self.root = root.resolve()
        if not self.root.is_dir():
            msg = f"{root}: there is no such course directory; check --course-dir."
            raise CourseError(msg)
        app = configured(self.root)
        self.api = handover.api(app.coursedir, app)
        self.directory = app.coursedir
        self.score = Score(parent=app)

    def source(self, assignment: str) -> Path:
        """The assignment's source folder."""
        return self._path(self.directory.source_directory, ".", assignment)

    def submitted(self, student: str, assignment: str) -> Path:
        """Where the collected work is."""
        return self._path(self.directory.submitted_directory, student, assignment)

    def autograded(self, student: str, assignment: str) -> Path:
        """Where the graded work is."""
        return self._path(self.directory.autograded_directory, student, assignment)

    def feedback(self, student: str, assignment: str) -> Path:
        """Where the feedback pages are."""
        return self._path(self.directory.feedback_directory, student, assignment)

    def students(self, assignment: str) -> list[str]:
        """Whose work was collected, in the order of their names."""
        pattern = self.submitted("*", assignment)
        depth = pattern.parts.index("*")
        found = Path(*pattern.parts[:depth]).glob("/".join(pattern.parts[depth:]))
        return sorted(folder.parts[depth] for folder in found)

    def references(self, assignment: str) -> dict[str, Notebook]:
        """Name → notebook of the assignment's source; raises CourseError when there is none."""
        folder = self.source(assignment)
        found = {path.stem: notebook.read(path) for path in sorted(folder.glob("*.ipynb"))}
        if not found:
            msg = f"{folder}: there is no notebook here; check the assignment's name."
            raise CourseError(msg)
        with self.gradebook() as book:
            try:
                book.find_assignment(assignment)
            except MissingEntry as error:
                msg = (
                    f"{assignment} is not in the gradebook yet; run"
                    f" `nbgrader generate_assignment {assignment}` first."
                )
                raise CourseError(msg) from error
        return found

    def is_newer(self, submitted: Path, done: Path) -> bool:
        """nbgrader's own rule for what it graded before."""
        try:
            new, old = timestamp(submitted), timestamp(done)
        except CourseError:
            return True  # grading will say what is wrong with it
        return bool(new and old and new > old)

    def sheet(self, assignment: str) -> Sheet:
        """The assignment as the gradebook has it."""
        with self.gradebook() as book:
            return sheet(book.find_assignment(assignment))

    @functools.cached_property
    def converter(self) -> Autograde:
        """nbgrader's program for grading, as the course configures it."""
        return Autograde(coursedir=self.directory, parent=self.api)

    @property
    def permissions(self) -> int:
        """Of graded files; in nbgrader's configuration the number is written as chmod has it."""
        return int(str(self.converter.permissions), 8)

    def open_exchange(self) -> None:
        """Make the folder that learners fetch from, as `release_assignment` does.

        Without it nbgrader's pages let nobody release.  One outside of the course is a school's.
        """
        place = Path(self.api.exchange_root or self.root)
        if place.is_relative_to(self.root) and not place.exists():
            place.mkdir(parents=True)
            place.chmod(0o777)  # learners are other users of this machine

    def graded_place(self, assignment: str) -> Path:
        """The folder that has everybody's graded work."""
        return everybody(self.autograded("*", assignment))

    def other_files(self, folder: Path) -> dict[str, Path]:
        """By its path in `folder`, each file that nbgrader copies, which are not its notebooks."""
        found = find_all_files(str(folder), [*self.directory.ignore, "*.ipynb"])
        return {str(Path(path).relative_to(folder)): Path(path) for path in found}

    def extra_files(self, assignment: str) -> dict[str, Path]:
        """The course's own, which replace those that a learner handed in."""
        kept = self.converter.exclude_overwriting.get(assignment, [])
        found = self.other_files(self.source(assignment))
        return {name: path for name, path in found.items() if name not in kept}

    def autograde(self, student: str, assignment: str, papers: handover.Papers) -> str:
        """nbgrader's step for one learner; what went wrong, or an empty text."""
        return handover.autograde(self.api, student, assignment, papers)

    def marks(self, assignment: str) -> Marks:
        """Student → exercise → (score, points), as the gradebook has them."""
        with self.gradebook() as book:
            return {
                submission.student_id: {
                    grade.name: (grade.score, grade.max_score)
                    for paper in submission.notebooks
                    for grade in paper.grades
                }
                for submission in book.assignment_submissions(assignment)
            }

    @contextmanager
    def gradebook(self) -> Iterator[Any]:
        """nbgrader's gradebook, open."""
        if not shutil.which("alembic"):
            msg = "nbgrader needs its virtual environment on PATH; activate it and try again."
            raise CourseError(msg)
        url = self.directory.db_url
        if url.startswith("sqlite:///"):
            Path(url.removeprefix("sqlite:///")).parent.mkdir(parents=True, exist_ok=True)
        try:
            found = Gradebook(url, self.directory.course_id)
        except ImportError as error:
            driver = _DRIVERS.get(error.name or "", error.name)
            msg = f"{_shown(url)}: its driver is not installed: pip install {driver}"
            raise CourseError(msg) from error
        except SQLAlchemyError as error:
            why = " ".join(str(getattr(error, "orig", error)).split())
            msg = f"{_shown(url)}: this gradebook cannot be opened ({why});"
            raise CourseError(
                f"{msg} end what else uses it, start its server, or take your last copy."
            ) from error
        with found as book:
            yield book

    def _path(self, step: str, student: str, assignment: str) -> Path:
        return Path(self.directory.format_path(step, student, assignment))


def everybody(pattern: Path) -> Path:
    """Of a step's folders, written with `*` for the learner: the one that has all of them."""
    return Path(*pattern.parts[: pattern.parts.index("*")])


def _shown(url: str) -> str:
    return make_url(url).render_as_string(hide_password=True)


def run(*command: str) -> str:
    """An nbgrader command in this process: ("release_assignment", "a06", …) → what it said.

    Raises CourseError with its last line when it fails.
    """
    app_class = dict(NbGraderApp.subcommands)[command[0]][0]
    said = io.StringIO()
    folders = sys.path[:]  # each of nbgrader's applications adds one
    try:
        with redirect_stdout(said), redirect_stderr(said):
            app = app_class()
            # A course that is named has its own configuration, not the one of this folder.
            app.load_cwd_config = not any(word.startswith("--course-dir") for word in command)
            app.initialize(list(command[1:]))
            app.start()
    except SystemExit as error:
        if error.code:
            last = said.getvalue().strip().splitlines()[-1:]
            raise CourseError(f"nbgrader {' '.join(command)}: {''.join(last)}") from error
    finally:
        sys.path[:] = folders
    return said.getvalue()
