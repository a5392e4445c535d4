"""What a learner reads in a notebook: quizzes, what comes back, progress, errors explained."""

import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date, datetime, timedelta
from pathlib import Path

import nbformat
import pytest
from bs4 import BeautifulSoup
from msgspec.structs import replace
from nbclient import NotebookClient

from autograder import coach
from autograder.coach import bank, diary, schedule
from autograder.coach.diary import Event
from autograder.coach.verdict import right_answer, verdict
from autograder.lab.workspace import fill, workspace

ROOT = Path(__file__).parent.parent
QUIZZES = sorted(ROOT.glob("courses/*/*/quiz.toml"))
HEAVY = ("ipywidgets", "pytest", "jinja2", "msgspec", "IPython", "polib", "nbformat")
KINDS = """
[[question]]
id = "l0101-q1"
set = "exit"
kind = "number"
prompt = "Combien font `7 / 2` ?"
[[question.option]]
text = "3.5"
correct = true
why = "La moitié de 7."
[[question.option]]
text = "3"
why = "C'est `7 // 2`."

[[question]]
id = "l0101-q2"
set = "exit"
kind = "multiple"
prompt = "Lesquels sont des nombres ?"
[[question.option]]
text = "`4`"
correct = true
why = "4 et 5 n'ont pas de guillemets."
[[question.option]]
text = '`"4"`'
why = "Les guillemets font un texte."
[[question.option]]
text = "`5`"
correct = true
why = "5 n'a pas de guillemets."

[[question]]
id = "l0101-q3"
set = "bank"
kind = "order"
prompt = "Dans quel ordre ?"
[[question.option]]
text = "B, A, C"
correct = true
why = "On remplit avant de vider."

[[question]]
id = "l0101-q4"
set = "bank"
kind = "text"
prompt = "Comment s'appelle le nom d'une valeur ?"
[[question.option]]
text = "variable"
correct = true
why = "Une variable est un nom."
"""


@pytest.fixture
def lesson(tmp_path, monkeypatch):
    """A learner stands in lesson 01-01 of a workspace that has 01-02 too."""
    (tmp_path / ".tremplin").mkdir()
    for number in ("01", "02"):
        folder = tmp_path / "fr" / "courses" / "01-first" / f"{number}-lesson"
        folder.mkdir(parents=True)
        activities = f'[[activity]]\nid = "l01{number}-make"\nkind = "make"\nchecked = true\n'
        text = (
            f'id = "01-{number}"\nmodule = "m01"\ntitle = {{fr = "Leçon {number}"}}\n{activities}'
        )
        (folder / "lesson.toml").write_text(text, "utf-8")
        (folder / "quiz.toml").write_text(KINDS.replace("l0101", f"l01{number}"), "utf-8")
        page = nbformat.v4.new_notebook(metadata={"lang": "fr"})
        nbformat.write(page, folder / "lesson.ipynb")
    monkeypatch.chdir(tmp_path / "fr" / "courses" / "01-first" / "01-lesson")
    return tmp_path


def test_importing_coach_loads_nothing_heavy():
    script = "import sys; from autograder import coach; print([m for m in {} if m in sys.modules])"
    found = subprocess.run(
        [sys.executable, "-c", script.format(HEAVY)], capture_output=True, text=True, check=True
    )
    assert found.stdout == "[]\n"


@pytest.mark.parametrize("path", QUIZZES, ids=lambda path: path.parent.name)
def test_every_question_of_the_course_accepts_its_own_answer_and_gives_a_reason(path, monkeypatch):
    monkeypatch.chdir(path.parent)
    questions = [q for q in bank.everything() if path.parent.name and q.lesson == _key(path)]
    assert questions
    assert [q.id for q in questions if not verdict(q, right_answer(q)).right] == []
    told = [
        (q.id, o.text, verdict(q, o.text))
        for q in questions
        for o in q.option
        if q.kind != "multiple"
    ]
    assert [name for name, _, said in told if not (said and said.why)] == []


def _key(path):
    return f"l{path.parent.parent.name[:2]}{path.parent.name[:2]}"


@pytest.mark.parametrize(
    ("question", "said", "told"),
    [
        ("q1", "3,5", "✓ Oui. La moitié"),
        ("q1", 3.5, "✓ Oui. La moitié"),
        ("q1", "3", "→ Pas encore. C'est `7 // 2`."),
        ("q1", "12", "→ Pas encore. Relis"),
        ("q1", "trois", "Réponds par un nombre"),
        ("q2", "A C", "✓ Oui. 4 et 5"),
        ("q2", "ca", "✓ Oui. 4 et 5"),
        ("q2", "A", "→ Pas encore. Relis"),
        ("q2", "A B C", "→ Pas encore. Les guillemets"),
        ("q2", "Z", "Choisis une ou plusieurs lettres"),
        ("q3", "bac", "✓ Oui. On remplit"),
        ("q3", "A B C", "→ Pas encore. Relis"),
        ("q4", " Variable ", "✓ Oui. Une variable"),
        ("q9", "A", "Je ne trouve pas ces questions"),
    ],
)
@pytest.mark.usefixtures("lesson")
def test_an_answer_in_writing_gets_its_reason(question, said, told):
    assert repr(coach.answer(f"l0101-{question}", said)).startswith(told)


@pytest.mark.usefixtures("lesson")
def test_the_text_of_a_quiz_has_all_that_the_widgets_have():
    shown = coach.quiz("l0101-exit")
    page = BeautifulSoup(shown.html, "html.parser").get_text()
    for words in ("Combien font", 'coach.answer("l0101-q1", "12")', "A · ", "C · "):
        assert words in repr(shown)
        assert words in page


@pytest.mark.usefixtures("lesson")
def test_a_widget_says_what_writing_says():
    box = coach.quiz("l0101-exit").widget()
    number, several = box.children[1:]
    _, field, button, said, _ = number.children
    field.value = "3,5"
    button.click()
    assert (
        "✓ Oui. La moitié de 7."
        in BeautifulSoup(said.value, "html.parser").find(role="alert").text
    )
    _, first, _, third, button, said, _ = several.children
    first.value = third.value = True
    button.click()
    assert "✓ Oui." in said.value


def test_answers_stay_when_two_notebooks_write_and_one_crashes(lesson):
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(lambda n: diary.note("answer", f"q{n}", good=True), range(200)))
    with (lesson / ".tremplin" / "progress.jsonl").open("ab") as file:
        file.write(b'{"at": "2026-01-')  # the power went
    diary.note("answer", "last", good=True)
    assert {e.id for e in diary.events()} == {*(f"q{n}" for n in range(200)), "last"}


def test_what_a_learner_did_is_erased_in_one_call(lesson):
    coach.answer("l0101-q1", "3.5")
    assert "en cours" in repr(coach.progress())
    assert "effacés" in repr(coach.progress(erase=True))
    assert "en cours" not in repr(coach.progress())
    assert [*(lesson / ".tremplin").iterdir()] == []


def test_progress_of_one_learner_is_not_in_another_workspace(tmp_path, monkeypatch):
    for name in ("amina", "noor"):
        fill(workspace(tmp_path, name, "fr"), [])
    monkeypatch.chdir(tmp_path / "amina" / "fr")
    diary.note("check", "l0101-make", good=True)
    monkeypatch.chdir(tmp_path / "noor" / "fr")
    assert diary.events() == []


@pytest.mark.usefixtures("lesson")
def test_progress_names_each_lesson_and_where_it_stands():
    diary.note("check", "l0101-make", good=True)
    diary.note("check", "l0102-make", good=False)
    rows = [line.split(" · ")[:2] for line in repr(coach.progress()).splitlines()[1:3]]
    assert rows == [
        ["   01-01 Leçon 01", "✓ fait (1/1)"],
        ["   01-02 Leçon 02", "→ en cours (0/1)"],
    ]
    table = BeautifulSoup(coach.progress().html, "html.parser").table
    assert table.caption
    assert {cell["scope"] for cell in table("th")} == {"col", "row", "rowgroup"}


DAY = date(2026, 3, 2)


def answered(*days):
    """Answers on these days after the first; a negative one was not right."""
    noon = datetime(2026, 3, 2, 12).astimezone()
    return [Event(noon + timedelta(abs(day)), "answer", "l0101-q1", day >= 0) for day in days]


@pytest.mark.parametrize(
    ("events", "days"),
    [
        (answered(0), 1),
        (answered(0, 1), 1 + 3),
        (answered(0, 1, 4), 4 + 7),
        (answered(0, 1, 4, 11), 11 + 21),
        (answered(0, 1, 4, 11, 32), 32 + 21),
        (answered(0, -3), 3 + 1),
    ],
)
@pytest.mark.parametrize("done", [{}, {"l0101": DAY}], ids=["met", "learned"])
def test_a_question_comes_back_later_each_time_it_is_known(lesson, events, days, done):
    def asked(day):
        found = schedule.due(bank.named("l0101-q1"), events, done, DAY + timedelta(day))
        return [question.id for question in found]

    assert lesson
    assert asked(days - 1) == []
    assert asked(days) == ["l0101-q1"]


@pytest.mark.usefixtures("lesson")
def test_the_second_try_of_a_day_is_no_memory():
    asked = bank.named("l0101-q1")
    assert schedule.due(asked, answered(-1, 1), {}, DAY + timedelta(2)) == asked
    assert schedule.due(asked, answered(-1, 1), {}, DAY + timedelta(1)) == []


@pytest.mark.usefixtures("lesson")
def test_a_lesson_comes_back_after_one_day_and_then_after_three():
    asked, done = bank.named("l0101-q1"), {"l0101": DAY}
    assert schedule.due(asked, answered(1), done, DAY + timedelta(3)) == []
    assert schedule.due(asked, answered(1), done, DAY + timedelta(4)) == asked


@pytest.mark.usefixtures("lesson")
def test_a_lesson_that_is_done_is_asked_about_the_next_day():
    done = schedule.since({"l0101": ("l0101-make",)}, [])
    assert done == {}
    noon = datetime(2026, 3, 2, 12).astimezone()
    done = schedule.since(
        {"l0101": ("l0101-make",)}, [Event(noon, "check", "l0101-make", good=True)]
    )
    assert done == {"l0101": DAY}
    assert schedule.due(bank.everything(), [], done, DAY) == []
    found = schedule.due(bank.everything(), [], done, DAY + timedelta(1))
    assert {question.lesson for question in found} == {"l0101"}


@pytest.mark.usefixtures("lesson")
def test_recall_takes_a_question_of_the_lessons_one_three_and_eight_back():
    order = [f"l01{number:02}" for number in range(1, 11)]
    known = bank.named("l0101-exit")
    asked = [replace(q, id=q.id.replace("l0101", key)) for key in order for q in known]
    found = schedule.recall("l0110", order, asked)
    assert [question.lesson for question in found] == ["l0109", "l0107", "l0102"]
    assert schedule.recall("l0110", order, asked[::-1]) == found
    assert [q.lesson for q in schedule.recall("l0104", order, asked)] == ["l0103", "l0101"]
    assert schedule.recall("l0101", order, asked) == []


@pytest.mark.usefixtures("lesson")
def test_a_lesson_without_recall_questions_borrows_them(monkeypatch, lesson):
    monkeypatch.chdir(lesson / "fr" / "courses" / "01-first" / "02-lesson")
    assert 'coach.answer("l0101-q' in repr(coach.quiz("l0102-recall"))


@pytest.mark.usefixtures("lesson")
def test_nothing_is_due_at_first():
    assert repr(coach.revise()).startswith("Rien à revoir")


def test_a_fresh_copy_stands_beside_the_learners_own(tmp_path, monkeypatch):
    mine = workspace(tmp_path, "", "fr")
    place = Path("courses/01-first/01-hello/hello.ipynb")
    fill(mine, [(place, b"{}")])
    page = mine.root / place
    page.write_bytes(b'{"mine": true}')
    for session, copy in (("hello", "hello-2"), ("hello-2", "hello-3")):
        monkeypatch.setenv("JPY_SESSION_NAME", str(page.with_name(f"{session}.ipynb")))
        assert copy in repr(coach.fresh())
        assert page.with_name(f"{copy}.ipynb").read_bytes() == b"{}"
    assert page.read_bytes() == b'{"mine": true}'


CELLS = {
    "from autograder import coach\nprice = 3": "",
    "print(pric)": "ligne 1 : print(pric)\n→ Python ne connaît pas `pric`.",
    "for n in [1, 2]\n    print(n)": "ligne 1 : for n in [1, 2]\n→ Il manque deux-points",
    "def double(n):\n    return n + 'x'\n\ndouble(2)": "ligne 2 : return n + 'x'\n→ Tu ",
    "def half(n):\n    return n / 0": "",
    "half(3)": "cellule [5], ligne 2 : return n / 0\n→ Tu divises par zéro",
    "coach.chek('x')": "ligne 1 : coach.chek('x')\n→ Python ne connaît pas `chek`. Tu",
    "raise RuntimeError('boum')": "ligne 1 : raise RuntimeError('boum')\n→ Lis la dernière ligne",
    "import json\njson.loads('{')": "ligne 2 : json.loads('{')\n→ ",
}
EXERCISES = {
    "# l0101-make\nfares = [3]": ['Pour vérifier, écris : coach.check("l0101-make")'],
    "# l0101-make — with words behind\nfares": ["[3]", "Pour vérifier"],
    "# l0101-other\nfares = [4]": [],
    "# l0101-make\nfares = unknown": ["ligne 2", "NameError"],
    "# l0101-make\n...": ["...", "Pour vérifier"],
}


@pytest.fixture(scope="module")
def ran(tmp_path_factory):
    """The cells above, in a real kernel."""
    cells = [nbformat.v4.new_code_cell(source) for source in (*CELLS, *EXERCISES)]
    page = nbformat.v4.new_notebook(cells=cells, metadata={"lang": "fr"})
    folder = tmp_path_factory.mktemp("errors")
    (folder / "test_lesson.py").write_text('pytestmark = pytest.mark.exercise("l0101-make")')
    before = os.environ.get("PYTHONPATH")
    os.environ["PYTHONPATH"] = str(ROOT)
    try:
        NotebookClient(page, allow_errors=True, resources={"metadata": {"path": folder}}).execute()
    finally:
        os.environ.pop("PYTHONPATH") if before is None else os.environ.update(PYTHONPATH=before)
    return {cell.source: cell.outputs for cell in page.cells}


@pytest.mark.parametrize("source", [source for source, told in CELLS.items() if told])
def test_an_error_is_explained_before_its_last_line(ran, source):
    explained, last = ran[source]
    assert explained.data["text/plain"].replace("\u00a0", " ").startswith(CELLS[source])
    page = BeautifulSoup(explained.data["text/html"], "html.parser")
    assert page.find(role="alert")
    assert last.output_type == "error"  # for tools and graders it is an error as always
    assert len(last.traceback) == 1
    assert last.ename in last.traceback[0]


@pytest.mark.parametrize("source", EXERCISES)
def test_a_check_is_offered_under_an_exercise_that_ran(ran, source):
    said = [
        output.data["text/plain"] if "data" in output else output.ename for output in ran[source]
    ]
    said = [text.replace("\u00a0", " ") for text in said]
    assert len(said) == len(EXERCISES[source])
    assert all(map(str.startswith, said, EXERCISES[source]))
