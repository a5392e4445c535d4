"""Questions as widgets: real buttons, so that Tab, Enter and a screen reader do as always.

ipywidgets' radio buttons have no group and no name; a button for each option needs neither.
"""

from collections.abc import Callable, Sequence
from typing import Any

import ipywidgets as widgets

from autograder.coach import page
from autograder.coach.bank import LETTERS, Question
from autograder.coach.shown import Shown
from autograder.coach.verdict import LISTED
from autograder.messages import Catalogue

Reply = Callable[[Question, str, Catalogue], str]
_STYLE = """<style>
.tremplin button.jupyter-button {
  width: auto; height: auto; min-height: 44px; min-width: 44px; margin: 2px;
  padding: .4em .8em; text-align: start; white-space: pre-wrap; line-height: 1.4; font-size: 1em;
  color: #1b1b1f; background: #f0f0f4; border: 1px solid #6b6b76; border-radius: 6px;
}
.tremplin button.jupyter-button:focus { outline: 3px solid #0b57a4; outline-offset: -3px; }
.tremplin button.jupyter-button.tremplin-asks { align-self: flex-start; }
.tremplin { max-width: 46em; }
.tremplin-rtl { direction: rtl; }
.tremplin .widget-html, .tremplin .widget-html-content { min-width: 0; max-width: 100%; }
.tremplin section { box-sizing: border-box; }
.tremplin .widget-text { width: auto; margin: 2px; min-height: 46px; }
.tremplin .widget-text .widget-label { width: auto; margin-right: .5em; }
.tremplin input[type="text"] { min-height: 44px; min-width: 0; font-size: 1em; }
.tremplin .widget-checkbox, .tremplin .widget-checkbox label { height: auto; min-height: 44px; }
.tremplin .widget-checkbox label { white-space: pre-wrap; align-items: center; display: flex; }
</style>"""


def questions(asked: Sequence[Question], say: Catalogue, reply: Reply) -> widgets.VBox:
    """All questions, one below the other, in reading order."""
    return framed([_question(n, q, say, reply) for n, q in enumerate(asked, 1)], say)


def framed(children: Sequence[widgets.Widget], say: Catalogue) -> widgets.VBox:
    """A column with our style, in the language's direction."""
    box = widgets.VBox([widgets.HTML(_STYLE), *children])
    box.add_class("tremplin")
    box.add_class(f"tremplin-{say.text('direction')}")
    return box


def _question(number: int, asked: Question, say: Catalogue, reply: Reply) -> widgets.VBox:
    said = widgets.HTML()

    def answered(text: str) -> None:
        said.value = page.status(reply(asked, text, say), say)

    make = _several if asked.kind == "multiple" else _one if asked.kind in LISTED else _written
    text = widgets.HTML(page.question(number, asked, say, options=False))
    written = widgets.HTML(page.in_writing(asked, say))
    return widgets.VBox([text, *make(asked, say, answered), said, written])


def _one(asked: Question, _say: Catalogue, answered: Callable[[str], None]) -> list[Any]:
    """A button for each option; the one that was pressed last is marked."""
    names = _names(asked)
    buttons = [widgets.Button(description=name) for name in names]

    def pressed(chosen: widgets.Button) -> None:
        for name, button in zip(names, buttons, strict=True):
            button.description = f"→ {name}" if button is chosen else name
        answered(LETTERS[buttons.index(chosen)])

    for button in buttons:
        button.on_click(pressed)
    return buttons


def _several(asked: Question, say: Catalogue, answered: Callable[[str], None]) -> list[Any]:
    boxes = [widgets.Checkbox(description=name, indent=False) for name in _names(asked)]
    button = widgets.Button(description=say.text("check-answer"))

    def pressed(_: widgets.Button) -> None:
        answered("".join(letter for letter, box in zip(LETTERS, boxes, strict=False) if box.value))

    button.on_click(pressed)
    return [*boxes, button]


def _written(asked: Question, say: Catalogue, answered: Callable[[str], None]) -> list[Any]:
    field = widgets.Text(description=say.text("your-answer"), continuous_update=False)
    button = widgets.Button(description=say.text("check-answer"))
    button.on_click(lambda _: answered(field.value))
    del asked
    return [field, button]


def _names(asked: Question) -> list[str]:
    """A, B, C and the text, which in a button is plain."""
    options = zip(LETTERS, asked.option, strict=False)
    return [f"{letter} · {option.text.replace('`', '')}" for letter, option in options]


def field(
    head: str, words: tuple[str, str], ask: Callable[[str], Shown], say: Catalogue
) -> widgets.VBox:
    """A field and a button with these words on them, and below what the text gets for answer."""
    written = widgets.Text(description=words[0], continuous_update=False)
    pressed = _asking(words[1], lambda: ask(written.value), say)
    return framed([widgets.HTML(head), written, *pressed], say)


def asking(name: str, ask: Callable[[], Shown], say: Catalogue) -> widgets.VBox:
    """One button, and below it the answer."""
    return framed(_asking(name, ask, say), say)


def _asking(name: str, ask: Callable[[], Shown], say: Catalogue) -> list[Any]:
    button, said = widgets.Button(description=name), widgets.HTML()
    button.add_class("tremplin-asks")

    def pressed(_: widgets.Button) -> None:
        shown = ask()
        said.value = shown.html or page.status(shown.text, say)

    button.on_click(pressed)
    return [button, said]


def steps(table: Callable[[int], str], last: int, say: Catalogue) -> widgets.VBox:
    """A table that grows and shrinks by one step."""
    back = widgets.Button(description=say.text("step-back"))
    forth = widgets.Button(description=say.text("step-forth"))
    shown, at = widgets.HTML(table(1)), [1]

    def move(by: int) -> None:
        at[0] = max(1, min(last, at[0] + by))
        shown.value = table(at[0])

    back.on_click(lambda _: move(-1))
    forth.on_click(lambda _: move(1))
    return framed([widgets.HBox([back, forth]), shown], say)
