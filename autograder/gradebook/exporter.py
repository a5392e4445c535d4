"""What `nbgrader generate_feedback` writes a page with."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any

from jinja2 import Environment
from nbconvert.exporters import HTMLExporter
from traitlets.config import Config

from autograder.gradebook.reader import page


class FeedbackExporter(HTMLExporter):
    """The template `tremplin`, in which everything is escaped that is not known to be HTML.

    Its settings have a section of their own: in that of `HTMLExporter` they would change
    formgrader's pages, and formgrader's button would change them.
    """

    @property
    def default_config(self) -> Config:
        """Our template, unless the course's configuration names another."""
        templates = str(Path(__file__).parents[1] / "templates")
        ours = {"template_name": "tremplin", "extra_template_basedirs": [templates]}
        return Config({"FeedbackExporter": ours})

    def default_filters(self) -> Iterator[tuple[str, Any]]:
        """Also the one that reads the page from the notebook."""
        yield from super().default_filters()  # type: ignore[no-untyped-call]
        yield "page", page

    def _create_environment(self) -> Environment:
        environment: Environment = super()._create_environment()  # type: ignore[no-untyped-call]
        environment.autoescape = True
        return environment
