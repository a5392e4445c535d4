"""The worker's end of the line: decode a question, have it answered, send exactly one reply."""

import builtins
import socket
import sys
from collections.abc import Callable
from typing import Any

from msgpack import ExtType

from . import cells, description, kinship, wire
from .questions import Questions
from .wire import ANSWERED, ASKING, DONE, RAISED, REFUSED


def serve(sock: socket.socket) -> None:
    """Answer until the host hangs up; never returns a value of its own."""
    server = Server(sock)
    try:
        while True:
            server.answer(server.decode(wire.receive(sock)))
    except wire.Closed:
        return


class Server:
    """The line, and the objects that the host holds handles of."""

    def __init__(self, sock: socket.socket) -> None:
        self.sock = sock
        self.out, self.err = cells.Printed(), cells.Printed()
        sys.stdout, sys.stderr = self.out, self.err
        self.objects: list[Any] = []
        self.numbers: dict[int, int] = {}
        self.encode = wire.encoder(self.handle)
        self.decode = wire.decoder(
            lambda number: self.objects[number], self.callback, _no_argument
        )
        self.questions = Questions(self.encode)
        self.number = 0

    def answer(self, question: list[Any]) -> None:
        """Do what is asked and send exactly one reply, with the question's number."""
        changes: dict[int, Any] = {}
        outer, self.number = self.number, question[0]  # a test may ask while it is asked
        try:
            value = getattr(self.questions, f"do_{question[1]}")(changes, *question[2:])
            reply = [DONE, value]
        except wire.Closed:
            raise
        except BaseException as error:  # also SystemExit is the learner's business
            reply = [RAISED, description.facts(error)]
        printed = [self.out.take(), self.err.take()]
        try:
            self.say(*reply, *printed, changes)
        except (ValueError, RecursionError, MemoryError, TypeError, OverflowError) as error:
            self.say(REFUSED, str(error)[:200], *printed, {})
        self.number = outer

    def say(self, *items: Any) -> None:
        """Send a message about the question that is being answered."""
        wire.send(self.sock, self.encode([self.number, *items]))

    def handle(self, value: Any) -> ExtType:
        """A number, a kind and a name for something that cannot cross itself."""
        number = self.numbers.setdefault(id(value), len(self.objects))
        if number == len(self.objects):
            self.objects.append(value)  # kept, so that its id stays its own
        facts = [number, description.kind(value), description.name(value)]
        facts += kinship.content(value)
        return ExtType(wire.HANDLE, self.encode(facts))

    def callback(self, number: int) -> Callable[..., Any]:
        """A function of the test's: calling it asks the host, which keeps the code."""

        def ask(*args: Any, **options: Any) -> Any:
            self.say(ASKING, number, list(args), options)
            while True:
                message = self.decode(wire.receive(self.sock))
                if message[0] != ANSWERED:
                    self.answer(message)
                elif message[1]:
                    return message[2]
                else:
                    raise getattr(builtins, message[2], RuntimeError)(message[3])

        return ask


def _no_argument(_: int) -> None:
    msg = "the host never refers to an argument"
    raise wire.WireError(msg)
