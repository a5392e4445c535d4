"""A button under an exercise that was just run: it does what `coach.check` does."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from autograder.coach.shown import Shown


def install(shell: Any) -> None:
    """In a notebook, offer the button after each run of an exercise.

    The three dots that stand for an answer are shown as what they are, not as `Ellipsis`.
    """
    shell.events.register("post_run_cell", _offer)
    plain = shell.display_formatter.formatters["text/plain"]
    plain.singleton_printers[id(...)] = lambda _, printer, __: printer.text("...")


def _offer(result: Any) -> None:
    """A fault of ours must not disturb the learner's cell."""
    try:
        info = result.info
        cell = getattr(info, "cell_id", None)
        if not info.store_history:
            return
        if cell:
            from autograder.coach import ran  # noqa: PLC0415 - where there are cells

            ran.note(result.execution_count, cell)
        found = offered(info.raw_cell, cell) if result.success else None
        if found:
            from IPython.display import display  # noqa: PLC0415 - there is one with a shell

            display(found)
    except Exception:  # noqa: BLE001
        return


def offered(source: str, cell: str | None = None) -> "Shown | None":
    """The button for a cell that starts with `# l0203-make`, if there are tests for it.

    A learner may have deleted that line: `cell` is the id of the notebook's cell.
    """
    from autograder.coach import desk, ran  # noqa: PLC0415 - once something has run

    exercise = desk.exercise(source)
    if not exercise or not desk.tests(exercise):
        exercise = ran.exercise(cell)
    if not exercise or not desk.tests(exercise):
        return None
    from autograder.coach import page  # noqa: PLC0415 - only under an exercise
    from autograder.coach.shown import Shown  # noqa: PLC0415
    from autograder.messages import Catalogue  # noqa: PLC0415

    say = Catalogue(desk.language(exercise))
    sentence = f'{say.text("to-check")} `coach.check("{exercise}")`'

    def widget() -> object:
        from autograder.coach import checking, panel  # noqa: PLC0415 - ipywidgets, pytest

        name = f"{say.text('check-answer')} {exercise}"
        return panel.asking(name, lambda: checking.check(exercise), say)

    html = page.render("writing", say, sentence=sentence)
    return Shown(html, sentence.replace("`", ""), widget)
