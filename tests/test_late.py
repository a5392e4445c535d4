"""What being late costs: the same everywhere, said to the learner, and settled without running."""

import csv
import io
import re
from datetime import UTC, datetime, timedelta

import classes
import pytest
from bs4 import BeautifulSoup

from autograder.gradebook import classroom, graders
from autograder.gradebook.late import taken

DUE = datetime(2026, 1, 15, 10, tzinfo=UTC)
POLICY = """
c = get_config()
c.LatePolicy.grace_minutes = 15
c.LatePolicy.per_cent_per_day = 10
c.LatePolicy.at_most_per_cent = 50
"""
# Handed in so long after the date, everything right (5 points) → points taken off.
LATE = {
    "early": (timedelta(days=-1), 0),
    "on-the-second": (timedelta(), 0),
    "within-the-grace": (timedelta(minutes=15), 0),
    "a-second-later": (timedelta(minutes=15, seconds=1), 0.5),
    "one-whole-day": (timedelta(days=1, minutes=15), 0.5),
    "a-day-and-a-second": (timedelta(days=1, minutes=15, seconds=1), 1),
    "the-fifth-day": (timedelta(days=5), 2.5),
    "capped": (timedelta(days=30), 2.5),
    "extended": (timedelta(days=3), 0.5),
    "part-right": (timedelta(days=2), 0.8),
    "nothing-right": (timedelta(days=2), 0),
}
POINTS = {"part-right": 4, "nothing-right": 0}


def hand_in(course, student, after, node=None):
    folder = course.submit(student, node)
    (folder / "timestamp.txt").write_text(f"{DUE + after:%Y-%m-%d %H:%M:%S} UTC")


def due(course, when=DUE):
    with course.gradebook() as book:
        book.update_or_create_assignment("t01", duedate=f"{when:%Y-%m-%d %H:%M:%S} UTC")


def extend(course, *words):
    return classes.autograder("extend", "t01", *words, f"--course-dir={course.root}")


def costs(course):
    """Learner → points taken off."""
    with course.gradebook() as book:
        return {
            one.student.id: one.late_submission_penalty
            for one in book.assignment_submissions("t01")
        }


@pytest.fixture(scope="module")
def handed_in(released, tmp_path_factory):
    """A class that was more or less late, not graded yet."""
    made = classes.copy(released, tmp_path_factory.mktemp("late") / "course")
    due(made)
    made.configure(POLICY)
    for student, (after, _) in LATE.items():
        hand_in(made, student, after)
    hand_in(made, "part-right", LATE["part-right"][0], made.answered(ex1=classes.HALF))
    hand_in(made, "nothing-right", LATE["nothing-right"][0], made.stub())
    assert extend(made, "extended", "--days=2").exit_code == 0
    return made


@pytest.fixture(scope="module")
def graded(handed_in, tmp_path_factory):
    made = classes.copy(handed_in, tmp_path_factory.mktemp("graded") / "course")
    assert made.grade().exit_code == 0
    yield made
    graders.close()


@pytest.fixture
def course(graded, tmp_path):
    yield classes.copy(graded, tmp_path / "course")
    graders.close()


def test_each_day_begun_after_the_grace_costs_its_share_up_to_the_cap(graded):
    assert costs(graded) == pytest.approx({who: cost for who, (_, cost) in LATE.items()})
    found = {who: sum(graded.marks(who).values()) for who in LATE}
    assert found == {who: POINTS.get(who, 5) for who in LATE}


def test_nbgrader_and_its_button_take_off_the_same(handed_in, tmp_path):
    course = classes.copy(handed_in, tmp_path / "course")
    for student in ("a-day-and-a-second", "extended"):
        classroom.run("autograde", "t01", f"--student={student}", f"--course-dir={course.root}")
    api = classroom.Classroom(course.root).api  # what formgrader's button calls
    assert api.autograde("t01", "part-right")["success"]
    found = costs(course)
    for student in ("a-day-and-a-second", "extended", "part-right"):
        assert found[student] == pytest.approx(LATE[student][1]), student
    graders.close()


def test_nothing_is_taken_off_unless_the_course_says_so(course):
    path = course.root / "nbgrader_config.py"
    path.write_text(path.read_text().replace(POLICY, ""))
    assert course.grade().exit_code == 0
    assert set(costs(course).values()) == {0}


SHARES = {
    "exact": (5, 10, 0.5),
    "hundredths rounded down": (2.25, 15, 0.33),
    "what a computer adds up": (0.1 + 0.2, 10, 0.03),
    "a third": (1, 33.3, 0.33),
    "everything": (3.75, 100, 3.75),
    "less than nothing": (-1, 50, 0),
}


@pytest.mark.parametrize(("score", "per_cent", "cost"), SHARES.values(), ids=SHARES)
def test_a_share_is_in_hundredths_in_the_learners_favour(score, per_cent, cost):
    assert taken(score, per_cent) == cost


def other_policy(course):
    course.configure("c.LatePolicy.per_cent_per_day = 20\n")
    return 2.0


def later_date(course):
    due(course, DUE + timedelta(days=1))
    return 0.5


def more_time(course):
    said = extend(course, "a-day-and-a-second", "--days=1")
    assert "until 2026-01-16 10:00 UTC (1 day more)" in said.stdout
    assert "next `autograder grade t01`" in said.stdout
    return 0.5


def a_mark_by_hand(course):
    with course.gradebook() as book:
        book.find_grade("t01-ex1", "t01", "t01", "a-day-and-a-second").manual_score = 1
        book.db.commit()
    return 0.8


SETTLED = {
    "the policy": other_policy,
    "the date": later_date,
    "an extension": more_time,
    "a person's mark": a_mark_by_hand,
}


@pytest.mark.parametrize("change", SETTLED.values(), ids=SETTLED)
def test_marks_move_at_the_next_grading_and_nothing_runs_again(change, course):
    cost = change(course)
    page = course.place("autograded", "a-day-and-a-second") / "t01.ipynb"
    before = page.stat().st_ino
    rehearsed = course.grade("--dry-run")
    assert costs(course)["a-day-and-a-second"] == 1
    done = course.grade()
    assert f"0 graded, {len(LATE)} unchanged, 0 not graded" in done.stdout
    moved = rf"  a-day-and-a-second: \S+ → \S+\n    late penalty: 1 → {cost:g},"
    assert re.search(moved, done.stdout)
    assert [*done.stdout.splitlines()] == [
        line for line in rehearsed.stdout.splitlines() if "dry run" not in line
    ]
    assert costs(course)["a-day-and-a-second"] == pytest.approx(cost)
    assert page.stat().st_ino == before


WRONG = {
    "below zero": ("LatePolicy.grace_minutes = -1", "grace_minutes is -1; write a number, 0 or"),
    "above a hundred": ("LatePolicy.per_cent_per_day = 101", "per_cent_per_day is 101; write a"),
    "a text": ("LatePolicy.at_most_per_cent = '50 %'", "at_most_per_cent is '50 %'; write a"),
    "yes": ("LatePolicy.per_cent_per_day = True", "per_cent_per_day is True; write a number"),
    "no number": ("LatePolicy.per_cent_per_day = float('nan')", "is nan; write a number, from 0"),
    "a misspelt name": ("LatePolicy.percent_per_day = 10", "there is no c.LatePolicy.percent_per"),
    "no such plugin": (
        "AssignLatePenalties.plugin_class = 'no.such'",
        "the late penalty does not",
    ),
}


@pytest.mark.parametrize(("line", "sentence"), WRONG.values(), ids=WRONG)
def test_a_setting_that_does_not_fit_is_one_sentence_and_nobody_is_graded(line, sentence, course):
    course.configure(f"\nc.{line}\n")
    done = course.grade("--force")
    assert done.exit_code == 1
    assert len(done.stderr.splitlines()) == 2  # the first says what protects
    assert "nbgrader_config.py: " in done.stderr
    assert sentence in done.stderr


def page(course, student):
    done = (f"--student={student}", f"--course-dir={course.root}", "--force")
    classroom.run("generate_feedback", "t01", *done)
    html = (course.place("feedback", student) / "t01.html").read_text("utf-8")
    assert "late-days" not in html
    text = BeautifulSoup(html, "html.parser").get_text(" ").replace("\N{MINUS SIGN}", "-")
    return " ".join(text.split())


WORDS = {
    "fr": ("2 jours de retard : -20 % -1", "1 jour de retard : -10 %"),
    "en": ("2 days late: -20% -1", "1 day late: -10%"),
}


@pytest.mark.parametrize("lang", WORDS)
def test_the_learner_reads_how_late_it_was_and_what_that_costs(lang, course):
    for student in ("a-day-and-a-second", "a-second-later"):
        path = course.place("autograded", student) / "t01.ipynb"
        path.chmod(0o644)
        path.write_text(re.sub(r'"lang": "\w+"', f'"lang": "{lang}"', path.read_text("utf-8")))
    two, one = WORDS[lang]
    assert two in page(course, "a-day-and-a-second")
    assert one in page(course, "a-second-later")


def test_a_page_never_names_a_share_that_was_not_taken_off(course):
    """The policy has changed since the grading."""
    course.configure("c.LatePolicy.per_cent_per_day = 25\n")
    text = page(course, "a-day-and-a-second")
    assert "Rendu après la date -1" in text
    assert "%" not in text


ASKED = {
    "an unknown learner": (("nobody", "--days=1"), "nobody is not in the gradebook"),
    "no date that there is": (("early", "--until=32.13."), "--until 32.13.: write a date"),
    "a date before the date": (("early", "--until=2026-01-01"), "is due at 2026-01-15 10:00 UTC"),
    "too long": (("early", "--days=1e9"), "More than ten years"),
}


@pytest.mark.parametrize(("words", "sentence"), ASKED.values(), ids=ASKED)
def test_an_extension_that_cannot_be_is_one_sentence(words, sentence, graded):
    said = extend(graded, *words)
    assert said.exit_code == 1
    assert sentence in said.stderr
    assert len(said.stderr.splitlines()) == 1


def test_an_unknown_assignment_is_one_sentence(graded):
    root = f"--course-dir={graded.root}"
    said = classes.autograder("extend", "t99", "early", "--days=1", root)
    assert (said.exit_code, len(said.stderr.splitlines())) == (1, 1)
    assert "t99 is not in the gradebook" in said.stderr


def test_without_a_date_nothing_is_late(released):
    said = extend(released, "amina", "--days=1")
    assert said.exit_code == 1
    assert "t01 has no due date" in said.stderr


def test_an_extension_is_listed_replaced_and_taken_away(course):
    for words, line in (
        (("--days=3",), "capped: until 2026-01-18 10:00 UTC (3 days more)"),
        (("--hours=1.5",), "capped: until 2026-01-15 11:30 UTC (1 hour, 30 minutes more)"),
        (("--until=2026-01-17T10:00Z",), "capped: until 2026-01-17 10:00 UTC (2 days more)"),
    ):
        assert extend(course, "capped", *words).exit_code == 0
        assert line in extend(course, "--list").stdout.splitlines()
    assert extend(course, "capped", "extended", "--days=0").exit_code == 0
    assert extend(course, "--list").stdout == "t01: nobody has an extension.\n"


def test_an_extension_before_anything_was_handed_in_makes_nobody_present(course):
    with course.gradebook() as book:
        book.add_student("zoe")
    assert extend(course, "zoe", "--days=5").exit_code == 0
    assert "zoe: until 2026-01-20" in extend(course, "--list").stdout
    report = classes.autograder("report", "t01", "--csv", f"--course-dir={course.root}")
    states = {row["learner"]: row["state"] for row in csv.DictReader(io.StringIO(report.stdout))}
    assert states["zoe"] == "absent"
    hand_in(course, "zoe", timedelta(days=5))
    assert course.grade().exit_code == 0
    assert costs(course)["zoe"] == 0
    assert course.marks("zoe") == classes.FULL


@pytest.fixture
def credited(course):
    """A point more than the exercise has, in formgrader."""
    with course.gradebook() as book:
        book.find_grade("t01-ex2", "t01", "t01", "early").extra_credit = 1
        book.db.commit()
    return course


def test_extra_credit_survives_a_regrading_and_shows_on_the_page(credited):
    assert credited.grade("--force").exit_code == 0
    assert credited.marks("early")["t01-ex2"] == 4
    text = page(credited, "early")
    assert "4 sur 3 points (bonus compris : 1)" in text
    assert "6 sur 5 points" in text


WORKSHEET = (
    "Identifier,Full name,Email address,Status,Grade,Maximum Grade,Grade can be changed\n"
    "Participant 1,early,,Submitted for grading - ,,5.00,Yes\n"
)


def test_moodle_gets_its_maximum_and_the_instructor_a_sentence(credited, tmp_path):
    """It skips what is above, without a word."""
    (tmp_path / "in.csv").write_text(WORKSHEET)
    words = (f"--into={tmp_path / 'in.csv'}", f"--course-dir={credited.root}")
    said = classes.autograder("export", "t01", *words)
    assert said.exit_code == 1
    assert "early (6 of 5): above Moodle's maximum, which was put in" in said.stderr
    filled = (tmp_path / "in-filled.csv").read_text("utf-8-sig")
    assert next(csv.DictReader(io.StringIO(filled)))["Grade"] == "5"


def test_a_larger_penalty_of_a_larger_mark_is_no_loss(course):
    """A test was repaired: who was late gains less, and loses nothing."""
    path = course.folder / "tests" / "test_ex1.py"
    right = path.read_text()
    path.write_text(right.replace("-3).returns(-6)", "-3).returns(-3)"))
    assert "Higher" not in course.grade().stdout
    path.write_text(right)
    said = course.grade().stdout
    assert "Lower" not in said
    assert (
        "  the-fifth-day: 2 → 2.5\n"
        "    t01-ex1: 1 → 2, test_negative passes (failed before).\n"
        "    late penalty: 2 → 2.5, a share of marks that moved.\n"
    ) in said


def test_the_learner_reads_which_version_counts_and_it_is_the_latest(course):
    """As with nbgrader, even when it earns less; test_resubmission.py has the other rules."""
    sentence = "Si tu rends ce devoir de nouveau, c'est ta dernière version qui compte."
    assert sentence in page(course, "early")
    hand_in(course, "early", timedelta(), course.answered(ex1=classes.WRONG))
    done = course.grade()
    assert "  early: 5 → 3\n    t01-ex1: 2 → 0, handed in again." in done.stdout
    assert sum(course.marks("early").values()) == 3
