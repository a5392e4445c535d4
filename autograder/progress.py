"""How far a long piece of work is, and how a person ends it before it is done."""

import signal
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

from rich.console import Console
from rich.progress import (
    BarColumn,
    MofNCompleteColumn,
    Progress,
    ProgressColumn,
    Task,
    TextColumn,
    TimeRemainingColumn,
)
from rich.text import Text


class Rate(ProgressColumn):
    """Things done in a second; they come in batches, so it is that of the whole time."""

    def render(self, task: Task) -> Text:
        """Empty until there is something to say."""
        return Text(f"{task.completed / task.elapsed:.1f}/s" if task.elapsed else "")


@contextmanager
def bar(title: str, total: int) -> Iterator[Callable[[bool], None]]:
    """On stderr; what it yields is called for each thing, with whether a person has to look."""
    columns = (
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        Rate(),
        TimeRemainingColumn(elapsed_when_finished=True),
        TextColumn("{task.fields[said]}"),
    )
    refused = 0
    with Progress(*columns, console=Console(stderr=True)) as progress:
        task = progress.add_task(title, total=total, said="")

        def advance(person: bool) -> None:  # noqa: FBT001 - the only thing there is to say
            nonlocal refused
            refused += person
            progress.update(task, advance=1, said=f"{refused} need a person" if refused else "")

        yield advance


@contextmanager
def interruption() -> Iterator[threading.Event]:
    """Set by Ctrl-C; a second one ends the program at once, as usual."""
    stop = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield stop
        return

    def ask(_number: int, _frame: FrameType | None) -> None:
        signal.signal(signal.SIGINT, before)
        stop.set()

    before = signal.signal(signal.SIGINT, ask)
    try:
        yield stop
    finally:
        signal.signal(signal.SIGINT, before)
