"""The pages and what they send, behind the server's own authentication."""

import asyncio
import threading
from collections.abc import Callable
from pathlib import Path
from typing import Any

import msgspec
from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from tornado import web

from autograder.gradebook import asked, handmarking, handwritten
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.handmarking import Order
from autograder.gradebook.wiring import language
from autograder.messages import Catalogue
from autograder.model import CourseError
from autograder.written.grouping import Group
from autograder.written.matter import matter
from autograder.written.page import Marking, Overview, Row, html

COURSE = "tremplin_course"  # the folder, in the settings of the server
_READING = threading.Lock()
_MAX_COMMENT = 10_000  # characters
# The page needs itself and nothing else; pictures of a question are in its text.
_ALLOWED = (
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src data:; connect-src 'self';"
    " base-uri 'none'; form-action 'none'"
)


class _Sent(msgspec.Struct, forbid_unknown_fields=True):
    """What the page sends; `score` and `comment` only where they were changed."""

    ids: list[str]
    texts: str
    marks: str
    score: float | msgspec.UnsetType | None = msgspec.UNSET
    comment: str | msgspec.UnsetType = msgspec.UNSET


class Page(JupyterHandler):
    """A page of ours; a course that cannot be read is a sentence on it."""

    auth_resource = "written"

    @property
    def content_security_policy(self) -> str:
        """jupyter_server's, and nothing from elsewhere."""
        return f"{super().content_security_policy}; {_ALLOWED}"

    @property
    def course(self) -> Path:
        """The course's folder."""
        return Path(self.settings[COURSE])

    async def show(self, make: Callable[[], str]) -> None:
        """Make the page in a thread: the server has others to answer."""
        self.set_header("Cache-Control", "no-store")
        try:
            self.finish(await asyncio.to_thread(make))
        except CourseError as error:
            self.set_status(404)
            self.finish(html("overview", self.overview([], problem=str(error))))

    def overview(self, rows: list[Row], problem: str = "") -> Overview:
        """The first page, or what is in the way of another."""
        formgrader = "nbgrader_formgrader" in self.settings
        lang = language(self.course)
        return Overview(rows, lang, self.base_url, formgrader=formgrader, problem=problem)


class OverviewPage(Page):
    """Each assignment and question: how many wait."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """The page."""
        await self.show(lambda: html("overview", self.overview(_rows(_classroom(self.course)))))


class QuestionPage(Page):
    """One question: what was asked, what earns points, and the answers."""

    @web.authenticated
    @authorized
    async def get(self, *names: str) -> None:
        """The page; `names` are assignment, notebook and cell."""
        token = self.xsrf_token.decode()

        def make() -> str:
            room = _classroom(self.course)
            found = asked.find(room, *names)
            answers = handwritten.answers(room, found)
            return html(
                "question", Marking(found, matter(room, found), answers, self.base_url, token)
            )

        await self.show(make)


class Marks(APIHandler):
    """Marks and comments on their way into the gradebook."""

    auth_resource = "written"

    @web.authenticated
    @authorized
    async def put(self, *names: str) -> None:
        """Write what was sent; 409 when somebody else was there before."""
        try:
            sent = msgspec.json.decode(self.request.body, type=_Sent)
        except msgspec.DecodeError as error:
            raise web.HTTPError(400, str(error)) from error
        done, reply = await _answer(_give, Path(self.settings[COURSE]), names, sent)
        self.set_status(200 if done else 409)
        self.finish(msgspec.json.encode(reply))


class Who(APIHandler):
    """Names, when the marks are given."""

    auth_resource = "written"

    @web.authenticated
    @authorized
    async def get(self, *names: str) -> None:
        """Answer → name; 409 as long as an answer waits."""
        done, reply = await _answer(_who, Path(self.settings[COURSE]), names)
        self.set_status(200 if done else 409)
        self.finish(msgspec.json.encode(reply))


async def _answer(make: Callable[..., Any], *facts: Any) -> Any:
    try:
        return await asyncio.to_thread(make, *facts)
    except CourseError as error:
        raise web.HTTPError(503, str(error)) from error


def _classroom(course: Path) -> Classroom:
    """One after another: nbgrader changes where Python looks for modules while it reads."""
    with _READING:
        return Classroom(course)


def _rows(room: Classroom) -> list[Row]:
    found = handwritten.tallies(room)
    return [Row(tally, matter(room, tally.question).title) for tally in found]


def _give(course: Path, names: tuple[str, ...], sent: _Sent) -> tuple[bool, dict[str, Any]]:
    room = _classroom(course)
    found = asked.find(room, *names)
    order = _order(sent, found.points)
    done, now = handmarking.give(room, found, order)
    page = Marking(found, matter(room, found), now, "", "")
    if not now or handwritten.texts(now) != sent.texts:
        return False, {"told": page.say("written-changed"), "reload": True}
    group = Group(tuple(now))
    told = page.saved(group) if done else page.before(group)
    left = handwritten.tally(room, found).waiting
    return done, {**page.facts(group), "told": told, "left": left, "tally": page.waiting(left)}


def _order(sent: _Sent, points: float) -> Order:
    score = None if sent.score is msgspec.UNSET else sent.score
    comment = None if sent.comment is msgspec.UNSET else sent.comment
    if score is not None and not 0 <= score <= points:
        raise web.HTTPError(400, f"a mark is a number from 0 to {points:g}")
    if comment is not None and len(comment) > _MAX_COMMENT:
        raise web.HTTPError(400, f"a comment has at most {_MAX_COMMENT} characters")
    return Order(
        ids=frozenset(sent.ids),
        texts=sent.texts,
        marks=sent.marks,
        gives=sent.score is not msgspec.UNSET,
        score=score,
        comment=comment,
    )


def _who(course: Path, names: tuple[str, ...]) -> tuple[bool, dict[str, Any]]:
    room = _classroom(course)
    found = asked.find(room, *names)
    people = handmarking.names(room, found)
    if people is None:
        say = Catalogue(matter(room, found).lang).text
        return False, {"said": say("written-who-later")}
    return True, {"who": {answer: person.name for answer, person in people.items()}}
