"""The tools of authors: new, tidy, preview, through the command line."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest
from click.testing import CliRunner
from planted import GRADED, LATE, SCHOOL, TOPIC, source
from traitlets.config import Config

from autograder.cli import main
from autograder.gradebook import wiring
from autograder.model import Cell
from autograder.verify import stub


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
    assert run("tidy", folder).output == ""
    done = run("verify", folder)
    assert done.exit_code == 0, done.output
    if kind == "assignment":
        assert "survives: « if a > b: → if a >= b: »: When both are equal, either" in done.output


def test_an_exercise_of_each_kind_joins_an_assignment_that_still_passes(school):
    run("new", "assignment", "a19-school-bus")
    for asks in ("program", "function", "written"):
        assert run("new", "exercise", "a19-school-bus", "--asks", asks).exit_code == 0
    done = run("verify", "assignments/a19-school-bus")
    assert done.exit_code == 0, done.output
    found = nbformat.read(
        school / "assignments/a19-school-bus/a19-school-bus.ipynb", nbformat.NO_CONVERT
    )
    assert [cell.id for cell in found.cells if cell.metadata.nbgrader.grade] == [
        *("a19-ex1", "a19-ex2", "a19-ex3", "a19-ex4")
    ]


def test_an_exercise_comes_after_the_last_one_and_before_the_end(school):
    found = nbformat.read(school / LATE, nbformat.NO_CONVERT)
    found.cells.append(nbformat.v4.new_markdown_cell("## On ferme", id="a06-end"))
    nbformat.write(found, school / LATE)
    run("new", "exercise", "a06-late")
    ids = [cell.id for cell in nbformat.read(school / LATE, nbformat.NO_CONVERT).cells]
    assert ids[-4:] == ["a06-ex2-text", "a06-ex2-answer", "a06-ex2", "a06-end"]


def test_a_second_written_answer_is_refused_and_changes_nothing(school):
    run("new", "exercise", "a06-late", "--asks", "written")
    before = (school / LATE).read_text(encoding="utf-8")
    done = run("new", "exercise", "a06-late", "--asks", "written")
    assert done.exit_code == 1
    assert "scheme.md: it is there already" in done.output
    assert (school / LATE).read_text(encoding="utf-8") == before


@pytest.mark.parametrize(
    ("kind", "name"),
    [
        ("exercise", "a99-none"),
        ("assignment", "bus"),
        ("lesson", "bus"),
        ("assignment", "a06-late"),
    ],
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


def test_tidy_puts_the_hard_spaces_that_verify_asks_for_and_leaves_code(school):
    path = school / GRADED / "a06-late.ipynb"
    good = path.read_text(encoding="utf-8")
    code = "`a ? b`\n\n```python\nx[1 :]  # « x » ?\n```\n\n| a | b |\n| :-- | --: |\n| 1 | 2 |"
    for cell, words in (("a06-title", ""), ("a06-ex1-text", f"\n\n{code}")):
        source(LATE, cell, "", words)(school)
    kept = path.read_text(encoding="utf-8")
    path.write_text(kept.replace("\u00a0", " "), encoding="utf-8")
    plain = run("verify", "--quick", GRADED).output
    assert plain.count("[typography]") == 2  # one line for a cell
    assert "and 1 more need non-breaking spaces; run `autograder tidy`." in plain
    run("tidy", GRADED)
    assert path.read_text(encoding="utf-8") == kept != good


def test_tidy_puts_hard_spaces_into_a_quiz(school):
    quiz = school / TOPIC.replace("functions.ipynb", "quiz.toml")
    quiz.write_text('[[question]]\nprompt = "Que vaut `a ? 1` ?"\ncode = "x = 1 ;"\n', "utf-8")
    run("tidy", TOPIC)
    tidied = '[[question]]\nprompt = "Que vaut `a ? 1`\u00a0?"\ncode = "x = 1 ;"\n'
    assert quiz.read_text("utf-8") == tidied


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
    assert "# À toi de jouer : efface les trois points" in done.output
    rows = [line.split() for line in done.output.splitlines() if "a06-ex1" in line]
    earned = {row[3] if "." in row[3] else row[3:5][0]: row for row in rows if len(row) > 8}
    assert {"right", "as", "ex1_m12.py", "ex1_fixed_limit.py"} <= set(earned)
    assert (school / LATE).exists()


@pytest.mark.usefixtures("school")
def test_preview_hides_a_written_answer_as_nbgrader_does():
    run("new", "exercise", "a06-late", "--asks", "written")
    done = run("preview", GRADED)
    assert "renvoie une valeur" not in done.output
    assert "Écris ta réponse ici." in done.output
    assert "marked by a person" in done.output


def test_what_preview_shows_for_an_answer_is_what_nbgrader_releases(school):
    found = Config()
    wiring.configure(found, school)
    assert (found.ClearSolutions.code_stub["python"], found.ClearSolutions.text_stub) == (
        "\n".join(stub.CODE),
        stub.TEXT,
    )


def test_an_indented_answer_leaves_an_indented_stub():
    cell = Cell("code", "def f():\n    ### BEGIN SOLUTION\n    return 1\n    ### END SOLUTION")
    assert stub.released(cell).source.splitlines()[-1] == "    ..."


def test_the_documented_line_makes_differences_of_notebooks_readable(school):
    guide = (Path(__file__).parent.parent / "docs" / "authoring.md").read_text("utf-8")
    (line,) = re.findall("^git config .*$", guide, re.MULTILINE)
    bin_first = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}

    def shell(command):
        done = subprocess.run(  # noqa: S602 - the reader's shell is what is tried
            command, shell=True, env=bin_first, capture_output=True, text=True, check=True
        )
        return done.stdout

    shell(f"git init --quiet && {line} && git add --all")
    source(LATE, "a06-title", "Fatou attend", "Yusra attend")(school)
    told = [row for row in shell("git diff").splitlines() if re.match("[-+][^-+]", row)]
    assert [row[:13] for row in told] == ["-Fatou attend", "+Yusra attend"]
