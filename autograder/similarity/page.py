"""Pairs of answers side by side, on one page."""

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass

from autograder.feedback.rendering import templates
from autograder.gradebook.register import Register
from autograder.messages import Catalogue
from autograder.similarity.pairs import Shared, Similarities

MOST = 60  # pairs side by side; who has more has another problem


@dataclass(frozen=True, slots=True)
class Line:
    """A line of an answer, and whether the other answer has it under any names."""

    text: str
    same: bool


def html(found: Similarities, register: Register, lang: str) -> str:
    """The page."""
    say = Catalogue(lang or register.lang)
    template = templates().get_template("similar/similar.html.j2")
    titles = {q.id: q.title or q.id for q in register.questions}
    return template.render(
        say=say.text,
        found=found,
        register=register,
        titles=titles,
        beside=beside,
        most=MOST,
    )


def beside(shared: Shared) -> tuple[list[Line], list[Line]]:
    """Both answers, their lines marked."""
    one, other = shared.first.splitlines(), shared.second.splitlines()
    plain = list(map(_plain, one)), list(map(_plain, other))
    blocks = difflib.SequenceMatcher(None, *plain, autojunk=False).get_matching_blocks()
    first = {n for block in blocks for n in range(block.a, block.a + block.size)}
    second = {n for block in blocks for n in range(block.b, block.b + block.size)}
    return list(_lines(one, first)), list(_lines(other, second))


def _lines(lines: list[str], same: set[int]) -> Iterator[Line]:
    for number, text in enumerate(lines):
        yield Line(text, number in same and bool(_plain(text).strip()))


def _plain(line: str) -> str:
    """Without its comment, with one word for each name."""
    return re.sub(r"[^\W\d]\w*", "x", line.partition("#")[0].rstrip())
