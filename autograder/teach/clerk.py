"""The process that grades for the instructor's pages: one order after another, hosts kept warm.

It ends when nobody is left at the other end, and whatever it was grading then can be gone on with.
"""

import logging
import os
import socket
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from queue import SimpleQueue
from threading import Event, Thread

import msgspec

from autograder import job, sandbox
from autograder.model import CourseError
from autograder.worker import wire


class Order(msgspec.Struct, frozen=True):
    """Grade this learner's work again, or of everybody (no name) what is new or has changed."""

    course: str
    assignment: str
    student: str = ""


class Begun(msgspec.Struct, frozen=True, tag=True):
    """How many submissions there are."""

    total: int


class Step(msgspec.Struct, frozen=True, tag=True):
    """What became of one; `notes` are sentences for the instructor."""

    student: str
    new: bool
    refused: bool
    notes: tuple[str, ...]
    faults: tuple[str, ...]


class Ended(msgspec.Struct, frozen=True, tag=True):
    """The last word; `problem` says why nothing or not all was graded."""

    problem: str = ""


Said = Begun | Step | Ended


def main() -> None:
    """`python -m autograder.teach.clerk SOCKET SANDBOX`."""
    number, wanted = sys.argv[1:]
    sandbox.begin(wanted)
    with socket.socket(fileno=int(number)) as sock:
        orders: SimpleQueue[Order | None] = SimpleQueue()
        stop = Event()
        Thread(target=_listen, args=(sock, orders, stop), daemon=True).start()
        while order := orders.get():
            with suppress(OSError):  # nobody listens any more; what was graded is stored
                for said in _carry_out(order, wanted, stop):
                    job.send(sock, said)


def _listen(sock: socket.socket, orders: SimpleQueue[Order | None], stop: Event) -> None:
    with suppress(wire.Closed, OSError):
        while True:
            orders.put(job.receive(sock, Order))
    stop.set()
    orders.put(None)


def _carry_out(order: Order, wanted: str, stop: Event) -> Iterator[Said]:
    try:
        yield from _grade(order, wanted, stop)
    except CourseError as error:
        yield Ended(str(error))
    except Exception as error:
        logging.getLogger(__name__).exception("%s", order)
        yield Ended(f"{order.assignment}: it could not be graded ({error}); see the server's log.")


def _grade(order: Order, wanted: str, stop: Event) -> Iterator[Said]:
    from autograder import grading, moved  # noqa: PLC0415 - while nbgrader is read, the sandbox is tried
    from autograder.gradebook import collected, graders  # noqa: PLC0415
    from autograder.gradebook.classroom import Classroom  # noqa: PLC0415

    graders.use(grading.Here(wanted))
    graders.layers()  # or a CourseError before anything is looked at
    room = Classroom(Path(order.course))
    names = collected.chosen(room, order.assignment, [order.student] if order.student else [])
    yield Begun(len(names))
    jobs, force = os.cpu_count() or 1, bool(order.student)
    with collected.grading(
        room, order.assignment, names, jobs=jobs, force=force, stop=stop
    ) as results:
        for one in results:
            notes = (*one.notes, *moved.earlier(one))
            yield Step(one.student, bool(one.results), one.refused, notes, one.faults)
    yield Ended()


if __name__ == "__main__":
    main()
