"""What a killed grader leaves in the folder for temporary files goes with the next run."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from autograder import lodging
from autograder.gradebook import graders

LIVES = """
import sys
from autograder import lodging
print(lodging.make().path, flush=True)
sys.stdin.read()
"""


@pytest.fixture
def place(tmp_path, monkeypatch):
    """A folder for temporary files, ours alone."""
    found = tmp_path / "tmp"
    found.mkdir()
    monkeypatch.setenv("TMPDIR", str(found))
    monkeypatch.setattr("tempfile.tempdir", str(found))
    return found


@pytest.fixture
def neighbour(place):  # noqa: ARG001 - it lives there
    """A process that has made a folder, and the folder."""
    start = [sys.executable, "-c", LIVES]
    with subprocess.Popen(start, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as child:
        yield child, Path(child.stdout.readline().decode().strip())


def names(place: Path) -> list[str]:
    return sorted(path.name for path in place.iterdir())


def test_the_folder_of_who_was_killed_goes(neighbour, place):
    child, folder = neighbour
    (folder / "work" / "inner").mkdir(parents=True)
    child.send_signal(signal.SIGKILL)
    child.wait()
    assert folder.exists()
    lodging.make().leave()
    assert names(place) == []


def test_the_folder_of_who_lives_stays(neighbour, place):
    _, folder = neighbour
    own = lodging.make()
    assert names(place) == sorted([folder.name, Path(own.path).name])
    own.leave()
    assert names(place) == [folder.name]


def test_what_only_has_our_name_stays(place, tmp_path):
    """A link and a file are nothing that we made; what it shows is somebody else's."""
    (tmp_path / "other").mkdir()
    (place / "tremplin-run-link").symlink_to(tmp_path / "other")
    (place / "tremplin-run-file").touch()
    (place / "tremplin-of-somebody").mkdir()
    before = names(place)
    lodging.make().leave()
    assert names(place) == before
    assert (tmp_path / "other").is_dir()


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="needs root")
def test_another_users_folder_stays(place):
    """Even for root: who made it may have been killed, and may want to look."""
    (place / "tremplin-run-theirs").mkdir()
    os.chown(place / "tremplin-run-theirs", 12345, 12345)
    lodging.make().leave()
    assert names(place) == ["tremplin-run-theirs"]


def test_a_grading_leaves_nothing_and_takes_what_another_left(course, place):
    (place / "tremplin-run-left" / "work-x").mkdir(parents=True)
    course.submit("amina")
    assert course.grade().exit_code == 0
    graders.close()
    assert names(place) == []
