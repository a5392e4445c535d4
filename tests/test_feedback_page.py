"""The page that a learner gets: complete, readable by anybody, and nothing in it can run."""

import os
import re
from itertools import pairwise
from pathlib import Path

import classes
import nbformat
import pytest
from bs4 import BeautifulSoup
from nbconvert.filters import markdown2html
from nbformat.v4 import new_code_cell, new_markdown_cell, new_output, new_raw_cell

from autograder.gradebook import classroom, graders, prose
from autograder.gradebook.exporter import FeedbackExporter

CHROMIUM = Path("/usr/bin/chromium")
CSS = Path(classes.classroom.__file__).parents[1] / "templates" / "tremplin" / "page.css"

SCRIPT = "<script>document.title = 'taken over'</script>"
IMAGE = "<img src='x' onerror=\"document.title = 'taken over'\">"
HOSTILE = SCRIPT + IMAGE + "<style>body { display: none }</style></pre></section>"
LINKS = (
    "[a](javascript:alert(1)) [b](<javascript:alert(2)>) [c][1] ![d](http://evil.example/d.png)"
    " <javascript:alert(3)> [e](data:text/html,x) ![f](attachment:f.png) [g](JaVaScRiPt&colon;x)"
    '\n\n[1]: javascript:alert(4)\n\n<a href="javascript:alert(5)">h</a>\n\n```mermaid\n</pre>'
    f"{HOSTILE}\n```\n"
)
PRINTS = f'print({HOSTILE!r})\nprint("\\x1b[31mrouge\\x1b[0m")\nprint("x" * 300)'
NBGRADER_TESTS = """assert double(1) == 2
### BEGIN HIDDEN TESTS
assert double(86420) == 172840, "The hidden test asked for 172840"
### END HIDDEN TESTS"""
DETAILS = "<details>\n<summary>Indice 1</summary>\n\nCompte *deux* fois.\n\n</details>"


def source():
    """The small assignment, with headings, a written answer, a task, and nbgrader's own tests."""
    text, setup, *exercises = classes.source().cells
    text.source = "# Le bus\n\nOn paie en **centimes**."

    def heading(name, source):
        return classes.graded(new_markdown_cell(source), name, locked=True)

    own = classes.graded(new_code_cell(NBGRADER_TESTS), "own", grade=True, locked=True, points=1)
    wrote = new_markdown_cell("=== BEGIN SOLUTION ===\nOui.\n=== END SOLUTION ===")
    task = new_markdown_cell("Dessine ton trajet.")
    return classes.paper(
        text,
        setup,
        heading("ex1-text", f"### Exercice 1 · Le double (2 points)\n\n{DETAILS}"),
        *exercises[:2],
        own,
        heading("ex2-text", "## Exercice 2 · L'âge (3 points)\n\n| a | b |\n|---|---|\n| 1 | 2 |"),
        *exercises[2:],
        heading("why-text", "## Pourquoi ?"),
        classes.graded(wrote, "why", grade=True, solution=True, points=2),
        heading("task-text", "## Un dessin"),
        classes.graded(task, "task", task=True, locked=True, points=1),
    )


def hostile(course):
    """What a learner may send: HTML in every place that a page could show."""
    node = course.answered(
        ex1=f"# t01-ex1\n# {HOSTILE}\ndef double(n):\n    return {HOSTILE!r}",
        ex2=f"# t01-ex2\nage = 30\nraise ValueError({HOSTILE!r})",
    )
    classes.put(node, "why", f"Si `a < b` et a < b.\n\n> Cité\n\n{HOSTILE}\n\n{LINKS}")
    display = f"class H:\n    def _repr_html_(self): return {HOSTILE!r}\nH()"
    kind = f"raise type({IMAGE!r}, (Exception,), {{}})({HOSTILE!r})"
    added = (new_markdown_cell(HOSTILE), new_code_cell(PRINTS), new_code_cell(display))
    node.cells[2:2] = [*added, new_code_cell(kind), new_raw_cell(HOSTILE)]
    node.metadata["lang"] = f'fr"{HOSTILE}'
    return node


@pytest.fixture(scope="module")
def course(released, tmp_path_factory):
    """A class whose work is graded, read by a coach, and given back."""
    course = classes.copy(released, tmp_path_factory.mktemp("feedback"))
    nbformat.write(source(), course.notebook)
    settings = course.folder / "assignment.toml"
    settings.write_text(classes.SETTINGS.replace("points = 5", "points = 8"))
    course.generate()
    english = course.answered(ex1=classes.WRONG)
    english.metadata["lang"] = "en"
    course.submit("right")
    course.submit("half", course.answered(ex1=classes.HALF))
    course.submit("stub", course.stub())
    course.submit("english", english)
    course.submit("hostile", hostile(course))
    done = course.grade()
    assert done.exit_code == 0, done.output
    with course.gradebook() as book:
        paper = ("t01", "t01", "half")
        book.find_comment("t01-ex1-answer", *paper).manual_comment = f"Presque **là** !\n\n{LINKS}"
        book.find_grade("why", *paper).manual_score = 1.5
        book.find_submission_notebook(*paper).late_submission_penalty = 0.5
        book.db.commit()
    classroom.run("generate_feedback", "t01", f"--course-dir={course.root}")
    graders.close()
    return course


def html(course, student):
    return (course.place("feedback", student) / "t01.html").read_text("utf-8")


LEARNERS = ["right", "half", "stub", "english", "hostile"]


@pytest.fixture(params=LEARNERS)
def page(course, request):
    return BeautifulSoup(html(course, request.param), "html.parser")


@pytest.fixture
def half(course):
    return BeautifulSoup(html(course, "half"), "html.parser")


def words(element):
    return plain(element.get_text())


def plain(text):
    return " ".join(text.split())


def rows(page):
    return [[words(cell) for cell in row.find_all(["th", "td"])] for row in page.table("tr")]


def test_the_title_names_the_work_and_all_points(half):
    assert words(half.h1) == "Ton retour : Le bus 5 sur 9 points"
    assert words(half.title) == "Ton retour : Le bus"
    assert half.html["lang"] == "fr"


def test_headings_leave_no_level_out(page):
    levels = [int(heading.name[1]) for heading in page.find_all(re.compile(r"^h\d$"))]
    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_the_table_has_every_exercise_with_its_points(half):
    assert rows(half) == [
        ["Exercice", "Points", "Ce qui marche"],
        ["Exercice 1 · Le double", "1 sur 2 points", "→ une partie"],
        ["Exercice 1 · Le double · own", "0 sur 1 point", "✗ pas encore"],
        ["Exercice 2 · L'âge", "3 sur 3 points", "✓ tout"],
        ["Pourquoi ?", "1,5 sur 2 points", ""],
        ["Un dessin", "0 sur 1 point", ""],
        ["Rendu après la date", "\u22120,5", ""],
        ["Total", "5 sur 9 points", ""],
    ]


def test_the_table_can_be_heard(page):
    assert page.table.caption
    assert {cell["scope"] for cell in page.table.thead("th")} == {"col"}
    assert all(row.th["scope"] == "row" for row in page.table.tbody("tr"))


def test_links_lead_to_the_points_again(page):
    places = {element["id"] for element in page.find_all(id=True)}
    assert {link["href"] for link in page("a", href=re.compile("^#"))} <= {f"#{p}" for p in places}
    assert page.body.a["href"] == "#results"
    for row in page.table.tbody("tr"):
        result = page.find(id=row.a["href"][1:])
        assert words(row.td) in words(result.find(re.compile(r"^h\d$")))


def test_the_page_says_what_to_look_at_first(half):
    first = next(p for p in half("p") if words(p).startswith("À regarder d'abord"))
    assert words(first.a) == "Exercice 1 · Le double"


def test_a_coach_has_the_last_word(half):
    comment = half.find(class_="comment")
    assert comment.strong.string == "là"
    assert words(half.find("a", href=f"#{comment['id']}")) == "Exercice 1 · Le double"


def test_an_exercise_has_its_answer_and_its_card(half):
    card = half.find(id=half.table.tbody.a["href"][1:])
    assert card.find("li", string="✗ Un test caché, beaucoup de valeurs, ne passe pas encore.")
    answer = card.find_previous(class_="code")
    assert answer.get_text() == classes.HALF
    assert plain(answer["aria-label"]).startswith("Ta réponse : Exercice 1 · Le double")
    assert (answer["role"], answer["tabindex"]) == ("region", "0")
    assert answer.find("span", class_="k", string="def")


def test_the_text_of_the_course_is_shown_as_it_is_in_the_notebook(half):
    assert half.find("strong", string="centimes")
    assert [words(row) for row in half("table")[1]("tr")] == ["a b", "1 2"]
    assert words(half.details) == "Indice 1 Compte deux fois."


def test_no_answer_yet_is_no_comment_of_a_coach(course):
    page = BeautifulSoup(html(course, "stub"), "html.parser")
    assert page.find(class_="comment") is None
    assert page.find(string="Tu n'as pas encore répondu ici.")
    assert page.find(string=re.compile("À toi de jouer. Efface"))
    assert "Ellipsis" not in page.get_text()


def test_the_language_is_the_notebooks(course):
    page = BeautifulSoup(html(course, "english"), "html.parser")
    assert page.html["lang"] == "en"
    assert rows(page)[0] == ["Exercise", "Points", "What works"]
    assert page.find(string="Your result: 0 out of 2 points")


def test_hidden_tests_are_nowhere(course):
    files = [p for p in (course.root / "classroom" / "feedback").rglob("*") if p.is_file()]
    told = [(s, p.name) for s in classes.SECRETS for p in files if s in p.read_text("utf-8")]
    assert told == []
    assert "assert" in html(course, "half")  # nbgrader's visible tests are


def inert(page):
    """Nothing that runs, loads, leads elsewhere by itself, or looks as it wants to."""
    attributes = [(tag, name, str(tag[name])) for tag in page.find_all() for name in tag.attrs]
    return (
        page.find(["script", "iframe", "object", "embed", "link", "base", "form", "svg"]) is None
        and len(page("style")) == 1
        and not [name for _, name, _ in attributes if name.startswith("on") or name == "style"]
        and not [value for _, name, value in attributes if name in {"src", "srcset", "data"}]
        and not [v for _, n, v in attributes if n == "href" and not re.match("#|https?:", v)]
        and "url(" not in page.style.string
        and "@import" not in page.style.string
    )


def test_nothing_on_a_page_runs_or_is_fetched(page):
    assert inert(page)
    assert page.find("meta", {"http-equiv": "Content-Security-Policy"})["content"].startswith(
        "default-src 'none'"
    )


def test_all_that_a_learner_wrote_is_there_as_text(course):
    page = BeautifulSoup(html(course, "hostile"), "html.parser")
    printed = [element.get_text() for element in page("samp")]
    assert f"{HOSTILE}\nrouge\n{'x' * 300}" in printed
    assert f"ValueError: {HOSTILE}" in printed
    assert f"{IMAGE}: {HOSTILE}" in printed
    written = [words(element) for element in page(class_="work")]
    assert f"Ton texte {HOSTILE}" in written
    assert "Ta réponse Si a < b et a < b. Cité" in " ".join(written)
    assert page.html["lang"] == "fr"


def exported(*cells, **marks):
    """The page of a notebook that came another way, and was made safe by nobody."""
    facts = {"notebook": "t01", "score": 0, "max_score": 2, "late_penalty": 0} | marks
    made, _ = FeedbackExporter().from_notebook_node(classes.paper(*cells), {"nbgrader": facts})
    return BeautifulSoup(made, "html.parser")


def ran(*outputs, **facts):
    cell = new_code_cell("1", outputs=list(outputs))
    return classes.graded(cell, "t01-ex1", **facts) if facts else cell


RESULT = new_output("execute_result", {"text/html": HOSTILE, "text/plain": "0.0"})
DISPLAY = new_output("display_data", {"text/html": HOSTILE, "image/svg+xml": HOSTILE})
ERROR = new_output("error", ename=HOSTILE, evalue=HOSTILE, traceback=[HOSTILE])
PRINTED = new_output("stream", name="stdout", text=HOSTILE)
GRADE = {"grade": True, "locked": True, "points": 2, "score": 0}
CELLS = {
    "text": new_markdown_cell(HOSTILE + LINKS),
    "text that says it is the course's": classes.graded(
        new_markdown_cell(HOSTILE + LINKS), "t01-text", locked=True
    ),
    "answer": classes.graded(new_markdown_cell(HOSTILE + LINKS), "t01-answer", solution=True),
    "pasted file": new_markdown_cell("![x](attachment:x)", attachments={"x": {"text/html": "eA"}}),
    "raw": new_raw_cell(HOSTILE, metadata={"raw_mimetype": "text/html"}),
    "shown": ran(RESULT, DISPLAY, ERROR, PRINTED),
    "a grade cell's card": ran(RESULT, DISPLAY, ERROR, PRINTED, **GRADE),
    "a comment": classes.graded(
        new_code_cell(HOSTILE), "t01-answer", solution=True, comment=HOSTILE + LINKS
    ),
}


@pytest.mark.parametrize("cell", CELLS.values(), ids=CELLS)
def test_a_notebook_that_nobody_made_safe_gives_a_safe_page(cell):
    assert inert(exported(cell))


def test_a_course_that_locks_no_texts_has_its_headings_too():
    answer = classes.graded(new_markdown_cell("# no"), "a", solution=True)
    found = exported(new_markdown_cell("# Bus"), new_markdown_cell("### A <b>c</b>"), answer)
    assert [words(heading) for heading in found(["h2", "h3", "h4"])] == ["Bus", "A <b>c</b>"]
    assert [words(label) for label in found(class_="label")] == ["Ta réponse"]


def test_only_a_grade_cell_has_a_card():
    card = new_output("execute_result", {"text/html": "<p>✓ 2 / 2</p>", "text/plain": "2.0"})
    assert "✓ 2 / 2" not in exported(ran(card)).get_text()
    assert "✓ 2 / 2" in exported(ran(card, **GRADE)).get_text()


def test_a_title_from_the_course_cannot_break_out():
    found = exported(classes.graded(new_markdown_cell(f"# {HOSTILE}"), "t01-text", locked=True))
    assert inert(found)


@pytest.mark.parametrize("written", [HOSTILE, LINKS, "<!-- x", "<?x", "</p", "<ä"])
def test_what_a_learner_writes_is_inert_on_nbgraders_pages(written):
    made = BeautifulSoup(markdown2html(prose.inert(written)), "html.parser")
    assert made.find(["script", "img", "style"]) is None
    assert [a["href"] for a in made("a", href=True) if not a["href"].startswith("http")] == []


def test_a_graded_notebook_is_inert_on_nbgraders_pages(course):
    node = nbformat.read(course.place("autograded", "hostile") / "t01.ipynb", as_version=4)
    texts = [cell.source for cell in node.cells if cell.cell_type == "markdown"]
    made = BeautifulSoup("".join(map(markdown2html, texts)), "html.parser")
    assert made.find(["script", "img", "style"]) is None
    assert made.find("a", href=re.compile("^(?!http|#)")) is None
    assert made.find("strong", string="centimes")
    assert "<" not in "".join(cell.source for cell in node.cells if cell.cell_type == "raw")


@pytest.mark.parametrize(
    "written",
    ["a < b", "`a<b`", "> cité", "**b** & c", "x[0](1)", "`d[0]: <b>`", "&lt; &amp;", HOSTILE],
)
def test_making_a_text_inert_changes_nothing_that_its_learner_sees(written):
    seen = prose.Prose().learner(prose.inert(written))
    assert seen == prose.Prose().learner(written)


def test_the_button_of_formgrader_makes_the_same_page(course):
    before = html(course, "half")
    answer = classroom.Classroom(course.root).api.generate_feedback("t01", "half")
    assert answer["success"], answer
    assert html(course, "half") == before


def test_formgraders_own_pages_keep_their_template(course):
    assert "HTMLExporter" not in classroom.Classroom(course.root).api.config


def luminance(colour):
    full = colour if len(colour) == 6 else "".join(2 * sign for sign in colour)
    parts = (int(full[i : i + 2], 16) / 255 for i in (0, 2, 4))
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


@pytest.mark.parametrize("theme", [0, 1], ids=["light", "dark"])
def test_colours_can_be_read(theme):
    block = re.findall(r":root \{(.*?)\}", CSS.read_text("utf-8"), re.DOTALL)[theme]
    light = {name: luminance(value) for name, value in re.findall(r"--([\w-]+): #(\w+);", block)}
    for ground in ("page", "panel"):
        for name in light.keys() - {"page", "panel"}:
            low, high = sorted((light[name], light[ground]))
            assert (high + 0.05) / (low + 0.05) >= 4.5, (name, ground)


@pytest.fixture
def browser():
    """Debian's chromium."""
    if not CHROMIUM.exists():
        give_up = pytest.fail if os.environ.get("CI") == "true" else pytest.skip
        give_up(f"{CHROMIUM} is not installed (make system-packages)")
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - slow, and only here

    with sync_playwright() as driver:
        found = driver.chromium.launch(executable_path=CHROMIUM)
        yield found
        found.close()


def test_a_page_fits_a_phone_asks_for_nothing_and_runs_nothing(course, browser):
    """Without the policy in its head too: each of the two must be enough."""
    context = browser.new_context(viewport={"width": 360, "height": 800}, bypass_csp=True)
    for student in LEARNERS:
        asked, path = [], course.place("feedback", student) / "t01.html"
        page = context.new_page()
        page.on("request", lambda request, asked=asked: asked.append(request.url))
        page.goto(path.as_uri())
        assert page.evaluate("document.documentElement.scrollWidth") <= 360, student
        assert asked == [path.as_uri()]
        assert page.title() != "taken over"
        assert page.locator("h1").is_visible()


def test_the_policy_of_a_page_stops_a_script(course, browser, tmp_path):
    page, path = browser.new_page(), tmp_path / "t01.html"
    path.write_text(html(course, "right").replace("</body>", f"{SCRIPT}</body>"), "utf-8")
    page.goto(path.as_uri())
    assert page.title() != "taken over"
