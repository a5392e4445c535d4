"""`coach.hint("l0203-make")`: the hints of the lesson one at a time, and what was opened."""

import re

from autograder.coach import desk, diary
from autograder.coach.shown import Shown
from autograder.messages import Catalogue

_DETAILS = re.compile(r"<details>\s*<summary>(.*?)</summary>(.*?)</details>", re.DOTALL)
HONEST_TRIES = 3


def hint(exercise: str) -> Shown:
    """The hints opened so far and the next one; the solution comes after three honest tries."""
    say = Catalogue(desk.language(exercise))
    text = desk.cells(exercise, original_of=True).get(f"{exercise}-text", "")
    rungs = [(title.strip(), body.strip()) for title, body in _DETAILS.findall(text)]
    hints = [rung for rung in rungs if rung[0].startswith(say.text("hint"))]
    solution = [rung for rung in rungs if rung[0].startswith(say.text("a-solution"))]
    if not hints:
        return Shown("", say.text("no-hint"))
    events = diary.events()
    opened = sum(event.kind == "hint" and event.id == exercise for event in events)
    if opened < len(hints):
        diary.note("hint", exercise, good=True, detail=hints[opened][0])
        return _shown(hints[: opened + 1], say.text("three-times-five"))
    if not solution:
        return _shown(hints, say.text("last-hint"))
    if _tries(exercise, events) < HONEST_TRIES:
        return _shown(hints, say.text("solution-later"))
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
    return Shown("", markdown.replace("**", ""), markdown=markdown)
