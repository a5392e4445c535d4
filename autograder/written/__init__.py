"""Written answers marked question by question, without names: pages of a Jupyter server."""

from pathlib import Path
from typing import Any

from jupyter_server.base.handlers import FileFindHandler
from jupyter_server.utils import url_path_join

from autograder.written import handlers
from autograder.written.page import PLACE

_QUESTION = "/".join(["([^/]+)"] * 3)


def _jupyter_server_extension_points() -> list[dict[str, str]]:
    """What jupyter_server asks an extension for."""
    return [{"module": "autograder.written"}]


def _load_jupyter_server_extension(server: Any) -> None:
    """Answer under /tremplin/written; the course is the folder that the server shows."""
    web = server.web_app
    web.settings[handlers.COURSE] = server.root_dir
    files = {"path": [str(Path(__file__).parent / "static")]}
    places = [
        (rf"{PLACE}/?", handlers.OverviewPage, {}),
        (rf"{PLACE}/{_QUESTION}", handlers.QuestionPage, {}),
        (rf"{PLACE}/{_QUESTION}/marks", handlers.Marks, {}),
        (rf"{PLACE}/{_QUESTION}/who", handlers.Who, {}),
        (r"tremplin/static/written/(.*)", FileFindHandler, files),
    ]
    base = web.settings["base_url"]
    web.add_handlers(".*$", [(url_path_join(base, place), *rest) for place, *rest in places])
