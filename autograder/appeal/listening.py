"""A session that notes what is asked of a learner's code, and what comes back."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from autograder.comparison import shown
from autograder.handle import Handle
from autograder.model import Notebook
from autograder.reply import Gone, Reply
from autograder.session import Session
from autograder.verify.recording import changed_inputs
from autograder.zygote import Zygote

_MAX_TEXT = 2_000  # characters of what was printed
_MOST = 200  # questions of one test that are kept


@dataclass(frozen=True, slots=True)
class Exchange:
    """A question as Python writes it, and the answer; `seconds` by the clock on the wall."""

    asked: str
    answered: str
    printed: str
    seconds: float


class Listening(Session):
    """As when grading; `heard` has what the current test asked."""

    def __init__(
        self,
        zygote: Zygote,
        notebook: Notebook,
        files: dict[str, bytes],
        seconds: float | None = None,
    ) -> None:
        self.heard: list[Exchange] = []
        super().__init__(zygote, notebook, files, seconds)

    def begin(self, exercise: str) -> None:
        """A test starts."""
        self.heard = []
        super().begin(exercise)

    def _renew(self) -> None:
        """Objects of the learner's ask the line themselves: it is there that one listens."""
        super()._renew()
        ask = self.link.ask
        setattr(self.link, "ask", self._noted(ask))  # noqa: B010 - mypy knows it as a method

    def _noted(self, ask: Callable[..., Reply]) -> Callable[..., Reply]:
        def asked(question: str, *details: Any, args: list[Any] | None = None) -> Reply:
            said = self._question(question, details)
            start = time.perf_counter()
            try:
                reply = ask(question, *details, args=args)
            except Gone as gone:
                self._note(said, Reply(refused=gone.kind), start)
                raise
            self._note(said, reply, start)
            return reply

        return asked

    def _note(self, said: str, reply: Reply, start: float) -> None:
        if said and len(self.heard) < _MOST:
            seconds = time.perf_counter() - start
            printed = reply.printed[:_MAX_TEXT]
            # The number of the space in which a program's variables are is nobody's answer.
            answer = "" if said.startswith(_RUN) and not reply.raised else _answer(reply)
            self.heard.append(Exchange(said, answer, printed, seconds))

    def _question(self, kind: str, details: tuple[Any, ...]) -> str:
        """Empty for what no test asks by itself."""
        if kind == "call":
            target, args, options, lines = details
            given = [*map(shown, args), *(f"{name}={shown(v)}" for name, v in options.items())]
            typed = f" ← {', '.join(map(repr, lines))}" if lines else ""
            return f"{_name(target)}({', '.join(given)}){typed}"
        if kind == "run":
            position, source, lines = details
            found = changed_inputs(self.notebook.cells[position].source, source)
            inputs = ", ".join(f"{name} = {shown(value)}" for name, value in found.items())
            return f"{_RUN} {inputs or ', '.join(map(repr, lines))}".rstrip()
        if kind == "get":
            return str(details[0])
        return f"{_name(details[0])}.{details[1]}" if kind == "attr" else ""


_RUN = "▶"


def _name(target: Any) -> str:
    return target.name_ if isinstance(target, Handle) else str(target)


def _answer(reply: Reply) -> str:
    if reply.raised:
        return f"{reply.raised.type}: {reply.raised.message[:_MAX_TEXT]}"
    return reply.refused or shown(reply.value)
