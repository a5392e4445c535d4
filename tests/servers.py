"""A Jupyter server on a free port, for a course's folder."""

import os
import secrets
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from json import loads
from pathlib import Path

from autograder.gradebook import classroom

# What is installed and has nothing to do with what is tested.
_OTHERS = ("jupyterlab", "notebook", "jupyter_lsp", "jupyter_server_terminals")


@dataclass(frozen=True)
class Server:
    """Where it listens (no stroke at the end), and what lets somebody in."""

    address: str
    token: str


@contextmanager
def running(root: Path, *extensions: str) -> Iterator[Server]:
    """`jupyter server` in this folder, with these extensions."""
    token, runtime = secrets.token_hex(), root / "runtime"
    needed = dict.fromkeys(extensions, True) | dict.fromkeys(_OTHERS, False)
    options = [f"--ServerApp.jpserver_extensions={needed}", "--ServerApp.port=0", "--allow-root"]
    line = [sys.executable, "-m", "jupyter_server", "--no-browser", *options]
    places = {"HOME": str(runtime), "JUPYTER_RUNTIME_DIR": str(runtime), "JUPYTER_TOKEN": token}
    places |= {"PYTHONPATH": str(Path(classroom.__file__).parents[2])}  # this copy of the package
    runtime.mkdir()
    log = runtime / "log"
    with (
        log.open("w") as file,
        subprocess.Popen(line, cwd=root, env=os.environ | places, stderr=file) as process,
    ):
        try:
            yield Server(_address(runtime, process, log), token)
        finally:
            process.terminate()


def _address(runtime: Path, process: subprocess.Popen, log: Path) -> str:
    """Where the server listens, once it does."""
    while process.poll() is None:
        for path in runtime.glob("jpserver-*.json"):
            told = path.read_text()  # perhaps not to its end yet
            if told.rstrip().endswith("}") and "is running at" in log.read_text():
                return loads(told)["url"].rstrip("/")
        time.sleep(0.05)
    raise AssertionError(log.read_text())
