"""Compare what a learner's code gave with what a test expects, and show it."""

import math
import re
from collections.abc import Iterable
from typing import Any

from autograder.messages import visible

_ADDRESS = re.compile(r" at 0x[0-9a-f]+(?=>)")
MAX_SHOWN = 500  # characters of a value: a list of three orders fits


def same(expected: Any, obtained: Any) -> bool:
    """Same value and same type, all the way down; `pytest.approx` compares as it likes.

    An object that equals a plain value (a Counter a dict, a named tuple a tuple) is that value.
    """
    obtained = getattr(obtained, "plain_", obtained)
    if type(expected).__module__.startswith("_pytest"):
        try:
            return bool(obtained == expected)
        except (TypeError, ArithmeticError):  # a Decimal beside a float
            return False
    return type(expected) is type(obtained) and _alike(expected, obtained)


def _alike(expected: Any, obtained: Any) -> bool:
    """Two values of one type."""
    if isinstance(expected, list | tuple):
        return len(expected) == len(obtained) and all(map(same, expected, obtained))
    if isinstance(expected, dict):
        return _typed(expected) == _typed(obtained) and all(
            same(value, obtained[key]) for key, value in expected.items()
        )
    if isinstance(expected, set | frozenset):
        return _typed(expected) == _typed(obtained)
    if isinstance(expected, float) and math.isnan(expected):
        return math.isnan(obtained)
    return bool(expected == obtained)


def _typed(items: Iterable[Any]) -> dict[Any, type]:
    """True and 1.0 are 1 as well, for whoever looks them up."""
    return {item: type(item) for item in items}


def shown(value: Any) -> str:
    """The value as Python writes it, cut where nobody reads on."""
    try:
        text = repr(value)
    except (ValueError, RecursionError):
        text = f"<{type(value).__name__}>"  # an int of 5,000 digits has no repr
    # where a test's function lies in our memory is nobody's business
    kept = _ADDRESS.sub("", visible(text[:MAX_SHOWN]))
    return kept if len(text) <= MAX_SHOWN else f"{kept}…"


def lines(text: Any) -> list[str]:
    """Printed text to compare, without what nobody sees: spaces and empty lines at an end."""
    return [line.rstrip() for line in str(text).rstrip().splitlines()]


def type_differs(expected: Any, obtained: Any) -> bool:
    """Whether it would be right if only the type were."""
    return type(expected) is not type(obtained) and (
        expected == obtained or str(expected) == obtained
    )
