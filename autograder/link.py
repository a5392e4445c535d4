"""The trusted end of the line to one worker: questions out, plain values back, a clock outside."""

import contextlib
import os
import signal
import socket
import struct
import time
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any, Literal

import psutil
from msgpack import ExtType

from autograder.handle import Handle
from autograder.reply import Gone, Raised, Reply
from autograder.worker import wire
from autograder.worker.wire import ANSWERED, ASKING, DONE, RAISED, REFUSED

CPU_SECONDS = 2.0  # of one test: an endless loop is one that is still counting after this
WALL_SECONDS = 15.0  # of one test: generous, so that a busy machine changes no mark
_TICK = 0.05


class Link:
    """Asks one worker; after Gone it answers nothing more."""

    def __init__(self, sock: socket.socket, pid: int, descriptor: int | None) -> None:
        self.sock = sock
        self.descriptor = descriptor
        self.process = _process(pid, descriptor)
        self.alive = True
        self.functions: list[Callable[..., Any]] = []
        self.args: list[Any] = []
        self.encode = wire.encoder(self._reference)
        self.decode = wire.decoder(self._handle, _refuse_callback, lambda n: self.args[n])
        sock.settimeout(_TICK)
        self.begin()

    def begin(self) -> None:
        """Start the clock of a test."""
        self.cpu_end = self._cpu() + CPU_SECONDS
        self.wall_end = time.monotonic() + WALL_SECONDS

    def ask(self, question: str, *details: Any, args: list[Any] | None = None) -> Reply:
        """One question, one reply; raises Gone when the worker does not live to give it."""
        if not self.alive:
            raise Gone("died")
        self.args = args or []
        try:
            self._send([question, *details])
            return self._reply()
        except Gone:
            raise
        except (wire.Closed, OSError):
            self._lose("died")
        except (
            wire.WireError,
            TypeError,
            ValueError,
            LookupError,
            AttributeError,
            RecursionError,
        ):
            self._lose("garbled")  # a forged message ends the worker, not us
        raise AssertionError

    def kill(self) -> None:
        """End the worker; it is gone from this line even if it ignores every signal."""
        if self.alive:
            self.alive = False
            self.sock.close()
            with contextlib.suppress(ProcessLookupError, psutil.Error):
                if self.descriptor is None:
                    self.process.kill()
                else:
                    signal.pidfd_send_signal(self.descriptor, signal.SIGKILL)
            if self.descriptor is not None:
                os.close(self.descriptor)

    def _send(self, message: list[Any]) -> None:
        """`sendall` with the test's clock, since a worker may stop reading."""
        data = self.encode(message)
        left = memoryview(struct.pack("<I", len(data)) + data)
        while left:
            try:
                left = left[self.sock.send(left) :]
            except TimeoutError:
                self._check_clock()

    def _reply(self) -> Reply:
        while True:
            message = self.decode(self._message())
            kind = message[0]
            if kind != ASKING:
                break
            self._send(self._answer(*message[1:]))
        if kind == REFUSED:
            _, refused, printed, errors, changes = message
            return Reply(refused=_text(refused), printed=_text(printed), errors=_text(errors))
        _, value, printed, errors, changes = message
        facts = Reply(
            printed=_text(printed), errors=_text(errors), changes=_changes(changes, self.args)
        )
        if kind == DONE:
            return replace(facts, value=value)
        if kind == RAISED:
            return replace(facts, raised=_raised(*value))
        raise wire.WireError

    def _answer(self, number: int, args: list[Any], options: dict[str, Any]) -> list[Any]:
        """Call the test's own function for the worker; its code and values stay here."""
        self._check_clock()
        try:
            return [ANSWERED, True, self.functions[number](*args, **options)]
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
            if time.monotonic() > self.wall_end:
                self._lose("hung")
            try:
                part = self.sock.recv(min(size - len(parts), 1 << 20))
            except TimeoutError:
                self._check_clock()
                continue
            if not part:
                raise wire.Closed
            parts += part
        return bytes(parts)

    def _check_clock(self) -> None:
        if self._cpu() > self.cpu_end or time.monotonic() > self.wall_end:
            self._lose("hung")

    def _cpu(self) -> float:
        try:
            times = self.process.cpu_times()
        except psutil.Error:
            return 0.0  # it has just ended; the socket will say so
        return float(times.user + times.system)

    def _lose(self, kind: Literal["hung", "died", "garbled"]) -> None:
        self.kill()
        raise Gone(kind)

    def _handle(self, number: int, kind: str, name: str) -> Handle:
        return Handle(self, number, _text(kind), _text(name))

    def _reference(self, value: Any) -> ExtType:
        if isinstance(value, Handle):
            return ExtType(wire.HANDLE, self.encode([value.number_]))
        if callable(value):
            self.functions.append(value)
            return ExtType(wire.CALLBACK, self.encode([len(self.functions) - 1]))
        msg = f"a test can hand plain values and functions over, not a {type(value).__name__}"
        raise TestMistake(msg)


class TestMistake(Exception):  # noqa: N818
    """The test itself asks for something impossible; its author reads this."""

    __test__ = False


def _process(pid: int, descriptor: int | None) -> psutil.Process:
    """The worker as this side of a process namespace numbers it."""
    if descriptor is not None:
        facts = Path(f"/proc/self/fdinfo/{descriptor}").read_text()
        pid = int(facts.split("Pid:")[1].split()[0])
    return psutil.Process(pid)


def _refuse_callback(*_: Any) -> None:
    raise wire.WireError


def _text(value: Any) -> str:
    """A forged message may hold anything where a text belongs."""
    if type(value) is not str:
        raise wire.WireError
    return value.encode("utf-8", "backslashreplace").decode()


def _changes(found: Any, args: list[Any]) -> dict[int, Any]:
    """New contents of arguments: a list stays a list, and only what was handed over changes."""
    for number, value in found.items():
        if type(value) is not type(args[number]):
            raise wire.WireError
    return dict(found)


def _raised(name: Any, bases: Any, message: Any, steps: Any, args: Any) -> Raised:
    return Raised(
        type=_text(name),
        bases=tuple(_text(base) for base in bases),
        message=_text(message),
        steps=tuple((_text(cell), int(line)) for cell, line in steps),
        args=tuple(arg for arg in args if type(arg) in {str, int, float, bool}),
    )
