"""`coach.parsons` and `coach.order`: lettered lines of the lesson, put in order and run."""

import re

from autograder.coach import checking, desk, page, watch
from autograder.coach.kernel import copied
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

_BLOCK = re.compile(r"^([A-Z])(?: ?\|| {3})(.*)$", re.MULTILINE)
_PLACED = re.compile(r"(>*) ?([A-Z])")
STEP = 4


def parsons(exercise: str) -> Shown:
    """The lines to put in order."""
    say, blocks = Catalogue(desk.language(exercise)), _blocks(exercise)
    if not blocks:
        return Shown("", say.text("unknown-exercise", id=exercise))
    code = "\n".join(f"{letter} |{line}" for letter, line in blocks.items())
    how = f'{say.text("in-writing")} `coach.order("{exercise}", "{" ".join(blocks)}")`'
    facts = {"code": code, "sentence": say.text("how-parsons")}

    def widget() -> object:
        from autograder.coach import panel  # noqa: PLC0415 - ipywidgets only when shown

        head = page.render("asked", say, **facts, written=how)
        words = say.text("your-answer"), say.text("check-answer")
        return panel.field(head, words, lambda said: order(exercise, said), say)

    text = "\n".join([say.text("how-parsons"), code, how.replace("`", "")])
    return Shown(page.render("asked", say, **facts, written=how), text, widget)


def order(exercise: str, said: str) -> Shown:
    """Run the lines in this order; any order that does what is asked is right.

    `>` before a letter moves its line by four spaces.
    """
    say, blocks = Catalogue(desk.language(exercise)), _blocks(exercise)
    placed = _PLACED.findall(said.upper())
    if not placed or any(letter not in blocks for _, letter in placed):
        return Shown("", say.text("how-order"))
    lines = [" " * STEP * len(moved) + blocks[letter] for moved, letter in placed]
    source = "\n".join([*_head(exercise), *lines])
    space, executed = checking.notebook()
    tried = copied(space)
    watch.tried(source, tried)
    card = checking.checked(exercise, tried, [*executed, source])
    return Shown(page.render("program", say, code=source) + card.html, f"{source}\n\n{card.text}")


def _blocks(exercise: str) -> dict[str, str]:
    text = desk.cells(exercise, original_of=True).get(f"{exercise}-text", "")
    fenced = re.search(r"```text\n(.*?)```", text, re.DOTALL)
    return dict(_BLOCK.findall(fenced[1])) if fenced else {}


def _head(exercise: str) -> list[str]:
    """What stands in the exercise's cell above the place for the answer."""
    lines = desk.cells(exercise, original_of=True).get(exercise, f"# {exercise}").splitlines()
    end = lines.index("...") if "..." in lines else 1
    return [line for n, line in enumerate(lines[:end]) if n == 0 or not line.startswith("#")]
