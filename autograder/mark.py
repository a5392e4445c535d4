"""The marks of a test: which exercise it belongs to, what it weighs, what it says."""

import re
from typing import Any

import pytest

from autograder.model import Test

MARKS = (
    "exercise(id): the exercise that the test belongs to (the grade cell's id)",
    "gate: an example of the text; as long as it fails the exercise earns nothing",
    "weight(n): the test's share of the points (default 1, a gate 0)",
    "case(category): what a hidden test is about, said to the learner when it fails",
    "hint(key): the hint of a failure that nothing explains better",
    "says(fr=…, en=…): what a visible test looks at, for the learner when it fails",
)

NAMES = tuple(re.split(r"\W", line)[0] for line in MARKS)


def read(item: pytest.Item, exercise: str) -> Test:
    """What the marks say of a test of this exercise."""
    gate = item.get_closest_marker("gate") is not None
    return Test(
        id=item.nodeid,
        exercise=exercise,
        gate=gate,
        hidden=_is_hidden(item),
        weight=_weight(item, gate=gate),
        category="example" if gate else f"case.{argument(item, 'case', 'usual')}",
        hint=str(argument(item, "hint", "")),
        says=_says(item),
    )


def _is_hidden(item: pytest.Item) -> bool:
    """Below a folder `hidden`, or a private one outside of the assignment."""
    root = item.config.rootpath
    return not item.path.is_relative_to(root) or "hidden" in item.path.relative_to(root).parts


def _says(item: pytest.Item) -> dict[str, str]:
    found = item.get_closest_marker("says")
    texts: dict[str, Any] = dict(found.kwargs) if found else {}
    if found and (found.args or not all(isinstance(text, str) for text in texts.values())):
        msg = f"{item.nodeid}: write the mark as says(fr='…', en='…'), one text per language."
        raise pytest.UsageError(msg)
    return texts


def argument(item: pytest.Item, name: str, default: Any) -> Any:
    """The first argument of a mark."""
    found = item.get_closest_marker(name)
    return found.args[0] if found and found.args else default


def _weight(item: pytest.Item, *, gate: bool) -> int:
    found = argument(item, "weight", 0 if gate else 1)
    if type(found) is not int or found < 0:
        msg = f"{item.nodeid}: the weight {found!r} is no whole number; correct the mark."
        raise pytest.UsageError(msg)
    return found
