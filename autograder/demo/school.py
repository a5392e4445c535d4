"""A course directory of the demo's own, and a class that uses nbgrader there."""

import os
import shutil
from collections.abc import Iterator
from contextlib import chdir, contextmanager
from pathlib import Path

from jupyter_core.paths import jupyter_config_dir

from autograder.demo import homework
from autograder.demo.learner import Learner
from autograder.gradebook import classroom
from autograder.gradebook.classroom import Classroom
from autograder.model import CourseError

PLACE = Path("build", "demo")


class School:
    """Steps of a class, each one nbgrader's own command."""

    def __init__(self, course: Path, assignments: list[str]) -> None:
        """Copy these assignments of `course` to a place that nobody else uses."""
        self.course, self.root, self.assignments = course, course / PLACE, assignments
        shutil.rmtree(self.root, ignore_errors=True)
        for name in assignments:
            source = course / "assignments" / name
            if not source.is_dir():
                raise CourseError(f"{source}: a sample learner hands this in; correct the name.")
            unwanted = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, self.root / "assignments" / name, ignore=unwanted)
        for about in course.glob("courses/*/*/lesson.toml"):  # the report names lessons
            place = self.root / about.relative_to(course)
            place.parent.mkdir(parents=True)
            shutil.copyfile(about, place)
        shutil.copyfile(course / "nbgrader_config.py", self.root / "nbgrader_config.py")

    @contextmanager
    def open(self) -> Iterator[Classroom]:
        """Work in this course; what this machine configures for Jupyter stays out."""
        os.environ["JUPYTER_NO_CONFIG"] = "1"
        clean = Path(jupyter_config_dir())
        clean.mkdir(exist_ok=True)
        try:
            with chdir(self.root):
                yield Classroom(self.root)
        finally:
            shutil.rmtree(clean, ignore_errors=True)
            del os.environ["JUPYTER_NO_CONFIG"]

    def source(self, assignment: str) -> Path:
        """The assignment's notebook with its solutions."""
        return self.root / "assignments" / assignment / f"{assignment}.ipynb"

    def released(self, assignment: str) -> list[Path]:
        """Where what is handed out lies: the release, and the exchange."""
        room = self.root / "classroom"
        return [room / "release" / assignment, *room.glob(f"exchange/*/outbound/{assignment}")]

    def home(self, learner: Learner) -> Path:
        """Where a learner works."""
        return self.root / "homes" / learner.id

    def release(self, assignment: str) -> None:
        """The instructor makes the learners' version and hands it out."""
        classroom.run("generate_assignment", assignment)
        classroom.run("release_assignment", assignment)

    def work(self, learner: Learner, assignment: str) -> None:
        """A learner fetches, works and submits."""
        self._as(learner, "fetch_assignment", assignment)
        done = learner.work[assignment]
        folder = self.home(learner) / assignment
        homework.do(done, folder, self.source(assignment), learner.lang)
        if done.oddity[:1] != (homework.LINK,):
            self._as(learner, "submit", assignment)

    def collect(self, assignment: str, room: Classroom, learners: list[Learner]) -> None:
        """The instructor collects, and copies what came on a USB stick."""
        classroom.run("collect", assignment)
        for learner in learners:
            done = learner.work.get(assignment)
            if done and done.oddity[:1] == (homework.LINK,):
                folder = room.submitted(learner.id, assignment)
                folder.mkdir(parents=True)
                target = folder / done.oddity[1]
                (folder / f"{assignment}.ipynb").symlink_to(target)

    def write_feedback(self, learner: Learner, assignment: str) -> None:
        """The instructor has a page written for one learner."""
        classroom.run("generate_feedback", assignment, f"--student={learner.id}")

    def give_back(self, assignment: str) -> None:
        """The instructor hands the feedback out, and writes the marks into a table."""
        classroom.run("release_feedback", assignment)
        classroom.run("export", f"--to={self.root / 'grades.csv'}")

    def read_feedback(self, learner: Learner, assignment: str) -> list[Path]:
        """A learner fetches feedback: the pages that came."""
        self._as(learner, "fetch_feedback", assignment)
        return sorted((self.home(learner) / assignment / "feedback").rglob("*.html"))

    def _as(self, learner: Learner, command: str, assignment: str) -> None:
        home = self.home(learner)
        home.mkdir(parents=True, exist_ok=True)
        own = (f"--Exchange.assignment_dir={home}", f"--Exchange.cache={home / '.nbgrader'}")
        classroom.run(command, assignment, f"--student={learner.id}", *own)
