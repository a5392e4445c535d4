"""The tools of authors: new, tidy, preview, through the command line."""

import shutil

import nbformat
import pytest
from click.testing import CliRunner
from planted import GRADED, LATE, SCHOOL, TOPIC

from autograder.cli import main


@pytest.fixture
def school(tmp_path, monkeypatch):
    """A copy of the small good school, to work in."""
    shutil.copytree(SCHOOL, tmp_path / "school")
    monkeypatch.chdir(tmp_path / "school")
    return tmp_path / "school"


def run(*words):
    return CliRunner().invoke(main, words)


@pytest.mark.parametrize(
    ("kind", "name", "folder"),
    [
        ("assignment", "a19-school-bus", "assignments/a19-school-bus"),
        ("lesson", "02-python-core/09-school-bus", "courses/02-python-core/09-school-bus"),
    ],
)
def test_what_is_new_passes_but_for_its_content(school, kind, name, folder):
    course = school / "courses/02-python-core/course.toml"
    listed = course.read_text(encoding="utf-8").replace('ns"]', 'ns", "09-school-bus"]')
    course.write_text(listed, encoding="utf-8")
    shape = school / "courses/02-python-core/08-functions/lesson.toml"
    shape.write_text(shape.read_text(encoding="utf-8").replace("atelier", "papier"), "utf-8")
    assert run("new", kind, name).exit_code == 0
    done = run("verify", folder)
    assert done.exit_code == 0, done.output


@pytest.mark.parametrize(
    ("kind", "name"), [("assignment", "bus"), ("lesson", "bus"), ("assignment", "a06-late")]
)
@pytest.mark.usefixtures("school")
def test_a_name_that_cannot_be_is_refused_in_a_sentence(kind, name):
    done = run("new", kind, name)
    assert done.exit_code == 1
    assert name in done.output


def test_tidy_takes_away_what_running_a_notebook_leaves(school):
    before = (school / TOPIC).read_text(encoding="utf-8")
    found = nbformat.read(school / TOPIC, nbformat.NO_CONVERT)
    found.cells[1].execution_count = 3
    found.cells[1].outputs = [nbformat.v4.new_output("stream", text="hello")]
    found.cells[1].metadata["collapsed"] = True
    found.metadata["widgets"] = {}
    nbformat.write(found, school / TOPIC)
    assert TOPIC in run("tidy", TOPIC).output
    assert (school / TOPIC).read_text(encoding="utf-8") == before
    assert run("tidy", TOPIC).output == ""


def test_tidy_names_a_new_cell_by_its_words_and_keeps_the_others(school):
    found = nbformat.read(school / TOPIC, nbformat.NO_CONVERT)
    ids = [cell.id for cell in found.cells]
    found.cells.append(nbformat.v4.new_markdown_cell("## Été, et après ?", id="1f2e3d4c"))
    nbformat.write(found, school / TOPIC)
    run("tidy", TOPIC)
    named = [cell.id for cell in nbformat.read(school / TOPIC, nbformat.NO_CONVERT).cells]
    assert named == [*ids, "l0208-ete-et-apres"]


def test_preview_shows_the_stub_and_what_answers_earn(school):
    done = run("preview", GRADED)
    assert done.exit_code == 0, done.output
    assert "count = count + 1" not in done.output
    rows = [line.split() for line in done.output.splitlines() if "a06-ex1" in line]
    earned = {row[3] if "." in row[3] else row[3:5][0]: row for row in rows if len(row) > 8}
    assert {"right", "as", "ex1_m12.py", "ex1_fixed_limit.py"} <= set(earned)
    assert (school / LATE).exists()
