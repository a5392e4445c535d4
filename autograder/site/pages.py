"""Our own pages: the front page of each language, and every lesson as a page to read or print."""

import inspect
import re
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from pathlib import Path, PurePosixPath

import nbformat
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from nbconvert import HTMLExporter
from pygments.formatters import HtmlFormatter
from traitlets.config import Config

from autograder.messages import Catalogue
from autograder.site import serving
from autograder.site.outline import Course, Unit, outline

AS_THEY_ARE = ("index.html", "choose.js", "front.js", "work.js", "zip.js", "site.css")
STARTERS = ("start.py", "start-linux.sh", "start-macos.command", "start-windows.bat")
_TEMPLATES = Environment(
    loader=PackageLoader("autograder.site", "web"),
    autoescape=True,
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)
_EDITED = Config(
    {
        "HTMLExporter": {
            "template_name": "basic",
            "exclude_input_prompt": True,
            "exclude_output_prompt": True,
            "embed_images": True,
        }
    }
)
_ID = re.compile(r' id="cell-id=[^"]*"')


def write(
    out: Path,
    course: Path,
    editions: tuple[str, ...],
    contents: Mapping[PurePosixPath, bytes],
) -> None:
    """Write all pages; `contents` are the learner's files by place, edition first."""
    for name in AS_THEY_ARE:
        _write(out / name, shipped(name))
    _write(out / "notebooks" / "index.html", shipped("notebooks.html"))
    for name in STARTERS:
        source = inspect.getsource(serving) if name == "start.py" else shipped(name)
        _write(out / name, source.replace("\n", "\r\n") if name.endswith(".bat") else source)
        (out / name).chmod(0o755)
    colours = HtmlFormatter(style="default").get_style_defs(".highlight")
    dark = HtmlFormatter(style="monokai").get_style_defs(".highlight")
    scheme = f"{colours}\n@media screen and (prefers-color-scheme: dark) {{\n{dark}\n}}\n"
    _write(out / "print.css", shipped("print.css") + scheme)
    names = [(edition, Catalogue(edition).text("site-language")) for edition in editions]
    for edition in editions:
        say = Catalogue(edition)
        courses = outline(course, edition, say.text("site-assignments"))
        page = _TEMPLATES.get_template("front.html.j2").render(
            lang=edition, say=say.text, languages=names, courses=courses
        )
        _write(out / edition / "index.html", page)
        for unit in _all(courses):
            place = PurePosixPath(edition, unit.path)
            _write(
                out / edition / "print" / f"{unit.name}.html",
                _printed(unit, contents[place], course / unit.path, say),
            )


def shipped(name: str) -> str:
    """A file of ours that goes to the browser."""
    return files(__package__).joinpath("web", name).read_text("utf-8")


def lesson_head(edition: str, version: str) -> str:
    """Ours in the head of a lesson's page; `version` is JupyterLite's."""
    page = _TEMPLATES.get_template("lesson.html.j2")
    return page.render(say=Catalogue(edition).text, version=version)


def _all(courses: list[Course]) -> list[Unit]:
    return [unit for course in courses for unit in course.units]


def _printed(unit: Unit, page: bytes, path: Path, say: Catalogue) -> str:
    """The notebook as one page, its pictures inside."""
    node = nbformat.reads(page.decode(), as_version=4)
    body, _ = _exporter().from_notebook_node(node, {"metadata": {"path": str(path.parent)}})
    return _TEMPLATES.get_template("print.html.j2").render(
        lang=say.text("language"),
        say=say.text,
        unit=unit,
        body=Markup(_ID.sub("", body)),  # noqa: S704 - our own lesson
    )


@cache
def _exporter() -> HTMLExporter:
    return HTMLExporter(config=_EDITED)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8", newline="\n")
