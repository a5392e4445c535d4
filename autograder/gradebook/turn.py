"""One grader at a time: on this machine, and on others that share the gradebook."""

import hashlib
import os
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection, create_engine, func, select
from sqlalchemy.engine import make_url
from sqlalchemy.pool import NullPool

from autograder.model import CourseError

if sys.platform != "win32":
    import fcntl

PATIENCE = 5.0  # seconds in which a server notices that a grader was killed
_TICK = 0.2
# When its machine is cut off, the server lets go of a grader's lock after a minute.
_ALIVE = "SET tcp_keepalives_idle = 30; SET tcp_keepalives_interval = 10;"
_ALIVE += " SET tcp_keepalives_count = 3"


@contextmanager
def alone(root: Path) -> Iterator[None]:
    """Nobody else grades this course; raises CourseError when somebody does.

    The lock is on the folder itself and ends with its process, however that ends.  Windows has no
    lock of this kind.
    """
    if sys.platform == "win32":
        yield
        return
    folder = os.open(root, os.O_RDONLY)
    try:
        try:
            fcntl.flock(folder, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError as error:
            msg = f"{root}: this course is being graded already; wait until that is done."
            raise CourseError(msg) from error
        yield
    finally:
        os.close(folder)


@contextmanager
def alone_in(url: str, course: str) -> Iterator[None]:
    """The same in a gradebook that several machines may use; it ends with the connection."""
    if make_url(url).get_backend_name() != "postgresql":
        yield
        return
    engine = create_engine(url, poolclass=NullPool, isolation_level="AUTOCOMMIT")
    with engine.connect() as connection:
        connection.exec_driver_sql(_ALIVE)
        if not _taken(connection, course):
            name = make_url(url).render_as_string(hide_password=True)
            msg = f"{name}: this course is being graded already, perhaps on another machine;"
            raise CourseError(f"{msg} wait until that is done.")
        yield


def _taken(connection: Connection, course: str) -> bool:
    found = hashlib.sha256(f"tremplin grades {course}".encode()).digest()
    key = int.from_bytes(found[:8], "big", signed=True)
    last = time.monotonic() + PATIENCE
    while not connection.scalar(select(func.pg_try_advisory_lock(key))):
        if time.monotonic() > last:
            return False
        time.sleep(_TICK)
    return True
