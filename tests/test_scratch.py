"""A worker's folder stays small, and goes whatever a learner put there."""

import os
import shutil
from pathlib import Path

import pytest

from autograder.worker import scratch


def deep(folder: Path) -> None:
    """More folders in each other than Python recurses, or than a path may name."""
    here = os.open(folder, os.O_RDONLY)
    for _ in range(1500):
        os.mkdir("inner", dir_fd=here)
        inner = os.open("inner", os.O_RDONLY, dir_fd=here)
        os.close(here)
        here = inner
    os.close(here)


def locked(folder: Path) -> None:
    (folder / "locked" / "inner").mkdir(parents=True)
    (folder / "locked" / "inner" / "file").write_text("x")
    (folder / "locked" / "inner").chmod(0)
    (folder / "locked").chmod(0)


def odd(folder: Path) -> None:
    (folder / "root").symlink_to("/")
    os.mkfifo(folder / "pipe")
    (folder / os.fsdecode(b"\xff\n*")).mkdir()
    (folder / "inner").mkdir()
    (folder / "inner" / "inner").mkdir()


def wide(folder: Path) -> None:
    for number in range(300):
        (folder / str(number) / "inner").mkdir(parents=True)


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A worker's, and beside it what must stay."""
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    (tmp_path / "other").write_text("x")
    yield Path(scratch.make())
    assert [path.name for path in tmp_path.iterdir()] == ["other"]


@pytest.mark.parametrize("fill", [deep, locked, odd, wide])
def test_it_goes(fill, folder):
    fill(folder)
    scratch.remove(str(folder))
    assert not folder.exists()


def test_python_alone_would_fail(folder):
    deep(folder)
    with pytest.raises((OSError, RecursionError)):
        shutil.rmtree(folder)
    scratch.remove(str(folder))


def test_what_is_gone_already_is_no_error(folder):
    folder.rmdir()
    scratch.remove(str(folder))


FULL = {
    "files": lambda folder: [(folder / str(n)).touch() for n in range(scratch.MAX_FILES + 1)],
    "bytes": lambda folder: (folder / "x").write_bytes(bytes(scratch.MAX_BYTES + 4096)),
    "depth": deep,
}


@pytest.mark.parametrize("fill", FULL.values(), ids=FULL)
def test_too_much_is_seen(fill, folder):
    assert not scratch.is_too_much(str(folder), os.getpid(), alone=False)
    fill(folder)
    assert scratch.is_too_much(str(folder), os.getpid(), alone=False)
    scratch.remove(str(folder))


def test_processes_share_one_bound_on_memory(folder, monkeypatch):
    """Where a worker can start others, each would have a limit of its own."""
    assert not scratch.is_too_much(str(folder), os.getpid(), alone=True)
    monkeypatch.setattr(scratch, "MAX_MEMORY", 1 << 20)
    assert scratch.is_too_much(str(folder), os.getpid(), alone=True)
    assert not scratch.is_too_much(str(folder), os.getpid(), alone=False)
    scratch.remove(str(folder))


def test_homework_is_not_too_much(folder):
    odd(folder)
    for number in range(100):
        (folder / f"{number}.csv").write_bytes(bytes(100_000))
    with (folder / "sparse").open("wb") as file:
        file.truncate(1 << 40)  # takes no room
    assert not scratch.is_too_much(str(folder), os.getpid(), alone=False)
    scratch.remove(str(folder))
