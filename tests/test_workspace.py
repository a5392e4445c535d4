"""A learner's workspace: what they changed stays, what is new arrives, each name its own."""

import re
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path, PurePosixPath

import nbformat
import pytest

from autograder.lab.material import material
from autograder.lab.workspace import fill, workspace
from autograder.model import CourseError

ROOT = Path(__file__).parent.parent
LESSON = PurePosixPath("courses/01-first/01-hello/hello.ipynb")


@pytest.fixture
def mine(tmp_path):
    return workspace(tmp_path / "Mes leçons à moi", "Zoé B", "fr")


@pytest.fixture(scope="module")
def filled(tmp_path_factory):
    found = workspace(tmp_path_factory.mktemp("real"), "", "fr")
    assert fill(found, material(ROOT, "fr")) == []
    return found.root


def test_a_new_workspace_has_every_lesson_and_assignment(filled):
    names = sorted(path.relative_to(filled).as_posix() for path in filled.rglob("*.ipynb"))
    pages = [*ROOT.glob("courses/*/*/*.ipynb"), *ROOT.glob("assignments/*/*.ipynb")]
    assert names == sorted(path.relative_to(ROOT).as_posix() for path in pages)
    assert (filled / "assignments/a06-snack-till/tests").is_dir()


def test_nothing_for_coaches_is_handed_out(filled):
    names = {path.name for path in filled.rglob("*")}
    kept = {"hidden", "wrong", "locale", "solutions.py", "scheme.md", "mutants.toml"}
    assert names & kept == set()
    texts = [path.read_text("utf-8") for path in filled.rglob("*.ipynb")]
    assert [text for text in texts if "BEGIN SOLUTION" in text] == []
    assert any("À toi de jouer : efface les trois points" in text for text in texts)


def test_assignments_are_those_that_nbgrader_releases(filled):
    page = nbformat.read(filled / "assignments/a06-snack-till/a06-snack-till.ipynb", as_version=4)
    nbformat.validate(page)
    marks = [cell.metadata.nbgrader for cell in page.cells if "nbgrader" in cell.metadata]
    assert all("checksum" in mark for mark in marks if mark.grade or not mark.solution)


def test_english_is_another_folder_with_the_same_names(tmp_path, filled):
    english = workspace(tmp_path, "", "en")
    fill(english, material(ROOT, "en"))
    text = (english.root / "courses/02-python-core/03-for-loops/for-loops.ipynb").read_text(
        "utf-8"
    )
    assert "Repeating with" in text
    names = [p.relative_to(english.root).as_posix() for p in english.root.rglob("*")]
    assert sorted(name.replace(".en.md", ".md") for name in names) == sorted(
        p.relative_to(filled).as_posix() for p in filled.rglob("*")
    )
    assert (english.root / "courses/02-python-core/projects/m03-machine.en.md").exists()


def test_projects_and_pages_to_print_are_there_and_their_links_lead_somewhere(filled):
    pages = [*filled.glob("courses/*/projects/*.md"), *filled.glob("docs/learners/*.md")]
    assert len(pages) > 10
    for page in pages:
        for link in re.findall(r"\]\(([^)#:]+)[^)]*\)", page.read_text("utf-8")):
            assert (page.parent / link).exists(), (page, link)
    assert (filled / "courses/02-python-core/projects/test_m03.py").exists()


def test_what_the_learner_changed_stays_and_is_named(mine):
    fill(mine, [(LESSON, b"first")])
    (mine.root / LESSON).write_bytes(b"mine")
    assert fill(mine, [(LESSON, b"first")]) == []
    assert fill(mine, [(LESSON, b"second")]) == [mine.root / LESSON]
    assert fill(mine, [(LESSON, b"second")]) == []  # said once
    assert (mine.root / LESSON).read_bytes() == b"mine"


def test_what_the_learner_did_not_change_is_brought_up_to_date(mine):
    fill(mine, [(LESSON, b"first")])
    assert fill(mine, [(LESSON, b"second")]) == []
    assert (mine.root / LESSON).read_bytes() == b"second"


def test_new_lessons_appear_and_deleted_ones_come_back(mine):
    fill(mine, [(LESSON, b"first")])
    (mine.root / LESSON).unlink()
    fill(mine, [(LESSON, b"first"), (LESSON.with_name("new.ipynb"), b"new")])
    assert sorted(path.name for path in (mine.root / LESSON).parent.iterdir()) == [
        "hello.ipynb",
        "new.ipynb",
    ]


def test_a_file_of_the_learners_own_is_not_taken_for_ours(mine):
    (mine.root / LESSON).parent.mkdir(parents=True)
    (mine.root / LESSON).write_bytes(b"mine")
    assert fill(mine, [(LESSON, b"first")]) == [mine.root / LESSON]
    assert (mine.root / LESSON).read_bytes() == b"mine"


def test_an_interrupted_update_goes_on(mine):
    fill(mine, [(LESSON, b"first")])
    (mine.root / LESSON).write_bytes(b"second")  # written, and then the power went
    fill(mine, [(LESSON, b"second")])
    fill(mine, [(LESSON, b"third")])
    assert (mine.root / LESSON).read_bytes() == b"third"


def test_two_at_once_fill_the_same_workspace(mine):
    pieces = [(LESSON.with_name(f"{n}.py"), str(n).encode()) for n in range(50)]
    with ThreadPoolExecutor(4) as pool:
        assert [*pool.map(lambda _: fill(mine, pieces), range(4))] == [[], [], [], []]
    files = [path for path in mine.root.rglob("*") if path.is_file()]
    assert {path.name: path.read_bytes() for path in files} == {p.name: d for p, d in pieces}


def test_each_name_has_its_own_files(tmp_path):
    amina, noor = (workspace(tmp_path, name, "fr") for name in ("Amina", "Noor"))
    fill(amina, [(LESSON, b"x")])
    assert not (noor.root / LESSON).exists()
    assert workspace(tmp_path, " amina ", "fr") == amina
    assert workspace(tmp_path, "", "fr") not in {amina, noor}


@pytest.mark.parametrize("name", ["..", "../noor", "a/b", "a\\b", ".x", "x" * 41, "a:b", "fin."])
def test_a_name_that_is_no_folder_is_refused(tmp_path, name):
    with pytest.raises(CourseError, match="not a name for a workspace"):
        workspace(tmp_path, name, "fr")
    assert [*tmp_path.iterdir()] == []


def test_a_folder_that_is_no_course_is_refused(tmp_path):
    with pytest.raises(CourseError, match="no lessons here"):
        list(material(tmp_path, "fr"))
