"""A CSV file that a spreadsheet program opens: none of its values runs as a formula."""

import csv
import io
from collections.abc import Iterable

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "\uff1d", "\uff0b", "\uff0d", "\uff20")


def safe(value: object) -> str:
    """Its text; with an apostrophe before what a spreadsheet would take for a formula.

    A number stays one: only our own floats and integers may begin with a sign.
    """
    if isinstance(value, int | float) and not isinstance(value, bool):
        return f"{value:.4f}".rstrip("0").rstrip(".")
    text = str(value)
    dangerous = text.startswith(_FORMULA) or text.lstrip().startswith(_FORMULA)
    return f"'{text}" if dangerous else text


def written(rows: Iterable[Iterable[str]], separator: str = ",") -> str:
    """The text of the file; what is in the rows was made `safe` before."""
    text = io.StringIO()
    csv.writer(text, delimiter=separator).writerows(rows)
    return text.getvalue()
