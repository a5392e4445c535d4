"""nbgrader's gradebook on PostgreSQL: the rows that SQLite has, whatever happens."""

import random
import shutil
import sys
from itertools import count
from pathlib import Path

import classes
import postgres
import pytest
import records
import test_batch
import test_nothing_lost
from classes import Course
from nbgrader.api import Gradebook
from sqlalchemy import create_engine, text
from sqlalchemy.pool import NullPool
from test_nothing_lost import CLASS, fork, hand_in, status, wait_until

from autograder.gradebook import classroom, graders, ledger, turn

pytestmark = test_batch.pytestmark  # as the command does
NUMBERS = count()


@pytest.fixture(scope="module")
def server():
    with postgres.server() as found:
        yield found


@pytest.fixture
def url(server):
    """An empty database."""
    return server.database(f"course_{next(NUMBERS)}")


def keep_in(root: Path, url: str) -> None:
    """What an instructor writes into nbgrader_config.py."""
    with (root / "nbgrader_config.py").open("a") as file:
        file.write(f"\nget_config().CourseDirectory.db_url = {url!r}\n")


@pytest.fixture
def shared(course, url):
    """The small course with its gradebook on the server."""
    keep_in(course.root, url)
    (course.root / "classroom" / "gradebook.db").unlink()
    course.generate()
    return course


def assert_same(course: Course, url: str, root: Path) -> None:
    """As a grading of the same class into SQLite, that nothing disturbed."""
    graders.close()
    fresh = classes.copy(course, root)
    (fresh.root / "nbgrader_config.py").write_text(classes.CONFIG)
    shutil.rmtree(fresh.root / "classroom" / "autograded")
    fresh.generate()
    done = fresh.grade()
    assert done.exit_code == 0, done.stderr
    assert_rows(url, f"sqlite:///{fresh.root / 'classroom' / 'gradebook.db'}")
    places = [one.root / "classroom" / "autograded" for one in (course, fresh)]
    assert records.files(places[0]) == records.files(places[1])


def assert_rows(first: str, second: str) -> None:
    """Table by table."""
    left, right = records.tables_of(first), records.tables_of(second)
    assert left.keys() == right.keys()
    assert sum(map(len, left.values())) > len(left)
    for table, rows in left.items():
        assert rows == right[table], table


def test_a_class_of_odd_submissions_has_the_rows_that_sqlite_has(shared, url, tmp_path):
    test_batch.odd_class(shared)
    assert shared.grade().exit_code == 0
    assert shared.grade().stdout.startswith("t01: 0 graded")
    assert_same(shared, url, tmp_path / "sqlite")


def test_graded_again_after_people_marked_it(tmp_path, url):
    """Two notebooks, written answers, a task, marks by hand, late penalties, other points."""
    kept = {}
    for name in ("sqlite", "postgresql"):
        root = test_batch.example_course(tmp_path / name)
        if name == "postgresql":
            keep_in(root, url)
            (root / "gradebook.db").unlink()
            classroom.run("generate_assignment", "ps1", f"--course-dir={root}", "--force")
        test_batch.ours(root, "ps1")
        for step in (test_batch.persons, test_batch.more_points, test_batch.later):
            step(root)
            test_batch.ours(root, "ps1", "--force")
        graders.close()
        kept[name] = classroom.Classroom(root).directory.db_url
    assert kept["postgresql"] == url
    assert_rows(kept["sqlite"], url)


def test_two_at_once_on_two_machines(shared, url, tmp_path):
    """Each has its copy of the course; the second one says so and changes nothing."""
    hand_in(shared, 0)
    other = classes.copy(shared, tmp_path / "other")
    first = fork(lambda: shared.grade().exit_code)
    wait_until((shared.root / "classroom" / "autograded" / ".autograder").exists)
    second = fork(lambda: refused(other))
    assert status(second) == 0
    assert status(first) == 0
    assert_same(shared, url, tmp_path / "sqlite")


def refused(course: Course) -> int:
    """0 when it is, in one sentence that keeps the password."""
    turn.PATIENCE = 0.0
    done = course.grade()
    *_, sentence = done.stderr.splitlines()
    assert "is being graded already, perhaps on another machine" in sentence
    assert postgres.PASSWORD not in done.stderr
    assert not (course.root / "classroom" / "autograded").exists()
    return 0 if done.exit_code == 1 else 1


def test_nbgrader_itself_at_the_same_time(shared, url, tmp_path):
    """The formgrader's button, for half of the class."""
    hand_in(shared, 0)
    course = classes.copy(shared, tmp_path / "other")
    for number, student in enumerate(CLASS):
        shutil.rmtree((shared if number % 2 else course).place("submitted", student).parent)
    root = f"--course-dir={course.root}"
    theirs = fork(lambda: bool(classroom.run("autograde", "t01", root)) and 0)
    ours = fork(lambda: shared.grade().exit_code)
    assert [status(ours), status(theirs)] == [0, 0]
    for step in ("submitted", "autograded"):
        place = f"classroom/{step}"
        shutil.copytree(course.root / place, shared.root / place, dirs_exist_ok=True)
    assert_same(shared, url, tmp_path / "sqlite")


def test_killed_again_and_again(shared, url, tmp_path):
    chance = random.Random(5)  # noqa: S311 - to be the same next time
    ways = (test_nothing_lost.killed_at_a_step, test_nothing_lost.killed_at_a_moment)
    for version in range(6):
        hand_in(shared, version)
        ways[version % 2](shared, chance)
    done = shared.grade()
    assert done.exit_code == 0, done.stderr
    assert_same(shared, url, tmp_path / "sqlite")


def test_a_gradebook_that_somebody_holds(shared, url, tmp_path, monkeypatch):
    monkeypatch.setattr(ledger, "PATIENCE", 0.1)
    hand_in(shared, 0)
    with create_engine(url, poolclass=NullPool).begin() as connection:
        connection.execute(text("LOCK TABLE grade IN ROW EXCLUSIVE MODE"))
        done = shared.grade()
    assert done.exit_code == 1
    *_, sentence = done.stderr.splitlines()
    assert sentence.startswith("postgresql+psycopg://school:***@/course_")
    assert "lock timeout" in sentence
    assert sentence.endswith("and is as it was; see to it and run the same command again.")
    assert shared.grade().exit_code == 0
    assert_same(shared, url, tmp_path / "sqlite")


def test_a_persons_mark_is_kept(shared, url):
    shared.submit("amina", shared.answered(ex1=classes.WRONG))
    shared.grade()
    with Gradebook(url) as book:
        book.find_grade("t01-ex1", "t01", "t01", "amina").manual_score = 1.5
        book.db.commit()
    shared.submit("amina", shared.answered(ex1=classes.HALF))
    assert shared.grade().exit_code == 0
    with Gradebook(url) as book:
        grade = book.find_grade("t01-ex1", "t01", "t01", "amina")
        assert (grade.manual_score, grade.auto_score, grade.score) == (1.5, 1.0, 1.5)


@pytest.mark.parametrize(
    ("driver", "line"),
    [("psycopg", "pip install 'psycopg[binary]'"), ("psycopg2", "pip install psycopg2-binary")],
)
def test_without_its_driver_the_line_that_installs_it(driver, line, course, monkeypatch):
    monkeypatch.setitem(sys.modules, driver, None)
    keep_in(course.root, f"postgresql+{driver}://school:secret@127.0.0.1:1/course")
    course.submit("amina")
    done = course.grade()
    assert done.exit_code == 1
    assert done.stderr.splitlines()[-1] == (
        f"postgresql+{driver}://school:***@127.0.0.1:1/course: its driver is not installed: {line}"
    )


def test_a_server_that_does_not_run_is_a_sentence(course):
    keep_in(course.root, "postgresql+psycopg://school:secret@127.0.0.1:1/course")
    course.submit("amina")
    done = course.grade()
    assert done.exit_code == 1
    *_, sentence = done.stderr.splitlines()
    assert sentence.startswith(
        "postgresql+psycopg://school:***@127.0.0.1:1/course: this gradebook"
    )
    assert sentence.endswith("start its server, or take your last copy.")
    assert "secret" not in done.stderr


def test_a_learner_who_is_erased_has_no_row_left_on_the_server_either(shared, url):
    for who in ("amina", "bilal"):
        shared.submit(who)
    assert shared.grade().exit_code == 0
    done = classes.autograder(
        "learner", "amina", "--erase", "--yes", f"--course-dir={shared.root}"
    )
    assert (done.exit_code, done.stderr) == (0, "")
    engine = create_engine(url, poolclass=NullPool)
    with engine.connect() as connection:
        tables = ("student", "submitted_assignment", "submitted_notebook", "grade", "comment")
        left = [connection.scalar(text(f"SELECT count(*) FROM {name}")) for name in tables]  # noqa: S608
    assert left == [1, 1, 1, 2, 2]
