"""A PostgreSQL server of our own: Debian's programs, a temporary folder, a socket in it."""

import os
import secrets
import shutil
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import psycopg
import pytest

PASSWORD = secrets.token_hex()
SECONDS = 120


class Server:
    """Running, with one user that has a password; it has no port, only a socket in `folder`."""

    def __init__(self, folder: Path, programs: Path) -> None:
        self.folder, self.programs = folder, programs
        # It refuses to run as root.
        self.user = {"user": "nobody", "group": "nogroup"} if os.geteuid() == 0 else {}
        (folder / "password").write_text(PASSWORD)
        if self.user:
            shutil.chown(folder, **self.user)
            shutil.chown(folder / "password", **self.user)
        self._run("initdb", "--auth=scram-sha-256", "--username=school", "--pwfile=password")
        self.start()

    def start(self) -> None:
        """It only answers programs of this machine that may open the folder."""
        options = f"-c listen_addresses='' -c fsync=off -k {self.folder}"
        self._run("pg_ctl", "start", "--wait", "--log=log", f"--options={options}")

    def stop(self) -> None:
        """Now, whoever is connected."""
        self._run("pg_ctl", "stop", "--wait", "--mode=immediate")

    def database(self, name: str) -> str:
        """A new, empty one: its address as nbgrader's db_url has it."""
        with psycopg.connect(self._address("postgres", ""), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self._address(name, "+psycopg")

    def _address(self, name: str, driver: str) -> str:
        return f"postgresql{driver}://school:{PASSWORD}@/{name}?host={self.folder}"

    def _run(self, program: str, *options: str) -> None:
        subprocess.run(
            [self.programs / program, f"--pgdata={self.folder / 'data'}", *options],
            cwd=self.folder,
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            timeout=SECONDS,
            check=True,
            **self.user,
        )


@contextmanager
def server() -> Iterator[Server]:
    """Gone afterwards, with all that was in it; skips where PostgreSQL is not installed."""
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"))
    if not found:
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up("PostgreSQL is not installed: apt install postgresql")
    folder = Path(tempfile.mkdtemp(prefix="tremplin-"))  # short: a socket's name has 107 signs
    try:
        made = Server(folder, found[-1].parent)
        try:
            yield made
        finally:
            made.stop()
    finally:
        shutil.rmtree(folder)
