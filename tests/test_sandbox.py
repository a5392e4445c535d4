"""Which protections are found here, what is said about them, and what surrounds a zygote."""

import json
import re
import socket
import subprocess
import sys
from pathlib import Path

import classes
import pytest
from captive import need

from autograder import enclosure, sandbox
from autograder.model import CourseError

ZYGOTE = """
import json, os, socket, sys
def main(control):
    try:
        found = open(os.path.dirname(__file__) + "/../../secret").read()
    except OSError as error:
        found = type(error).__name__
    facts = {"argv": sys.argv, "path": sys.path, "environment": dict(os.environ),
             "found": found, "worker": list(sys.modules["tremplin_worker"].__path__)}
    socket.socket(fileno=control).sendall(json.dumps(facts).encode())
"""


@pytest.fixture
def fresh():
    """The trials are made again in this test, and forgotten after it."""
    sandbox.tried.cache_clear()
    yield
    sandbox.tried.cache_clear()


@pytest.fixture
def course(tmp_path, monkeypatch):
    """A course folder that holds a secret, and the worker's package below it."""
    sandbox.probe()  # with the real package
    worker = tmp_path / "autograder" / "worker"
    worker.mkdir(parents=True)
    (worker / "__init__.py").touch()
    (worker / "zygote.py").write_text(ZYGOTE)
    (tmp_path / "secret").write_text("expected: 42")
    monkeypatch.setattr(enclosure, "WORKER", worker)
    monkeypatch.setenv("TEACHERS_TOKEN", "t0ken")
    return worker


def zygote(layers: sandbox.Layers) -> dict:
    """What a zygote of ours sees around it."""
    ours, theirs = socket.socketpair()
    with ours, theirs:
        line, environment = sandbox.command(layers, theirs.fileno())
        subprocess.run(line, env=environment, pass_fds=[theirs.fileno()], timeout=60, check=True)
        return json.loads(ours.recv(1 << 16))


@pytest.mark.parametrize("layer", ["landlock", "seccomp", "bubblewrap"])
def test_each_layer_can_be_switched_off(layer, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_WITHOUT", layer)
    assert not getattr(sandbox.probe(), layer)
    assert f"{layer}: switched off" in sandbox.describe(sandbox.probe())


def test_a_layer_that_does_not_exist_cannot_be_switched_off(monkeypatch):
    monkeypatch.setenv("AUTOGRADER_WITHOUT", "selinux")
    with pytest.raises(CourseError, match="'selinux'"):
        sandbox.probe()


@pytest.mark.parametrize("left", ["landlock", "seccomp", ""])
def test_a_class_is_not_graded_in_the_open(left, monkeypatch):
    monkeypatch.delenv("AUTOGRADER_SANDBOX", raising=False)
    off = {"landlock", "seccomp", "bubblewrap"} - {left}
    monkeypatch.setenv("AUTOGRADER_WITHOUT", ",".join(off))
    with pytest.raises(
        CourseError, match=r"apt install bubblewrap libseccomp2.*--sandbox=process"
    ):
        sandbox.choose()


@pytest.mark.parametrize(("said", "wanted"), [("", "process"), ("process", "auto")])
def test_it_may_be_told_to(said, wanted, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_SANDBOX", said)
    layers = sandbox.choose(wanted)
    assert layers.levels() == ("L0",)
    assert layers.names() == frozenset()
    assert sandbox.describe(layers).startswith("Protection: L0 (missing: L1 and L2")


@pytest.mark.parametrize(("off", "levels"), {"bubblewrap": "L0 L1", "landlock": "L0 L2"}.items())
def test_one_of_the_two_levels_is_enough(off, levels, monkeypatch):
    need("landlock", "seccomp", "bubblewrap")
    monkeypatch.setenv("AUTOGRADER_WITHOUT", off)
    assert " ".join(sandbox.choose().levels()) == levels


def test_everything_that_works_is_used():
    need("landlock", "seccomp", "bubblewrap")
    assert sandbox.describe(sandbox.choose()) == "Protection: L0 L1 L2"


def test_another_word_is_refused():
    with pytest.raises(CourseError, match="'docker'"):
        sandbox.choose("docker")


@pytest.mark.usefixtures("fresh")
def test_bubblewrap_that_does_not_work_is_not_believed(tmp_path, monkeypatch):
    program = tmp_path / "bwrap"
    program.write_text("#!/bin/sh\necho setting up uid map: Permission denied >&2\nexit 1\n")
    program.chmod(0o700)
    monkeypatch.setenv("PATH", str(tmp_path))
    assert not sandbox.probe().bubblewrap
    assert "bubblewrap: setting up uid map" in sandbox.describe(sandbox.probe())


@pytest.mark.usefixtures("fresh")
def test_a_missing_program_is_named_with_its_package(tmp_path, monkeypatch):
    monkeypatch.setenv("PATH", str(tmp_path))
    assert "bwrap is not installed (apt install" in sandbox.describe(sandbox.probe())


@pytest.mark.usefixtures("fresh")
def test_elsewhere_than_on_linux_nothing_is_tried(monkeypatch):
    monkeypatch.setattr(sys, "platform", "darwin")
    monkeypatch.setattr(subprocess, "run", None)
    assert sandbox.probe().levels() == ("L0",)


def test_a_zygote_starts_with_nothing_of_the_teachers(course):
    seen = zygote(sandbox.Layers())
    assert seen["worker"] == [str(course)]
    assert seen["argv"] == ["-c"]
    assert "TEACHERS_TOKEN" not in seen["environment"]
    assert not [path for path in seen["path"] if path.startswith(str(course.parent))]
    assert seen["found"] == "expected: 42"  # L0 hides no file


def test_inside_bubblewrap_the_course_is_absent(course):
    need("bubblewrap")
    seen = zygote(sandbox.Layers(bubblewrap=True))
    assert seen["worker"] == [str(course)]
    assert seen["found"] == "FileNotFoundError"


def test_landlock_is_given_no_folder_that_may_hold_a_course():
    paths = set(sandbox.readable_paths())
    assert not paths & {"/", "/usr", "/usr/local", sys.prefix, sys.base_prefix, str(Path.cwd())}


@pytest.mark.parametrize(
    ("off", "told"),
    [
        ("", r"(?s)landlock +yes.*seccomp +yes.*bubblewrap +yes.*A class can be graded here"),
        ("bubblewrap", r"(?s)bubblewrap +no: switched off.*can be graded.*apt install bubblewrap"),
        ("landlock,bubblewrap", r"(?s)landlock +no: .*refused here.*apt install bubblewrap"),
    ],
)
def test_doctor_says_what_protects_and_what_to_install(off, told, monkeypatch):
    need("landlock", "seccomp", "bubblewrap")
    monkeypatch.setenv("AUTOGRADER_WITHOUT", off)
    monkeypatch.setenv("COLUMNS", "160")
    done = classes.autograder("doctor")
    assert done.exit_code == 0
    assert re.search(told, done.stdout)
