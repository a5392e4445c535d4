"""The formgrader's button: one submission autograded by a server that is already running."""

import json
import os
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from urllib.error import URLError
from urllib.request import Request, urlopen

from autograder.bench import timing
from autograder.bench.course import NAME, Course, student
from autograder.bench.measure import Measure, faster

_TOKEN = "bench"  # noqa: S105 - a server that lives for seconds, on this machine only
_EXTENSION = "nbgrader.server_extensions.formgrader"
_PATIENCE = 120.0  # seconds


def clicks(theirs: Course, ours: Course, number: int) -> Iterator[Measure]:
    """Each learner's button is clicked once with both; the first click starts what stays."""
    for course in (theirs, ours):
        course.enrol(range(number + 1))
    with _server(theirs) as stock, _server(ours) as own:
        _click(stock, 0)
        _click(own, 0)
        others = {base: iter(range(1, number + 1)) for base in (stock, own)}
        theirs_, ours_ = timing.turns(
            number,
            lambda: _click(stock, next(others[stock])),
            lambda: _click(own, next(others[own])),
        )
    yield faster("the formgrader's button, one submission", theirs_, ours_, 5)


def _click(base: str, number: int) -> None:
    path = f"{base}/formgrader/api/submission/{NAME}/{student(number)}/autograde"
    answer = json.loads(_ask(path, "POST"))
    if not answer["success"]:
        raise RuntimeError(f"{path}: {answer.get('log') or answer.get('error')}")


@contextmanager
def _server(course: Course) -> Iterator[str]:
    """A Jupyter server with formgrader in the course's folder; its address."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [sys.executable, "-P", "-m", "jupyter_server", f"--port={port}", "--no-browser"]
    command += [f"--IdentityProvider.token={_TOKEN}", "--ServerApp.port_retries=0"]
    command += [f"--ServerApp.jpserver_extensions={{'{_EXTENSION}': True}}", "--allow-root"]
    process = subprocess.Popen(
        command,
        cwd=course.root,
        env={**os.environ, "JUPYTER_NO_CONFIG": "1"},
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
    )
    base = f"http://127.0.0.1:{port}"
    try:
        _wait(f"{base}/api/status")
        yield base
    finally:
        process.terminate()
        process.wait(_PATIENCE)


def _wait(path: str) -> None:
    end = time.monotonic() + _PATIENCE
    while True:
        try:
            _ask(path, "GET")
        except (URLError, ConnectionError):
            if time.monotonic() > end:
                raise
            time.sleep(0.1)
        else:
            return


def _ask(path: str, method: str) -> bytes:
    headers = {"Authorization": f"token {_TOKEN}"}
    request = Request(path, b"" if method == "POST" else None, headers, method=method)  # noqa: S310
    with urlopen(request, timeout=_PATIENCE) as answer:  # noqa: S310 - our own server
        content: bytes = answer.read()
    return content
