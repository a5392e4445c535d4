"""An error in a learner's cell: what to try, in their language, before Python's own last line."""

from types import TracebackType
from typing import Any

WHERE = "ipykernel"  # part of the file name that IPython gives to a cell


def install(shell: Any) -> None:
    """In a notebook, explain every error of a cell, and a cell that the learner stopped."""
    shell.InteractiveTB.set_mode("Minimal")
    shell.set_custom_exc((Exception, KeyboardInterrupt), _explain)


def _explain(
    shell: Any,
    kind: type[BaseException],
    error: BaseException,
    trace: TracebackType | None,
    tb_offset: int | None = None,
) -> list[str]:
    """IPython's own last words stay: tools and graders see an error as always."""
    from autograder.coach import explaining  # noqa: PLC0415 - loaded with the first error

    explaining.show(shell, error, trace)
    last: list[str] = shell.InteractiveTB.structured_traceback(kind, error, trace, tb_offset)
    shell._showtraceback(kind, error, last)  # noqa: SLF001 - as IPython's showtraceback does
    return last
