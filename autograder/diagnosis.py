"""Placeholder until the real one is written."""

from collections.abc import Collection


def of_exception(type_name: str, message: str, source: str, names: Collection[str]) -> None:
    return None
