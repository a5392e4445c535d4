"""A scheduler and workers of Dask as processes of their own, on the loopback interface only."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import ExitStack, contextmanager
from pathlib import Path
from types import MappingProxyType

ROOT = Path(__file__).parents[1]
SECONDS = 120  # for anything here; generous, a machine may be busy
DASK = [sys.executable, "-m", "dask"]
NOTHING: Mapping[str, str] = MappingProxyType({})


def wait_until(happened: Callable[[], object]) -> None:
    """Or fail, when it takes too long."""
    last = time.monotonic() + SECONDS
    while not happened():
        assert time.monotonic() < last
        time.sleep(0.02)


def environment(more: Mapping[str, str] = NOTHING) -> dict[str, str]:
    """This package, wherever the process is started."""
    return {**os.environ, "PYTHONPATH": str(ROOT), **more}


class Cluster:
    """A scheduler that is reached at `address`, and the workers that were started for it."""

    def __init__(
        self, folder: Path, processes: ExitStack, scheme: str, settings: Mapping[str, str]
    ) -> None:
        self.folder, self.processes, self.settings = folder, processes, settings
        told = folder / "scheduler.json"
        words = ["--host", f"{scheme}://127.0.0.1", "--port", "0", "--scheduler-file", str(told)]
        words += [
            "--idle-timeout",
            "600",
        ]  # when these tests are killed it ends, and so do workers
        self.scheduler = self._start("scheduler", DASK, words, NOTHING)
        wait_until(lambda: told.exists() and told.read_text().endswith("}"))
        self.address = json.loads(told.read_text())["address"]
        self.started: list[subprocess.Popen[bytes]] = []

    @property
    def workers(self) -> list[subprocess.Popen[bytes]]:
        """Those that live."""
        return [worker for worker in self.started if worker.poll() is None]

    def worker(self, *, dask: list[str] = DASK, **more: str) -> subprocess.Popen[bytes]:
        """Another one, with these variables in its environment; it is there when this returns."""
        number = len(self.started)
        words = [self.address, "--host", "127.0.0.1", "--no-nanny", "--nthreads", "1"]
        words += ["--local-directory", str(self.folder), "--death-timeout", "60"]
        self.started.append(self._start(f"worker-{number}", dask, words, more))
        log = self.folder / f"worker-{number}.log"
        wait_until(lambda: "Registered to" in log.read_text())
        return self.started[-1]

    def _start(
        self, name: str, dask: list[str], words: list[str], more: Mapping[str, str]
    ) -> subprocess.Popen[bytes]:
        with (self.folder / f"{name}.log").open("wb") as log:
            child = subprocess.Popen(
                [*dask, name.partition("-")[0], *words, "--no-dashboard"],
                env=environment({**self.settings, **more}),
                cwd=self.folder,
                stdin=subprocess.DEVNULL,
                stdout=log,
                stderr=log,
                start_new_session=True,
            )
        self.processes.callback(kill, child)
        return child


def kill(child: subprocess.Popen[bytes]) -> None:
    """As a power cut would; what it started ends by itself."""
    if child.poll() is None:
        os.killpg(child.pid, signal.SIGKILL)
        child.wait()


@contextmanager
def cluster(
    folder: Path, *, workers: int = 2, scheme: str = "tcp", settings: Mapping[str, str] = NOTHING
) -> Iterator[Cluster]:
    """All of its processes are gone afterwards."""
    folder.mkdir(parents=True)
    with ExitStack() as processes:
        found = Cluster(folder, processes, scheme, settings)
        for _ in range(workers):
            found.worker()
        yield found
