"""From the bytes of a file to a valid notebook of format 4."""

import contextlib
import json
import os
import re
import stat
import warnings
from pathlib import Path
from typing import Any

import nbformat
from nbformat.warnings import DuplicateCellId, MissingIDFieldWarning

from autograder.model import CourseError
from autograder.notebook.mending import mended

# nbformat repairs what these are about, in memory.
warnings.simplefilter("ignore", DuplicateCellId)
warnings.simplefilter("ignore", MissingIDFieldWarning)

# Homework is text: a notebook beyond this size holds outputs nobody will read.
MAX_BYTES = 20_000_000
MAX_CELLS = 5_000  # each costs nbgrader a millisecond, and everybody waits
_HALF = re.compile(r"\\u[dD][89a-fA-F]")
_OPTIONS = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0)
_OPTIONS |= getattr(os, "O_NONBLOCK", 0)  # opening a FIFO must not wait for a writer


def node(path: Path) -> Any:
    """The nbformat node of `path`, version 4; raises CourseError when it is no usable notebook."""
    text = _text(path)
    try:
        found = json.loads(text)
    except (ValueError, RecursionError):
        found = None
    if not isinstance(found, dict) or "nbformat" not in found:
        msg = f"{path}: this is not a Jupyter notebook; save it again from JupyterLab."
        raise CourseError(msg)
    version = found["nbformat"]
    if version != nbformat.current_nbformat:
        msg = (
            f"{path}: notebook format {str(version)[:10]} is not supported; open it in a recent"
            f" JupyterLab and save it (format {nbformat.current_nbformat})."
        )
        raise CourseError(msg)
    if len(cells := found.get("cells") or ()) > MAX_CELLS:
        msg = (
            f"{path}: {len(cells)} cells are too many to grade (at most {MAX_CELLS}); delete some."
        )
        raise CourseError(msg)
    if _HALF.search(text):
        # half characters, which no file and no message can hold
        found = json.loads(json.dumps(found, ensure_ascii=False).encode(errors="replace"))
    try:
        return _valid(found)
    except Exception as error:
        # nbformat walks over whatever there is: many kinds of damage are no ValidationError.
        with contextlib.suppress(Exception):
            return _valid(mended(found))
        where = " ".join(getattr(error, "message", type(error).__name__).split())[:100]
        msg = f"{path}: the notebook is damaged ({where}); save it again from JupyterLab."
        raise CourseError(msg) from error


def _valid(found: dict[str, Any]) -> Any:
    """The minor version is left as it is: a newer one only adds things we do not read."""
    nbformat.validate(found)
    return nbformat.v4.nbjson.JSONReader().to_notebook(found)


def _text(path: Path) -> str:
    """The file's text; a symbolic link is refused, because it may show another learner's file."""
    try:
        with open(path, "rb", opener=lambda name, _: os.open(name, _OPTIONS)) as file:
            data = _bounded(path, file)
    except OSError as error:
        why = "is a symbolic link" if path.is_symlink() else f"cannot be read ({error.strerror})"
        msg = f"{path}: the file {why}; ask for the notebook itself."
        raise CourseError(msg) from error
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        msg = f"{path}: the text is not UTF-8; save the notebook again from JupyterLab."
        raise CourseError(msg) from error


def _bounded(path: Path, file: Any) -> bytes:
    facts = os.fstat(file.fileno())
    if not stat.S_ISREG(facts.st_mode):
        msg = f"{path}: this is not a plain file; ask for the notebook itself."
        raise CourseError(msg)
    if facts.st_size > MAX_BYTES:
        msg = (
            f"{path}: {facts.st_size // 1_000_000} MB is too big for a notebook (at most"
            f" {MAX_BYTES // 1_000_000}); clear its outputs, save it, and hand it in again."
        )
        raise CourseError(msg)
    data: bytes = file.read()
    return data
