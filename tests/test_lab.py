"""A lesson from the first cell to the quiz, in a real browser and a real JupyterLab."""

import pytest

labs = pytest.importorskip("labs", reason="the browser tests need playwright")

LOOPS = "courses/02-python-core/03-for-loops/for-loops.ipynb"
MAKE = "# l0203-make\ndelays = [4, 0, 12, 3, 5]\ncount_late = 0\n"
WRONG = (
    f"{MAKE}for delay in delays:\n    count_late = 0\n    if delay > 5:\n        count_late += 1"
)
RIGHT = f"{MAKE}for delay in delays:\n    if delay > 5:\n        count_late += 1"

pytestmark = [
    pytest.mark.skipif(not labs.CHROMIUM, reason="chromium is missing: make system-packages"),
    # Playwright's loop and JupyterLab's pipe are closed when pytest no longer looks.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]


@pytest.fixture
def place(tmp_path):
    return tmp_path / "Mes leçons à moi"


@pytest.fixture
def address(place):
    with labs.server(place) as found:
        yield found


@pytest.fixture(scope="module")
def chromium():
    with labs.browser() as found:
        yield found


@pytest.fixture(
    params=[(labs.DESKTOP, "light"), (labs.PHONE, "dark")], ids=["desktop-light", "phone-dark"]
)
def lesson(request, chromium, address, place):
    size, theme = request.param
    page = chromium.new_page(viewport=size, color_scheme=theme)
    found = labs.Lesson(page, address, place / "me" / "fr", LOOPS)
    found.name = request.node.callspec.id
    light = page.locator("body").get_attribute("data-jp-theme-light")
    assert light == {"light": "true", "dark": "false"}[theme]
    yield found
    page.close()


def test_the_first_lesson_opens_in_french(chromium, address):
    page = chromium.new_page(viewport=labs.DESKTOP)
    page.goto(address)
    page.get_by_role("heading", name="Ta première heure").wait_for(timeout=60_000)
    page.locator(".lm-MenuBar-itemLabel", has_text="Noyau").wait_for()
    assert page.get_by_text("Formgrader").count() == 0
    page.close()


def test_whoever_begins_in_the_middle_is_told_where_to_begin(chromium, address, place):
    page = chromium.new_page(viewport=labs.DESKTOP)
    lesson = labs.Lesson(page, address, place / "me" / "fr", LOOPS)
    check = lesson.cell("l0203-make-check")
    lesson.run(check)
    said = check.get_by_role("alert").get_by_text("Exécute d'abord la première cellule")
    said.wait_for(timeout=60_000)
    page.close()


def test_a_learner_goes_through_a_lesson(lesson):
    lesson.run_all()
    lesson.cell("l0203-make-check").get_by_text("À toi de jouer.").wait_for(
        timeout=60_000, state="attached"
    )
    error = lesson.cell("l0203-error")
    error.get_by_role("alert").get_by_text("Il manque deux-points").wait_for()
    look(lesson, error, "error")
    exercise(lesson)
    quiz(lesson)
    for tool in (parsons, trace, prediction, progress):
        tool(lesson, lesson.cell("l0203-tonight"))


def look(lesson, cell, name):
    """A picture for whoever built it; axe-core has nothing serious to say."""
    cell.locator(".jp-OutputArea").scroll_into_view_if_needed()
    lesson.picture(f"{name}-{lesson.name}")
    assert lesson.obstacles() == []


def exercise(lesson):
    page, make, check = lesson.page, lesson.cell("l0203-make"), "l0203-make-check"
    lesson.write(make, WRONG)
    lesson.tab_to("Vérifier l0203-make")
    page.keyboard.press("Enter")
    make.get_by_role("alert").get_by_text("Place-la avant la boucle.").wait_for()
    assert page.evaluate("document.activeElement.innerText") == "Vérifier l0203-make"
    look(lesson, make, "button")
    lesson.run(lesson.cell(check))
    lesson.cell(check).get_by_text("Place-la avant la boucle.").wait_for()
    lesson.write(lesson.cell("l0203-make"), RIGHT)
    lesson.run(lesson.cell(check))
    lesson.cell(check).get_by_text("Tu peux avancer.").wait_for()
    look(lesson, lesson.cell(check), "check")


def quiz(lesson):
    page, last = lesson.page, lesson.cell("l0203-tonight")
    lesson.write(last, 'coach.quiz("l0203-exit")')
    last.get_by_role("button", name="B · 2 fois").wait_for()
    last.get_by_role("button", name="B · 2 fois").focus()
    page.keyboard.press("Enter")
    last.get_by_role("alert").get_by_text("→ Pas encore.").wait_for()
    page.keyboard.press("Shift+Tab")
    page.keyboard.press("Space")
    last.get_by_role("alert").get_by_text("✓ Oui.").wait_for()
    assert page.evaluate("document.activeElement.innerText") == "→ A · 1 fois"
    sizes = [box.bounding_box() for box in last.locator("button.jupyter-button").all()]
    assert [box for box in sizes if box["height"] < 44 or box["x"] < 0] == []
    look(lesson, last, "quiz")


def parsons(lesson, last):
    lesson.write(last, 'coach.parsons("l0203-parsons")')
    last.get_by_label("Ta réponse").fill("D B E A")
    lesson.tab_to("Vérifier")
    lesson.page.keyboard.press("Enter")
    last.get_by_text("✓ 7 tests sur 7").wait_for()
    look(lesson, last, "parsons")


def trace(lesson, last):
    lesson.write(last, 'coach.trace("l0203-make")')
    lesson.tab_to("Étape suivante →")
    lesson.page.keyboard.press("Enter")
    last.get_by_role("alert").get_by_text("Étape 2 sur").wait_for()
    look(lesson, last, "trace")


def prediction(lesson, last):
    lesson.write(last, 'coach.predict("l0203-predict1")')
    last.get_by_label("Ta prévision").fill("3")
    lesson.tab_to("Comparer")
    lesson.page.keyboard.press("Enter")
    last.get_by_role("alert").get_by_text("Compare avec ce que Python affiche.").wait_for()
    look(lesson, last, "predict")


def progress(lesson, last):
    lesson.write(last, "coach.progress()")
    last.get_by_text("Répéter avec for").wait_for()
    look(lesson, last, "progress")
