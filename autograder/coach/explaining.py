"""Which line stopped, what it means and what to try: at most two sentences."""

import linecache
import traceback
from types import TracebackType
from typing import Any

from autograder import diagnosis
from autograder.coach import desk, page
from autograder.coach.shown import Shown
from autograder.messages import Catalogue


def show(shell: Any, error: BaseException, trace: TracebackType | None) -> None:
    """Display the explanation; a fault of ours must not hide the learner's error."""
    from IPython.display import display  # noqa: PLC0415 - there is one where there is a shell

    try:
        display(explained(shell, error, trace))
    except Exception:  # noqa: BLE001
        return


def explained(shell: Any, error: BaseException, trace: TracebackType | None) -> Shown:
    """The line of the learner's cell, and the sentences."""
    say = Catalogue(desk.language())
    source, number, line, other = _place(shell, error, trace)
    names = [name for name in shell.user_ns if not name.startswith("_")]
    hint = diagnosis.of_exception(type(error).__name__, _message(error), source, names)
    stopped = say.text("interrupted") if isinstance(error, KeyboardInterrupt) else ""
    sentence = (
        say.text(hint.key, **hint.values)
        if hint
        else stopped or say.text("unknown-error", type=type(error).__name__)
    )
    key = "line-of-cell" if other else "line"
    where = say.text(key, number=number, cell=other) if number else ""
    text = "\n".join(
        filter(None, (f"{where}{say.text('colon')} {line}" if line else where, f"→ {sentence}"))
    )
    return Shown(page.render("error", say, where=where, line=line, sentence=sentence), text)


def _message(error: BaseException) -> str:
    return str(error.msg) if isinstance(error, SyntaxError) else str(error)


def _place(
    shell: Any, error: BaseException, trace: TracebackType | None
) -> tuple[str, int, str, int]:
    """The cell's source, the deepest line of the error that is in a cell, and which other cell.

    The number between the brackets of a cell, or 0 for the one that runs now.
    """
    cell = str(shell.user_ns["In"][-1])
    if isinstance(error, SyntaxError):
        number = error.lineno or 0
        lines = cell.splitlines()
        return cell, number, lines[number - 1].strip() if 0 < number <= len(lines) else "", 0
    mapped = getattr(shell.compile, "_filename_map", {})
    for frame in reversed(traceback.extract_tb(trace)):
        if frame.filename in mapped or frame.filename.startswith("<ipython-input"):
            source = "".join(linecache.getlines(frame.filename)) or cell
            ran = mapped.get(frame.filename, 0)
            other = ran if ran and ran != len(shell.user_ns["In"]) - 1 else 0
            return source, frame.lineno or 0, (frame.line or "").strip(), other
    return cell, 0, "", 0
