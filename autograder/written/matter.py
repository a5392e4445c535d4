"""What is beside the answers: the question, the mark scheme, the author's own answer."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup
from nbformat import NotebookNode

from autograder import notebook, scheme
from autograder.gradebook import prose
from autograder.gradebook.asked import Question
from autograder.gradebook.classroom import Classroom
from autograder.messages import SOURCE
from autograder.model import CourseError

_NOTHING = Markup()
_HEADING = re.compile(r"^#{1,6} ", re.MULTILINE)
_MARKER = re.compile(r"^.*\b(BEGIN|END) SOLUTION\b.*\n?", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Matter:
    """As HTML that can do nothing; empty where the course has none, or its source is gone."""

    lang: str = SOURCE
    title: str = ""
    question: Markup = _NOTHING
    scheme: Markup = _NOTHING
    model: Markup = _NOTHING


def matter(room: Classroom, asked: Question) -> Matter:
    """Read from the assignment's source; headings begin below the page's own."""
    folder = room.source(asked.assignment)
    try:
        node = notebook.page(folder / f"{asked.notebook}.ipynb")
    except CourseError:
        return Matter()
    lang = str(node.metadata.get("lang", SOURCE))
    place = _place(node.cells, asked.name)
    above = node.cells[_begin(node.cells, place) : place]
    texts = _texts()
    question = [_shown(cell, texts) for cell in above]
    question += [_code(asked.released)] if asked.code else []
    title = texts.title or texts.heading
    passage = scheme.passage(scheme.read(folder).get(asked.name, ""), lang)
    return Matter(
        lang=lang,
        title=re.sub(r" \([\d.,]+ points?\)$", "", title),
        question=Markup().join(question),
        scheme=_texts().course(passage, {}) if passage else _NOTHING,
        model=_model(node.cells[place], asked) if place < len(node.cells) else _NOTHING,
    )


def _texts() -> prose.Prose:
    found = prose.Prose()
    found.level = 2  # the page and this part of it have headings
    return found


def _place(cells: Sequence[NotebookNode], name: str) -> int:
    """Where the answer is; behind the last cell when the author has renamed it since."""
    names = [notebook.facts(cell).get("grade_id") for cell in cells]
    return names.index(name) if name in names else len(cells)


def _begin(cells: Sequence[NotebookNode], place: int) -> int:
    """From the heading above, and never from before another answer."""
    for number in range(place - 1, -1, -1):
        facts = notebook.facts(cells[number])
        if facts.get("solution") or facts.get("grade"):
            return number + 1
        if cells[number].cell_type == "markdown" and _HEADING.search(cells[number].source):
            return number
    return 0


def _shown(cell: NotebookNode, texts: prose.Prose) -> Markup:
    if cell.cell_type == "markdown":
        return texts.course(cell.source, cell.get("attachments", {}))
    return _code(cell.source) if cell.cell_type == "code" else _NOTHING


def _model(cell: NotebookNode, asked: Question) -> Markup:
    """The author's own answer, without the lines that mark it."""
    text = _MARKER.sub("", cell.source).strip()
    if not text or text == asked.released.strip():
        return _NOTHING
    return _code(text) if asked.code else _texts().course(text, {})


def _code(text: str) -> Markup:
    return Markup("<pre><code>{}</code></pre>").format(prose.python(text))
