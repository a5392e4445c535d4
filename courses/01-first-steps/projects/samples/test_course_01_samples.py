"""Each contract really runs: it keeps what is finished and refuses each sample in wrong/.

pytest courses/01-first-steps/projects/samples
"""

import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

HERE = Path(__file__).parent
SAMPLES = [*sorted(HERE.glob("m0*.py")), *sorted(HERE.glob("wrong/m0*.py"))]
CONTRACTS = {
    "m01-board": HERE.parent / "test_m01_scoreboard.py",
    "m02-sheet": HERE.parent / "test_m02_portions.py",
}


@pytest.mark.parametrize("sample", SAMPLES, ids=lambda path: path.stem)
def test_contract(sample, tmp_path):
    notebook = tmp_path / "project.ipynb"
    source = sample.read_text(encoding="utf-8")
    exercise = source.splitlines()[0].removeprefix("# ")
    cells = ["from autograder import coach", source, f'coach.check("{exercise}")']
    page = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(cell) for cell in cells])
    nbformat.write(page, notebook)
    command = [sys.executable, "-m", "pytest", "-q", "--sandbox=process", "--notebook", notebook]
    run = subprocess.run(
        [*command, CONTRACTS[exercise]], capture_output=True, text=True, check=False
    )
    finished = sample.parent == HERE
    assert run.returncode == (0 if finished else 1), run.stdout
    assert "error" not in run.stdout.splitlines()[-1], run.stdout
