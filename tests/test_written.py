"""Written answers are marked by question, without names; nbgrader's gradebook has the marks."""

import http.cookiejar
import json
import re
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

import classes
import labs
import nbformat
import pytest
import servers
from bs4 import BeautifulSoup
from classes import graded, put
from nbformat.v4 import new_code_cell, new_markdown_cell
from playwright.sync_api import expect

from autograder.gradebook import classroom, graders, handwritten

ASKED = "## Exercice 3 · Avec tes mots (2 points)\n\nÀ quoi sert `return` ?"
SCHEME = """# t01-ex3 · Barème · Marking scheme

## Français

Un point : **la valeur**. Un point : qui la reçoit.

## English

One point for the value, one for who receives it.
"""
SETTINGS = (
    classes.SETTINGS.replace("points = 5", "points = 8")
    + '[[exercise]]\nid = "t01-ex3"\npoints = 2\n[[exercise]]\nid = "t01-ex4"\npoints = 1\n'
)
HOSTILE = (
    "<script>document.title = 'taken over'</script><img src=x onerror=\"document.title='taken"
    " over'\">\n\n![photo](https://example.org/spy.png) [link](javascript:document.title=1)"
    "<style>*{display:none}</style>\n\n</div></article><iframe src=https://example.org></iframe>"
)
RETURNS = "`return` renvoie **la valeur** à qui appelle."
STUB = "*Écris ta réponse ici.*"
WROTE = {
    "amina": RETURNS,
    "bilal": RETURNS + "  \n",
    "chiara": STUB,
    "dries": "",
    "elif": HOSTILE,
    "fatou": "La fonction donne le résultat.",
    "grace": "Je ne sais pas encore.",
    "hugo": "Cela finit la fonction.",
}
NAMES = {name: (f"{name.title()}prénom", f"{name.title()}nom") for name in WROTE}
SITE = "/tremplin/written"
QUESTION = f"{SITE}/t01/t01/t01-ex3"
FORMGRADER = "nbgrader.server_extensions.formgrader"


@pytest.fixture(scope="module")
def course(tmp_path_factory):
    """A graded class of eight; nobody has read the written answers."""
    made = classes.Course(tmp_path_factory.mktemp("written") / "course")
    for name, text in {**classes.FILES, "assignment.toml": SETTINGS, "scheme.md": SCHEME}.items():
        (made.folder / name).parent.mkdir(parents=True, exist_ok=True)
        (made.folder / name).write_text(text)
    node = classes.source()
    node.cells += [
        graded(new_markdown_cell(ASKED), "t01-ex3-text", locked=True),
        graded(
            new_markdown_cell("Elle donne une valeur au code qui appelle."),
            "t01-ex3",
            grade=True,
            solution=True,
            points=2,
        ),
        graded(
            new_code_cell("### BEGIN SOLUTION\nprint('carnet')\n### END SOLUTION"),
            "t01-ex4",
            grade=True,
            solution=True,
            points=1,
        ),
    ]
    nbformat.write(node, made.notebook)
    (made.root / "nbgrader_config.py").write_text(classes.CONFIG)
    made.generate()
    with book(made) as known:
        for student, (first, last) in NAMES.items():
            email = f"{student}@school.example"
            known.add_student(student, first_name=first, last_name=last, email=email)
    for student, text in WROTE.items():
        hand_in(made, student, text)
    assert made.grade().exit_code == 0
    yield made
    graders.close()


def hand_in(course, student, text, minute=0):
    node = course.answered()
    put(node, "t01-ex3", text)
    put(node, "t01-ex4", f"print({text[:20]!r})")
    course.submit(student, node, minute=minute)


def book(course):
    return course.gradebook()


@pytest.fixture(scope="module")
def server(course):
    with servers.running(course.root, "autograder.written", FORMGRADER) as found:
        yield found


@pytest.fixture(autouse=True)
def nothing_marked(course):
    """As it was after the first grading."""
    with book(course) as known:
        for student in WROTE:
            for name in ("t01-ex3", "t01-ex4"):
                grade = known.find_grade(name, "t01", "t01", student)
                grade.manual_score = None
                grade.needs_manual_grade = grade.auto_score is None
                known.find_comment(name, "t01", "t01", student).manual_comment = None
        known.db.commit()


def ask(server, path, method="GET", sent=None, **headers):
    """(status, text) of an answer; without headers of its own, as somebody who has the token."""
    body = None if sent is None else json.dumps(sent).encode()
    headers = headers or {"Authorization": f"token {server.token}"}
    request = urllib.request.Request(  # noqa: S310 - our own server
        f"{server.address}{path}", data=body, headers=headers, method=method
    )
    try:
        with urllib.request.urlopen(request, timeout=60) as reply:  # noqa: S310
            return reply.status, reply.read().decode()
    except urllib.error.HTTPError as error:
        with error:
            return error.code, error.read().decode()


def shown(server, path=QUESTION):
    status, text = ask(server, path)
    assert status == 200, text
    return BeautifulSoup(text, "html.parser")


def group(server, text):
    """What the page knows of the answers that have this in them."""
    for one in shown(server).find_all("article"):
        if text in one.get_text():
            return json.loads(one["data-facts"])
    raise AssertionError(text)


def give(server, known, **change):
    """Send a mark or a comment for answers as they were `known`: (status, what was told)."""
    sent = {key: known[key] for key in ("ids", "texts", "marks")}
    status, text = ask(server, f"{QUESTION}/marks", "PUT", sent | change)
    return status, json.loads(text)


def marks(course, exercise="t01-ex3"):
    """Learner → (score, waits, comment), as nbgrader says."""
    found = {}
    with book(course) as known:
        for student in WROTE:
            grade = known.find_grade(exercise, "t01", "t01", student)
            comment = known.find_comment(exercise, "t01", "t01", student)
            found[student] = (grade.score, grade.needs_manual_grade, comment.comment)
    return found


def test_the_overview_says_how_many_wait(server):
    rows = [
        [cell.get_text(" ", strip=True) for cell in row.find_all(["th", "td"])]
        for row in shown(server, SITE).select("tbody tr")
    ]
    assert rows == [
        ["Exercice 3 · Avec tes mots t01-ex3", "7", "1"],
        ["t01-ex4", "8", "0"],
    ]


def test_question_scheme_and_model_answer_stand_beside_the_answers(server):
    page = shown(server)
    assert "À quoi sert return ?" in page.find(class_="asked").get_text()
    matter = page.find(class_="matter").get_text()
    for part in ("Un point : la valeur.", "Elle donne une valeur"):
        assert part in matter
    assert "One point" not in matter


def test_nobody_is_named_before_all_are_marked(server):
    secrets = [*WROTE, *(word for pair in NAMES.values() for word in pair), "@school.example"]
    known = group(server, "renvoie")
    texts = [ask(server, path)[1] for path in (SITE, QUESTION, f"{SITE}/t01/t01/t01-ex4")]
    texts += [json.dumps(give(server, known, score=1)), json.dumps(give(server, known, score=2))]
    status, told = ask(server, f"{QUESTION}/who")
    assert status == 409
    for text in (*texts, told):
        assert [one for one in secrets if one.lower() in text.lower()] == []


def test_answers_are_in_an_order_of_chance_that_stays(server):
    first, second = ([one["data-facts"] for one in shown(server)("article")] for _ in range(2))
    assert first == second
    ids = [json.loads(one)["ids"][0] for one in first]
    assert ids[:-1] == sorted(ids[:-1])


def test_the_same_text_is_marked_once_for_all(server, course):
    known = group(server, "renvoie")
    assert len(known["ids"]) == 2
    status, told = give(server, known, score=1.5)
    assert (status, told["left"]) == (200, 5)
    assert give(server, told, comment="Et qui la reçoit ?")[0] == 200
    found = marks(course)
    assert found["amina"] == found["bilal"] == (1.5, False, "Et qui la reçoit ?")
    assert {found[name][1] for name in ("elif", "fatou", "grace", "hugo", "dries")} == {True}


def test_who_wrote_nothing_is_one_group_that_says_so(server, course):
    known = group(server, "Rien d'écrit")
    assert len(known["ids"]) == 2
    assert give(server, known, score=0)[0] == 200
    assert [marks(course)[name][:2] for name in ("chiara", "dries")] == [(0, False), (0, False)]


def test_a_mark_can_be_taken_back(server, course):
    _, told = give(server, group(server, "renvoie"), score=2)
    assert give(server, told, score=None)[1]["state"] == "waits"
    assert marks(course)["amina"] == (0, True, None)


@pytest.mark.parametrize("sent", [{"score": 2.5}, {"score": -1}, {"score": "x"}, {"points": 1}])
def test_what_is_no_mark_is_refused(server, course, sent):
    assert give(server, group(server, "renvoie"), **sent)[0] == 400
    assert marks(course)["amina"][1] is True


def test_the_later_of_two_instructors_is_told_and_overwrites_nothing(server, course):
    known = group(server, "renvoie")
    give(server, known, score=2, comment="Clair.")
    status, told = give(server, known, score=1)
    assert (status, told["score"], told["comment"]) == (409, 2, "Clair.")
    assert "Clair." in told["told"]
    assert marks(course)["amina"] == (2, False, "Clair.")
    assert give(server, told, score=1)[0] == 200


def test_of_many_at_the_same_moment_one_is_first(server):
    known = group(server, "renvoie")
    with ThreadPoolExecutor(6) as pool:
        found = pool.map(lambda half: give(server, known, score=half / 2)[0], [0, 1, 2, 3, 4, 1])
        assert sorted(found) == [200, *5 * [409]]


def test_a_mark_of_formgraders_is_seen_and_ours_is_seen_there(server, course):
    known = group(server, "renvoie")
    with book(course) as found:
        paper = found.find_submission_notebook("t01", "t01", "bilal")
        path = f"/formgrader/api/grades?submission_id={paper.id}"
    before = {g["name"]: g for g in json.loads(ask(server, path)[1])}["t01-ex3"]
    grade = f"/formgrader/api/grade/{before['id']}"
    assert ask(server, grade, "PUT", {"manual_score": 0.5, "extra_credit": None})[0] == 200
    assert give(server, known, score=1)[0] == 409
    differ = group(server, "renvoie")
    assert "0,5 (1)" in differ["said"]
    assert give(server, differ, score=2)[0] == 200
    after = json.loads(ask(server, grade)[1])
    assert (after["manual_score"], after["needs_manual_grade"]) == (2, False)


def test_graded_again_the_mark_stays_and_is_asked_about(server, course):
    """nbgrader's rule: whoever is graded again after a mark by hand waits for another look."""
    give(server, group(server, "Cela finit"), score=1.5)
    course.grade()
    assert marks(course)["hugo"] == (1.5, False, None)
    course.grade("--force", "--student=hugo")
    assert marks(course)["hugo"] == (1.5, True, None)
    again = group(server, "Cela finit")
    assert again["state"] == "again"
    hand_in(course, "hugo", "Elle finit, et donne.", minute=5)
    course.grade()
    assert marks(course)["hugo"] == (1.5, True, None)
    status, told = give(server, again, score=1.5)
    assert (status, told["reload"]) == (409, True)
    assert marks(course)["hugo"] == (1.5, True, None)
    assert give(server, group(server, "Elle finit"), score=2)[0] == 200
    assert marks(course)["hugo"] == (2, False, None)


def test_what_was_not_graded_is_not_there(server, course):
    hand_in(course, "late", "En retard.")
    assert "En retard." not in shown(server).get_text()
    path = course.place("autograded", "grace") / "t01.ipynb"
    path.rename(path.with_suffix(".away"))
    try:
        page = shown(server)
    finally:
        path.with_suffix(".away").rename(path)
    assert len(page("article")) == 5
    assert "6 réponses" in page.find(id="tally").get_text()


def test_names_are_shown_when_all_are_marked(server):
    for one in shown(server)("article"):
        assert give(server, json.loads(one["data-facts"]), score=1)[0] == 200
    status, told = ask(server, f"{QUESTION}/who")
    assert status == 200
    assert {" ".join(pair) for pair in NAMES.values()} == set(json.loads(told)["who"].values())


def test_nobody_gets_in_without_the_token(server):
    known = group(server, "renvoie")
    sent = {key: known[key] for key in ("ids", "texts", "marks")} | {"score": 2}
    assert ask(server, f"{QUESTION}/marks", "PUT", sent, Accept="*/*")[0] == 403
    assert "renvoie" not in ask(server, QUESTION, Accept="*/*")[1]
    assert ask(server, f"{QUESTION}/who", Accept="*/*")[0] == 403


def test_a_page_of_somebody_elses_cannot_mark_in_an_instructors_name(server):
    """A cookie alone is not enough: the page's own token must come with it."""
    known = group(server, "renvoie")
    sent = {key: known[key] for key in ("ids", "texts", "marks")} | {"score": 2}
    jar = urllib.request.HTTPCookieProcessor(http.cookiejar.CookieJar())
    opener = urllib.request.build_opener(jar)
    with opener.open(f"{server.address}{QUESTION}?token={server.token}") as page:
        xsrf = BeautifulSoup(page.read(), "html.parser").body["data-xsrf"]
    for headers, status in (({}, 403), ({"X-XSRFToken": xsrf}, 200)):
        request = urllib.request.Request(  # noqa: S310
            f"{server.address}{QUESTION}/marks",
            data=json.dumps(sent).encode(),
            headers=headers,
            method="PUT",
        )
        try:
            with opener.open(request) as reply:
                found = reply.status
        except urllib.error.HTTPError as error:
            found = error.code
            error.close()
        assert found == status


def test_a_graded_notebook_that_cannot_be_read_stops_nobody_else(server, course):
    path = course.place("autograded", "grace") / "t01.ipynb"
    path.chmod(0o644)
    before = path.read_text("utf-8")
    path.write_text("[")
    try:
        page = shown(server)
    finally:
        path.write_text(before)
    assert len(page("article")) == 5
    assert "autograder grade t01 --force" in page.get_text()
    assert "grace" not in str(page)


@pytest.mark.parametrize("path", ["t01/t01/t99", "t99/t01/t01-ex3", "t01/t01/t01-ex1"])
def test_what_is_no_written_answer_is_a_sentence(server, path):
    status, text = ask(server, f"{SITE}/{path}")
    assert (status, "written answer" in text) == (404, True)


def test_code_that_a_person_marks_is_shown_as_code(server):
    page = shown(server, f"{SITE}/t01/t01/t01-ex4")
    shown_as = {code.get_text() for code in page.select("article pre.text code:has(.nb)")}
    assert f"print({WROTE['fatou'][:20]!r})" in shown_as
    assert "print('carnet')" in page.find(class_="matter").get_text()


def test_a_folder_without_a_gradebook_stays_without(tmp_path):
    assert handwritten.tallies(classroom.Classroom(tmp_path)) == []
    assert list(tmp_path.rglob("*.db")) == []


@pytest.fixture(scope="module")
def chromium():
    if not labs.CHROMIUM:
        pytest.skip("no chromium; make system-packages")
    with labs.browser() as found:
        yield found


def opened(chromium, server, path=QUESTION, size=labs.DESKTOP, theme="light"):
    context = chromium.new_context(viewport=size, color_scheme=theme)
    page = context.new_page()
    page.hosts = set()
    page.on("request", lambda request: page.hosts.add(re.sub(r"(://[^/]+).*", r"\1", request.url)))
    page.goto(f"{server.address}{path}?token={server.token}")
    return page


def test_an_instructor_marks_by_keyboard_and_nbgrader_has_it(chromium, server, course):
    page = opened(chromium, server)
    keyboard, said = page.keyboard, page.locator("#said")
    keyboard.press("Tab")
    keyboard.press("Enter")
    comments = {}
    for number in range(6):
        article = page.locator("article:focus")
        text = article.inner_text()
        if "Rien d'écrit" in text:
            keyboard.press("0")
        else:
            keyboard.press("1")
            keyboard.press(",")
        expect(said).to_contain_text("0 " if "Rien d'écrit" in text else "1,5")
        if number == 0:
            keyboard.press("c")
            keyboard.type("Bien dit.")
            keyboard.press("Escape")
            expect(article).to_be_focused()
            comments[text] = "Bien dit."
        elif number == 1:
            keyboard.press("s")
            expect(article.locator("textarea")).to_have_value("Bien dit.")
        expect(article).not_to_have_attribute("aria-busy", "true")
        keyboard.press("n")
    expect(page.locator("#tally")).to_contain_text("0 réponse")
    found = marks(course)
    assert [score for score, _, _ in found.values()] == [1.5, 1.5, 0, 0, 1.5, 1.5, 1.5, 1.5]
    assert not any(waits for _, waits, _ in found.values())
    said_to = [name for name, (_, _, comment) in found.items() if comment == "Bien dit."]
    page.locator("#who").focus()
    keyboard.press("Enter")
    first = page.locator("article").first.locator(".who")
    expect(first).to_contain_text("prénom")
    assert said_to[0].title() in " ".join(page.locator(".who").all_inner_texts()[:2])
    classroom.run("generate_feedback", "t01", "--force", f"--course-dir={course.root}")
    text = (course.place("feedback", said_to[0]) / "t01.html").read_text("utf-8")
    assert "Bien dit." in text
    assert "1,5" in BeautifulSoup(text, "html.parser").get_text()


def keys(page, pressed):
    for key in pressed:
        page.keyboard.press(key)


@pytest.mark.parametrize("pressed", [["Tab", "Enter"], ["n"], ["j"], ["Tab", "Tab", "n"]])
def test_from_anywhere_the_first_answer_that_waits_is_a_key_away(chromium, server, pressed):
    first = json.loads(shown(server).find("article")["data-facts"])
    assert give(server, first, score=1)[0] == 200
    page = opened(chromium, server)
    keys(page, pressed)
    expect(page.locator("article").nth(1)).to_be_focused()
    keys(page, "2")
    expect(page.locator("#said")).to_contain_text("2 sur 2")


def test_when_all_are_marked_the_link_leads_to_the_first_answer(chromium, server):
    for one in shown(server)("article"):
        assert give(server, json.loads(one["data-facts"]), score=1)[0] == 200
    page = opened(chromium, server)
    keys(page, ["Tab", "Enter"])
    expect(page.locator("article").first).to_be_focused()


def test_a_key_that_can_do_nothing_says_why(chromium, server, course):
    before = marks(course)
    page = opened(chromium, server)
    keys(page, "2")
    expect(page.locator("#said")).to_contain_text("n, tu y vas")
    keys(page, "n3")
    expect(page.locator("#trouble")).to_have_text("Au plus 2.")
    assert marks(course) == before


def test_a_letter_in_a_comment_is_a_letter(chromium, server):
    page = opened(chromium, server)
    keys(page, "ncjn2")
    expect(page.locator("article").first.locator("textarea")).to_have_value("jn2")


def test_keys_elsewhere_on_the_page_can_be_switched_off(chromium, server):
    page = opened(chromium, server)
    page.locator(".keys summary").click()
    page.locator("#everywhere").uncheck()
    page.locator("h1").click()
    keys(page, "n2")
    expect(page.locator("article:focus")).to_have_count(0)
    expect(page.locator("#said")).to_be_empty()


def test_what_learners_wrote_does_nothing(chromium, server):
    page = opened(chromium, server)
    article = page.locator("article", has_text="taken over")
    expect(article).to_be_visible()
    assert "taken" not in page.title()
    assert article.locator("script, img, iframe, style, a[href^=javascript]").count() == 0
    assert page.hosts == {server.address}
    answers = page.locator("article").count()
    assert answers == 6


def test_two_windows_the_later_one_is_told(chromium, server, course):
    first, second = (opened(chromium, server) for _ in range(2))
    for page, key in ((first, "2"), (second, "1")):
        page.locator("article").first.focus()
        page.keyboard.press(key)
        place = page.locator("#said" if page is first else "#trouble")
        expect(place).to_contain_text("2 sur 2")
    assert {score for score, waits, _ in marks(course).values() if not waits} >= {2}
    expect(second.locator("article").first.locator("[data-score='2.0']")).to_have_attribute(
        "aria-pressed", "true"
    )


def test_a_mark_that_could_not_be_sent_is_not_lost(chromium, server):
    page = opened(chromium, server)
    article = page.locator("article").first
    article.focus()
    page.context.set_offline(True)
    page.keyboard.press("2")
    expect(page.locator("#trouble")).not_to_be_empty()
    page.context.set_offline(False)
    article.locator(".again").click()
    expect(page.locator("#said")).to_contain_text("2 sur 2")


@pytest.mark.parametrize(
    ("size", "theme"),
    [(labs.DESKTOP, "light"), (labs.PHONE, "dark")],
    ids=["desktop light", "phone dark"],
)
def test_the_pages_are_for_every_screen_reader_and_telephone(chromium, server, size, theme):
    for path in (SITE, QUESTION):
        page = opened(chromium, server, path, size, theme)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        assert page.evaluate("document.documentElement.scrollWidth") <= size["width"]
        assert labs.serious(page, None) == []
