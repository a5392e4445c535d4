"""Marks go out as Moodle, Canvas and spreadsheet programs read them, and nobody's are mixed up."""

import csv
import io

import classes
import pytest
from nbgrader.api import Gradebook

from autograder.gradebook import classroom, graders

MOODLE = """Identifier,"Full name","ID number","Email address",Status,Grade,"Maximum Grade",\
"Grade can be changed","Last modified (submission)","Last modified (grade)","Feedback comments"
"Participant 4711","Zoé D'Été","",zoe@ecole.example,"Submitted for grading - ",,100.00,Yes,\
"Monday, 5 October 2026, 10:02 AM",-,
"Participant 4712","Youssef El Amrani","",,"Submitted for grading - ",,100.00,Yes,-,-,
"Participant 4713","Bilal Ben, Ali","",,"Submitted for grading - ",,100.00,No,-,-,
"Participant 4714","Somebody Else","",else@ecole.example,"No submission",,100.00,Yes,-,-,"=1+1"
"""
MOODLE_FR = """Identifiant;"Nom complet";"Adresse de courriel";Statut;Note;"Note maximale";\
"La note peut être modifiée";"Dernière modification (travail remis)";\
"Dernière modification (note)";"Feedback par commentaires"
"Participant 4711";"Zoé D'Été";zoe@ecole.example;"Remis pour évaluation";;20,00;Oui;-;-;
"""
CANVAS = """Student,ID,SIS User ID,SIS Login ID,Section,Bus (98765),Other (98766),\
Assignments Current Score
    Points Possible,,,,,10,4,(read only)
"D'Été, Zoé",334244,S-17,zoe@ecole.example,Soir,,3,
"Amrani, Youssef El",334245,S-18,y.elamrani,Soir,,,
"Chiara, Anna",334246,S-19,nobody,Soir,7,,
"""
PEOPLE = {
    "zoe": ("Zoé", "D'Été", "zoe@ecole.example"),
    "youssef": ("Youssef", "El Amrani", "y.elamrani@ecole.example"),
    "bilal": ("Bilal", "Ben, Ali", ""),
    "formula": ('=HYPERLINK("http://evil.example")', "@SUM(1)", ""),
    "waits": ("", "", ""),
    "absent": ("Anna", "Chiara", ""),
}


@pytest.fixture(scope="module")
def course(released, tmp_path_factory):
    """Marked: all right, half, all right, nothing, one who waits for a person, one absent."""
    made = classes.copy(released, tmp_path_factory.mktemp("marks") / "course")
    database = f"sqlite:///{made.root / 'classroom' / 'gradebook.db'}"
    with Gradebook(database) as book:
        for name, (first, last, email) in PEOPLE.items():
            book.add_student(name, first_name=first, last_name=last, email=email)
    made.submit("zoe")
    made.submit("youssef", made.answered(ex1=classes.HALF))
    made.submit("bilal")
    made.submit("formula", made.stub())
    made.submit("waits")
    made.grade()
    with Gradebook(database) as book:
        book.find_grade("t01-ex1", "t01", "t01", "waits").needs_manual_grade = True
        book.find_submission_notebook("t01", "t01", "bilal").late_submission_penalty = 0.5
        book.db.commit()
    yield made
    graders.close()


@pytest.fixture
def run(course, tmp_path):
    """`autograder export`: the command's result and the table it wrote."""

    def export(*words, table="", separator=","):
        out = tmp_path / "out.csv"
        if table:
            (tmp_path / "in.csv").write_text(table, "utf-8-sig")
            words = (*words, f"--into={tmp_path / 'in.csv'}")
        said = classes.autograder("export", *words, f"--out={out}", f"--course-dir={course.root}")
        text = out.read_text("utf-8-sig") if out.exists() else ""
        return said, list(csv.reader(io.StringIO(text, newline=""), delimiter=separator))

    return export


def test_a_spreadsheet_has_each_exercise_the_penalty_and_the_total(run):
    _, (head, *rows) = run("t01")
    assert head[4:] == ["t01-ex1 /2", "t01-ex2 /3", "t01 penalty", "t01 /5"]
    marks = {row[0]: row[4:] for row in rows}
    assert marks == {
        "zoe": ["2", "3", "0", "5"],
        "youssef": ["1", "3", "0", "4"],
        "bilal": ["2", "3", "0.5", "4.5"],
        "formula": ["0", "0", "0", "0"],
        "waits": ["2", "3", "0", ""],
        "absent": ["", "", "", ""],
    }


def test_a_spreadsheet_that_writes_commas_gets_them(run):
    _, (head, *rows) = run("t01", "--semicolons", separator=";")
    assert ["bilal", "Ben, Ali", "Bilal", "", "2", "3", "0,5", "4,5"] in rows
    assert len(head) == 8


@pytest.mark.parametrize("words", [(), ("--for=moodle",), ("--for=canvas",)])
def test_no_name_runs_as_a_formula_and_accents_are_seen(run, words, tmp_path):
    _, rows = run("t01", *words)
    assert (tmp_path / "out.csv").read_bytes().startswith(b"\xef\xbb\xbf")
    assert not [cell for row in rows for cell in row if cell[:1] in {"=", "@", "+", "-"}]
    assert any("Zoé" in cell for row in rows for cell in row)


def test_who_waits_for_a_person_gets_no_total_and_is_named(run):
    said, rows = run("t01", "--for=moodle")
    assert said.stderr.startswith("waits: still to be marked")
    assert next(row for row in rows if row[0] == "waits")[-1] == ""


def test_canvas_gets_its_own_head_and_the_points_possible(run):
    _, rows = run("t01", "--for=canvas")
    assert rows[0] == ["Student", "ID", "SIS User ID", "SIS Login ID", "Section", "t01"]
    assert rows[1] == ["    Points Possible", "", "", "", "", "5"]
    assert ["D'Été, Zoé", "", "", "zoe", "", "5"] in rows


def test_moodles_worksheet_is_filled_in_and_nothing_else_changes(run):
    said, rows = run("t01", table=MOODLE)
    before = list(csv.reader(io.StringIO(MOODLE)))
    assert [row[5] for row in rows[1:]] == ["100", "80", "", ""]
    assert [row[:5] + row[6:] for row in rows] == [row[:5] + row[6:] for row in before]
    assert said.exit_code == 1
    assert said.stderr.splitlines() == [
        "Somebody Else: in the table and not known here; their lines are as they were.",
        "formula: marked here and not found in the table; put their marks in by hand.",
        "waits: still to be marked by a person; nothing was put in.",
        "bilal: locked in the table; nothing was put in.",
    ]


def test_a_worksheet_in_french_with_semicolons_is_filled_in(run):
    _, rows = run("t01", table=MOODLE_FR, separator=";")
    assert rows[1][4] == "20"


def test_canvass_gradebook_is_filled_in_under_the_assignments_title(run):
    said, rows = run("t01", table=CANVAS)
    assert [row[5] for row in rows] == ["Bus (98765)", "10", "10", "8", "7"]
    assert [row[6] for row in rows] == ["Other (98766)", "4", "3", "", ""]
    assert "bilal, formula: marked here and not found" in said.stderr


def test_two_of_the_same_name_get_nothing(course, tmp_path):
    other = classes.copy(course, tmp_path / "course")
    with other.gradebook() as book:
        book.add_student("zoe2", first_name="zoe", last_name="d ete")
    (tmp_path / "in.csv").write_text(MOODLE.replace("zoe@ecole.example", ""), "utf-8")
    words = (f"--into={tmp_path / 'in.csv'}", f"--course-dir={other.root}")
    said = classes.autograder("export", "t01", *words)
    assert "Zoé D'Été, Somebody Else: in the table and not known" in said.stderr
    text = (tmp_path / "in-filled.csv").read_text("utf-8-sig")
    assert list(csv.reader(io.StringIO(text)))[1][5] == ""


@pytest.mark.parametrize(
    ("table", "told"),
    [
        ("a,b\n1,2\n", "no column for marks"),
        ("Grade\n", "no line for a learner"),
        (CANVAS.replace("Bus (", "Train ("), "no column is called"),
        (CANVAS.replace("Other (", "t01 ("), "more than one"),
    ],
)
def test_a_table_of_something_else_is_a_sentence(run, table, told):
    said, rows = run("t01", table=table)
    assert (said.exit_code, rows) == (1, [])
    assert told in said.stderr


def test_a_table_in_another_encoding_is_a_sentence(course, tmp_path):
    (tmp_path / "in.csv").write_bytes(MOODLE.encode("utf-16"))
    words = (f"--into={tmp_path / 'in.csv'}", f"--course-dir={course.root}")
    said = classes.autograder("export", "t01", *words)
    assert (said.exit_code, "in UTF-8" in said.stderr) == (1, True)


def test_without_a_name_every_assignment_has_a_column(run):
    _, rows = run("--for=canvas")
    assert rows[0][5:] == ["t01"]


def test_nbgraders_own_export_has_our_marks_and_names_with_commas(course, tmp_path, monkeypatch):
    monkeypatch.chdir(course.root)
    classroom.run("export", f"--to={tmp_path / 'grades.csv'}")
    rows = list(csv.DictReader(io.StringIO((tmp_path / "grades.csv").read_text("utf-8"))))
    assert ("Ben, Ali", "2026-01-15 10:00:00") in {(r["last_name"], r["timestamp"]) for r in rows}
    marks = {row["student_id"]: float(row["score"]) for row in rows}
    assert marks == {
        "zoe": 5,
        "youssef": 4,
        "bilal": 4.5,
        "formula": 0,
        "waits": 5,
        "absent": 0,
    }
