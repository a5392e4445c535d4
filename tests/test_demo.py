"""The sample class goes through the whole line, and what is not as it was written is told."""

import contextlib
import io
import shutil
import warnings
from dataclasses import dataclass
from pathlib import Path

import classes
import pytest

from autograder import demo, sandbox
from autograder.demo import learner, secrecy
from autograder.demo.school import PLACE
from autograder.model import CourseError

ROOT = Path(__file__).parents[1]
RIGHT = """
name = "Amina"
story = "Everything right."
lang = "fr"
[t01]
"""
PLANTED = '''
name = "Bilal"
story = "An expectation that nobody can meet."
lang = "fr"
[t01]
answers.t01-ex2 = """
# t01-ex2
age = 30
fare = 0
"""
expect.t01-ex2 = { points = 1.5, hint = "M51" }
'''
HOSTILE = RIGHT.replace('lang = "fr"', 'lang = "fr"\nhostile = true')
HIDDEN = 'student.call("double", 86420).returns(172840)'
AS_A_PAGE = "<b>student</b>.<i>call</i>(&quot;double&quot;, 86420).returns(172840)"
AS_A_NOTEBOOK = '{"source": ["  student.call(\\"double\\", 86420).returns(172840)\\n"]}'


@dataclass(frozen=True)
class Performance:
    """A demo that is over."""

    root: Path
    status: int
    said: str

    @property
    def place(self) -> Path:
        """Where it took place."""
        return self.root / PLACE


def perform(root: Path, **learners: str) -> Performance:
    """The demo for the course in `root`, with these learners if any are given."""
    for name, text in learners.items():
        path = root / "demo" / "learners" / f"{name}.toml"
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")
    with contextlib.redirect_stdout(io.StringIO()) as said, warnings.catch_warnings():
        warnings.simplefilter("ignore", ResourceWarning)  # nbgrader 0.9.6 leaves files open
        status = demo.run(root, "auto")
    return Performance(root, status, said.getvalue())


@pytest.fixture(scope="session")
def whole(tmp_path_factory):
    """The real demo, once."""
    root = tmp_path_factory.mktemp("tremplin")
    for name in ("assignments", "demo"):
        shutil.copytree(ROOT / name, root / name)
    shutil.copyfile(ROOT / "nbgrader_config.py", root / "nbgrader_config.py")
    return perform(root)


@pytest.fixture(scope="session")
def performed(released, tmp_path_factory):
    """The demo of a small course with one learner who has everything right, once."""
    root = classes.copy(released, tmp_path_factory.mktemp("small") / "course").root
    return perform(root, amina=RIGHT)


@pytest.fixture
def place(performed, tmp_path):
    """What it left behind, to change at will."""
    assert performed.status == 0
    return shutil.copytree(performed.place, tmp_path / "demo")


def test_the_sample_class_gets_the_marks_and_hints_written_beforehand(whole):
    assert [line for line in whole.said.splitlines() if line.startswith("✗")] == []
    assert whole.said.rstrip().endswith("all as expected")
    assert whole.status == 0


def test_the_gradebook_fits_a_terminal_and_names_everybody(whole):
    protected = sandbox.probe().levels() != ("L0",)
    everybody = learner.read(ROOT / "demo" / "learners")
    rows = [line for line in whole.said.splitlines() if ": " not in line]
    assert max(map(len, rows)) <= 80
    absent = {one.name for one in everybody if f" {one.name} " not in whole.said}
    assert absent == {one.name for one in everybody if one.hostile and not protected}


def test_the_feedback_page_it_names_can_be_opened(whole):
    (line,) = [line for line in whole.said.splitlines() if line.startswith("Feedback of ")]
    assert Path(line.split(": ", 1)[1]).is_file()


def test_the_class_reports_it_names_can_be_opened(performed):
    lines = [line for line in performed.said.splitlines() if line.startswith("Class report: ")]
    names = [Path(line.split(": ", 1)[1]) for line in lines]
    assert [path.name for path in names if path.is_file()] == ["course.html", "t01.html"]


def test_the_class_is_large_and_its_work_varied():
    everybody = learner.read(ROOT / "demo" / "learners")
    till = [one.work["a06-snack-till"] for one in everybody if "a06-snack-till" in one.work]
    hints = {e.hint for one in everybody for w in one.work.values() for e in w.expect.values()}
    assert len(everybody) >= 26
    assert len(till) >= 24
    assert len(hints) >= 20
    assert {work.oddity[0] for work in till if work.oddity} >= {"renamed", "deleted", "link"}


def test_an_expectation_that_is_not_met_is_told(course):
    done = perform(course.root, amina=RIGHT, bilal=PLANTED)
    assert done.status == 1
    told = [line for line in done.said.splitlines() if line.startswith("✗")]
    assert told == [
        "✗ bilal, t01-ex2: 0 in the gradebook, 1.5 expected.",
        "✗ bilal, t01-ex2: the hint is none, M51 expected.",
    ]


@pytest.mark.parametrize("text", [HIDDEN, AS_A_PAGE, AS_A_NOTEBOOK, "test_large"])
def test_a_hidden_line_where_learners_can_read_it_is_told(place, text):
    assert secrecy.leaks(place, []) == []
    page = place / "classroom" / "feedback" / "amina" / "t01" / "planted.html"
    page.write_text(text, "utf-8")
    assert [line.split(": ")[0] for line in secrecy.leaks(place, [])] == [str(page)]


def test_a_solution_or_another_file_in_the_release_is_told(place):
    source = place / "assignments" / "t01"
    release = place / "classroom" / "release" / "t01"
    assert secrecy.contents(release, source) + secrecy.solutions(release, source) == []
    (release / "answers.py").write_text("    return 2 * n\n")
    (release / "tests" / "test_ex2.py").unlink()
    assert secrecy.contents(release, source) == [
        f"{release / 'answers.py'}: this must not be released.",
        f"{release / 'tests' / 'test_ex2.py'}: this is missing.",
    ]
    (told,) = secrecy.solutions(release, source)
    assert told.endswith("return 2 * n")


def test_what_changes_while_learners_code_runs_is_told(tmp_path):
    course, home = tmp_path / "course", tmp_path / "home"
    home.mkdir()
    (course / "build").mkdir(parents=True)
    (course / "lesson.md").write_text("1")
    before = secrecy.state(course)
    (course / "build" / "page.html").write_text("made by the demo itself")
    assert secrecy.traces(before, course, [home]) == []
    (course / "lesson.md").write_text("12")
    (home / f"{secrecy.MARK}.txt").write_text("")
    told = secrecy.traces(before, course, [home])
    assert [line.split(": ")[0] for line in told] == [
        str(course / "lesson.md"),
        str(home / f"{secrecy.MARK}.txt"),
    ]


def test_without_isolation_the_hostile_learners_stay_at_home(course, monkeypatch):
    monkeypatch.delenv("AUTOGRADER_SANDBOX", raising=False)
    monkeypatch.setenv("AUTOGRADER_WITHOUT", "landlock,seccomp,bubblewrap")
    done = perform(course.root, amina=RIGHT, charlie=HOSTILE)
    assert done.status == 0
    assert "missing: landlock" in done.said.replace("\n", " ")
    assert "✓ 1 learners, 1 notebooks" in done.said


def test_a_learner_with_an_unknown_word_is_a_sentence(tmp_path):
    path = tmp_path / "amina.toml"
    path.write_text(RIGHT + "marks = 3")
    with pytest.raises(CourseError, match=r"amina\.toml: .*`marks`"):
        learner.read(tmp_path)
