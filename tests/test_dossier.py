"""A learner's data: all of it is handed over or erased, and nothing of anybody else's."""

import csv
import io
import json
import os
import shutil
import signal
import sqlite3
import stat
import sys
import zipfile
from contextlib import closing
from datetime import datetime
from pathlib import Path

import classes
import nbformat
import pytest
from bs4 import BeautifulSoup
from classes import SECRETS, Course

from autograder.gradebook import classroom, graders

WHO, FIRST, LAST, MAIL = "amina", "Amina", "D'Été", "a.dete@example.org"
NAMED = [text.encode() for text in (WHO, f"{FIRST} {LAST}", f"{FIRST} D&#39;Été", MAIL)]
OTHERS = ("amina.b", "bilal")
TABLES = "SELECT name FROM sqlite_master WHERE type = 'table'"
ALL = "SELECT * FROM "
NOTE = "Ta boucle est claire. " * 1000  # more than a page of the database


def run(course: Course, who: str, command: str, *options: str) -> None:
    home = course.root.parent / "homes" / who
    home.mkdir(parents=True, exist_ok=True)
    own = (f"--Exchange.assignment_dir={home}", f"--Exchange.cache={home / '.nbgrader'}")
    words = (f"--student={who}", f"--course-dir={course.root}", *own, *options)
    classroom.run(command, course.name, *words)


def hand_in(course: Course, who: str, **answers: str) -> None:
    folder = course.root.parent / "homes" / who / course.name
    if not folder.exists():
        run(course, who, "fetch_assignment")
    nbformat.write(course.answered(**answers), folder / f"{course.name}.ipynb")
    run(course, who, "submit")


@pytest.fixture(scope="module")
def term(released, tmp_path_factory):
    """Everything that the programs of a term write about three learners."""
    course = classes.copy(released, tmp_path_factory.mktemp("dossier") / "course")
    here = f"--course-dir={course.root}"
    classroom.run("release_assignment", "t01", here)
    hand_in(course, WHO, ex1=classes.HALF)
    for who in (WHO, *OTHERS):
        hand_in(course, who)
    classroom.run("collect", "t01", here)
    sent = course.root.parent / "mail"
    for who in ("amina", "bilal"):
        (sent / who).mkdir(parents=True)
        shutil.copy(course.place("submitted", who) / "t01.ipynb", sent / who)
        node = course.answered(ex2=classes.RIGHT["t01-ex2"].replace("30", "31"))
        nbformat.write(node, sent / who / "t01.ipynb")
    assert classes.autograder("collect", str(sent), here).exit_code == 0
    assert course.grade().exit_code == 0
    with course.gradebook() as book:
        about = {"first_name": FIRST, "last_name": LAST, "email": MAIL, "lms_user_id": "4711"}
        book.update_or_create_student(WHO, **about)
        book.find_comment("t01-ex1-answer", "t01", "t01", WHO).manual_comment = NOTE
        book.find_grade("t01-ex1", "t01", "t01", WHO).manual_score = 1.5
        book.db.commit()
    classroom.run("generate_feedback", "t01", here)
    classroom.run("release_feedback", "t01", here)
    for words in (("report", "t01"), ("report",)):
        assert classes.autograder(*words, here).exit_code == 0
    pair = "<li>Amina D&#39;Été, bilal</li>"
    (course.root / "classroom" / "report" / "t01-similar.html").write_text(pair)
    for who in (WHO, "bilal"):
        state = course.root / "workspace" / who / ".tremplin"
        for name, text in {
            "progress.jsonl": '{"at": "2026-01-15T10:00:00", "kind": "check"}\n',
            "fr/originals/courses/a.ipynb": "{}",
            "fr/originals/courses/b.ipynb": "{}",
            "../fr/courses/a.ipynb": "{}",
            "../fr/courses/b.ipynb": '{"mine": 1}',
        }.items():
            (state / name).parent.mkdir(parents=True, exist_ok=True)
            (state / name).write_text(text)
    lines = [f"Converting submitted/{who}/t01/t01.ipynb\n" for who in (*OTHERS, WHO, "bilal")]
    (course.root / "nbgrader.log").write_text("".join(lines))
    for who in (WHO, *OTHERS):
        attempt = course.root / "classroom" / "attempts" / who / "t01" / "0123456789abcdef"
        attempt.mkdir(parents=True)
        shutil.copy(course.place("submitted", who) / "t01.ipynb", attempt)
        appeal = course.root / "classroom" / "appeals" / f"t01-{who}.html"
        appeal.parent.mkdir(exist_ok=True)
        appeal.write_text(f"<title>{who}</title>")
    leftover = course.root / "classroom" / "autograded" / ".autograder" / "new"
    for who in (WHO, "bilal"):
        (leftover / who).mkdir(parents=True)
        (leftover / who / "t01.ipynb").write_text("{}")
    yield course
    graders.close()


@pytest.fixture
def course(term, tmp_path):
    return classes.copy(term, tmp_path / "course")


def about(course: Course, *words: str):
    return classes.autograder("learner", *words, f"--course-dir={course.root}")


def files(course: Course) -> dict[str, bytes]:
    """Everything below the course, but the gradebook, and logs and pages about a class."""
    shared = (".db", ".log", ".html")
    return {
        str(path.relative_to(course.root)): path.read_bytes()
        for path in sorted(course.root.rglob("*"))
        if path.is_file() and not (path.suffix in shared and "feedback" not in path.parts)
    }


def rows(course: Course) -> dict[str, list]:
    """The gradebook, table by table."""
    with closing(sqlite3.connect(course.root / "classroom/gradebook.db")) as connection:
        tables = [row[0] for row in connection.execute(TABLES)]
        return {name: sorted(connection.execute(ALL + name), key=repr) for name in tables}


def traces(course: Course) -> list[str]:
    """Files and folders that name the learner: their own id is not the start of another's."""
    found = []
    for path in course.root.rglob("*"):
        data = path.read_bytes() if path.is_file() else b""
        text = data.replace(b"amina.b", b"") + path.name.replace("amina.b", "").encode()
        if any(name in text for name in NAMED):
            found.append(str(path.relative_to(course.root)))
    return found


def is_erased(course: Course, term: Course) -> None:
    """Whole, and nobody else lost a byte or a row."""
    assert traces(course) == []
    before, after = files(term), files(course)
    gone = before.keys() - after.keys()
    assert {name: after[name] for name in after} == {name: before[name] for name in after}
    assert pages(term) <= gone
    assert all(WHO in name.split("/") or "/inbound/amina+" in name for name in gone - pages(term))
    with closing(sqlite3.connect(course.root / "classroom/gradebook.db")) as connection:
        assert connection.execute("PRAGMA freelist_count").fetchone() == (0,)
    left = rows(course)
    for table, old in rows(term).items():
        kept = [row for row in old if row in left[table]]
        assert left[table] == kept
    assert [row[0] for row in left["student"]] == [*OTHERS]
    assert [len(left[name]) for name in ("submitted_assignment", "grade", "comment")] == [2, 4, 4]


def pages(term: Course) -> set[str]:
    """The released feedback of the learner, found by its content."""
    mine = (term.place("feedback", WHO) / "t01.html").read_bytes()
    released = (term.root / "classroom/exchange/tremplin/feedback").iterdir()
    found = {str(path.relative_to(term.root)) for path in released if path.read_bytes() == mine}
    assert len(found) == 1
    return found


def test_without_an_option_it_is_a_list_and_nothing_is_changed(course, term):
    found = about(course, WHO)
    assert found.exit_code == 0
    for place in (
        "classroom/submitted/amina",
        "classroom/replaced/amina",
        "classroom/attempts/amina",
        "classroom/appeals/t01-amina.html",
        "classroom/autograded/amina",
        "classroom/autograded/.autograder/new/amina",
        "classroom/feedback/amina",
        "classroom/exchange/tremplin/inbound/amina+t01+",
        "classroom/exchange/tremplin/feedback/",
        "classroom/report/t01.html",
        "classroom/report/t01-similar.html",
        "workspace/amina",
        "nbgrader.log",
        "assignments: 1, marks: 2",
        "Nothing was changed",
    ):
        assert place in found.stdout
    assert "amina.b" not in found.stdout
    assert (files(course), rows(course)) == (files(term), rows(term))


def test_erased_is_erased_and_the_others_are_as_they_were(course, term):
    found = about(course, WHO, "--erase", "--yes")
    assert (found.exit_code, found.stderr) == (0, "")
    is_erased(course, term)
    log = (course.root / "nbgrader.log").read_text()
    assert log.count("\n") == 3
    again = about(course, WHO, "--erase", "--yes")
    assert (again.exit_code, "nothing is kept" in again.stderr) == (1, True)
    assert course.grade().stdout.count("2 unchanged") == 1


def test_appeals_of_others_stay_also_of_somebody_whose_id_ends_the_same(course):
    appeals = course.root / "classroom" / "appeals"
    (appeals / "t01-x-amina.html").write_text("<title>x</title>")
    about(course, WHO, "--erase", "--yes")
    left = {path.name for path in appeals.iterdir()}
    assert left == {"t01-x-amina.html", *(f"t01-{who}.html" for who in OTHERS)}
    kept = {path.name for path in (course.root / "classroom" / "attempts").iterdir()}
    assert kept == {*OTHERS}


def test_it_asks_first(course, term):
    assert about(course, WHO, "--erase").exit_code == 1
    assert (files(course), rows(course)) == (files(term), rows(term))


CHANGING = {"os.remove", "os.rmdir", "os.rename", "sqlite3.connect"}


def kill_at(step: int, root: Path) -> None:
    """From now on, the process ends itself in front of its nth change in the course."""
    left = step

    def count(what: str, details: tuple) -> None:
        nonlocal left
        if what in CHANGING and str(root) in str(details[0]):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


@pytest.mark.parametrize("step", [0, 5, 11, 16, 18])
def test_who_was_interrupted_does_it_again(step, course, term):
    if not (pid := os.fork()):
        kill_at(step, course.root)
        about(course, WHO, "--erase", "--yes")
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert ended in {0, -signal.SIGKILL}
    assert ended or not traces(course)
    about(course, WHO, "--erase", "--yes")
    is_erased(course, term)


def test_what_somebody_else_wrote_about_them_is_for_a_person(course):
    (course.root / "marks.csv").write_text("id;mark\namina;5\n")
    shutil.copy(course.root / "classroom/gradebook.db", course.root / "classroom/gradebook.db.old")
    with course.gradebook() as book:
        comment = book.find_comment("t01-ex1-answer", "t01", "t01", "bilal")
        comment.manual_comment = "You and amina wrote the same."
        book.db.commit()
    found = about(course, WHO, "--erase", "--yes")
    assert found.exit_code == 1
    named = [line.partition(":")[0] for line in found.stderr.splitlines()]
    assert named == ["classroom/gradebook.db.old", "marks.csv", "classroom/gradebook.db"]


@pytest.mark.parametrize("who", ["..", "*", "a/b", " ", ".autograder"])
def test_an_id_that_leads_elsewhere_is_refused(course, term, who):
    found = about(course, who, "--erase", "--yes")
    assert (found.exit_code, "id" in found.stderr) == (1, True)
    assert (files(course), rows(course)) == (files(term), rows(term))


def test_whose_last_work_is_long_ago(course):
    everybody = about(course).stdout.splitlines()
    assert {line.split()[-1] for line in everybody} == {WHO, *OTHERS}
    with course.gradebook() as book:
        book.add_student("zoe")
        book.find_submission("t01", "bilal").timestamp = datetime(2024, 5, 6)  # noqa: DTZ001
        book.db.commit()
    found = about(course, "--before=2025-01-01")
    assert found.stdout.split() == ["no", "marks", "zoe", "2024-05-06", "bilal"]
    assert about(course, "--erase", "--yes").exit_code == 2


def test_somebody_unknown_is_a_sentence_with_those_who_are_close(course):
    found = about(course, "Amin")
    assert found.exit_code == 1
    assert "do you mean amina (Amina D'Été), amina.b (amina.b)?" in found.stderr


def test_nobody_is_erased_while_the_course_is_graded(course, term):
    from autograder.gradebook import turn  # noqa: PLC0415

    with turn.alone(course.root):
        found = about(course, WHO, "--erase", "--yes")
    assert (found.exit_code, "graded already" in found.stderr) == (1, True)
    assert files(course) == files(term)


@pytest.fixture(scope="module")
def parcel(term, tmp_path_factory):
    path = tmp_path_factory.mktemp("export") / "amina.zip"
    found = about(term, WHO, f"--export={path}")
    assert found.exit_code == 0, found.stderr
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    with zipfile.ZipFile(path) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_the_copy_has_their_work_marks_feedback_and_progress(parcel, term):
    sent = [name for name in parcel if name.startswith("sent/")]
    assert len([name for name in sent if name.endswith("t01.ipynb")]) == 2
    earlier = [name for name in parcel if name.startswith("earlier/")]
    others = parcel.keys() - {*sent, *earlier}
    assert others == {
        "index.html",
        "learner.json",
        "marks.csv",
        "feedback/t01/t01.html",
        "work/t01/t01.ipynb",
        "work/t01/timestamp.txt",
        "workspace/fr/courses/b.ipynb",
        "workspace/progress.jsonl",
    }
    assert any(name.endswith("t01.ipynb") for name in earlier)
    mine = (term.place("submitted", WHO) / "t01.ipynb").read_bytes()
    assert parcel["work/t01/t01.ipynb"] == mine


def test_the_copy_says_the_marks_to_people_and_to_programs(parcel):
    table = list(csv.DictReader(io.StringIO(parcel["marks.csv"].decode("utf-8-sig"))))
    assert [(row["exercise"], row["earned"], row["by_program"]) for row in table] == [
        ("t01-ex1", "1.5", "2"),
        ("t01-ex2", "3", "3"),
    ]
    facts = json.loads(parcel["learner.json"])
    assert facts["learner"] == {
        "id": WHO,
        "first_name": FIRST,
        "last_name": LAST,
        "email": MAIL,
        "lms_user_id": "4711",
    }
    (task,) = facts["assignments"]
    assert task["comments"]["t01-ex1-answer"] == NOTE
    assert [one["status"] for one in task["tests"]["t01-ex1"]["tests"]] == ["passed"] * 4


def test_the_page_of_the_copy_says_what_each_file_is_in_french_and_in_english(parcel):
    soup = BeautifulSoup(parcel["index.html"], "html.parser")
    french, english = (one.get_text() for one in soup.find_all("section"))
    assert ("Ce que ton école garde sur toi" in french, "Your rights" in english) == (True, True)
    assert {a["href"] for a in soup.find_all("a") if not a["href"].startswith("#")} == {
        "marks.csv",
        "learner.json",
        "work/",
        "earlier/",
        "sent/",
        "feedback/",
        "workspace/",
    }
    assert "dossier-" not in soup.get_text()


def test_the_copy_has_nothing_hidden_and_nothing_of_others(parcel):
    for name, data in parcel.items():
        text = data.decode()
        assert [word for word in (*SECRETS, *OTHERS, "secret") if word in text] == [], name


def test_no_hidden_test_of_nbgraders_own_is_in_the_copy(course, tmp_path):
    """It stands in the graded notebooks of such a course."""
    path = course.place("autograded", WHO) / "t01.ipynb"
    path.chmod(0o644)
    node = nbformat.read(path, as_version=4)
    node.cells[-1].source += "\n### BEGIN HIDDEN TESTS\nassert double(77) == 154"
    nbformat.write(node, path)
    about(course, WHO, f"--export={tmp_path / 'a.zip'}")
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert not any(b"HIDDEN" in archive.read(name) for name in archive.namelist())
