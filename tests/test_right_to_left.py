"""A language is added by adding a file; from right to left, code stays from left to right."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import nbformat
import pytest

labs = pytest.importorskip("labs", reason="the browser tests need playwright")

ROOT = Path(__file__).parent.parent
LESSON = ROOT / "courses" / "02-python-core" / "03-for-loops"
PROGRAM = """
from pathlib import Path
from autograder import coach
from autograder.coach import checking, explaining
cell = '''# l0203-make
delays = [4, 0, 12, 3, 5]
count_late = 0
for delay in delays:
    count_late = 0
    if delay > 5:
        count_late += 1'''
class Shell:
    user_ns = {"In": ["for delay in delays"]}
    compile = None
error = SyntaxError("expected ':'", ("", 1, 20, "for delay in delays"))
shown = [
    explaining.explained(Shell, error, None),
    checking.checked("l0203-make", {}, [cell]),
    coach.quiz("l0203-exit"),
    coach.predict("l0203-predict1"),
]
page = "<!DOCTYPE html><html lang=ar><title>صفحة</title><main><h1>صفحة</h1>"
Path("page.html").write_text(page + "".join(one.html for one in shown) + "</main>", "utf-8")
"""

pytestmark = pytest.mark.skipif(
    not labs.CHROMIUM, reason="chromium is missing: make system-packages"
)


@pytest.fixture(scope="module")
def page(tmp_path_factory):
    """What the coach says in a package that has one catalogue more."""
    place = tmp_path_factory.mktemp("arabic")
    package = shutil.copytree(ROOT / "autograder", place / "autograder")
    shutil.copy(Path(__file__).with_name("arabic.po"), package / "locale" / "ar.po")
    lesson = shutil.copytree(LESSON, place / "lesson")
    notebook = nbformat.read(lesson / "for-loops.ipynb", 4)
    notebook.metadata["lang"] = "ar"
    nbformat.write(notebook, lesson / "for-loops.ipynb")
    session = {"JPY_SESSION_NAME": str(lesson / "for-loops.ipynb"), "PYTHONPATH": str(place)}
    command = [sys.executable, "-c", PROGRAM]
    subprocess.run(command, cwd=lesson, env={**os.environ, **session}, check=True)
    with labs.browser() as chromium:
        found = chromium.new_page(viewport=labs.PHONE)
        found.goto((lesson / "page.html").as_uri())
        labs.PICTURES.mkdir(parents=True, exist_ok=True)
        found.screenshot(path=labs.PICTURES / "arabic.png", full_page=True)
        yield found


def test_a_page_in_arabic_begins_at_the_right(page):
    text = page.get_by_text("تنقص النقطتان").bounding_box()
    card = page.get_by_role("alert").first.bounding_box()
    assert card["x"] + card["width"] - (text["x"] + text["width"]) < 30
    label, value = page.locator("dt").first.bounding_box(), page.locator("dd").first.bounding_box()
    assert label["x"] > value["x"]


def test_code_stays_from_left_to_right(page):
    found = page.locator("code, pre").evaluate_all(
        "all => all.map(one => getComputedStyle(one).direction)"
    )
    assert len(found) > 10
    assert set(found) == {"ltr"}


def test_a_sentence_that_is_not_translated_yet_is_french(page):
    assert page.get_by_text("Commence par l'exemple de l'énoncé.").count() == 1


def test_nothing_is_in_the_way_of_a_screen_reader(page):
    assert labs.serious(page, None) == []
