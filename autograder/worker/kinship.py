"""Objects that stand for a plain value: a Counter for a dict, a number of numpy's for a number."""

import enum
from collections import Counter, OrderedDict, defaultdict
from typing import Any

_DICTS = {Counter, OrderedDict, defaultdict}
_ITEMS = {bool, int, float, str}  # what a number of numpy's can become


def plain(value: Any) -> Any:
    """A number, a truth or a text out of a table, as Python has it; anything else as it is."""
    kind = type(value)
    if kind.__module__ == "numpy" and any(base.__name__ == "generic" for base in kind.__mro__):
        item = value.item()
        return item if type(item) in _ITEMS else value
    return value


def content(value: Any) -> list[Any]:
    """The plain value that Python itself says such an object equals, in a list; or nothing."""
    if type(value) in _DICTS:
        return [dict(value)]
    if isinstance(value, tuple) and hasattr(type(value), "_fields"):
        return [tuple(value)]
    if isinstance(value, enum.Enum) and type(value.value) in {int, str} and value == value.value:
        return [value.value]
    return []
