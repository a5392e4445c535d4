"""What is handed in broken gets one sentence, and nobody else's work suffers from it."""

import copy
import json
import os
import re
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import classes
import nbformat
import pytest
from classes import FULL, Course, cell_of
from nbformat import NotebookNode
from nbformat.v4 import new_code_cell

from autograder.gradebook import graders, homework
from autograder.worker import scratch

pytestmark = pytest.mark.filterwarnings(  # as the command does
    "ignore:Non-unique cell id", "ignore:Cell is missing an id field"
)

Marks = dict[str, float] | None
NO_EX1 = {"t01-ex1": 0.0, "t01-ex2": 3.0}


@dataclass(frozen=True)
class Case:
    """A submission, what is said about it (nothing: an empty text), and its marks if any."""

    prepare: Callable[[Course, Path], object]
    says: str
    marks: Marks = None


def raw(change: Callable[[bytes], bytes]) -> Callable[[Course, Path], object]:
    """The right notebook, its bytes changed."""

    def prepare(_: Course, folder: Path) -> None:
        path = folder / "t01.ipynb"
        path.write_bytes(change(path.read_bytes()))

    return prepare


def tree(change: Callable[[dict], object]) -> Callable[[Course, Path], object]:
    """The right notebook, its JSON changed."""

    def edited(data: bytes) -> bytes:
        found = json.loads(data)
        change(found)
        return json.dumps(found, ensure_ascii=False).encode()

    return raw(edited)


def node(change: Callable[[NotebookNode], object]) -> Callable[[Course, Path], object]:
    """The right notebook, its cells changed."""

    def prepare(_: Course, folder: Path) -> None:
        found = nbformat.read(folder / "t01.ipynb", as_version=4)
        change(found)
        nbformat.write(found, folder / "t01.ipynb")

    return prepare


def files(change: Callable[[Path], object]) -> Callable[[Course, Path], object]:
    """The right notebook, something done in its folder."""
    return lambda _, folder: change(folder)


def old(data: dict) -> None:
    """What IPython 1 wrote."""
    cells = [{"cell_type": "code", "language": "python", "input": "x = 1", "outputs": []}]
    data.clear()
    data.update(nbformat=3, nbformat_minor=0, metadata={}, worksheets=[{"cells": cells}])


def without(*grade_ids: str) -> Callable[[NotebookNode], None]:
    def change(found: NotebookNode) -> None:
        gone = [cell_of(found, name) for name in grade_ids]
        found.cells = [cell for cell in found.cells if cell not in gone]

    return change


def copied(found: NotebookNode) -> None:
    """Copy and paste in the browser: everything of the cell, nbgrader's name too."""
    cell = nbformat.from_dict(dict(cell_of(found, "t01-ex1-answer")))
    cell["id"], cell.source = "other", "# t01-ex1\ndef double(n):\n    return 0"
    found.cells.append(cell)


def same_id(data: dict) -> None:
    """Copy and paste in the file itself."""
    data["cells"].append(dict(data["cells"][0], metadata={}))


def doubled(data: dict) -> None:
    data["cells"] += copy.deepcopy(data["cells"])


def disguised(data: dict) -> None:
    """Copies as a lesson has its exercises: one point each, if they were any."""
    plain = [dict(cell, metadata={}, id=f"plain-{n}") for n, cell in enumerate(data["cells"])]
    data["cells"] = plain + data["cells"]


def heading(data: dict) -> None:
    data["cells"].append({"cell_type": "heading", "level": 1, "source": "x", "metadata": {}})


def stranger(name: str) -> Callable[[NotebookNode], None]:
    def change(found: NotebookNode) -> None:
        cell = classes.graded(new_code_cell("1"), name, grade=True, locked=True, points=50)
        cell["id"] = "stranger"
        found.cells.append(cell)

    return change


def text_instead(found: NotebookNode) -> None:
    cell = cell_of(found, "t01-ex1")
    del cell["outputs"], cell["execution_count"]
    cell.cell_type = "markdown"


def schema(version: int) -> Callable[[NotebookNode], None]:
    return lambda found: cell_of(found, "t01-ex1").metadata.nbgrader.update(schema_version=version)


def points(value: object) -> Callable[[NotebookNode], None]:
    return lambda found: cell_of(found, "t01-ex1").metadata.nbgrader.update(points=value)


def smuggled(course: Course, folder: Path) -> None:
    """A wrong answer, and pytest's own files that would let every test pass."""
    nbformat.write(course.answered(ex1=classes.WRONG), folder / "t01.ipynb")
    (folder / "pytest.ini").write_text("[pytest]\naddopts = -p conftest\n")
    (folder / "conftest.py").write_text(
        "import pytest\n@pytest.hookimpl(wrapper=True)\ndef pytest_runtest_makereport():\n"
        "    report = yield\n    report.outcome = 'passed'\n    return report\n"
    )


def deep(levels: int) -> Callable[[bytes], bytes]:
    """Lists in lists in the notebook's metadata."""
    nest = b"[" * levels + b"]" * levels
    return lambda data: data.replace(b'"lang": "fr"', b'"lang": "fr", "deep": ' + nest)


def language(name: str, kernel: str) -> Callable[[dict], None]:
    def change(data: dict) -> None:
        data["metadata"]["kernelspec"] = {"display_name": name, "language": name, "name": kernel}
        data["metadata"]["language_info"] = {"name": name}

    return change


def link(target: str, name: str = "t01.ipynb") -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        (folder / name).unlink(missing_ok=True)
        (folder / name).symlink_to(target)

    return change


def sparse(name: str, size: int = 200_000_000) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        with (folder / name).open("wb") as file:
            file.truncate(size)

    return change


def nested(levels: int, name: str) -> Callable[[Path], None]:
    """Folders in each other, deeper than any path leads."""

    def change(folder: Path) -> None:
        here = os.open(folder, os.O_RDONLY)
        for _ in range(levels):
            os.mkdir(name, dir_fd=here)
            inner = os.open(name, os.O_RDONLY, dir_fd=here)
            os.close(here)
            here = inner
        os.close(here)

    return change


def crowded(folder: Path) -> None:
    for number in range(homework.MAX_FILES + 1):
        os.mknod(folder / f"{number}.txt")


def pipe(folder: Path) -> None:
    (folder / "t01.ipynb").unlink()
    os.mkfifo(folder / "t01.ipynb")


def empty(folder: Path) -> None:
    for path in folder.iterdir():
        path.unlink()


def renamed(*names: str) -> Callable[[Path], None]:
    def change(folder: Path) -> None:
        data = (folder / "t01.ipynb").read_bytes()
        (folder / "t01.ipynb").unlink()
        for name in names:
            (folder / name).write_bytes(data)

    return change


def named(name: bytes) -> Callable[[Path], None]:
    return lambda folder: Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text("x")


LEARNERS = {
    "right": Case(node(lambda _: None), "", FULL),
    "not-a-notebook": Case(raw(lambda _: b"Bonjour"), r"t01.ipynb: .*not a Jupyter notebook"),
    "no-json-object": Case(raw(lambda _: b"[1, 2]"), r"t01.ipynb: .*not a Jupyter notebook"),
    "no-bytes": Case(raw(lambda _: b""), r"t01.ipynb: .*not a Jupyter notebook"),
    "broken-json": Case(raw(lambda data: data[:-90]), r"t01.ipynb: .*not a Jupyter notebook"),
    "conflict": Case(
        raw(lambda data: data.replace(b' "cells"', b'<<<<<<< HEAD\n "cells"')),
        r"t01.ipynb: .*not a Jupyter notebook",
    ),
    "format-2": Case(tree(lambda d: d.update(nbformat=2)), r"t01.ipynb: .*format 2 .*JupyterLab"),
    "format-3": Case(tree(old), r"t01.ipynb: .*format 3 .*JupyterLab"),
    "format-5": Case(tree(lambda d: d.update(nbformat=5)), r"t01.ipynb: .*format 5 .*JupyterLab"),
    "format-4-9": Case(tree(lambda d: d.update(nbformat_minor=9)), "", FULL),
    "format-text": Case(tree(lambda d: d.update(nbformat="4")), r"t01.ipynb: .*JupyterLab"),
    "no-format": Case(tree(lambda d: d.pop("nbformat")), r"t01.ipynb: .*JupyterLab"),
    "latin-1": Case(
        raw(lambda data: data.replace(b"# Bus", "# à l'arrêt".encode("latin-1"))),
        r"t01.ipynb: .*not UTF-8; .*JupyterLab",
    ),
    "utf-16": Case(
        raw(lambda data: data.decode().encode("utf-16")), r"t01.ipynb: .*not UTF-8; .*JupyterLab"
    ),
    "byte-order-mark": Case(raw(lambda data: b"\xef\xbb\xbf" + data), "", FULL),
    "null-cells": Case(tree(lambda d: d.update(cells=None)), r"t01.ipynb: .*damaged .*JupyterLab"),
    "null-cell": Case(tree(lambda d: d["cells"].append(None)), r"t01.ipynb: .*JupyterLab"),
    "null-source": Case(
        tree(lambda d: d["cells"][1].update(source=None)), r"t01.ipynb: .*damaged .*JupyterLab"
    ),
    "null-metadata": Case(
        tree(lambda d: d["cells"][1]["metadata"].update(nbgrader=None)), "", FULL
    ),
    "nbgrader-text": Case(
        tree(lambda d: d["cells"][1]["metadata"].update(nbgrader="yes")), "", FULL
    ),
    "no-metadata": Case(tree(lambda d: d.pop("metadata")), "", FULL),
    "no-outputs": Case(tree(lambda d: d["cells"][2].pop("outputs")), "", FULL),
    "bare-cell": Case(
        tree(lambda d: d["cells"].append({"cell_type": "raw", "source": "x"})), "", FULL
    ),
    "count-in-words": Case(tree(lambda d: d["cells"][2].update(execution_count="3")), "", FULL),
    "old-output": Case(
        tree(lambda d: d["cells"][2].update(outputs=[{"output_type": "pyout"}])), "", FULL
    ),
    "heading-cell": Case(tree(heading), "", FULL),
    "ids-too-early": Case(tree(lambda d: d.update(nbformat_minor=4)), "", FULL),
    "format-number": Case(tree(lambda d: d.update(nbformat=4.0)), "", FULL),
    "kernel-list": Case(tree(lambda d: d["metadata"].update(kernelspec=["python3"])), "", FULL),
    "more-than-a-notebook": Case(tree(lambda d: d.update(author="Amina")), "", FULL),
    "half-a-character": Case(
        raw(lambda data: data.replace(b"2 * n", b"2 * n # \\ud83d").replace(b"Bus", b"\\uD83D")),
        "",
        FULL,
    ),
    "deep-100": Case(raw(deep(100)), "", FULL),
    "deep-900": Case(raw(deep(900)), "", FULL),
    "deep-100000": Case(raw(deep(100_000)), r"t01.ipynb: .*JupyterLab"),
    "nan-points": Case(node(points(float("nan"))), "", FULL),
    "infinite-points": Case(node(points(float("inf"))), "", FULL),
    "negative-points": Case(node(points(-5)), "", FULL),
    "many-points": Case(node(points(1000)), "", FULL),
    "points-in-words": Case(node(points("beaucoup")), "", FULL),
    "null-points": Case(node(points(None)), "", FULL),
    "no-points": Case(
        node(lambda n: cell_of(n, "t01-ex1").metadata.nbgrader.pop("points")), "", FULL
    ),
    "schema-1": Case(node(schema(1)), "", FULL),
    "schema-99": Case(node(schema(99)), "", FULL),
    "grade-cell-deleted": Case(
        node(without("t01-ex1")), r"t01.ipynb: t01-ex1 deleted .*put back\.$", FULL
    ),
    "answer-deleted": Case(
        node(without("t01-ex1-answer")), r"t01-ex1-answer deleted .*nothing is earned", NO_EX1
    ),
    "exercise-deleted": Case(
        node(without("t01-ex1-answer", "t01-ex1")), r"t01-ex1-answer, t01-ex1 deleted", NO_EX1
    ),
    "everything-deleted": Case(
        node(lambda n: n.update(cells=[])), r"t01.ipynb: ", dict.fromkeys(FULL, 0.0)
    ),
    "setup-deleted": Case(node(without("t01-text", "t01-setup")), "", FULL),
    "unknown-grade-cell": Case(
        node(stranger("t99-ex1")), r"t01.ipynb: t99-ex1 no exercise of this", FULL
    ),
    "everything-copied": Case(tree(doubled), r"t01-ex2 there more than once; the last", FULL),
    "copied-without-names": Case(tree(disguised), "", FULL),
    "copied-cell": Case(node(copied), r"t01-ex1-answer there more than once; the last", NO_EX1),
    "grade-cell-markdown": Case(
        node(text_instead), r"t01.ipynb: t01-ex1 turned into .*right again", FULL
    ),
    "r": Case(tree(language("R", "ir")), r"t01.ipynb: .*\bR\b.*Python"),
    "julia": Case(tree(language("julia", "julia-1.10")), r"t01.ipynb: .*julia.*Python"),
    "terminal-in-kernel": Case(
        tree(language("\x1b[2J\nright: all is well", "x")), r"notebook for \\x1b\[2J\\nright: all"
    ),
    "terminal-in-cell": Case(
        node(stranger("\x1b]0;x\x07\nright: all is well\u202e")),
        r"\\x1b\]0;x\\x07\\nright: all is well\\u202e no exercise of this",
        FULL,
    ),
    "terminal-in-name": Case(
        files(lambda f: nbformat.write(classes.paper(), f / "a\x1b[2J\nright: fine.ipynb")),
        r"a\\x1b\[2J\\nright: fine.ipynb: this notebook is not one",
        FULL,
    ),
    "another-name": Case(files(renamed("Copie de t01.ipynb")), r"under another name", FULL),
    "two-notebooks": Case(files(renamed("t01.ipynb", "t01-Copy1.ipynb")), r"t01-Copy1", FULL),
    "two-names": Case(files(renamed("a.ipynb", "b.ipynb")), r"a\.ipynb.*b\.ipynb.*t01\.ipynb"),
    "other-notebook": Case(
        files(lambda f: (renamed("x.ipynb")(f), nbformat.write(classes.paper(), f / "x.ipynb"))),
        r"no t01\.ipynb",
    ),
    "empty-folder": Case(files(empty), r"empty-folder/t01: there is no notebook"),
    "only-a-text": Case(
        files(lambda f: (empty(f), (f / "t01.py").write_text(""))), " no notebook"
    ),
    "link-to-classmate": Case(
        files(link("../../right/t01/t01.ipynb")), r"t01.ipynb: .*symbolic link; ask"
    ),
    "link-to-folder": Case(files(link("/etc", "data")), r"data: .*symbolic link; ask"),
    "dangling-link": Case(files(link("/nowhere", "x.csv")), r"x.csv: .*symbolic link; ask"),
    "pipe": Case(files(pipe), r"t01.ipynb: .*not a plain file"),
    "notebook-folder": Case(
        files(lambda f: (empty(f), (f / "t01.ipynb").mkdir())), r"t01.ipynb: .*Is a directory"
    ),
    "200-mb-notebook": Case(files(sparse("t01.ipynb")), r"t01.ipynb: 200 MB is too big"),
    "200-mb-file": Case(files(sparse("film.mp4")), r"film.mp4: 200 MB is too big"),
    "film-without-end": Case(files(sparse("film.mp4", 1 << 40)), r"film.mp4: \d+ MB is too big"),
    "photo": Case(files(lambda f: (f / "photo.png").write_bytes(bytes(17_000_000))), "", FULL),
    "long-cell": Case(
        node(lambda n: n.cells.insert(0, new_code_cell(f"x = '{'x' * 17_000_000}'", id="long"))),
        "",
        FULL,
    ),
    "6000-cells": Case(
        tree(lambda d: d.update(cells=d["cells"] + [{}] * 6_000)),
        r"t01.ipynb: 600\d cells are too many",
    ),
    "odd-file-name": Case(files(named(b"caf\xe9.txt")), "", FULL),
    "no-time": Case(
        files(lambda f: (f / "timestamp.txt").write_text("hier")), r"timestamp.txt: .*not a date"
    ),
    "long-time": Case(
        files(lambda f: (f / "timestamp.txt").write_text("2026-01-15 " * 4_000_000)),
        r"timestamp.txt: .*not a date",
    ),
    "empty-time": Case(files(lambda f: (f / "timestamp.txt").write_text("")), "", FULL),
    "same-cell-id": Case(tree(same_id), "", FULL),
    "own-tests": Case(
        files(lambda f: ((f / "tests").mkdir(), (f / "tests/test_ex1.py").touch())), "", FULL
    ),
    "own-conftest": Case(smuggled, "", NO_EX1),
    "last": Case(node(lambda _: None), "", FULL),
}


def snapshot(root: Path) -> dict[str, object]:
    """Every file below, without following anything."""
    found: dict[str, object] = {}
    for path in sorted(root.rglob("*")):
        facts = path.lstat()
        small = path.is_file() and not path.is_symlink() and facts.st_size < 1_000_000
        content = path.read_bytes() if small else facts.st_size
        found[str(path.relative_to(root))] = (facts.st_mode, facts.st_mtime_ns, content)
    return found


@dataclass(frozen=True)
class Graded:
    """What became of the class."""

    course: Course
    exit_code: int
    stdout: str
    stderr: str
    before: dict[str, object]

    def said(self, student: str) -> list[str]:
        """The lines about this learner."""
        lines = re.sub(r"\x1b\[[\d;?]*\w", "", self.stderr).splitlines()
        return [line for line in lines if line.startswith(f"{student}: ")]


@pytest.fixture(scope="module")
def class_of(released, tmp_path_factory):
    """All of them in one class, graded with one command."""
    course = classes.copy(released, tmp_path_factory.mktemp("bad") / "course")
    for student, case in LEARNERS.items():
        case.prepare(course, course.submit(student))
    before = snapshot(course.root / "classroom" / "submitted")
    done = course.grade()
    yield Graded(course, done.exit_code, done.stdout, done.stderr, before)
    graders.close()


@pytest.mark.parametrize("student", LEARNERS)
def test_a_learner_gets_one_sentence_and_the_right_marks(student, class_of):
    case, said = LEARNERS[student], class_of.said(student)
    assert len(said) == bool(case.says)
    assert re.search(case.says, " ".join(said))
    place = class_of.course.place("autograded", student)
    assert place.exists() == (case.marks is not None)
    if case.marks is not None:
        assert class_of.course.marks(student) == case.marks


ENDLESS = {
    "folders": (nested(1_500, "d"), r"d/d: folders in folders without end"),
    "long names": (nested(30, "d" * 200), r"d/d+: folders in folders without end"),
    "files": (crowded, r"t01: more than 10000 files"),
}


@pytest.mark.parametrize(("fill", "says"), ENDLESS.values(), ids=ENDLESS)
def test_what_has_no_end_is_not_walked_through(fill, says, course):
    """Python's own walk ends with a RecursionError, and would end the class."""
    course.submit("amina")
    folder = course.submit("bilal")
    fill(folder)
    try:
        done = course.grade()
    finally:
        scratch.remove(str(folder))
    assert re.search(rf"^bilal: .*{says}", done.stderr, re.MULTILINE)
    assert course.marks("amina") == FULL
    assert not course.place("autograded", "bilal").exists()


def test_somebody_has_to_look(class_of):
    refused = [name for name, case in LEARNERS.items() if case.marks is None]
    assert class_of.exit_code == 1
    assert f"{len(refused)} not graded" in class_of.stdout
    assert "Traceback" not in class_of.stderr


def test_what_was_handed_in_is_not_touched(class_of):
    assert snapshot(class_of.course.root / "classroom" / "submitted") == class_of.before


def test_every_line_is_about_somebody(class_of):
    first, *lines = re.sub(r"\x1b\[[\d;?]*\w", "", class_of.stderr).strip().splitlines()
    assert first.startswith("Protection: ")
    assert {line.split(":")[0].split(" ")[0] for line in lines} - {"t01"} <= LEARNERS.keys()


def test_files_alone_get_the_same_sentences(class_of):
    """`autograder score`: the good ones are scored whatever comes before them."""
    names = ["broken-json", "right", "format-3", "latin-1", "200-mb-notebook", "r", "last"]
    papers = [str(class_of.course.place("submitted", name) / "t01.ipynb") for name in names]
    done = classes.autograder("score", "--json", f"--tests={class_of.course.folder}", *papers)
    assert [json.loads(line)["earned"] for line in done.stdout.splitlines()] == [5, 5]
    refused = [name for name in names if LEARNERS[name].marks is None]
    assert [Path(line.split(": ")[0]).parts[-3] for line in done.stderr.splitlines()] == refused
    assert done.exit_code == 1


def add(name: str, text: str) -> Callable[[Course], None]:
    """A file of the assignment written anew."""

    def change(course: Course) -> None:
        (course.folder / name).parent.mkdir(exist_ok=True)
        (course.folder / name).write_bytes(text.encode("latin-1"))

    return change


def remove(name: str) -> Callable[[Course], None]:
    return lambda course: shutil.rmtree(course.folder / name)


TEST = "import pytest\npytestmark = pytest.mark.exercise('{}')\ndef test_it(student): {}\n"
TOGETHER = {
    "exercise without tests": (
        lambda course: (course.folder / "tests/test_ex2.py").unlink(),
        r"t01\.ipynb: exercise t01-ex2 has no tests; write one in .*/tests",
    ),
    "test for an exercise that does not exist": (
        add("tests/test_ex9.py", TEST.format("t01-ex9", "pass")),
        r"test_ex9\.py::test_it: there is no exercise t01-ex9 in t01\.ipynb; correct",
    ),
    "test without mark": (
        add("tests/test_plain.py", "def test_plain(student): pass"),
        r"test_plain\.py::test_plain: .*names no exercise; mark it with pytest\.mark\.exercise",
    ),
    "mark without name": (
        add("tests/test_mark.py", TEST.replace("'{}'", "").replace("{}", "pass")),
        r"test_mark\.py::test_it: .*names no exercise; mark it with pytest\.mark\.exercise",
    ),
    "syntax error": (
        add("tests/test_syntax.py", "def test_it(student:\n"),
        r"test_syntax\.py: .*cannot read it .*SyntaxError",
    ),
    "import error": (
        add("tests/test_import.py", "import nowhere_to_be_found"),
        r"test_import\.py: .*cannot read it .*nowhere_to_be_found",
    ),
    "wrong encoding": (
        add("hidden/test_latin.py", "answer = 'réponse'"),
        r"test_latin\.py: .*cannot read it .*utf-8",
    ),
    "file that skips itself": (
        add("tests/test_skip.py", "import pytest\npytest.importorskip('nowhere_to_be_found')"),
        r"test_skip\.py: .*cannot read it .*could not import 'nowhere_to_be_found'",
    ),
    "points that disagree": (
        add("assignment.toml", classes.SETTINGS.replace("points = 2", "points = 7")),
        r"assignment\.toml: t01-ex1 has 7 points, its cell 2; make them agree",
    ),
}


@pytest.fixture(scope="module")
def faulty(released, tmp_path_factory):
    """A course with all these faults; what grading says about it."""
    course = classes.copy(released, tmp_path_factory.mktemp("faulty") / "course")
    for change, _ in TOGETHER.values():
        change(course)
    course.submit("amina")
    return course.grade()


@pytest.mark.parametrize("says", [says for _, says in TOGETHER.values()], ids=TOGETHER)
def test_each_fault_of_a_course_is_a_sentence(says, faulty):
    _, *lines = faulty.stderr.splitlines()
    assert [line for line in lines if re.search(says, line)]
    assert len(lines) == len(TOGETHER)
    assert faulty.exit_code == 1
    assert not faulty.stdout


ALONE = {
    "broken toml": (add("assignment.toml", "points = "), r"assignment\.toml: .*end of document"),
    "latin-1 toml": (add("assignment.toml", "# é"), r"assignment\.toml: .*utf-8"),
    "toml of another shape": (
        add("assignment.toml", "exercise = 3"),
        r"assignment\.toml: .*array.*exercise",
    ),
    "points in words": (add("assignment.toml", "points = 'five'"), r"assignment\.toml: .*points"),
    "sum that disagrees": (
        add("assignment.toml", "points = 6"),
        r"assignment\.toml: points = 6, but its cells have 5",
    ),
    "exercise in the toml only": (
        add("assignment.toml", '[[exercise]]\nid = "t01-ex7"\npoints = 1'),
        r"assignment\.toml: there is no exercise t01-ex7",
    ),
    "no tests": (
        lambda course: (remove("tests")(course), remove("hidden")(course)),
        r"t01-ex1 has no tests; .*\n.*t01-ex2 has no tests; ",
    ),
    "weight in words": (
        add(
            "tests/test_weight.py",
            f"{TEST.format('t01-ex1', 'pass')}pytestmark = [pytestmark,"
            " pytest.mark.weight('much')]",
        ),
        r"test_weight\.py::test_it: the weight 'much' is no whole number",
    ),
    "broken conftest": (add("tests/conftest.py", "import nowhere"), r"tests.*nowhere"),
    "source that is no notebook": (add("t01.ipynb", "x"), r"t01\.ipynb: .*not a Jupyter"),
    "source in R": (
        lambda course: tree(language("R", "ir"))(course, course.folder),
        r"t01\.ipynb: .*\bR\b.*only Python",
    ),
    "no source": (lambda course: course.notebook.unlink(), r"assignments.*t01: .*no notebook"),
    "no gradebook": (
        lambda course: (course.root / "classroom/gradebook.db").write_text("Bonjour" * 99),
        r"gradebook\.db: .*not a database",
    ),
    "broken configuration": (
        lambda course: (course.root / "nbgrader_config.py").write_text("c = ("),
        r"nbgrader_config\.py: .*never closed",
    ),
    "nothing collected": (
        lambda course: shutil.rmtree(course.root / "classroom/submitted"),
        r"submitted.*: nothing was collected; run `nbgrader collect t01`",
    ),
}


@pytest.mark.parametrize(("change", "says"), ALONE.values(), ids=ALONE)
def test_a_fault_that_stops_everything_is_a_sentence(change, says, course):
    course.submit("amina")
    change(course)
    done = course.grade()
    assert done.exit_code == 1
    _, *lines = done.stderr.splitlines()
    assert re.search(says, "\n".join(lines))
    assert len(lines) == says.count(r"\n") + 1
    assert not course.place("autograded", "amina").exists()


SKIPPED = """
import pytest
pytestmark = pytest.mark.exercise("t01-ex1")

@pytest.mark.skip("later")
def test_skipped(student): student.call("double", 1).returns(2)

def test_skips_itself(student): pytest.skip("no time")

def test_wrong_name(student): assert student.double(1) == undefined

def test_asks_nothing(student): student.call("double", 1)

def test_fixture_missing(student, nothing): pass

@pytest.mark.parametrize("number", [])
def test_no_parameter(student, number): pass
"""


def test_a_test_that_does_not_run_is_a_fault_of_the_course(course):
    """Said once, not for each learner; it never counts as passed."""
    add("hidden/test_odd.py", SKIPPED)(course)
    for student in ("amina", "bilal"):
        course.submit(student)
    course.submit("chadia", course.stub())
    done = course.grade()
    said = [line for line in done.stderr.splitlines() if "test_odd.py" in line]
    names = re.findall(r"def (test_\w+)", SKIPPED)
    assert sorted(re.findall(r"::(test_\w+)", "".join(said))) == sorted(names)
    assert "Traceback" not in done.stderr
    assert course.marks("amina") == {"t01-ex1": 0.5, "t01-ex2": 3}
    assert course.marks("chadia") == {"t01-ex1": 0, "t01-ex2": 0}
    assert done.exit_code == 1


UNKNOWN = {
    "unknown assignment": (["grade", "t99"], r"t99.*nothing was collected"),
    "unknown student": (["grade", "t01", "--student=nobody"], r"nobody.t01.*check the name"),
    "unknown course": (["grade", "t01", "--course-dir=/nowhere"], r"/nowhere: .*--course-dir"),
    "unknown notebook": (["score", "/nowhere.ipynb"], r"/nowhere\.ipynb: .*No such file"),
    "unknown tests": (["score", "--tests=/nowhere"], r"/nowhere: there is no such folder"),
    "source without release": (["grade", "t02"], r"t02 is not in the gradebook yet; run"),
}


@pytest.mark.parametrize(("words", "says"), UNKNOWN.values(), ids=UNKNOWN)
def test_something_that_is_not_there_is_a_sentence(words, says, course, monkeypatch):
    monkeypatch.chdir(course.root)
    folder = course.submit("amina")
    Course(course.root, "t02").submit("amina", course.stub())
    shutil.copytree(course.folder, course.folder.with_name("t02"))
    if "--tests=/nowhere" in words:
        words = [*words, str(folder / "t01.ipynb")]
    done = classes.autograder(*words)
    (sentence,) = [line for line in done.stderr.splitlines() if "Protection: " not in line]
    assert re.search(says, sentence)
    assert done.exit_code == 1


@pytest.mark.parametrize(
    "words", [["grade"], ["score"], ["grade", "a", "b"], ["taech"], ["grade", "t01", "--jobs=0"]]
)
def test_wrong_usage_is_status_2(words):
    assert classes.autograder(*words).exit_code == 2


def test_without_isolation_nothing_is_graded_unless_told_to(course, monkeypatch):
    monkeypatch.delenv("AUTOGRADER_SANDBOX", raising=False)
    monkeypatch.setenv("AUTOGRADER_WITHOUT", "landlock,seccomp,bubblewrap")
    course.submit("amina")
    done = course.grade()
    (sentence,) = done.stderr.splitlines()
    assert re.search(r"apt install .*--sandbox=process", sentence)
    assert done.exit_code == 1
    assert not course.place("autograded", "amina").exists()
    assert course.grade("--sandbox=process").exit_code == 0
    assert course.marks("amina") == FULL


def test_a_folder_that_cannot_be_written_is_a_sentence(course):
    course.submit("amina")
    (course.root / "classroom" / "autograded").write_text("a file where a folder should be")
    done = course.grade()
    _, sentence = done.stderr.splitlines()
    assert re.search(r"classroom/autograded: nothing can be written there", sentence)
    assert done.exit_code == 1
