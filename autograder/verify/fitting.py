"""Whether the values of a unit's TOML file are of the kinds that the checks count on."""

from pathlib import Path
from typing import Any

from autograder.model import CourseError

NUMBER = (int, float)
KINDS: dict[str, tuple[type | tuple[type, ...], str]] = {
    **dict.fromkeys(("minutes", "points"), (NUMBER, "a number, without quotes")),
    **dict.fromkeys(("draft", "checked"), (bool, "true or false, without quotes")),
    **dict.fromkeys(("id", "module", "kind", "shape", "slug"), (str, "a text in quotes")),
    **dict.fromkeys(
        ("lessons", "needs", "misconceptions", "targets", "objectives"),
        (list, 'a list such as ["02-08"]'),
    ),
    **dict.fromkeys(("title", "early", "excused"), (dict, 'a table such as {fr = "…"}')),
    **dict.fromkeys(("exercise", "activity", "objective", "word"), (list, "[[…]]")),
}


def fitting(path: Path, found: dict[str, Any]) -> dict[str, Any]:
    """The table as it is; raises CourseError for a value that no check could use."""
    for name, value in found.items():
        kind, said = KINDS.get(name, (object, ""))
        if not isinstance(value, kind):
            where = f"{found['id']}: " if isinstance(found.get("id"), str) else ""
            raise CourseError(f"{path}: {where}{name} = {value!r}: write {said}.")
        if isinstance(value, list):
            for entry in value:
                if isinstance(entry, dict):
                    fitting(path, entry)
    return found
