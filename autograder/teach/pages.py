"""What the server answers: nbgrader's button for one learner, and ours for the whole class."""

import asyncio
import json
import sys
from contextlib import suppress
from dataclasses import dataclass, field
from importlib.resources import files
from pathlib import Path

from autograder.gradebook.formgrader import (
    AUTOGRADE,
    CLASS,
    FEEDBACK,
    SUBMISSIONS,
    Handler,
    guarded,
)
from autograder.gradebook.wiring import language
from autograder.messages import Catalogue, visible
from autograder.teach.asking import Clerk, environment
from autograder.teach.clerk import Order
from autograder.teach.tally import Tally

TEMPLATES = Path(str(files("autograder").joinpath("templates", "teach")))


@dataclass(slots=True)
class Office:
    """The clerk, and the last grading of each class: (course, assignment) → how far it is."""

    clerk: Clerk
    classes: dict[tuple[str, str], Tally] = field(default_factory=dict)


class _Page(Handler):
    @property
    def office(self) -> Office:
        found: Office = self.settings["tremplin_office"]
        return found

    @property
    def words(self) -> Catalogue:
        """Of the course's language."""
        return Catalogue(language(self.course))


class Submissions(_Page):
    """nbgrader's list of an assignment's submissions, with our button above it."""

    @guarded
    def get(self, assignment: str) -> None:
        """The page."""
        words = self.words
        self.show(
            TEMPLATES,
            "submissions.html.j2",
            assignment_id=assignment,
            say=words.text,
            lang=words.language,
        )


class One(_Page):
    """nbgrader's button, in the words of nbgrader's own answer."""

    @guarded
    async def post(self, assignment: str, student: str) -> None:
        """Returns when it is graded; the server does other things meanwhile."""
        tally = Tally()
        order = Order(str(self.course), assignment, student)
        await asyncio.wrap_future(self.office.clerk.ask(order, tally.hear))
        self.graded()
        answer = {
            "success": tally.new == 1,
            "log": "\n".join(tally.sentences(order.course)),
            "error": "",
        }
        self.write(json.dumps(answer))  # as text: nbgrader's page parses it itself


class Everybody(_Page):
    """The whole class: `autograder grade`'s own way."""

    @guarded
    def get(self, assignment: str) -> None:
        """How far it is."""
        self._answer(self.office.classes.get((str(self.course), assignment)))

    @guarded
    def post(self, assignment: str) -> None:
        """Begin, unless it has begun; how far it is."""
        order = Order(str(self.course), assignment)
        classes, place = self.office.classes, (order.course, order.assignment)
        if place not in classes or classes[place].ended:
            classes[place] = Tally()
            end = self.office.clerk.ask(order, classes[place].hear)
            loop = asyncio.get_running_loop()
            end.add_done_callback(lambda _: self._later(loop))
        self._answer(classes[place])

    def _later(self, loop: asyncio.AbstractEventLoop) -> None:
        """In the server's own thread, unless it has stopped."""
        with suppress(RuntimeError):
            loop.call_soon_threadsafe(self.graded)

    def _answer(self, tally: Tally | None) -> None:
        self.write(tally.shown(self.words, str(self.course)) if tally else {"running": False})


class Feedback(_Page):
    """nbgrader's own pages of a class or of one learner, written beside the server."""

    @guarded
    async def post(self, assignment: str, student: str | None) -> None:
        """Returns when they are written; the server does other things meanwhile."""
        words = ["generate_feedback", "--force", f"--assignment={assignment}"]
        writing = await asyncio.create_subprocess_exec(
            *(sys.executable, "-P", "-m", "nbgrader", *words),
            *([f"--student={student}"] if student else []),
            cwd=self.course,
            env=environment(),
            stdout=asyncio.subprocess.PIPE,
            stderr=asyncio.subprocess.STDOUT,
        )
        said, _ = await writing.communicate()
        log = visible(said.decode("utf-8", "replace").replace(f"{self.course}/", ""))
        answer = {"success": writing.returncode == 0, "log": log, "error": ""}
        self.write(json.dumps(answer))


ROUTES = [
    (SUBMISSIONS, Submissions),
    (AUTOGRADE, One),
    (CLASS, Everybody),
    (FEEDBACK, Feedback),
]
