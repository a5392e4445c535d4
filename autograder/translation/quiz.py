"""A lesson's `quiz.toml`, read and written."""

import json
import tomllib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from autograder.model import CourseError


def read(path: Path) -> dict[str, Any]:
    """What the file says; raises CourseError."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError) as error:
        raise CourseError(f"{path}: this is not a TOML file ({error}); repair it.") from error


def rewritten(value: Any, rewrite: Callable[[str, str, str], str], place: str = "") -> Any:
    """The same data with `rewrite(question's id, key, text)` in place of every text."""
    if isinstance(value, list):
        return [rewritten(item, rewrite, place) for item in value]
    if not isinstance(value, dict):
        return value
    place = str(value.get("id", place))
    return {
        key: rewrite(place, key, item)
        if isinstance(item, str)
        else rewritten(item, rewrite, place)
        for key, item in value.items()
    }


def written(data: dict[str, Any]) -> str:
    """The data as TOML, one table per question."""
    tables = {key: items for key, items in data.items() if _are_tables(items)}
    lines = [_pair(key, item) for key, item in data.items() if key not in tables]
    for key, items in tables.items():
        for table in items:
            lines += ["", f"[[{_name(key)}]]", *(_pair(*pair) for pair in table.items())]
    return "\n".join(lines).strip() + "\n"


def _are_tables(value: Any) -> bool:
    return isinstance(value, list) and value != [] and all(isinstance(v, dict) for v in value)


def _pair(key: str, value: Any) -> str:
    return f"{_name(key)} = {_value(value)}"


def _name(key: str) -> str:
    bare = key.isascii() and key.replace("-", "_").isidentifier()
    return key if bare else json.dumps(key, ensure_ascii=False)


def _value(value: Any) -> str:
    if isinstance(value, str | bool):
        # JSON's escapes are TOML's, but for one control character.
        return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
    if isinstance(value, dict):
        return "{" + ", ".join(_pair(*pair) for pair in value.items()) + "}"
    if isinstance(value, list):
        return "[" + "".join(f"\n    {_value(item)}," for item in value) + "\n]"
    return str(value)
