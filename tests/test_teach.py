"""An instructor's week in a real JupyterLab: nbgrader's pages with our marks, in chromium."""

import re
import shutil

import classes
import nbformat
import psutil
import pytest
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.gradebook import classroom

labs = pytest.importorskip("labs", reason="the browser tests need playwright")

from playwright.sync_api import expect  # noqa: E402 - after the skip

pytestmark = [
    pytest.mark.skipif(not labs.CHROMIUM, reason="chromium is missing: make system-packages"),
    # Playwright's loop and JupyterLab's pipe are closed when pytest no longer looks.
    pytest.mark.filterwarnings("ignore::pytest.PytestUnraisableExceptionWarning"),
]

WRITTEN = "t01-ex3"
COMMENT = "Bien vu, un demi-point de plus."
OURS = {"include": [["#tremplin-class"]]}


def make(root):
    """The small course with an exercise to answer in writing, and a second assignment without."""
    course = classes.make(root)
    other = classes.Course(root, "t02")
    shutil.copytree(course.folder, other.folder)
    (other.folder / "t01.ipynb").rename(other.notebook)
    other.generate()
    node = nbformat.read(course.notebook, 4)
    ask = new_markdown_cell("### BEGIN MARK SCHEME\n2 points\n### END MARK SCHEME")
    node.cells.append(classes.graded(ask, WRITTEN, grade=True, solution=True, points=2))
    nbformat.write(node, course.notebook)
    settings = classes.SETTINGS.replace("points = 5", "points = 7")
    (course.folder / "assignment.toml").write_text(
        f'{settings}[[exercise]]\nid = "{WRITTEN}"\npoints = 2\n'
    )
    shutil.rmtree(root / "classroom" / "release" / "t01")  # the week begins in the browser
    return course, other


class Desk:
    """Where an instructor works: a server as `make teach` starts it, and its pages."""

    def __init__(self, course, other, process, address, chromium):
        self.course, self.other, self.process, self.address = course, other, process, address
        self.context = chromium.new_context(viewport=labs.DESKTOP)
        self.page = self.context.new_page()

    def open(self, path):
        self.page.goto(f"{self.address}/formgrader/{path}")
        return self.page

    def dismiss(self, words):
        """nbgrader's own window said this; close it."""
        window = self.page.locator(".modal-dialog")
        expect(window).to_contain_text(words, timeout=60_000)
        window.get_by_role("button", name="OK").click()
        expect(window).to_have_count(0)

    def state(self):
        """How far the grading of the other class is, as its page asks."""
        path = f"{self.address}/formgrader/api/class/t02/autograde"
        return self.context.request.get(path).json()

    def row(self, name):
        return self.page.locator("#main-table tr", has_text=name)

    def look(self, name):
        """For whoever looks at it; not in git."""
        labs.PICTURES.mkdir(parents=True, exist_ok=True)
        for kind, size in (("desktop", labs.DESKTOP), ("phone", labs.PHONE)):
            self.page.set_viewport_size(size)
            place = labs.PICTURES / f"teach-{name}-{kind}.png"
            self.page.screenshot(path=place, full_page=True)
        self.page.set_viewport_size(labs.DESKTOP)


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    root, home = tmp_path_factory.mktemp("La classe de sixième"), tmp_path_factory.mktemp("home")
    (home / ".jupyter").mkdir()
    # A user's own settings: none of them may reach this course.
    (home / ".jupyter" / "nbgrader_config.py").write_text("c.CourseDirectory.course_id = 'mine'\n")
    (home / ".jupyter" / "jupyter_server_config.py").write_text("c.ServerApp.base_url = '/mine'\n")
    course, other = make(root)
    words = ("teach", f"--course-dir={root}")
    with (
        labs.running(*words, cwd=home, HOME=str(home)) as (process, address),
        labs.browser() as chromium,
    ):
        found = Desk(course, other, process, address.partition("/lab")[0], chromium)
        found.page.goto(address)
        yield found
        found.context.close()
    found = sorted(path.name for path in home.rglob("*"))
    assert found == [".jupyter", "jupyter_server_config.py", "nbgrader_config.py"]


def learner(desk, home, command, name):
    """nbgrader's command, as this learner types it in a folder of their own."""
    folder = home / name
    folder.mkdir(exist_ok=True)
    own = (f"--Exchange.assignment_dir={folder}", f"--Exchange.cache={folder / '.nbgrader'}")
    classroom.run(command, "t01", f"--course-dir={desk.course.root}", f"--student={name}", *own)
    return folder / "t01"


def test_the_menu_has_what_an_instructor_needs(desk):
    page = desk.page
    page.locator(".lm-MenuBar-itemLabel", has_text="Nbgrader").click(timeout=60_000)
    names = page.locator(".lm-Menu-itemLabel:visible").all_inner_texts()
    assert names == ["Course List", "Formgrader", "Create assignment"]
    page.get_by_text("Formgrader", exact=True).click()
    inside = page.frame_locator("iframe")
    expect(inside.get_by_role("link", name="t01")).to_be_visible(timeout=60_000)
    expect(inside.get_by_text("tremplin").first).to_be_attached()


def test_a_week(desk, tmp_path):
    page = desk.open("manage_assignments")
    assert page.locator("#warning-exchange").count() == 0
    desk.row("t01").locator(".assign a").click()
    desk.dismiss("Successfully created")
    desk.row("t01").locator(".release a").click()
    desk.dismiss("Successfully released")
    desk.look("assignments")
    for name, answer in {"amélie": classes.HALF, "bo": classes.WRONG}.items():
        folder = learner(desk, tmp_path, "fetch_assignment", name)
        node = nbformat.read(folder / "t01.ipynb", 4)
        put = {"t01-ex1-answer": answer, "t01-ex2-answer": classes.RIGHT["t01-ex2"]}
        put[WRITTEN] = "Parce que le tarif change à douze ans."
        for cell, text in put.items():
            classes.put(node, cell, text)
        nbformat.write(node, folder / "t01.ipynb")
        learner(desk, tmp_path, "submit", name)
    desk.row("t01").locator(".collect a").click()
    desk.dismiss("Successfully collected")
    expect(desk.row("t01").locator(".num-submissions")).to_have_text("2")
    desk.row("t01").locator(".num-submissions a").click()
    for name, points in {"amélie": "4 / 7", "bo": "3 / 7"}.items():
        desk.row(name).locator(".autograde a").click()
        desk.dismiss("Successfully autograded")
        expect(desk.row(name).locator(".score")).to_have_text(points)
        expect(desk.row(name).locator(".status")).to_have_text("needs manual grading")
    desk.look("submissions")
    by_hand(desk)
    give_back(desk, tmp_path)


def by_hand(desk):
    """A submission is looked at; a mark is changed, a comment written, a text marked."""
    page = desk.open("gradebook/t01/t01")
    expect(page.locator("#main-table tr")).to_have_count(2)
    desk.look("notebook")
    submission(desk, "amélie")
    expect(page.locator("#t01-ex1")).to_have_attribute("placeholder", "1")
    desk.look("submission")
    entered = {"#t01-ex1": "1.5", "#t01-ex1-answer-comment": COMMENT, f"#{WRITTEN}": "2"}
    for place, text in entered.items():
        with page.expect_response(lambda answer: answer.request.method == "PUT"):
            page.locator(place).fill(text)
            page.locator(place).press("Tab")
    desk.look("marked")
    desk.open("manage_submissions/t01")
    desk.row("amélie").locator(".autograde a").click()  # again: what a person decided stays
    desk.dismiss("Successfully autograded")
    expect(desk.row("amélie").locator(".score")).to_have_text("6.5 / 7")
    expect(desk.row("amélie").locator(".status")).to_have_text("needs manual grading")
    submission(desk, "amélie")
    expect(page.locator("#t01-ex1")).to_have_value("1.5")
    desk.open("manage_submissions/t01").locator("#tremplin-written").click()
    page.get_by_role("link", name=WRITTEN).click()
    expect(page.get_by_text("Parce que le tarif change à douze ans.")).to_be_visible()


def submission(desk, name):
    """The learner's notebook, by the page that has names."""
    page = desk.open(f"manage_students/{name}/t01")
    page.locator("#main-table").get_by_role("link", name="t01").click()
    page.locator("#t01-ex1").wait_for()


def give_back(desk, tmp_path):
    """Feedback goes out; who is marked finds what was changed."""
    desk.open("manage_assignments")
    desk.row("t01").locator(".generate-feedback a").click()
    desk.dismiss("Successfully generated feedback")
    desk.row("t01").locator(".release-feedback a").click()
    desk.dismiss("Successfully released feedback")
    pages = [
        next((learner(desk, tmp_path, "fetch_feedback", name) / "feedback").rglob("*.html"))
        for name in ("amélie", "bo")
    ]
    marked = [page for page in pages if COMMENT in page.read_text("utf-8")]
    assert len(marked) == 1
    desk.page.goto(marked[0].as_uri())
    desk.look("feedback")
    text = desk.page.locator("body").inner_text()
    assert "1,5 sur 2 points" in text


def assert_answers(page):
    """The server does other things before the window says that it has ended."""
    answers = page.evaluate(
        """async () => {
            const found = [];
            for (let i = 0; i < 5; i += 1) {
                const answer = await fetch("/api/status");
                found.push([answer.status, document.querySelector(".modal") === null]);
            }
            return found;
        }"""
    )
    assert answers == [[200, True]] * 5


def test_the_server_answers_while_it_grades(desk):
    """nbgrader's own handlers would let all others wait until they have ended."""
    desk.other.submit("dina", desk.other.answered(ex1=classes.HANGS))
    page = desk.open("manage_submissions/t02")
    desk.row("dina").locator(".autograde a").click()
    assert_answers(page)
    desk.dismiss("Successfully autograded")
    expect(desk.row("dina").locator(".score")).to_have_text("3 / 5")
    desk.open("manage_assignments")
    desk.row("t02").locator(".generate-feedback a").click()
    assert_answers(page)
    desk.dismiss("Successfully generated feedback")
    assert (desk.other.place("feedback", "dina") / "t02.html").is_file()
    desk.open("manage_submissions/t02")
    desk.row("dina").locator(".generate-feedback a").click()
    assert_answers(page)
    desk.dismiss("Successfully generated feedback")


def broken(desk):
    """A file that is no notebook."""
    (desk.other.submit("elif") / "t02.ipynb").write_text("half a not")


def test_what_nbgrader_cannot_read_is_said_in_a_sentence(desk):
    broken(desk)
    page = desk.open("manage_submissions/t02")
    desk.row("elif").locator(".autograde a").click()
    expect(page.locator(".modal-dialog")).to_contain_text("t02.ipynb")
    assert "Traceback" not in page.locator(".modal-dialog").inner_text()
    desk.dismiss("There was an error autograding")


def test_a_class_is_graded_by_one_button(desk):
    broken(desk)
    for name in ("anna", "bo", "cem", "dina"):
        desk.other.submit(name, desk.other.answered(ex1=classes.HALF))
    desk.other.grade("--student=dina")
    page = desk.open("manage_submissions/t02")
    expect(desk.row("cem")).to_be_visible()
    desk.other.submit("fay")  # came while the page was open
    button = page.get_by_role("button", name="Corriger toute la classe")
    button.focus()
    for _ in range(3):  # an impatient person
        page.keyboard.press("Enter")
    ended = "4 travaux corrigés. 1 inchangé. 1 non corrigé."
    expect(page.locator("#tremplin-count")).to_have_text(ended, timeout=60_000)
    problems = page.locator("#tremplin-problems li")
    expect(problems).to_have_count(1)
    expect(problems).to_contain_text("elif: classroom/submitted/elif/t02/t02.ipynb: ")
    expect(page.get_by_role("status")).to_contain_text(f"{ended} elif: ")
    for name, points in {"anna": "4 / 5", "dina": "4 / 5", "fay": "5 / 5"}.items():
        expect(desk.row(name).locator(".score")).to_have_text(points)
    expect(desk.row("elif").locator(".status")).to_have_text("needs autograding")
    expect(button).to_be_focused()
    expect(button).to_have_attribute("aria-disabled", "false")
    assert labs.serious(page, OURS) == []
    desk.look("class")
    page.reload()
    expect(page.locator("#tremplin-count")).to_have_text(ended)  # also for who comes back


def test_an_instructor_sees_the_whole_traceback_of_an_error(desk):
    """What is short and kind for learners is in the way of whoever writes tests."""
    cell = new_code_cell("def share(n):\n    return 1 / n\n\nshare(0)")
    path = desk.course.root / "essai.ipynb"
    node = new_notebook(cells=[cell], metadata=nbformat.read(desk.course.notebook, 4).metadata)
    nbformat.write(node, path)
    page = desk.context.new_page()
    lesson = labs.Lesson(page, desk.address, path.parent, path.name)
    lesson.run(lesson.cell(cell.id))
    expect(lesson.cell(cell.id)).to_contain_text("Traceback (most recent call last)")
    page.close()


def test_strangers_cannot_look_how_far_a_class_is(desk):
    stranger = desk.context.browser.new_context()
    path = f"{desk.address}/formgrader/api/class/t02/autograde"
    assert stranger.request.get(path, max_redirects=0).status in {302, 403}
    stranger.close()


@pytest.mark.parametrize("path", ["class/t02/autograde", "assignment/t02/generate_feedback"])
def test_strangers_and_other_sites_cannot_grade(path, desk):
    path = f"{desk.address}/formgrader/api/{path}"
    stranger = desk.context.browser.new_context()
    assert stranger.request.post(path, max_redirects=0).status in {302, 403}
    stranger.close()
    assert desk.context.request.post(path).status == 403  # a cookie, and no token in a header


def test_a_class_goes_on_without_its_page_and_after_the_server(desk):
    """Last: it stops the server."""
    slow = [f"slow{number}" for number in range(8)]
    for name in slow:  # equal work would be run once
        desk.other.submit(name, desk.other.answered(ex1=f"{classes.HANGS}  # {name}"))
    desk.other.submit("gala")
    page = desk.open("manage_submissions/t02")
    before = desk.state().get("done", 0)
    page.get_by_role("button", name="Corriger toute la classe").click()
    expect(page.locator("#tremplin-progress")).to_be_visible()
    desk.look("running")
    page.close()
    while (state := desk.state())["running"] and state["done"] <= before:
        pass  # until a slow one is through
    assert state["running"]
    family = psutil.Process(desk.process.pid).children(recursive=True)
    desk.process.terminate()
    desk.process.wait(60)
    _, left = psutil.wait_procs(family, 10)
    assert left == []
    for name in slow:
        desk.other.submit(name, minute=1)
    assert desk.other.marks("gala") == classes.FULL  # was first, and was stored
    assert re.search(rf"t02: {len(slow)} graded, [1-9] unchanged", desk.other.grade().output)
    assert desk.other.marks("slow0") == desk.other.marks("gala") == classes.FULL
