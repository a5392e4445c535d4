"""Hidden tests are in nothing that leaves the machine: neither their names nor their values.

A school's private ones are moreover in no file of the course, and no learner's code reads them.
"""

import ast
import html
import os
import re
import shutil
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import zip_longest
from pathlib import Path

import classes
import nbformat
import pytest
from captive import need
from classes import FULL, Course
from test_gradebook import server

from autograder.demo.learner import Learner, Work
from autograder.demo.school import School
from autograder.gradebook import classroom, collected, graders
from autograder.model import CourseError

ROOT = Path(__file__).parents[1]
PRIVATE = '''
"""The private test asks for double(97531)."""
import pytest

pytestmark = pytest.mark.exercise("t01-ex1")

@pytest.mark.case("many")
def test_that_only_we_know(student):
    student.call("double", 97531).returns(195062)
'''
PRIVATE_WORDS = {"97531", "195062", "test_that_only_we_know", "The private test"}
# One that only the public hidden test catches, one that only the private one does.
PUBLIC_ONLY = classes.RIGHT["t01-ex1"] + " if n != 86420 else 0"
PRIVATE_ONLY = classes.RIGHT["t01-ex1"] + " if n != 97531 else 0"
_SHORTEST = 4  # signs of a word that says something


@dataclass(frozen=True)
class Term:
    """Everything that leaves the machine of a class, and what must not be in it."""

    files: tuple[Path, ...]
    secrets: frozenset[str]
    places: frozenset[str]


def words(folder: Path) -> Iterator[str]:
    """What a test file has of its own: names, texts, values, the arguments of each call."""
    for path in sorted(folder.rglob("*.py")):
        yield path.stem
        for node in ast.walk(ast.parse(path.read_text("utf-8"))):
            match node:
                case ast.FunctionDef(name=name):
                    yield name
                case ast.Constant(value=str(text)):
                    yield text
                case ast.Constant(value=value):
                    yield repr(value)
                case ast.Call(args=[_, _, *_] as args):
                    yield ", ".join(map(ast.unparse, args))
                case ast.List() | ast.Tuple() | ast.Dict():
                    yield ast.unparse(node)


def found(secrets: Iterable[str], text: str) -> set[str]:
    """Those that stand in the text, as it is written or as a browser shows it."""
    single = {secret for secret in secrets if re.fullmatch(r"\w+(\.\w+)?", secret)}
    phrases = {_dense(secret): secret for secret in {*secrets} - single}
    word = re.compile(rf"(?<![\w.])(?:{'|'.join(map(re.escape, single)) or '(?!)'})(?![\w.])")
    readings = (text, html.unescape(re.sub(r"<[^<>]*>", "", text)))
    said = {secret for reading in readings for secret in word.findall(reading)}
    dense = [_dense(reading) for reading in readings]
    return said | {phrases[one] for one in phrases if any(one in other for other in dense)}


def _dense(text: str) -> str:
    return re.sub(r"""[\s\\'"]+""", "", text)


def secrets_of(folders: Iterable[Path], public: str) -> frozenset[str]:
    """The words of hidden tests that are long enough to mean something, and not public."""
    said = {word for folder in folders for word in words(folder)}
    said = {word for word in said if len(_dense(word)) >= _SHORTEST}
    return frozenset(said - found(said, public))


def through(course: Path, learners: list[Learner]) -> School:
    """A class from release to the feedback that learners fetch."""
    names = sorted({name for one in learners for name in one.work})
    school = School(course, names)
    with school.open() as room:
        for name in names:
            school.release(name)
            students = [one for one in learners if name in one.work]
            for one in students:
                school.work(one, name)
            school.collect(name, room, students)
            ids = [one.id for one in students]
            with collected.grading(room, name, ids, jobs=2, force=True) as done:
                assert [one for one in done if one.refused or one.faults] == []
            classroom.run("generate_feedback", name)
            school.give_back(name)
            for one in students:
                assert school.read_feedback(one, name)
    graders.close()
    return school


def term(school: School, hidden: Iterable[Path], learners: list[Learner]) -> Term:
    """What such a class leaves behind, less the sources."""
    sources = school.root / "assignments"
    files = [p for p in school.root.rglob("*") if p.is_file() and sources not in p.parents]
    known = [*sources.rglob("*.ipynb"), *sources.glob("*/tests/*.py")]
    work = [done for one in learners for done in one.work.values()]
    typed = [text for done in work for text in done.answers.values()]
    public = "\n".join([*(path.read_text("utf-8") for path in known), *typed])
    room = school.root / "classroom"
    places = {p.relative_to(room).parts[0] for p in files if room in p.parents}
    return Term(tuple(files), secrets_of(hidden, public), frozenset(places))


def small_class() -> list[Learner]:
    answers = {"half": classes.HALF, "wrong": classes.WRONG, "public": PUBLIC_ONLY}
    answers |= {"private": PRIVATE_ONLY, "hung": classes.HANGS}
    return [_learner(name, t01={"t01-ex1": text}) for name, text in answers.items()]


def real_class() -> list[Learner]:
    """The known wrong answers of each assignment: one for each exercise to a learner."""
    work: dict[str, list[dict[str, str]]] = {}
    for folder in sorted((ROOT / "assignments").iterdir()):
        wrong: dict[str, list[str]] = {}
        for path in sorted(folder.glob("wrong/*.py")):
            first, answer = path.read_text("utf-8").split("\n", 1)
            wrong.setdefault(first.removeprefix("# ").split(":")[0], []).append(answer)
        columns = zip_longest(*wrong.values())
        work[folder.name] = [
            {name: text for name, text in zip(wrong, row, strict=True) if text} for row in columns
        ]
    size = max(map(len, work.values()))
    return [
        _learner(f"w{n}", **{name: rows[n] for name, rows in work.items() if n < len(rows)})
        for n in range(size)
    ]


def _learner(name: str, **work: dict[str, str]) -> Learner:
    return Learner(
        id=name,
        name=name,
        story="",
        lang="fr",
        work={assignment.replace("_", "-"): Work(answers) for assignment, answers in work.items()},
    )


@pytest.fixture(scope="module")
def private(tmp_path_factory):
    """A school's own hidden tests of the small course."""
    folder = tmp_path_factory.mktemp("only-ours")
    (folder / "t01" / "hidden").mkdir(parents=True)
    (folder / "t01" / "hidden" / "test_private.py").write_text(PRIVATE)
    return folder


@pytest.fixture(scope="module")
def small(released, tmp_path_factory):
    course = classes.copy(released, tmp_path_factory.mktemp("small") / "course")
    learners = small_class()
    school = through(course.root, learners)
    return term(school, [course.folder / "hidden"], learners)


@pytest.fixture(scope="module")
def small_private(released, private, tmp_path_factory):
    course = classes.copy(released, tmp_path_factory.mktemp("private") / "course")
    learners = small_class()
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("AUTOGRADER_HIDDEN", str(private))
        school = through(course.root, learners)
    return term(school, [course.folder / "hidden", private], learners)


@pytest.fixture(scope="module")
def real(tmp_path_factory):
    root = tmp_path_factory.mktemp("real")
    shutil.copytree(ROOT / "assignments", root / "assignments")
    shutil.copyfile(ROOT / "nbgrader_config.py", root / "nbgrader_config.py")
    learners = real_class()
    school = through(root, learners)
    return term(school, root.glob("assignments/*/hidden"), learners)


@pytest.fixture(params=["small", "small_private", "real"])
def whole_term(request):
    return request.getfixturevalue(request.param)


def test_nothing_that_leaves_the_machine_has_a_name_or_a_value(whole_term):
    texts = {path.read_text("utf-8", "replace"): path for path in whole_term.files}
    leaks = {path: found(whole_term.secrets, text) for text, path in texts.items()}
    assert {path: said for path, said in leaks.items() if said} == {}


def test_everything_that_leaves_the_machine_is_looked_at(whole_term):
    assert whole_term.places >= {"release", "exchange", "submitted", "autograded", "feedback"}
    assert "grades.csv" in {path.name for path in whole_term.files}
    assert [path for path in whole_term.files if {"homes", "feedback"} <= {*path.parts}]


@pytest.mark.parametrize("how", ["{}", "<p><code>{}</code></p>", '"source": ["  {}\\n"]'])
def test_each_secret_would_be_found(how, whole_term):
    assert len(whole_term.secrets) > 3
    for secret in whole_term.secrets:
        assert found([secret], how.format(html.escape(secret))), secret


def test_known_values_are_among_the_secrets(small, small_private, real):
    assert {"86420", "172840", "test_large"} < small.secrets
    assert {"97531", "195062", "test_that_only_we_know"} < small_private.secrets
    assert {"13200", "'line_total', 48, 275", "test_a_school_trip"} < real.secrets


@pytest.fixture
def private_course(course):
    """Two learners: one whose work only the public hidden test finds wrong, one the private."""
    course.submit("public", course.answered(ex1=PUBLIC_ONLY))
    course.submit("private", course.answered(ex1=PRIVATE_ONLY))
    return course


def by_us(course: Course) -> None:
    assert course.grade().exit_code == 0


def by_nbgrader(course: Course) -> None:
    classroom.run("autograde", course.name, f"--course-dir={course.root}")


def by_formgrader(course: Course) -> None:
    with server(course.root) as press:
        for student in ("public", "private"):
            path = f"/formgrader/api/submission/{course.name}/{student}/autograde"
            assert press(path)["success"]


def in_the_environment(_course: Course, private: Path, patch: pytest.MonkeyPatch) -> None:
    patch.setenv("AUTOGRADER_HIDDEN", str(private))


def in_the_configuration(course: Course, private: Path, _patch: pytest.MonkeyPatch) -> None:
    configure(course, private)


def configure(course: Course, value: object) -> None:
    path = course.root / "nbgrader_config.py"
    path.write_text(f"{classes.CONFIG}\nget_config().Score.hidden = {str(value)!r}\n")


@pytest.mark.parametrize(
    ("start", "say"),
    [
        (by_us, in_the_environment),
        (by_us, in_the_configuration),
        (by_nbgrader, in_the_environment),
        (by_formgrader, in_the_configuration),
    ],
)
def test_private_tests_take_the_place_of_the_public_ones(
    start, say, private_course, private, monkeypatch
):
    say(private_course, private, monkeypatch)
    start(private_course)
    assert private_course.marks("public") == FULL
    assert private_course.marks("private") == {"t01-ex1": 1.0, "t01-ex2": 3.0}


def test_score_uses_them_too(private_course, private, monkeypatch):
    paper = private_course.place("submitted", "private") / "t01.ipynb"
    options = (str(paper), f"--tests={private_course.folder}")
    assert "5 / 5" in classes.autograder("score", *options).stdout
    monkeypatch.setenv("AUTOGRADER_HIDDEN", str(private))
    assert "4 / 5" in classes.autograder("score", *options).stdout


def test_the_environment_goes_before_the_configuration(private_course, private, monkeypatch):
    configure(private_course, "/nowhere")
    monkeypatch.setenv("AUTOGRADER_HIDDEN", str(private))
    by_us(private_course)
    assert private_course.marks("private") == {"t01-ex1": 1.0, "t01-ex2": 3.0}


def test_a_private_test_that_changes_is_used_as_it_is_now(private_course, tmp_path, private):
    own = shutil.copytree(private, tmp_path / "own")
    configure(private_course, own)
    by_nbgrader(private_course)
    test = own / "t01" / "hidden" / "test_private.py"
    test.write_text(PRIVATE.replace("97531", "97532").replace("195062", "195064"))
    classroom.run("autograde", "t01", "--force", f"--course-dir={private_course.root}")
    assert private_course.marks("private") == FULL


WRONG_PLACES = {
    "nowhere": ("/no/such/place", "/no/such/place/t01/hidden: this folder of private hidden"),
    "relative": ("private", "private depends on where one stands"),
    "a file": ("{private}/t01/hidden/test_private.py", "test_private.py/t01/hidden: this folder"),
    "one step too deep": ("{private}/t01", "t01/t01/hidden: this folder"),
    "the course itself": ("{course}/assignments", "keep private tests elsewhere"),
}


@pytest.mark.parametrize(("place", "sentence"), WRONG_PLACES.values(), ids=WRONG_PLACES)
def test_a_wrong_place_is_one_sentence(place, sentence, private_course, private):
    """And nobody is graded with other tests than was meant."""
    configure(private_course, place.format(private=private, course=private_course.root))
    done = private_course.grade()
    (said,) = [line for line in done.stderr.splitlines() if not line.startswith("Protection")]
    assert sentence in said
    assert "c.Score.hidden" in said
    assert done.exit_code == 1
    assert not private_course.place("autograded", "private").exists()


def test_nbgrader_stops_there_too(private_course, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_HIDDEN", "/no/such/place")
    with pytest.raises(CourseError):
        by_nbgrader(private_course)
    assert "correct AUTOGRADER_HIDDEN" in private_course.grade().stderr
    assert not private_course.place("autograded", "private").exists()


def test_an_assignment_without_private_tests_has_an_empty_folder(private_course, tmp_path):
    (tmp_path / "t01" / "hidden").mkdir(parents=True)
    configure(private_course, tmp_path)
    by_us(private_course)
    assert private_course.marks("public") == private_course.marks("private") == FULL


SPY = """# t01-ex1
import os
def double(n):
    return 2 * n
for path in {paths}:
    try:
        print(os.listdir(path) if os.path.isdir(path) else open(path).read())
    except OSError as error:
        print(type(error).__name__)
print(dict(os.environ))
"""


@pytest.mark.parametrize("alone", ["bubblewrap", "landlock,seccomp"])
def test_no_learners_code_reads_them(alone, course, private, monkeypatch):
    """By one layer and by the other."""
    need(*alone.split(","))
    every = {"bubblewrap", "landlock", "seccomp"}
    monkeypatch.setenv("AUTOGRADER_WITHOUT", ",".join(every - {*alone.split(",")}))
    monkeypatch.setenv("AUTOGRADER_HIDDEN", str(private))
    paths = [str(path) for path in (private, *private.rglob("*"))]
    paths += [f"/proc/{pid}/environ" for pid in (os.getpid(), os.getppid(), 1)]
    course.submit("spy", course.answered(ex1=SPY.format(paths=paths)))
    by_us(course)
    (page,) = course.place("autograded", "spy").glob("*.ipynb")
    outputs = [out for cell in nbformat.read(page, 4).cells for out in cell.get("outputs", [])]
    said = "".join(output.get("text", "") for output in outputs)
    assert "Error" in said
    assert not found(PRIVATE_WORDS, said)
    assert "AUTOGRADER_HIDDEN" not in said
    assert "test_private.py" not in said


def test_without_a_sandbox_they_would_be_read(course, private, monkeypatch):
    monkeypatch.setenv("AUTOGRADER_HIDDEN", str(private))
    paths = [str(path) for path in private.rglob("*.py")]
    course.submit("spy", course.answered(ex1=SPY.format(paths=paths)))
    assert course.grade("--sandbox=process").exit_code == 0
    text = (course.place("autograded", "spy") / "t01.ipynb").read_text()
    assert found(PRIVATE_WORDS, text)
