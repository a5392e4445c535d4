"""A unit's files as they are kept: what `autograder tidy` writes."""

import re
from collections.abc import Iterator
from pathlib import Path

from autograder import notebook
from autograder.verify.form import prefix
from autograder.verify.material import Material
from autograder.verify.typography import spaced

SENTENCE = re.compile(
    r'^(?P<key>(?:prompt|text|why) = )(?P<words>"(?:[^"\\\n]|\\.)*")', re.MULTILINE
)


def tidied(folder: Path) -> Iterator[tuple[Path, str]]:
    """The files of a unit that are not tidy yet, each with its new text."""
    unit = Material(folder)
    node = notebook.tidied(unit.node, prefix(unit))
    for cell in node.cells:
        if cell.cell_type == "markdown":
            cell.source = spaced(cell.source)
    texts = {unit.path: notebook.written(node)}
    quiz = folder / "quiz.toml"
    if quiz.exists():
        texts[quiz] = SENTENCE.sub(
            lambda said: said["key"] + spaced(said["words"]), quiz.read_text(encoding="utf-8")
        )
    for path, text in texts.items():
        if text != path.read_text(encoding="utf-8"):
            yield path, text
