"""Work that comes as files reaches the gradebook's learners, and feedback finds its way back."""

import csv
import io
import stat
import zipfile

import classes
import nbformat
import pytest

from autograder.gradebook import classroom, graders
from autograder.intake import parcel

OLD, NEW = (2026, 1, 10, 9, 0, 0), (2026, 1, 12, 9, 0, 0)


@pytest.fixture(scope="module")
def known(released, tmp_path_factory):
    """The course, with three learners in its gradebook and a date."""
    made = classes.copy(released, tmp_path_factory.mktemp("intake") / "course")
    with made.gradebook() as book:
        book.add_student("zoe", first_name="Zoé", last_name="D'Été", email="zoe@ecole.example")
        book.add_student("youssef", first_name="Youssef", last_name="El Amrani")
        book.update_or_create_assignment("t01", duedate="2026-01-11 12:00:00 UTC")
    return made


@pytest.fixture
def course(known, tmp_path):
    yield classes.copy(known, tmp_path / "course")
    graders.close()


@pytest.fixture(scope="module")
def papers(known):
    """Notebooks as text: everything right, one exercise wrong, and something else."""
    other = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell("1")])
    return {
        "right": nbformat.writes(known.answered()),
        "wrong": nbformat.writes(known.answered(ex1=classes.WRONG)),
        "other": nbformat.writes(other),
        "broken": "{",
    }


def packed(files, place, when=OLD):
    """A ZIP file of texts; an entry may have a time of its own: (text, time)."""
    with zipfile.ZipFile(place, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in files.items():
            text, time = content if isinstance(content, tuple) else (content, when)
            archive.writestr(zipfile.ZipInfo(name, time), text, zipfile.ZIP_DEFLATED)
    return place


def laid_out(files, place):
    for name, text in files.items():
        (place / name).parent.mkdir(parents=True, exist_ok=True)
        (place / name).write_text(text, "utf-8")
    return place


def collect(course, place, *words):
    return classes.autograder("collect", str(place), *words, f"--course-dir={course.root}")


def collected(course):
    """Learner → the notebook in the submitted folder."""
    folder = course.root / "classroom" / "submitted"
    return {p.parts[-3]: p.read_text("utf-8") for p in folder.glob("*/t01/t01.ipynb")}


def stamp(course, student):
    return (course.place("submitted", student) / "timestamp.txt").read_text()


LAYOUTS = {
    "moodle": {
        "Zoé D'Été_4711_assignsubmission_file_/t01.ipynb": "right",
        "Youssef El Amrani_4712_assignsubmission_file_/mon travail.ipynb": "wrong",
        "Ann_Lee Ng_4713_assignsubmission_file_/sub/t01.ipynb": "right",
        "Zoé D'Été_4711_assignsubmission_onlinetext_/onlinetext.html": "other",
    },
    "moodle 4.1": {
        "Zoé D'Été_4711_assignsubmission_file/t01.ipynb": "right",
        "Youssef El Amrani_4712_assignsubmission_file/t01 (1).ipynb": "wrong",
        "Ann_Lee Ng_4713_assignsubmission_file/t01.ipynb": "right",
    },
    "moodle without folders": {
        "Zoé D'Été_4711_assignsubmission_file_t01.ipynb": "right",
        "Youssef El Amrani_4712_assignsubmission_file_t01.ipynb": "wrong",
        "Ann_Lee Ng_4713_assignsubmission_file_t01.ipynb": "right",
    },
    "canvas": {
        "detezoe_334244_208490284_t01.ipynb": "right",
        "elamraniyoussef_LATE_334245_208490285_t01-1.ipynb": "wrong",
        "nglee_334246_208490286_t01.ipynb": "right",
    },
    "a folder for each learner": {
        "class/zoe/t01.ipynb": "right",
        "class/El Amrani Youssef/t01.ipynb": "wrong",
        "class/ann-lee-ng/work/t01.ipynb": "right",
    },
    "names in files": {
        "Zoe D'ete.ipynb": "right",
        "t01_youssef.ipynb": "wrong",
        "zoe@ecole.example.txt": "other",
    },
    "attempts": {
        "t01_zoe_attempt_2026-01-09-20-30-10_t01.ipynb": "right",
        "t01_youssef_attempt_2026-01-09-20-30-11_answer.ipynb": "wrong",
    },
}
THIRD = {
    "moodle": "ann-lee-ng",
    "moodle 4.1": "ann-lee-ng",
    "moodle without folders": "ann-lee-ng",
    "canvas": "nglee-334246",
    "a folder for each learner": "ann-lee-ng",
}


@pytest.mark.parametrize("kind", ["zip", "folder"])
@pytest.mark.parametrize("name", LAYOUTS)
def test_every_layout_finds_its_learners(course, papers, tmp_path, name, kind):
    files = {path: papers[paper] for path, paper in LAYOUTS[name].items()}
    make, place = (packed, "sent.zip") if kind == "zip" else (laid_out, "sent")
    said = collect(course, make(files, tmp_path / place))
    expected = {"zoe": papers["right"], "youssef": papers["wrong"]}
    if name in THIRD:
        expected[THIRD[name]] = papers["right"]
    assert collected(course) == expected
    assert said.exit_code == 0, said.output
    assert f"{len(expected)} collected, 0 as before, 0 left out." in said.stdout


def test_what_was_collected_is_graded_and_whoever_is_new_has_a_name(course, papers, tmp_path):
    files = {path: papers[paper] for path, paper in LAYOUTS["moodle"].items()}
    collect(course, packed(files, tmp_path / "sent.zip"))
    assert course.grade().exit_code == 0
    assert course.marks("youssef") == {"t01-ex1": 0.0, "t01-ex2": 3.0}
    with course.gradebook() as book:
        found = book.find_student("ann-lee-ng")
        assert (found.first_name, found.last_name) == ("Ann_Lee", "Ng")
        assert book.find_student("zoe").last_name == "D'Été"


def test_a_renamed_file_is_said(course, papers, tmp_path):
    said = collect(course, laid_out({"zoe/Untitled1.ipynb": papers["right"]}, tmp_path / "sent"))
    assert "zoe/Untitled1.ipynb: taken for t01.ipynb of zoe." in said.stdout


def test_the_latest_of_a_learner_wins_and_the_others_are_said(course, papers, tmp_path):
    folder = "Zoé D'Été_4711_assignsubmission_file_"
    files = {
        f"{folder}/t01 (2).ipynb": (papers["wrong"], OLD),
        f"{folder}/t01.ipynb": (papers["right"], NEW),
        f"{folder}/t01 (1).ipynb": (papers["wrong"], OLD),
    }
    said = collect(course, packed(files, tmp_path / "sent.zip"))
    assert collected(course) == {"zoe": papers["right"]}
    assert f"{folder}/t01 (1).ipynb: the same as {folder}/t01 (2).ipynb" in said.stdout
    assert f"{folder}/t01 (2).ipynb: older than {folder}/t01.ipynb" in said.stdout


def test_in_canvas_the_last_upload_wins_whatever_its_name(course, papers, tmp_path):
    files = {
        "detezoe_334244_208490284_t01.ipynb": papers["wrong"],
        "detezoe_334244_208490299_t01-1.ipynb": papers["right"],
    }
    collect(course, packed(files, tmp_path / "sent.zip"))
    assert collected(course) == {"zoe": papers["right"]}


def test_what_is_there_stays_when_it_is_newer_or_the_same(course, papers, tmp_path):
    name = "Zoé D'Été_4711_assignsubmission_file_/t01.ipynb"
    collect(course, packed({name: papers["right"]}, tmp_path / "a.zip", NEW))
    again = collect(course, packed({name: papers["right"]}, tmp_path / "b.zip", NEW))
    assert "0 collected, 1 as before" in again.stdout
    older = collect(course, packed({name: papers["wrong"]}, tmp_path / "c.zip", OLD))
    assert "what was collected before is newer" in older.stdout
    assert collected(course) == {"zoe": papers["right"]}


def test_what_is_replaced_is_put_aside(course, papers, tmp_path):
    name = "Zoé D'Été_4711_assignsubmission_file_/t01.ipynb"
    collect(course, packed({name: papers["wrong"]}, tmp_path / "a.zip", OLD))
    said = collect(course, packed({name: papers["right"]}, tmp_path / "b.zip", NEW))
    assert collected(course) == {"zoe": papers["right"]}
    (aside,) = (course.root / "classroom" / "replaced" / "zoe").glob("t01-*/t01.ipynb")
    assert aside.read_text("utf-8") == papers["wrong"]
    assert str(aside.parent.relative_to(course.root)) in said.stdout


def test_files_beside_the_notebook_come_along_and_nbgraders_own_do_not(course, papers, tmp_path):
    folder = "Zoé D'Été_4711_assignsubmission_file_"
    files = {
        f"{folder}/t01.ipynb": papers["right"],
        f"{folder}/data/prices.csv": "1,2",
        f"{folder}/timestamp.txt": "2020-01-01 00:00:00 UTC",
        f"{folder}/.hidden": "x",
        f"{folder}/__MACOSX/._t01.ipynb": "x",
    }
    collect(course, packed(files, tmp_path / "sent.zip", NEW))
    place = course.place("submitted", "zoe")
    names = {str(path.relative_to(place)) for path in place.rglob("*") if path.is_file()}
    assert names == {"t01.ipynb", "data/prices.csv", "timestamp.txt", "submission_secret.txt"}
    assert stamp(course, "zoe").startswith("2026-01-1")


ZOE, LATE = "detezoe_334244_208490284_t01.ipynb", "elamraniyoussef_LATE_334245_208490285_t01.ipynb"


@pytest.fixture
def download(papers, tmp_path):
    """Canvas's, of the day after the date: zoe in time, youssef late."""
    return packed({ZOE: papers["right"], LATE: papers["right"]}, tmp_path / "canvas.zip", NEW)


@pytest.fixture
def undated(course):
    """Being late costs half, but there is no date yet."""
    course.configure("get_config().LatePolicy.per_cent_per_day = 50")
    due(course, None)
    return course


def due(course, when):
    with course.gradebook() as book:
        book.update_or_create_assignment("t01", duedate=when)


def costs(course):
    """Learner → what being late costs, graded now."""
    assert course.grade().exit_code == 0
    with course.gradebook() as book:
        found = book.assignment_submissions("t01")
        return {one.student.id: one.late_submission_penalty for one in found}


def test_canvas_says_who_was_late_and_not_by_how_much(course, download):
    """Its files have the time of the download, which is after the date for everybody."""
    said = collect(course, download)
    assert stamp(course, "zoe") == "2026-01-11 12:00:00 UTC"
    assert stamp(course, "youssef") == "2026-01-11 12:00:00.000001 UTC"
    (line,) = [one for one in said.stdout.splitlines() if "by how much" in one]
    assert line.startswith("youssef: the file's name says late")
    assert "just after 2026-01-11 12:00 UTC" in line
    assert "classroom/submitted/youssef/t01/timestamp.txt" in line


def test_the_least_that_late_can_be_costs_one_day(undated, download):
    undated.configure("get_config().LatePolicy.per_cent_per_day = 10")
    due(undated, "2026-01-06 12:00:00 UTC")
    collect(undated, download)
    assert costs(undated) == {"zoe": 0, "youssef": 0.5}


def test_a_date_that_is_set_afterwards_makes_nobody_late(undated, download):
    said = collect(undated, download)
    assert "youssef: the file's name says late and not by how much; t01 has no" in said.stdout
    assert costs(undated) == {"zoe": 0, "youssef": 0}
    due(undated, "2026-01-11 12:00:00 UTC")
    assert costs(undated) == {"zoe": 0, "youssef": 0}


def test_the_same_download_again_puts_times_right(undated, download):
    collect(undated, download)
    assert costs(undated) == {"zoe": 0, "youssef": 0}
    for date in ("2026-01-11", "2026-01-05", "2026-01-08"):
        due(undated, f"{date} 12:00:00 UTC")
        said = collect(undated, download)
        assert "0 collected, 2 as before" in said.stdout
        assert "youssef: the time of t01 was put right; grade again." in said.stdout
        assert stamp(undated, "youssef") == f"{date} 12:00:00.000001 UTC"
        assert costs(undated) == {"zoe": 0, "youssef": 2.5}
        assert "put right" not in collect(undated, download).stdout
    assert not (undated.root / "classroom" / "replaced").exists()


def test_times_of_the_download_that_were_noted_before_are_put_right(undated, download):
    collect(undated, download)
    for student in ("zoe", "youssef"):
        (undated.place("submitted", student) / "timestamp.txt").write_text(
            "2026-01-12 09:00:00 UTC"
        )
    due(undated, "2026-01-11 12:00:00 UTC")
    collect(undated, download)
    assert stamp(undated, "zoe") == "2026-01-11 12:00:00 UTC"
    assert costs(undated) == {"zoe": 0, "youssef": 2.5}


def test_who_has_more_time_is_late_after_that(undated, download):
    due(undated, "2026-01-11 12:00:00 UTC")
    collect(undated, download)
    place = f"--course-dir={undated.root}"
    assert classes.autograder("extend", "t01", "youssef", "--days=2", place).exit_code == 0
    assert "just after 2026-01-13 12:00 UTC" in collect(undated, download).stdout
    assert stamp(undated, "youssef") == "2026-01-13 12:00:00.000001 UTC"
    assert costs(undated)["youssef"] == 2.5


def test_a_time_that_a_person_wrote_stays(undated, download):
    due(undated, "2026-01-11 12:00:00 UTC")
    collect(undated, download)
    path = undated.place("submitted", "youssef") / "timestamp.txt"
    path.write_text("2026-01-12 18:00:00 UTC")
    said = collect(undated, download)
    assert stamp(undated, "youssef") == "2026-01-12 18:00:00 UTC"
    assert "by how much" not in said.stdout


@pytest.mark.parametrize("rule", ["first", "best"])
def test_a_time_put_right_makes_no_second_submission(undated, download, rule):
    undated.configure(f"get_config().Resubmission.counts = {rule!r}")
    collect(undated, download)
    assert costs(undated)["youssef"] == 0
    due(undated, "2026-01-11 12:00:00 UTC")
    collect(undated, download)
    assert costs(undated) == {"zoe": 0, "youssef": 2.5}
    assert stamp(undated, "youssef") == "2026-01-11 12:00:00.000001 UTC"
    kept = undated.root / "classroom" / "attempts" / "youssef" / "t01"
    assert len([one for one in kept.iterdir() if one.is_dir()]) == 1


def test_work_without_a_time_is_work(undated, download, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    collect(undated, download)
    assert not (undated.place("submitted", "zoe") / "timestamp.txt").exists()
    assert costs(undated) == {"zoe": 0, "youssef": 0}
    here = f"--course-dir={undated.root}"
    report = classes.autograder("report", "t01", "--csv", here).stdout
    states = {row["learner"]: row["state"] for row in csv.DictReader(io.StringIO(report))}
    assert states == {"zoe": "done", "youssef": "done"}
    assert "no date     zoe" in classes.autograder("learner", here).stdout
    words = ("report t01", "export t01", "learner zoe", "appeal t01 zoe")
    for one in words:
        assert classes.autograder(*one.split(), here).exit_code == 0
    classroom.run("generate_feedback", "t01", here)
    assert (undated.place("feedback", "zoe") / "t01.html").is_file()


def test_work_without_a_time_that_waits_for_a_persons_mark_is_not_absent(undated, download):
    collect(undated, download)
    costs(undated)
    with undated.gradebook() as book:
        for name in classes.FULL:
            grade = book.find_grade(name, "t01", "t01", "zoe")
            grade.auto_score, grade.needs_manual_grade = None, True
        book.db.commit()
    said = classes.autograder("report", "t01", "--csv", f"--course-dir={undated.root}").stdout
    rows = [row for row in csv.DictReader(io.StringIO(said)) if row["learner"] == "zoe"]
    assert "absent" not in {row["state"] for row in rows}


def test_a_zip_that_a_learner_made_is_opened(course, papers, tmp_path):
    """Whose it is, the outer name says: the inner ones are a learner's own."""
    inner = packed(
        {
            "work/t01.ipynb": papers["right"],
            "Youssef El Amrani_4712_assignsubmission_file_/t01.txt": "x",
            "elamraniyoussef_334245_208490285_t01.txt": "x",
        },
        tmp_path / "inner.zip",
    ).read_bytes()
    files = {"detezoe_334244_208490284_work.zip": inner}
    said = collect(course, packed(files, tmp_path / "sent.zip"))
    assert collected(course) == {"zoe": papers["right"]}
    assert said.exit_code == 0


def test_a_name_inside_a_learners_folder_makes_nobody_else_its_author(course, papers, tmp_path):
    files = {
        "zoe/t01.ipynb": papers["right"],
        "zoe/elamraniyoussef_334245_208490285_t01.ipynb": papers["wrong"],
        "zoe/youssef/t01.ipynb": papers["wrong"],
    }
    collect(course, laid_out(files, tmp_path / "sent"))
    assert set(collected(course)) == {"zoe"}


def test_two_of_the_same_name_are_not_mixed_up(course, papers, tmp_path):
    files = {
        "Ann Ng_4711_assignsubmission_file_/t01.ipynb": papers["right"],
        "Ann Ng_4712_assignsubmission_file_/t01.ipynb": papers["wrong"],
    }
    said = collect(course, packed(files, tmp_path / "sent.zip"))
    assert (said.exit_code, collected(course)) == (1, {})
    assert said.stderr.count("there are two of this name") == 2


@pytest.mark.parametrize(
    ("files", "told"),
    [
        ({"Untitled.ipynb": "right"}, "nobody knows whose it is"),
        ({"zoe/t02.ipynb": "other"}, "no notebook of this course"),
        ({"zoe/t01.ipynb": "other"}, "no notebook of this course"),
    ],
)
def test_what_was_left_out_is_said(course, papers, tmp_path, files, told):
    files = {name: papers[paper] for name, paper in files.items()}
    said = collect(course, laid_out(files, tmp_path / "sent"))
    assert (said.exit_code, collected(course)) == (1, {})
    assert told in said.stderr
    assert "1 left out." in said.stdout


def test_a_damaged_notebook_is_collected_and_grading_says_what_is_wrong(course, papers, tmp_path):
    collect(course, laid_out({"zoe/t01.ipynb": papers["broken"]}, tmp_path / "sent"))
    assert "zoe" in course.grade().stderr


EVIL = [
    "../zoe/t01.ipynb",
    "/tmp/t01.ipynb",  # noqa: S108 - a name in a ZIP
    "zoe\\..\\..\\t01.ipynb",
    "C:/t01.ipynb",
    "zoe/../../t01.ipynb",
]


@pytest.mark.parametrize("name", EVIL)
def test_a_zip_with_a_path_that_leads_out_is_refused_as_a_whole(course, papers, tmp_path, name):
    files = {"zoe/t01.ipynb": papers["right"], name: papers["wrong"]}
    said = collect(course, packed(files, tmp_path / "sent.zip"))
    assert (said.exit_code, collected(course)) == (1, {})
    assert "would lead out of it" in said.stderr


@pytest.mark.parametrize("name", EVIL)
def test_a_learners_own_zip_with_such_a_path_costs_nobody_else(course, papers, tmp_path, name):
    inner = packed({name: papers["wrong"]}, tmp_path / "inner.zip").read_bytes()
    files = {"zoe/work.zip": inner, "youssef/t01.ipynb": papers["right"]}
    said = collect(course, packed(files, tmp_path / "sent.zip"))
    assert collected(course) == {"youssef": papers["right"]}
    assert "would lead out of it" in said.stderr


def test_a_link_is_left_out(course, papers, tmp_path):
    place = laid_out({"zoe/t01.ipynb": papers["right"]}, tmp_path / "sent")
    (place / "youssef").mkdir()
    (place / "youssef" / "t01.ipynb").symlink_to(place / "zoe" / "t01.ipynb")
    link = zipfile.ZipInfo("youssef/t01.ipynb")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    with zipfile.ZipFile(tmp_path / "sent.zip", "w") as archive:
        archive.writestr("zoe/t01.ipynb", papers["right"])
        archive.writestr(link, "../zoe/t01.ipynb")
    for source in (place, tmp_path / "sent.zip"):
        said = collect(course, source)
        assert "it was left out" in said.stderr
        assert set(collected(course)) == {"zoe"}


def test_a_zip_bomb_is_refused(course, papers, tmp_path, monkeypatch):
    monkeypatch.setattr(parcel, "MAX_FILE", 100_000)
    bomb = "0" * 1_000_000
    honest = {"zoe/t01.ipynb": papers["right"]}
    said = collect(course, packed(honest | {"bilal/t01.ipynb": bomb}, tmp_path / "a.zip"))
    assert "too big for homework" in said.stderr
    lie = packed(honest | {"bilal/t01.ipynb": bomb}, tmp_path / "b.zip")
    data = lie.read_bytes().replace((1_000_000).to_bytes(4, "little"), (9).to_bytes(4, "little"))
    lie.write_bytes(data)
    said = collect(course, lie)
    assert said.exit_code == 1
    assert set(collected(course)) == {"zoe"}


def test_all_of_it_together_has_an_end(papers, tmp_path):
    place = packed({"zoe/t01.ipynb": papers["right"]}, tmp_path / "a.zip")
    made = parcel.Parcel(place, left=1000)
    with pytest.raises(parcel.CourseError, match="ZIP bomb"):
        [sent.read() for sent in made.files()]


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04", b"no zip at all"])
def test_what_is_no_zip_is_a_sentence(course, tmp_path, content):
    (tmp_path / "sent.zip").write_bytes(content)
    said = collect(course, tmp_path / "sent.zip")
    assert (said.exit_code, "no ZIP file" in said.stderr) == (1, True)
    assert collect(course, tmp_path / "none").exit_code == 1


def test_a_course_without_assignments_is_a_sentence(tmp_path):
    (tmp_path / "nbgrader_config.py").write_text(classes.CONFIG)
    (tmp_path / "sent").mkdir()
    said = classes.autograder("collect", str(tmp_path / "sent"), f"--course-dir={tmp_path}")
    assert (said.exit_code, "no assignment" in said.stderr) == (1, True)


@pytest.mark.filterwarnings(
    "ignore::ResourceWarning", "ignore::pytest.PytestUnraisableExceptionWarning"
)
@pytest.mark.parametrize(
    ("layout", "names"),
    [
        (
            "moodle 4.1",
            {
                "Zoé D'Été_4711_assignsubmission_file_/t01.html",
                "Youssef El Amrani_4712_assignsubmission_file_/t01.html",
                "Ann_Lee Ng_4713_assignsubmission_file_/t01.html",
            },
        ),
        (
            "canvas",
            {
                "detezoe_334244_208490284_t01.html",
                "elamraniyoussef_LATE_334245_208490285_t01.html",
                "nglee_334246_208490286_t01.html",
            },
        ),
        (
            "a folder for each learner",
            {"zoe/t01.html", "youssef/t01.html", "ann-lee-ng/t01.html"},
        ),
    ],
)
def test_feedback_goes_back_the_way_the_work_came(course, papers, tmp_path, layout, names):
    files = {path: papers[paper] for path, paper in LAYOUTS[layout].items()}
    place = packed(files, tmp_path / "sent.zip")
    collect(course, place)
    course.grade()
    words = ("give-back", "t01", str(place), f"--course-dir={course.root}")
    out = tmp_path / "back.zip"
    early = classes.autograder(*words, f"--out={out}")
    assert (early.exit_code, "no feedback yet" in early.stderr) == (1, True)
    classroom.run("generate_feedback", "t01", f"--course-dir={course.root}")
    done = classes.autograder(*words, f"--out={out}")
    assert (done.exit_code, "(3 learners)" in done.stdout) == (0, True)
    with zipfile.ZipFile(out) as archive:
        assert set(archive.namelist()) == names
        assert all(b"<html" in archive.read(name) for name in names)


def test_a_page_from_before_the_last_marks_is_not_given_back(course, papers, tmp_path):
    files = {path: papers[paper] for path, paper in LAYOUTS["a folder for each learner"].items()}
    place = packed(files, tmp_path / "sent.zip")
    collect(course, place)
    course.grade()
    classroom.run("generate_feedback", "t01", f"--course-dir={course.root}")
    course.grade("--force", "--student=zoe")
    words = ("give-back", "t01", str(place), f"--course-dir={course.root}")
    out = tmp_path / "back.zip"
    done = classes.autograder(*words, f"--out={out}")
    assert (done.exit_code, "(2 learners)" in done.stdout) == (1, True)
    assert "zoe: no feedback page, or one from before the last marks; run" in done.stderr
    with zipfile.ZipFile(out) as archive:
        assert set(archive.namelist()) == {"youssef/t01.html", "ann-lee-ng/t01.html"}
    classroom.run("generate_feedback", "t01", f"--course-dir={course.root}")
    assert classes.autograder(*words, f"--out={out}").exit_code == 0


def test_a_mark_by_hand_is_on_the_page_that_is_written_next(course, papers, tmp_path):
    place = packed({"zoe/t01.ipynb": next(iter(papers.values()))}, tmp_path / "sent.zip")
    collect(course, place)
    course.grade()
    page = course.place("feedback", "zoe") / "t01.html"
    for mark in (0.25, 1.75):
        with course.gradebook() as book:
            book.find_grade("t01-ex1", "t01", "t01", "zoe").manual_score = mark
            book.db.commit()
        classroom.run("generate_feedback", "t01", f"--course-dir={course.root}")
        assert f"{mark:g}".replace(".", ",") in page.read_text("utf-8")


def test_whoever_is_new_is_said_with_the_known_name_that_is_near(course, papers, tmp_path):
    with course.gradebook() as book:
        book.add_student("amina", first_name="Amina", last_name="El Idrissi")
    names = ("Amina Idrissi", "Yousef Elamrani", "Bilal Haddad", "zoe")
    files = {f"class/{name}/t01.ipynb": papers["right"] for name in names}
    said = collect(course, laid_out(files, tmp_path / "sent")).stdout
    lines = said.splitlines()
    assert "amina-idrissi is new in this course; is it amina (Amina El Idrissi)?" in lines
    assert "yousef-elamrani is new in this course; is it youssef (Youssef El Amrani)?" in lines
    assert "bilal-haddad is new in this course." in lines
    assert "zoe is new" not in said
    assert lines[-1].endswith("4 collected, 0 as before, 0 left out. New in this course: 3.")


def test_a_new_learner_who_is_a_known_one_is_made_that_one_as_the_sentence_says(
    course, papers, tmp_path
):
    name = "Zoe Ete_4711_assignsubmission_file_/t01.ipynb"
    said = collect(course, packed({name: papers["right"]}, tmp_path / "a.zip")).stdout
    assert "zoe-ete is new in this course; is it zoe (Zoé D'Été)?" in said
    assert "`autograder learner ID --erase`" in said
    here = f"--course-dir={course.root}"
    assert classes.autograder("learner", "zoe-ete", "--erase", "--yes", here).exit_code == 0
    files = {name.replace("Zoe Ete", "zoe"): papers["right"]}
    said = collect(course, laid_out(files, tmp_path / "sent"))
    assert set(collected(course)) == {"zoe"}
    assert "new in this course" not in said.stdout.lower()


def test_in_a_course_without_learners_one_line_says_that_all_are_new(released, papers, tmp_path):
    empty = classes.copy(released, tmp_path / "course")
    files = {f"{name}/t01.ipynb": papers["right"] for name in ("amina", "bilal")}
    said = collect(empty, laid_out(files, tmp_path / "sent")).stdout.splitlines()
    assert said[:-1] == [
        "There were no learners in the gradebook: everybody is new in this course."
    ]
    assert said[-1].endswith("0 left out. New in this course: 2.")
