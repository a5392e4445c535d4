"""A notebook whose cells can be read, though something else in it is damaged.

Other programs than Jupyter leave out what the format asks for, or write it in another way: the
learner has answered all the same, and Jupyter shows it.
"""

from typing import Any

_KINDS = {"code": "code", "markdown": "markdown", "raw": "raw", "heading": "markdown"}


def mended(found: dict[str, Any]) -> dict[str, Any]:
    """Only what grading reads: texts of cells, what nbgrader noted on them, the language."""
    return {
        "nbformat": 4,
        "nbformat_minor": 4,  # whose cells have no ids
        "metadata": _metadata(_dict(found.get("metadata"))),
        "cells": [_cell(cell) for cell in found["cells"]],
    }


def _cell(cell: dict[str, Any]) -> dict[str, Any]:
    kind = _KINDS[cell["cell_type"]]
    notes = _dict(_dict(cell.get("metadata")).get("nbgrader"))
    outputs: dict[str, Any] = {"outputs": [], "execution_count": None} if kind == "code" else {}
    return {
        "cell_type": kind,
        "source": cell["source"],
        "metadata": {"nbgrader": notes} if notes else {},
        **outputs,
    }


def _metadata(found: dict[str, Any]) -> dict[str, Any]:
    kernel, info = _dict(found.get("kernelspec")), _dict(found.get("language_info"))
    texts = {key: value for key, value in kernel.items() if isinstance(value, str)}
    made: dict[str, Any] = {}
    if texts:
        made["kernelspec"] = {"name": "", "display_name": "", **texts}
    if isinstance(info.get("name"), str):
        made["language_info"] = {"name": info["name"]}
    if isinstance(found.get("lang"), str):
        made["lang"] = found["lang"]
    return made


def _dict(found: Any) -> dict[str, Any]:
    return found if isinstance(found, dict) else {}
