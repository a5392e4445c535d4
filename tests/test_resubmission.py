"""Handed in again: which submission counts is a setting, and nothing that counted is lost."""

import json
import os
import shutil
import signal
import sys

import classes
import nbformat
import pytest
from bs4 import BeautifulSoup

from autograder.gradebook import classroom, collected, graders

POINTS = {"right": {}, "half": {"ex1": classes.HALF}, "wrong": {"ex1": classes.WRONG}}
LATE = """
c = get_config()
c.LatePolicy.per_cent_per_day = 50
"""
# Rule, first and second submission → what counts: which of them, and points.
CASES = {
    "latest, better": ("latest", "wrong", "right", 2, 5),
    "latest, worse": ("latest", "right", "wrong", 2, 3),
    "best, better": ("best", "wrong", "right", 2, 5),
    "best, worse": ("best", "right", "wrong", 1, 5),
    "best, equal": ("best", "right", "right", 1, 5),
    "first, better": ("first", "wrong", "right", 1, 3),
    "first, worse": ("first", "right", "wrong", 1, 5),
}


def counts(course, rule):
    course.configure(f"get_config().Resubmission.counts = {rule!r}")


def hand_in(course, kind, minute=0, who="amina"):
    return course.submit(who, course.answered(**POINTS[kind]), minute=minute)


def submitted(course):
    return (course.place("submitted", "amina") / "timestamp.txt").read_text()


def total(course):
    return sum(course.marks("amina").values())


def grade(course, *options):
    done = course.grade("--json", *options)
    assert done.exit_code == 0, done.stderr
    return json.loads(done.stdout)


def page(course):
    here = (f"--course-dir={course.root}", "--force")
    classroom.run("generate_feedback", "t01", *here)
    html = (course.place("feedback", "amina") / "t01.html").read_text("utf-8")
    return " ".join(BeautifulSoup(html, "html.parser").get_text(" ").split())


def files(course):
    top = course.root / "classroom"
    found = (path for path in sorted(top.rglob("*")) if path.is_file())
    return {str(path.relative_to(top)): path.read_bytes() for path in found}


@pytest.fixture
def course(released, tmp_path):
    yield classes.copy(released, tmp_path / "course")
    graders.close()


@pytest.fixture
def kept(course):
    """The best of two counts, and it is the first."""
    counts(course, "best")
    hand_in(course, "right")
    grade(course)
    hand_in(course, "wrong", 5)
    return course


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_which_counts_is_what_the_course_says(case, course):
    rule, one, two, which, points = case
    counts(course, rule)
    hand_in(course, one)
    grade(course)
    hand_in(course, two, 5)
    said = grade(course)
    assert total(course) == points
    assert f"10:0{0 if which == 1 else 5}" in submitted(course)
    assert [one["learner"] for one in said["stays"]] == (["amina"] if which == 1 else [])
    assert grade(course)["unchanged"] == 1
    said = page(course)
    assert {"latest": "dernière", "best": "meilleure", "first": "première"}[rule] + (
        " version qui compte"
    ) in said


def test_a_better_one_that_is_late_counts_only_if_it_is_worth_more_with_what_that_costs(course):
    counts(course, "best")
    course.configure(LATE)
    with course.gradebook() as book:
        book.update_or_create_assignment("t01", duedate="2026-01-15 10:03:00 UTC")
    hand_in(course, "half")
    grade(course)
    hand_in(course, "right", 5)
    assert [(one["total"], one["later"]) for one in grade(course)["stays"]] == [(4, 2.5)]
    assert total(course) == 4


def test_what_is_collected_again_is_known_again_and_put_back_without_running(kept):
    again = kept.root / "again"
    shutil.copytree(kept.place("submitted", "amina"), again)
    done = kept.grade()
    assert "Handed in again, an earlier submission counts (1):\n  amina 5 points;" in done.stdout
    assert "the later one has 3" in done.stdout
    shutil.rmtree(kept.place("submitted", "amina"))
    shutil.copytree(again, kept.place("submitted", "amina"))
    said = grade(kept)
    assert (said["graded"], said["unchanged"], len(said["stays"])) == (0, 1, 1)
    assert "10:00" in submitted(kept)
    text = page(kept)
    assert "Ta dernière version vaut 3. Une version d'avant compte, avec 5 sur 5 points" in text


def test_after_a_test_was_repaired_all_are_compared_again(course):
    counts(course, "best")
    hand_in(course, "right")
    grade(course)
    course.submit("amina", course.answered(ex1="# t01-ex1\ndef double(n):\n    return 3 * n"))
    grade(course)
    assert total(course) == 5
    for name in ("tests/test_ex1.py", "hidden/test_ex1_hidden.py"):
        path = course.folder / name
        text = path.read_text().replace("[(2, 4), (5, 10)]", "[(2, 6), (5, 15)]")
        path.write_text(text.replace("-6", "-9").replace("172840", "259260"))
    rehearsed = grade(course, "--dry-run")
    said = grade(course)
    assert (rehearsed["moved"], said["moved"]) == (said["moved"], [])
    assert total(course) == 5
    assert "3 * n" in (course.place("autograded", "amina") / "t01.ipynb").read_text()


def test_the_button_of_one_learner_compares_too(kept):
    """It grades as `--force` does, by the same code."""
    room = classroom.Classroom(kept.root)
    for _ in range(2):
        with collected.grading(room, "t01", ["amina"], jobs=1, force=True) as results:
            (one,) = results
        assert (one.refused, bool(one.results), total(kept)) == (False, True, 5)
        assert "10:00" in submitted(kept)
    assert (one.stays, kept.grade().stdout.count("1 unchanged")) == (None, 1)


def test_a_dry_run_writes_nothing_and_says_the_same(kept):
    before = files(kept)
    rehearsed = grade(kept, "--dry-run")
    assert files(kept) == before
    assert grade(kept) == rehearsed | {"dry_run": False}


def test_a_mark_and_a_comment_of_a_person_stay_with_the_earlier_one(kept):
    with kept.gradebook() as book:
        book.find_grade("t01-ex1", "t01", "t01", "amina").manual_score = 1.5
        book.find_comment("t01-ex1-answer", "t01", "t01", "amina").manual_comment = "Bien."
        book.db.commit()
    course = kept
    course.submit("amina", course.answered(ex2="# t01-ex2\nfare = 0"), minute=6)
    grade(course)
    assert course.marks("amina") == {"t01-ex1": 1.5, "t01-ex2": 3}
    with course.gradebook() as book:
        found = book.find_grade("t01-ex1", "t01", "t01", "amina")
        assert not found.needs_manual_grade
        assert book.find_comment("t01-ex1-answer", "t01", "t01", "amina").comment == "Bien."


def test_where_a_person_still_has_to_mark_the_latest_counts_and_it_is_said(kept):
    with kept.gradebook() as book:
        book.find_grade("t01-ex1", "t01", "t01", "amina").manual_score = 0.5
        book.db.commit()
    hand_in(kept, "right", 7)
    done = kept.grade()
    assert "amina: a person's marks are still to come" in done.stderr
    assert "10:07" in submitted(kept)
    with kept.gradebook() as book:
        assert book.find_grade("t01-ex1", "t01", "t01", "amina").needs_manual_grade


def test_what_nbgrader_graded_in_between_does_not_replace_the_best(kept):
    classroom.run("autograde", "t01", f"--course-dir={kept.root}", "--force")
    assert total(kept) == 3
    assert len(grade(kept)["stays"]) == 1
    assert (total(kept), "10:00" in submitted(kept)) == (5, True)


def test_a_course_that_had_another_rule_keeps_what_was_graded_from_the_next_grading_on(course):
    hand_in(course, "right")
    grade(course)
    counts(course, "best")
    assert grade(course)["unchanged"] == 1
    hand_in(course, "wrong", 5)
    grade(course)
    assert total(course) == 5


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("Resubmission.counts = 'last'", "c.Resubmission.counts is 'last'; write 'latest',"),
        ("Resubmission.count = 'best'", "there is no c.Resubmission.count; there is counts."),
    ],
)
def test_a_setting_that_nobody_knows_is_one_sentence(course, line, said):
    hand_in(course, "right")
    course.configure(f"get_config().{line}")
    done = course.grade()
    assert (done.exit_code, f"nbgrader_config.py: {said}" in done.stderr) == (1, True)


def kill_at(step, root):
    """From now on, the process ends itself in front of its nth change of names in the course."""
    left = step

    def count(what, details):
        nonlocal left
        if what in {"os.rename", "shutil.rmtree"} and str(root) in str(details[0]):
            left -= 1
            if left < 0:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


@pytest.mark.parametrize("kind", ["wrong", "right"])
@pytest.mark.parametrize("step", [1, 3, 5, 7, 9])
def test_who_is_killed_loses_nothing_and_goes_on(step, kind, course):
    counts(course, "best")
    hand_in(course, "half")
    grade(course)
    graders.close()
    hand_in(course, kind, 5)
    if not (pid := os.fork()):
        kill_at(step, course.root)
        course.grade()
        os._exit(0)
    ended = os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1])
    assert ended == -signal.SIGKILL or (ended == 0 and step > 6)
    grade(course)
    assert total(course) == (4 if kind == "wrong" else 5)
    assert f"10:0{0 if kind == 'wrong' else 5}" in submitted(course)
    nodes = [*(course.root / "classroom/attempts/amina/t01").rglob("t01.ipynb")]
    assert len({nbformat.read(path, as_version=4).cells[2].source for path in nodes}) == 2
