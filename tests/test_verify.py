"""`autograder verify`: good content gives nothing; each planted fault is found where it is."""

import os
from pathlib import Path

import pytest
from faults import FAULTS
from planted import SCHOOL, plant

from autograder import verify


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
