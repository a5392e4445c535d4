"""The trusted end of the line to one worker: questions out, plain values back, a clock outside."""

import contextlib
import itertools
import math
import os
import secrets
import select
import signal
import socket
import struct
from collections.abc import Callable
from typing import Any, Literal

from msgpack import ExtType

from autograder import untrusted
from autograder.clock import CPU_SECONDS, Clock
from autograder.handle import Handle
from autograder.reply import Gone, Reply
from autograder.worker import wire
from autograder.worker.wire import ANSWERED, ASKING

_TICK = 0.05  # seconds between two looks at the clock while nothing comes
_MAX_BYTES = 64 << 20  # that one test may bring in: an endless iterator must not fill our memory


class TestMistake(Exception):  # noqa: N818
    """The test itself asks for something impossible; its author reads this."""

    __test__ = False


class Link:
    """Asks one worker; after Gone it answers nothing more."""

    def __init__(self, sock: socket.socket, pid: int, descriptor: int | None) -> None:
        self.sock, self.pid, self.descriptor = sock, pid, descriptor
        self.clock = Clock(pid, descriptor)
        self.alive = True
        self.functions: dict[int, Callable[..., Any]] = {}
        self.numbers = itertools.count()  # never twice the same, or a kept one would come alive
        self.args: list[Any] = []
        self.room = _MAX_BYTES
        self.encode = wire.encoder(self._reference)
        self.decode = wire.decoder(self._handle, _refuse, lambda n: self.args[n])
        sock.settimeout(_TICK)

    def begin(
        self, latest: float = math.inf, seconds: float | None = None, cpu: float = CPU_SECONDS
    ) -> None:
        """A test starts, and ends at `latest`: its own clock, no function of the last one."""
        self.clock.begin(latest, seconds, cpu)
        self.functions.clear()
        self.room = _MAX_BYTES

    def ask(self, question: str, *details: Any, args: list[Any] | None = None) -> Reply:
        """One question, one reply; raises Gone when the worker does not live to give it."""
        if not self.alive:
            raise Gone("died")
        self.check()
        outer, self.args = self.args, args or []  # a test's function may ask while it is asked
        number = secrets.randbits(60)  # an answer prepared before the question cannot have it
        message = self.encode([number, question, *details])
        try:
            self._send(message)
            return self._reply(number)
        except (wire.Closed, OSError):
            self._lose("died")
        except (ValueError, RecursionError):
            self._lose("garbled")  # a forged message (a WireError) ends the worker, not us
        finally:
            self.args = outer
        raise AssertionError

    def check(self) -> None:
        """Nobody has asked: who speaks now has forged an answer or has ended; raises Gone."""
        if self.alive and select.select([self.sock], [], [], 0)[0]:
            try:
                self._lose("garbled" if self.sock.recv(1) else "died")
            except OSError:
                self._lose("died")

    def kill(self) -> None:
        """End the worker; it is gone from this line even if it ignores every signal."""
        if self.alive:
            self.alive = False
            self.sock.close()
            with contextlib.suppress(ProcessLookupError):
                if self.descriptor is None:
                    os.kill(self.pid, signal.SIGKILL)
                else:
                    signal.pidfd_send_signal(self.descriptor, signal.SIGKILL)
            if self.descriptor is not None:
                os.close(self.descriptor)

    def _send(self, data: bytes) -> None:
        """`sendall` with the test's clock, since a worker may stop reading."""
        left = memoryview(struct.pack("<I", len(data)) + data)
        while left:
            try:
                left = left[self.sock.send(left) :]
            except TimeoutError:
                self._look()

    def _reply(self, number: int) -> Reply:
        while True:
            message = untrusted.message(self.decode(self._message()), number)
            if message[:1] != [ASKING]:
                return untrusted.reply(message, self.args)
            self._send(self.encode(self._answer(*untrusted.items(message, 4)[1:])))

    def _answer(self, number: Any, args: Any, options: Any) -> list[Any]:
        """Call the test's own function for the worker; its code and values stay here."""
        given, named = untrusted.items(args), untrusted.exact(options, dict)
        try:
            return [ANSWERED, True, self.functions[number](*given, **named)]
        except Exception as error:  # noqa: BLE001 - the learner may call it with anything
            return [ANSWERED, False, type(error).__name__, str(error)]

    def _message(self) -> bytes:
        (size,) = struct.unpack("<I", self._bytes(4))
        if size > wire.MAX_MESSAGE:
            raise wire.WireError
        return self._bytes(size)

    def _bytes(self, size: int) -> bytes:
        parts = bytearray()
        while len(parts) < size:
            self._look()
            try:
                part = self.sock.recv(min(size - len(parts), 1 << 20))
            except TimeoutError:
                continue
            if not part:
                raise wire.Closed
            parts += part
            self.room -= len(part)
        return bytes(parts)

    def _look(self) -> None:
        if self.clock.is_over() or self.room < 0:
            self._lose("hung")

    def _lose(self, kind: Literal["hung", "died", "garbled"]) -> None:
        self.kill()
        raise Gone(kind)

    def _handle(self, number: int, kind: str, name: str, *plain: Any) -> Handle:
        place = untrusted.exact(number, int)
        if any(type(value) not in {dict, tuple, int, str} for value in plain):
            raise wire.WireError("no value of such an object")
        return Handle(self, place, untrusted.text(kind), untrusted.text(name), *plain)

    def _reference(self, value: Any) -> ExtType:
        if isinstance(value, Handle):
            return ExtType(wire.HANDLE, self.encode([value.number_]))
        if callable(value):
            number = next(self.numbers)
            self.functions[number] = value
            return ExtType(wire.CALLBACK, self.encode([number]))
        msg = f"a test can hand plain values and functions over, not a {type(value).__name__}"
        raise TestMistake(msg)


def _refuse(*_: Any) -> None:
    raise wire.WireError
