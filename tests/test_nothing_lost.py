"""Whatever happens to a grading: no wrong mark, nothing half-written, and the next one completes.

A grading is killed 20 times; `TREMPLIN_KILLS=200 pytest tests/test_nothing_lost.py` does it more
often.
"""

import json
import os
import random
import re
import resource
import shutil
import signal
import sqlite3
import sys
import time
import traceback
from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import classes
import psutil
import pytest
import records
from classes import FULL, HALF, HANGS, WRONG, Course

from autograder.gradebook import graders, ledger

CLASS = [f"learner-{number}" for number in range(8)]
ANSWERS = ({}, {"ex1": HALF}, {"ex1": WRONG})
MARKS = (2.0, 1.0, 0.0)  # of these answers in the first exercise
KILLS = 5  # in a row
CHAINS = max(1, int(os.environ.get("TREMPLIN_KILLS", "20")) // KILLS)


def hand_in(course: Course, version: int) -> None:
    """The whole class, everybody with another answer than before."""
    for number, student in enumerate(CLASS):
        node = course.answered(**ANSWERS[(number + version) % len(ANSWERS)])
        course.submit(student, node, minute=version)


def fork(work: Callable[[], int]) -> int:
    """Do it in a process of its own, as the command would; its id."""
    graders.close()
    if pid := os.fork():
        return pid
    try:
        os._exit(work())
    except BaseException:  # noqa: BLE001 - it must not go on as a second pytest
        traceback.print_exc()
        os._exit(99)


def status(pid: int) -> int:
    """How it ended: its exit status, or less than zero for a signal."""
    return os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])


def end_at(step: int, root: Path) -> None:
    """From now on, the process ends itself in front of its nth step in the classroom's files."""
    left = step

    def count(what: str, details: tuple) -> None:
        nonlocal left
        if what.startswith(("open", "os.", "shutil.")) and str(details[0]).startswith(str(root)):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def killed_at_a_step(course: Course, chance: random.Random) -> int:
    """Steps in submitted/ are many and change nothing, so only the others count."""
    step = chance.randrange(len(CLASS) * 12)

    def work() -> int:
        end_at(step, course.root / "classroom" / "autograded")
        return course.grade().exit_code

    return status(fork(work))


def killed_at_a_moment(course: Course, chance: random.Random) -> int:
    pid = fork(lambda: course.grade().exit_code)
    time.sleep(chance.uniform(0, 3))
    os.kill(pid, signal.SIGKILL)
    return status(pid)


def assert_whole(course: Course, versions: int) -> None:
    """Each graded notebook is one that was handed in, whole; each mark is one of those earned."""
    for folder in (course.root / "classroom" / "autograded").glob("*/t01"):
        names = {str(p.relative_to(folder)) for p in folder.rglob("*") if p.is_file()}
        assert names == {"t01.ipynb", "timestamp.txt", "tests/test_ex1.py", "tests/test_ex2.py"}
        assert "autograder" in json.loads((folder / "t01.ipynb").read_text())["metadata"]
    with closing(sqlite3.connect(course.root / "classroom" / "gradebook.db")) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        graded = {
            row[0] for row in connection.execute("SELECT student_id FROM submitted_assignment")
        }
    for number, student in enumerate(CLASS):
        if student in graded:
            possible = [MARKS[(number + version) % len(MARKS)] for version in range(versions)]
            marks = course.marks(student)
            assert marks["t01-ex1"] in possible
            assert marks["t01-ex2"] == FULL["t01-ex2"]


def assert_as_undisturbed(course: Course, root: Path) -> None:
    """Graded once more, everything is as if nothing had happened."""
    done = course.grade()
    assert done.exit_code == 0, done.stderr
    fresh = classes.copy(course, root)
    graders.close()
    for path in (fresh.root / "classroom" / "autograded").iterdir():
        shutil.rmtree(path)
    (fresh.root / "classroom" / "gradebook.db").unlink()
    fresh.generate()
    assert fresh.grade().exit_code == 0
    places = [one.root / "classroom" for one in (course, fresh)]
    tables, files = (
        [records.tables(place / "gradebook.db") for place in places],
        [records.files(place / "autograded") for place in places],
    )
    assert tables[0] == tables[1]
    assert files[0] == files[1]
    assert {path.name for path in (places[0] / "autograded").iterdir()} == {*CLASS}


@pytest.mark.parametrize("chain", range(CHAINS))
def test_killed_again_and_again(chain, course, tmp_path):
    """Between two kills everybody hands in something else; the last grading is left alone."""
    chance = random.Random(chain)  # noqa: S311 - to be the same next time
    way = (killed_at_a_step, killed_at_a_moment)[chain % 2]
    for version in range(KILLS):
        hand_in(course, version)
        assert way(course, chance) in {-signal.SIGKILL, 0}
        assert_whole(course, version + 1)
    assert_as_undisturbed(course, tmp_path / "undisturbed")


@contextmanager
def locked(course: Course) -> Iterator[None]:
    """Another program is in the middle of writing."""
    path = course.root / "classroom" / "gradebook.db"
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield


@contextmanager
def unwritable(course: Course) -> Iterator[None]:
    """SQLite cannot write its journal; file permissions would not stop root."""
    path = course.root / "classroom" / "gradebook.db-journal"
    path.mkdir()
    (path / "x").touch()
    yield
    shutil.rmtree(path)


@pytest.fixture
def impatient(monkeypatch):
    """Do not wait for whoever holds the gradebook."""
    monkeypatch.setattr(ledger, "PATIENCE", 0.1)


TROUBLE = {"locked": (locked, "locked"), "unwritable": (unwritable, "open|write|I/O")}


@pytest.mark.parametrize(("trouble", "says"), TROUBLE.values(), ids=TROUBLE)
@pytest.mark.parametrize("options", [(), ("--force",)], ids=["", "force"])
@pytest.mark.usefixtures("impatient")
def test_a_gradebook_that_cannot_be_written(trouble, says, options, course, tmp_path):
    hand_in(course, 0)
    course.grade()
    before = records.files(course.root / "classroom" / "autograded")
    hand_in(course, 1)
    with trouble(course):
        done = course.grade(*options)
    *_, sentence = done.stderr.splitlines()
    assert re.search(rf"gradebook\.db: .*\(.*({says}).*\)", sentence)
    assert done.exit_code == 1
    assert records.files(course.root / "classroom" / "autograded") == before
    assert_as_undisturbed(course, tmp_path / "undisturbed")


def half_the_gradebook(course: Course) -> int:
    """Every notebook is smaller."""
    return (course.root / "classroom" / "gradebook.db").stat().st_size // 2


LIMITS = {"no notebook fits": lambda _: 4000, "nor the gradebook": half_the_gradebook}


@pytest.mark.parametrize("limit", LIMITS.values(), ids=LIMITS)
def test_no_room_left(limit, course, tmp_path, capfd):
    hand_in(course, 0)
    most = limit(course)

    def work() -> int:
        resource.setrlimit(resource.RLIMIT_FSIZE, (most, most))
        done = course.grade()
        sys.stderr.write(done.stderr.splitlines()[-1])
        return done.exit_code

    assert status(fork(work)) == 1
    assert "run the same command again" in capfd.readouterr().err
    assert_whole(course, 1)
    assert_as_undisturbed(course, tmp_path / "undisturbed")


def wait_until(happened: Callable[[], bool]) -> None:
    """Or fail, when it takes two minutes."""
    last = time.monotonic() + 120
    while not happened():
        assert time.monotonic() < last
        time.sleep(0.02)


def test_two_at_once(course, tmp_path):
    """The second one says so and changes nothing."""
    hand_in(course, 0)
    first = fork(lambda: course.grade().exit_code)
    wait_until((course.root / "classroom" / "autograded" / ".autograder").exists)
    second = course.grade()
    assert second.exit_code == 1
    assert "is being graded already" in second.stderr.splitlines()[-1]
    assert status(first) == 0
    assert_as_undisturbed(course, tmp_path / "undisturbed")


def test_interrupted(course, tmp_path):
    """Ctrl-C keeps what is done; until then one slow learner has delayed nobody."""
    hand_in(course, 0)
    sleeps = HANGS.replace("pass", "__import__('time').sleep(9)")
    course.submit(CLASS[0], course.answered(ex1=sleeps, ex2=sleeps.replace("t01-ex1", "t01-ex2")))
    pid = fork(lambda: course.grade("--jobs=2").exit_code)
    wait_until(lambda: all(course.place("autograded", one).exists() for one in CLASS[1:]))
    assert not course.place("autograded", CLASS[0]).exists()
    started = psutil.Process(pid).children(recursive=True)
    os.kill(pid, signal.SIGINT)
    assert status(pid) == 130
    psutil.wait_procs(started, timeout=30)
    assert not [one for one in started if one.is_running()]
    hand_in(course, 0)
    assert course.grade().stdout == "t01: 1 graded, 7 unchanged, 0 not graded.\n"
    assert_as_undisturbed(course, tmp_path / "undisturbed")
