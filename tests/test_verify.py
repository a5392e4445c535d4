"""`autograder verify`: good content gives nothing; each planted fault is found where it is."""

import json
import os
import shutil
from pathlib import Path

import pytest
from click.testing import CliRunner
from faults import FAULTS
from planted import GRADED, LESSON, SCHOOL, TOPIC, plant, source

from autograder import verify
from autograder.cli import main
from autograder.verify import table


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Findings by the name of what was planted; every copy is verified in one go."""
    place = tmp_path_factory.mktemp("planted")
    folders = {
        plant(fault, place / str(number)): name
        for number, (name, fault) in enumerate(FAULTS.items())
    }
    found = {}
    for quick in (True, False):
        some = [folder for folder, name in folders.items() if FAULTS[name].quick is quick]
        for report in verify.verify(some, os.cpu_count() or 1, quick=quick):
            found[folders[report.folder]] = report.findings
    return found


@pytest.mark.parametrize("name", FAULTS)
def test_a_planted_fault_is_found_where_it_is(found, name):
    fault = FAULTS[name]
    told = [(str(f.file), f.cell, f.check, f.gate, f.sentence) for f in found[name]]
    assert [
        one
        for one in told
        if one[0].endswith(fault.file)
        and one[1:4] == (fault.cell, fault.check, True)
        and fault.words in one[4]
    ], told


def test_good_content_gives_nothing():
    reports = list(verify.verify(verify.units([SCHOOL]), os.cpu_count() or 1))
    assert [finding for report in reports for finding in report.findings] == []


def test_the_content_of_this_course_passes():
    root = Path(__file__).parent.parent
    folders = verify.units([root / "courses", root / "assignments"])
    reports = list(verify.verify(folders, os.cpu_count() or 1))
    assert [f for report in reports for f in report.findings if f.gate] == []
    written = (root / "docs" / "quality.md").read_text(encoding="utf-8")
    ordered = sorted(reports, key=lambda report: folders.index(report.folder))
    assert table.page(ordered, root) == written, "run autograder verify --page docs/quality.md"


def test_what_is_printed_names_file_cell_and_what_to_do(tmp_path, monkeypatch):
    plant(FAULTS["a title skipped"], tmp_path / "school")
    monkeypatch.chdir(tmp_path / "school")
    done = CliRunner().invoke(main, ["verify", "--quick", LESSON])
    assert done.exit_code == 1
    told = f"{TOPIC}: l0208-repair-text: « Une panne » skips a level: 4 comes after 2. [headings]"
    assert told in done.output.splitlines()


def test_json_has_every_finding(tmp_path, monkeypatch):
    plant(FAULTS["metadata of an editor"], tmp_path / "school")
    monkeypatch.chdir(tmp_path / "school")
    done = CliRunner().invoke(main, ["verify", "--quick", "--json", LESSON])
    (unit,) = json.loads(done.stdout)["units"]
    assert (unit["unit"], unit["gates"]) == (LESSON, 1)
    assert [found["cell"] for found in unit["findings"]] == ["l0208-setup"]


def test_a_reason_excuses_and_is_printed(tmp_path, monkeypatch):
    plant(FAULTS["no hidden test"], tmp_path / "school")
    monkeypatch.chdir(tmp_path / "school")
    about = tmp_path / "school" / GRADED / "assignment.toml"
    excused = '["M12"]\nexcused = {hidden = "everything is in the text", mutants = "one example"}'
    about.write_text(about.read_text("utf-8").replace('["M12"]', excused), "utf-8")
    done = CliRunner().invoke(main, ["verify", GRADED])
    assert "a06-ex1: excused from hidden: everything is in the text" in done.output
    assert "[hidden]" not in done.output


def test_a_path_without_content_is_one_sentence(tmp_path):
    done = CliRunner().invoke(main, ["verify", str(tmp_path)])
    assert done.exit_code == 1
    assert "there is no lesson and no assignment" in done.output


def test_a_lesson_may_import_a_module_that_lies_beside_it(tmp_path):
    shutil.copytree(SCHOOL, tmp_path / "school")
    lesson = tmp_path / "school" / LESSON
    (lesson / "tram.py").write_text("LINE = 51\n", "utf-8")
    source(TOPIC, "l0208-setup", "", "\nfrom tram import LINE")(tmp_path / "school")
    (report,) = verify.verify([lesson], 1, quick=True)
    assert [finding.sentence for finding in report.findings] == []
