"""`autograder verify`: good content gives nothing; each planted fault is found where it is."""

import os
from pathlib import Path

import pytest
from planted import GRADED, LATE, SCHOOL, Fault, both, gone, new, plant, source, text

from autograder import verify

VISIBLE = f"{GRADED}/tests/test_ex1.py"
HIDDEN = f"{GRADED}/hidden/test_ex1_hidden.py"
ABOUT = f"{GRADED}/assignment.toml"
ANSWER = "a06-ex1-answer"
EQUAL = """[[mutant]]
exercise = "a06-ex1"
change = "if delay > limit: → if delay >= limit:"
equivalent = "there is no difference"
"""

FAULTS = {
    # answers
    "wrong points in the toml": Fault(
        text(ABOUT, 'id = "a06-ex1"\npoints = 2', 'id = "a06-ex1"\npoints = 3'),
        ABOUT,
        "a06-ex1",
        "course",
    ),
    "wrong points in the heading": Fault(
        source(LATE, "a06-ex1-text", "(2 points)", "(3 points)"), LATE, "a06-ex1-text", "points"
    ),
    "wrong points in the title": Fault(
        source(LATE, "a06-title", "**Points :** 2", "**Points :** 4"), LATE, "a06-title", "points"
    ),
    "a reference that fails": Fault(
        source(LATE, ANSWER, "delay > limit", "delay >= limit"), LATE, "a06-ex1", "reference"
    ),
    "a reference that is no Python": Fault(
        source(LATE, ANSWER, "return count", "return count)"), LATE, "a06-ex1", "reference"
    ),
    "a stub that passes": Fault(
        source(LATE, ANSWER, "### BEGIN SOLUTION\ndef", "def"), LATE, "a06-ex1", "stub"
    ),
    "a wrong answer that earns something else": Fault(
        text(f"{GRADED}/wrong/ex1_fixed_limit.py", "1 points", "1.5 points"),
        f"{GRADED}/wrong/ex1_fixed_limit.py",
        "a06-ex1",
        "wrong",
    ),
    "a wrong answer that triggers something else": Fault(
        text(f"{GRADED}/wrong/ex1_m12.py", ", M12", ", M15"),
        f"{GRADED}/wrong/ex1_m12.py",
        "a06-ex1",
        "wrong",
    ),
    "a wrong answer that does not say what it earns": Fault(
        new(f"{GRADED}/wrong/ex1_none.py", "def count_late(a, b): ...\n"),
        f"{GRADED}/wrong/ex1_none.py",
        "",
        "wrong",
    ),
    "a wrong answer to no exercise": Fault(
        new(f"{GRADED}/wrong/ex9.py", "# a06-ex9: 0 points, -\n"),
        f"{GRADED}/wrong/ex9.py",
        "a06-ex9",
        "wrong",
    ),
    "a misconception without a wrong answer": Fault(
        text(ABOUT, '["M12"]', '["M12", "M15"]'), LATE, "a06-ex1", "target"
    ),
    "no wrong answer": Fault(
        both(
            gone(f"{GRADED}/wrong/ex1_m12.py"),
            gone(f"{GRADED}/wrong/ex1_fixed_limit.py"),
            text(ABOUT, '["M12"]', "[]"),
        ),
        LATE,
        "a06-ex1",
        "wrong-files",
    ),
    "no hidden test": Fault(gone(HIDDEN), LATE, "a06-ex1", "hidden"),
    "no gate": Fault(text(VISIBLE, "@pytest.mark.gate\n", ""), LATE, "a06-ex1", "gate"),
    "three tests": Fault(text(VISIBLE, ", ([6, 8], 2)", ""), LATE, "a06-ex1", "cases"),
    "no edge case": Fault(
        both(text(VISIBLE, '("empty")', '("usual")'), text(HIDDEN, '("boundary")', '("usual")')),
        LATE,
        "a06-ex1",
        "edge",
    ),
    "a test of no exercise": Fault(
        text(HIDDEN, 'exercise("a06-ex1")', 'exercise("a06-ex2")'), HIDDEN, "a06-ex2", "course"
    ),
    "a test that is no Python": Fault(text(HIDDEN, "):", ")"), HIDDEN, "", "course"),
    "chance in a test": Fault(
        both(
            text(HIDDEN, ".returns(2)", ".returns(random.choice([2, 2, 3]))"),
            text(HIDDEN, "import pytest", "import random\n\nimport pytest"),
        ),
        LATE,
        "a06-ex1",
        "determinism",
    ),
    "a constant that passes the examples": Fault(
        both(
            text(VISIBLE, "([6, 8], 2)", "([6, 2], 1)"),
            text(HIDDEN, "12], 10).returns(2)", "5], 10).returns(1)"),
        ),
        LATE,
        "a06-ex1",
        "U4",
    ),
    "examples with one answer": Fault(
        text(VISIBLE, "([6, 8], 2)", "([6, 2], 1)"), LATE, "a06-ex1", "gate"
    ),
    "an argument that never matters": Fault(
        both(
            text(HIDDEN, "[10, 11, 12], 10", "[5, 6, 7], 5"),
            text(VISIBLE, "[], 5", "[], 6"),
            gone(f"{GRADED}/wrong/ex1_fixed_limit.py"),
        ),
        LATE,
        "a06-ex1",
        "U6",
    ),
    "a list that may be emptied": Fault(
        both(
            text(VISIBLE, ".returns(late)", ".returns(late, changes=True)"),
            text(HIDDEN, ".returns(2)", ".returns(2, changes=True)"),
        ),
        LATE,
        "a06-ex1",
        "U7",
    ),
    "a mutant that survives": Fault(
        both(
            text(HIDDEN, "[10, 11, 12], 10", "[9, 11, 12], 10"),
            text(VISIBLE, "[4, 9, 5], 1", "[4, 9], 1"),
        ),
        LATE,
        "a06-ex1",
        "mutants",
        "count_late([",
    ),
    "a mutant that is said to be equivalent and is not": Fault(
        both(
            text(HIDDEN, "[10, 11, 12], 10", "[9, 11, 12], 10"),
            text(VISIBLE, "[4, 9, 5], 1", "[4, 9], 1"),
            new(f"{GRADED}/mutants.toml", EQUAL),
        ),
        f"{GRADED}/mutants.toml",
        "a06-ex1",
        "mutants",
        "no equivalent",
    ),
    "a mutant in the list that is killed": Fault(
        new(f"{GRADED}/mutants.toml", EQUAL), f"{GRADED}/mutants.toml", "a06-ex1", "mutants"
    ),
}


@pytest.fixture(scope="module")
def found(tmp_path_factory):
    """Findings by the name of what was planted; every copy is verified in one go."""
    place = tmp_path_factory.mktemp("planted")
    folders = {
        plant(fault, place / str(number)): name
        for number, (name, fault) in enumerate(FAULTS.items())
    }
    reports = verify.verify(list(folders), os.cpu_count() or 1)
    return {folders[report.folder]: report.findings for report in reports}


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
