"""`coach.parsons` and `coach.order`: lettered lines of the lesson, put in order and run."""

import re
from random import Random

from autograder.coach import checking, desk, details, page, watch
from autograder.coach.bank import LETTERS
from autograder.coach.kernel import copied
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

_BLOCK = re.compile(r"^([A-Z])(?: ?\|| {3})(.*)$", re.MULTILINE)
_PLACED = re.compile(r"(>*) ?([A-Z])")
STEP = 4
FEWEST, MOST = 3, 12  # lines worth putting in order


def parsons(exercise: str) -> Shown:
    """The lines to put in order."""
    say = Catalogue(desk.language(exercise))
    lines = blocks(exercise, say)
    if not lines:
        return Shown("", say.text("unknown-exercise", id=exercise))
    code = "\n".join(f"{letter} |{line}" for letter, line in lines.items())
    told = say.text("how-parsons-deeper" if _has_lost_its_depth(lines) else "how-parsons")
    how = f'{say.text("in-writing")} `coach.order("{exercise}", "{" ".join(lines)}")`'
    facts = {"code": code, "sentence": told}

    def widget() -> object:
        from autograder.coach import panel  # noqa: PLC0415 - ipywidgets only when shown

        head = page.render("asked", say, **facts, written=how)
        words = say.text("your-answer"), say.text("check-answer")
        return panel.field(head, words, lambda said: _pressed(exercise, said), say)

    text = "\n".join([told, code, how.replace("`", "")])
    return Shown(page.render("asked", say, **facts, written=how), text, widget)


def order(exercise: str, said: str) -> Shown:
    """Run the lines in this order; any order that does what is asked is right.

    `>` before a letter moves its line by four spaces.  A program that passes comes into a new
    cell, where it can be kept; a button of a widget cannot make one.
    """
    source, good, shown = _ordered(exercise, said)
    if not good:
        return shown
    _write_below(source)
    return _with(shown, "program-below", exercise)


def _pressed(exercise: str, said: str) -> Shown:
    _, good, shown = _ordered(exercise, said)
    return _with(shown, "keep-program", exercise) if good else shown


def _ordered(exercise: str, said: str) -> tuple[str, bool, Shown]:
    """The program, whether it passes, and what there is to say."""
    say = Catalogue(desk.language(exercise))
    known, placed = blocks(exercise, say), _PLACED.findall(said.upper())
    if not placed or any(letter not in known for _, letter in placed):
        return "", False, Shown("", say.text("how-order"))
    lines = [" " * STEP * len(moved) + known[letter] for moved, letter in placed]
    source = "\n".join([*_head(exercise), *lines])
    space, executed = checking.notebook()
    tried = copied(space)
    watch.tried(source, tried)
    good, card = checking.judged(exercise, tried, [*executed, source])
    html = page.render("program", say, code=source) + card.html
    return source, good, Shown(html, f"{source}\n\n{card.text}")


def _with(shown: Shown, key: str, exercise: str) -> Shown:
    say = Catalogue(desk.language(exercise))
    sentence = say.text(key, id=exercise)
    html = shown.html + page.render("writing", say, sentence=sentence)
    return Shown(html, f"{shown.text}\n\n{sentence.replace('`', '')}")


def _write_below(source: str) -> None:
    """A new cell under the one that runs now; without a notebook there is none."""
    from IPython import get_ipython  # noqa: PLC0415 - a plain Python has none

    shell = get_ipython()
    if shell is not None:
        shell.set_next_input(source)


def _has_lost_its_depth(lines: dict[str, str]) -> bool:
    """Whether some line must be moved to the right, and none is."""
    opens = any(line.rstrip().endswith(":") for line in lines.values())
    return opens and not any(line.startswith(" ") for line in lines.values())


def blocks(exercise: str, say: Catalogue) -> dict[str, str]:
    """The lettered lines of the task, or those of its solution, mixed the same way each time."""
    fenced = re.search(r"```text\n(.*?)```", details.text(exercise), re.DOTALL)
    if fenced:
        return dict(_BLOCK.findall(fenced[1]))
    lines = details.solution(exercise, say.text("a-solution"))
    if not FEWEST <= len(lines) <= MOST:
        return {}
    Random(exercise).shuffle(lines)  # noqa: S311
    return dict(zip(LETTERS, lines, strict=False))


def _head(exercise: str) -> list[str]:
    """What stands in the exercise's cell above the place for the answer."""
    lines = desk.cells(exercise, original_of=True).get(exercise, f"# {exercise}").splitlines()
    end = lines.index("...") if "..." in lines else 1
    return [line for n, line in enumerate(lines[:end]) if n == 0 or not line.startswith("#")]
