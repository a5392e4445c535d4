"""A real JupyterHub, as deploy/ sets it up: a class of five does an assignment over HTTP."""

import json
import os
import shutil
import subprocess
import sys
from importlib.util import find_spec
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
PROXY = ROOT / "build/proxy"
STAGE = ["unshare", "--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc"]
CLASS = {"amina", "bilal", "grace", "omar", "zoe"}
OFF = ["course-list", "create-assignment", "formgrader", "validate-assignment"]


def missing():
    """Why no class server can be set up here, or nothing."""
    if sys.platform != "linux" or os.geteuid() != 0:
        return "a class server has accounts of its own, which only root on Linux can make"
    for program in ("unshare", "npm", "useradd", "setpriv"):
        if not shutil.which(program):
            return f"{program} is missing"
    if not find_spec("jupyterhub"):
        return "JupyterHub is missing: make test installs it"
    tried = subprocess.run([*STAGE, "mount", "-t", "tmpfs", "tmpfs", "/srv"], check=False)
    return "this machine refuses namespaces" if tried.returncode else ""


def proxy():
    """JupyterHub's proxy, as package-lock.json pins it; fetched once."""
    lock = "package-lock.json"
    if (
        not (PROXY / lock).exists()
        or (PROXY / lock).read_bytes() != (ROOT / "deploy" / lock).read_bytes()
    ):
        shutil.rmtree(PROXY, ignore_errors=True)
        PROXY.mkdir(parents=True)
        shutil.copy(ROOT / "deploy/package.json", PROXY)
        install = ["npm", "ci", "--omit=dev", "--no-audit", "--no-fund"]
        shutil.copy(ROOT / "deploy" / lock, PROXY)
        try:
            subprocess.run(install, cwd=PROXY, check=True, capture_output=True)
        except subprocess.CalledProcessError:
            shutil.rmtree(PROXY)
            pytest.skip("JupyterHub's proxy could not be fetched with npm")
    return PROXY


@pytest.fixture(scope="module")
def day():
    """What a class of five and their instructor saw."""
    if why := missing():
        pytest.skip(why)
    stage = [sys.executable, ROOT / "tests/stage.py", proxy(), "schoolday.py"]
    ended = subprocess.run(
        [*STAGE, *stage], capture_output=True, text=True, check=False, timeout=600
    )
    assert ended.returncode == 0, ended.stderr[-5000:]
    return json.loads(ended.stdout.splitlines()[-1])


def test_each_of_a_list_gets_an_account_and_a_slip_with_a_password(day):
    assert set(day["slips"]) == CLASS | {"karim"}
    assert day["names"] == {
        "amina": "Ben Ali; dite Mina",
        "bilal": "Lopez",
        "grace": "Okafor",
        "omar": "Haddad",
        "zoe": "D'Hondt",
    }


@pytest.mark.parametrize("name", ["root", "grader", "learners", "Amina", "-rf"])
def test_an_account_of_the_machine_is_nobodys_in_a_list_and_nobody_else_is_added(day, name):
    assert day["refused"][name] == 1
    assert not day["refused"]["new"]


def test_a_password_opens_the_hub_and_a_guess_does_not(day):
    assert day["wrong password"] == 403
    assert {one["login"] for one in day["learners"].values()} == {200}


def test_learners_fetch_and_submit_in_the_panel_of_their_own_server(day):
    assert {tuple(one["status"]) for one in day["learners"].values()} == {
        ("released", "submitted")
    }
    off = [f"@jupyter/nbgrader:{tool}" for tool in OFF]
    assert [one["off"] for one in day["learners"].values()] == [off] * len(CLASS)


def test_lessons_assignment_and_interface_are_in_the_learners_language(day):
    seen = {name: (one["lang"], one["locale"]) for name, one in day["learners"].items()}
    french, english = ("fr", "fr_FR"), ("en", "en")
    assert seen == dict.fromkeys(CLASS, french) | {"grace": english, "zoe": english}
    assert {one["lessons"] for one in day["learners"].values()} == {2}


def test_the_coach_works_and_says_how_work_is_handed_in_here(day):
    assert {one["check"] for one in day["learners"].values()} == {"42\n"}
    assert "Assignment List" in day["learners"]["amina"]["submit"]


def test_the_instructor_comes_to_the_formgrader_and_the_marks_are_right(day):
    assert day["first page"].endswith("/services/teach/lab")
    # one point of eight for zoe: an endless loop is a wrong answer; the ninth and tenth by hand
    assert day["marks"] == {"amina": 8, "bilal": 7.75, "grace": 8, "omar": 2, "zoe": 1}


def test_feedback_comes_back_in_the_learners_language(day):
    pages = day["feedback"]
    assert "Ton retour" in pages["amina"]
    assert "8 sur 10 points" in pages["amina"]
    assert "Your feedback" in pages["grace"]
    assert "8 out of 10 points" in pages["grace"]


def test_a_learner_reads_nothing_that_is_not_theirs(day):
    seen = day["attack"]["peeked"]
    own = {place: seen.pop(place) for place in day["attack"]["own"]}
    assert set(own.values()) == {"seen"}
    assert seen
    assert set(seen.values()) == {"PermissionError"}
    assert day["attack"]["inbound"] == ["2733", 1]


def test_a_learner_reaches_no_formgrader_and_no_other_learners_server(day):
    assert day["attack"]["teach"] == [False, 403]
    assert day["attack"]["own formgrader"] == 404
    assert day["attack"]["other server"] == 403


def test_a_learner_who_takes_all_memory_or_all_processes_harms_nobody(day):
    assert day["attack"]["memory"].startswith("MemoryError")
    assert day["attack"]["forks"].startswith("BlockingIOError")
    assert day["attack"]["amina still"] == "works\n"


def test_work_under_anothers_name_and_links_to_secrets_are_not_collected(day):
    assert day["attack"]["forged"] == "forged\n"
    assert "did not hand it in" not in day["collect"]  # hers is there: the forgery is passed over
    kept = {"a01-business-card.ipynb", "submission_secret.txt", "tests", "timestamp.txt"}
    assert set(day["collected"]["amina"]) == kept
    assert set(day["collected"]["zoe"]) == kept
    assert day["collect"].count("is a link or somebody else's") == 3


def test_a_backup_brings_back_marks_work_accounts_and_passwords(day):
    seen = day["restored"]
    assert seen["marks"] == day["marks"]
    assert seen["graded again"] == day["marks"]["bilal"]
    assert seen["login"] == 200
    assert seen["work"]
    assert seen["status"] == "submitted"
    assert seen["modes"] == ["600", "700"]


def test_a_damaged_backup_or_a_hub_at_work_stops_the_restore_before_it_begins(day):
    assert day["running"] == 1
    assert day["restored"]["damaged"] == [1, "this file is damaged; nothing was changed."]
    assert day["restored"]["untouched"]
