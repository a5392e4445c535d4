"""`coach.hint("l0203-make")`: the hints of the lesson one at a time, and what was opened."""

from autograder.coach import checking, desk, details, diary, puzzles
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

HONEST_TRIES = 3


def hint(exercise: str = "") -> Shown:
    """The example and a hint, then one more; lines to order; the solution after honest tries.

    Without a name: for the exercise whose cell ran last.
    """
    exercise = exercise or checking.last()
    say = Catalogue(desk.language(exercise))
    hints = details.folded(exercise, say.text("hint"))
    solution = details.folded(exercise, say.text("a-solution"))
    if not hints:
        return Shown("", say.text("no-hint"))
    events = diary.events()
    opened = sum(event.kind == "hint" and event.id == exercise for event in events)
    if opened < len(hints):
        diary.note("hint", exercise, good=True, detail=hints[opened][0])
        example = details.example(exercise)
        first = [(say.text("read-example"), example)] if example and not opened else []
        return _shown([*first, *hints[: opened + 1]], say.text("three-times-five"))
    if not solution:
        return _shown(hints, say.text("last-hint"))
    if _tries(exercise, events) < HONEST_TRIES:
        puzzle = say.text("then-order", id=exercise) if puzzles.blocks(exercise, say) else ""
        return _shown(hints, "\n\n".join(filter(None, (puzzle, say.text("solution-later")))))
    return _shown([*hints, *solution], "")


def _tries(exercise: str, events: list[diary.Event]) -> int:
    """Different answers that were checked; one that passed is enough."""
    checks = [event for event in events if event.kind == "check" and event.id == exercise]
    if any(event.good for event in checks):
        return HONEST_TRIES
    return len({event.detail for event in checks})


def _shown(rungs: list[tuple[str, str]], last: str) -> Shown:
    parts = [f"**{title}**\n\n{body}" for title, body in rungs] + [last]
    markdown = "\n\n".join(filter(None, parts))
    plain = markdown.replace("```python", "```text")  # JupyterLab colours comments too faintly
    return Shown("", markdown.replace("**", ""), markdown=plain)
