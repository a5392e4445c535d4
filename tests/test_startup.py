"""What is loaded before anybody asked for it: nothing that takes long."""

import json
import subprocess
import sys

import pytest

HEAVY = {
    "IPython",
    "distributed",
    "ipywidgets",
    "jinja2",
    "matplotlib",
    "nbclient",
    "nbconvert",
    "nbformat",
    "nbgrader",
    "numpy",
    "pandas",
    "psycopg",
    "pytest",
    "rich",
    "sqlalchemy",
}
HELP = "from autograder.cli import main; main(['--help'], standalone_mode=False)"
CASES = {
    "autograder --help": HELP,
    "autograder grade --help": HELP.replace("['", "['grade', '"),
    "from autograder import coach": "from autograder import coach",
}


def loaded(code: str) -> set[str]:
    """The packages that a fresh interpreter has after this."""
    ask = "import json, sys; sys.stdout.write('\\n' + json.dumps([*sys.modules]))"
    line = [sys.executable, "-c", f"{code}\n{ask}"]
    done = subprocess.run(line, check=True, stdout=subprocess.PIPE, text=True)
    return {name.partition(".")[0] for name in json.loads(done.stdout.splitlines()[-1])}


@pytest.mark.parametrize("code", CASES.values(), ids=CASES)
def test_nothing_heavy_is_loaded(code):
    assert loaded(code) & HEAVY == set()


def test_what_is_heavy_is_known_by_these_names():
    """Else the test above could not fail."""
    assert {"nbgrader", "nbformat", "rich", "sqlalchemy"} <= loaded("import autograder.terminal")
