"""nbgrader's web pages for instructors, as far as pages of ours stand among them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, Environment, FileSystemLoader
from nbgrader.server_extensions.formgrader.base import (
    BaseApiHandler,
    check_notebook_dir,
    check_xsrf,
)
from tornado import web

SUBMISSIONS = r"/formgrader/manage_submissions/([^/]+)/?"
AUTOGRADE = r"/formgrader/api/submission/([^/]+)/([^/]+)/autograde"
FEEDBACK = r"/formgrader/api/assignment/([^/]+)(?:/([^/]+))?/generate_feedback"
# Ours; whoever came by an address of the formgrader has a cookie for /formgrader only.
CLASS = r"/formgrader/api/class/([^/]+)/autograde"


def guarded(method: Callable[..., Any]) -> Callable[..., Any]:
    """Only for whom nbgrader's own pages are for, and with its protection from other sites."""
    found: Callable[..., Any] = web.authenticated(check_xsrf(check_notebook_dir(method)))
    return found


class Handler(BaseApiHandler):
    """Answers for the course that the formgrader shows."""

    @property
    def course(self) -> Path:
        """The course's folder."""
        return Path(self.coursedir.root)

    def show(self, folder: Path, name: str, **values: Any) -> None:
        """Our template `name`, which may extend one of nbgrader's."""
        theirs = self.settings["nbgrader_jinja2_env"].loader
        loader = ChoiceLoader([FileSystemLoader(folder), theirs])
        page = Environment(loader=loader, autoescape=True).get_template(name)
        self.write(page.render(base_url=self.base_url, **values))

    def graded(self) -> None:
        """Somebody else wrote into the gradebook: what nbgrader's pages have read is old."""
        book = self.settings["nbgrader_gradebook"]
        if book is not None:
            book.close()
            self.settings["nbgrader_gradebook"] = None
