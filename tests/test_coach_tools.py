"""Puzzles, traces, hints and marks, on the lessons and assignments as learners get them."""

import json
from pathlib import Path

import pytest
from bs4 import BeautifulSoup
from IPython import get_ipython

from autograder import coach
from autograder.coach import button, desk, diary, foresight, ran, submitting
from autograder.lab.material import material
from autograder.lab.workspace import fill, workspace

ROOT = Path(__file__).parent.parent
LOOPS = "courses/02-python-core/03-for-loops/for-loops.ipynb"
CARD = "assignments/a01-business-card/a01-business-card.ipynb"


@pytest.fixture(scope="module")
def places(tmp_path_factory):
    found = workspace(tmp_path_factory.mktemp("à moi"), "", "fr")
    fill(found, material(ROOT, "fr"))
    return found.root


@pytest.fixture
def kernel(ipython):
    """A kernel in this process: its variables and the cells it ran."""
    ipython.reset(new_session=True)
    return lambda source: ipython.run_cell(source, store_history=True)


@pytest.fixture
def loops(places, kernel, monkeypatch):
    """A learner is in lesson 02-03."""
    monkeypatch.setenv("JPY_SESSION_NAME", str(places / LOOPS))
    coach.progress(erase=True)
    return kernel


@pytest.mark.parametrize(
    ("order", "told"),
    [
        ("D B E A", "✓ 7 tests sur 7"),
        ("d, b, e, a", "✓ 7 tests sur 7"),
        ("D B C E A", "Place-la avant la boucle."),
        ("D B A E", "n'ont pas le même décalage"),
        ("D B E >A", "✓ 7 tests sur 7"),  # deeper, and it does the same
        (">D B E A", "des espaces de trop"),
        ("X Y", "Réponds par des lettres"),
        ("", "Réponds par des lettres"),
    ],
)
@pytest.mark.usefixtures("loops")
def test_lines_in_order_are_run_and_explained(order, told):
    assert told in repr(coach.order("l0203-parsons", order))


@pytest.mark.usefixtures("loops")
def test_the_lines_of_a_solution_are_a_puzzle_too():
    lines = repr(coach.parsons("l0203-make")).splitlines()[1:-1]
    letters = {line[3:]: line[0] for line in lines}
    assert "".join(sorted(letters.values())) == "ABCD"
    right = ["count_late = 0", "for delay in delays:", "    if delay > 5:"]
    order = [letters[line] for line in right]
    order += [letter for letter in "ABCD" if letter not in order]
    assert "Tu peux avancer." in repr(coach.order("l0203-make", " ".join(order)))
    assert order != sorted(order)


@pytest.mark.usefixtures("loops")
def test_an_example_is_code_where_the_task_has_code(places, monkeypatch):
    page = places / "assignments/a06-snack-till/a06-snack-till.ipynb"
    monkeypatch.setenv("JPY_SESSION_NAME", str(page))
    told = repr(coach.hint("a06-ex2"))
    assert told.startswith("Relis l'exemple\n\n```python\nticket_total([(2, 350), (1, 200)])")
    assert "Indice 1" in told


@pytest.mark.parametrize(
    ("page", "puzzle", "deeper"),
    [
        (LOOPS, "l0203-parsons", False),  # its lines have their depth
        ("courses/01-first-steps/02-first-program/first-program.ipynb", "l0102-parsons", False),
        ("courses/02-python-core/10-nested-data/nested-data.ipynb", "l0210-parsons", None),
    ],
)
def test_depth_is_explained_where_lines_have_lost_it(places, monkeypatch, page, puzzle, deeper):
    monkeypatch.setenv("JPY_SESSION_NAME", str(places / page))
    told = repr(coach.parsons(puzzle))
    lines = [line[3:] for line in told.splitlines()[1:-1]]
    opens = any(line.endswith(":") for line in lines)
    lost = opens and not any(line.startswith(" ") for line in lines)
    assert ("`>`" in told) == lost
    assert deeper in {None, lost}


def test_a_puzzle_that_is_solved_can_be_kept(loops):
    told = repr(coach.order("l0203-parsons", "D B E A"))
    assert told.endswith(
        "Ton programme est dans une nouvelle cellule, en dessous. Exécute-la pour le garder."
    )
    loops(get_ipython().rl_next_input)  # in a notebook: a new cell
    assert "Tu peux avancer." in repr(coach.check("l0203-parsons"))
    assert "nouvelle cellule" not in repr(coach.order("l0203-parsons", "D B A E"))


def test_a_puzzle_leaves_the_learners_variables_alone(loops):
    loops("big = 'mine'")
    coach.order("l0203-parsons", "D B E A")
    assert desk.notebook()
    assert get_ipython().user_ns["big"] == "mine"


@pytest.mark.usefixtures("loops")
def test_a_puzzle_can_be_done_with_widgets_and_without():
    shown = coach.parsons("l0203-parsons")
    assert "D |big = 0\nE |    if note > 10:" in repr(shown)
    _, head, field, button, said = shown.widget().children
    assert "E |    if note > 10:" in BeautifulSoup(head.value, "html.parser").pre.text
    field.value = "D B E A"
    button.click()
    alert = BeautifulSoup(said.value, "html.parser").find(role="alert")
    assert "✓ 7 tests sur 7" in alert.text
    assert (
        "copie-le dans ta cellule # l0203-parsons" in BeautifulSoup(said.value, "html.parser").text
    )


def test_the_button_under_an_exercise_says_what_check_says(loops):
    cell = "# l0203-make\ndelays = [4, 0, 12, 3, 5]\ncount_late = 0"
    loops(cell)
    _, press, said = button.offered(cell).widget().children
    assert press.description == "Vérifier l0203-make"
    press.click()
    assert "Attendu" in BeautifulSoup(said.value, "html.parser").find(role="alert").text
    assert coach.check("l0203-make").html in said.value


def test_a_check_does_not_take_an_older_cell_for_the_one_that_python_cannot_read(loops):
    loops("# l0203-trace\ntotal_1 = 4\ntotal_2 = 4\ntotal_3 = 16\ntotal_4 = 19\ntotal_5 = 24")
    assert "Tu peux avancer." in repr(coach.check("l0203-trace"))
    loops("# l0203-trace\ntotal_1 = 4\ntotal_2 = 4\ntotal_3 = (16\ntotal_4 = 19\ntotal_5 = 24")
    assert "`(` n'est jamais fermé" in repr(coach.check("l0203-trace"))


TILL = "assignments/a06-snack-till/a06-snack-till.ipynb"
LINE_TOTAL = "def line_total(quantity, unit_cents):\n    return quantity * unit_cents"


@pytest.fixture
def till(places, kernel, monkeypatch):
    """A learner is in assignment a06; runs a cell as JupyterLab does, which tells its id."""
    monkeypatch.setenv("JPY_SESSION_NAME", str(places / TILL))
    coach.progress(erase=True)

    def run(source, cell):
        done = kernel(source)
        ran.note(done.execution_count, cell)

    return run


@pytest.mark.parametrize("first", ["# a06-ex1\n", "#a06-ex1\n", "# a06-ex1 : line_total\n", ""])
def test_an_answer_whose_first_line_is_gone_is_found_by_its_cell(till, first):
    till("# a06-ex1\nline_total = 3", "a06-ex1-answer")
    till(f"{first}{LINE_TOTAL}", "a06-ex1-answer")
    assert "Tu peux avancer." in repr(coach.check("a06-ex1"))
    assert "a06-ex1" in repr(button.offered(f"{first}{LINE_TOTAL}", "a06-ex1-answer"))


def test_a_test_that_its_author_has_just_changed_is_the_one_that_runs(till, places):
    till(f"# a06-ex1\n{LINE_TOTAL}", "a06-ex1-answer")
    assert "Tu peux avancer." in repr(coach.check("a06-ex1"))
    path = (places / TILL).parent / "tests" / "test_ex1.py"
    before = path.read_text("utf-8")
    path.write_text(before.replace(".returns(", ".returns(1 + "), "utf-8")
    assert "Tu peux avancer." not in repr(coach.check("a06-ex1"))
    path.write_text(before, "utf-8")
    assert "Tu peux avancer." in repr(coach.check("a06-ex1"))


def test_without_a_name_the_exercise_that_ran_last_is_meant(till):
    assert "Je ne trouve pas cet exercice" in repr(coach.check())
    till(LINE_TOTAL, "a06-ex1-answer")
    till("line_total(2, 350)", "a-cell-of-their-own")
    assert repr(coach.check()) == repr(coach.check("a06-ex1"))
    assert "Indice 1" in repr(coach.hint())


def test_a_cell_that_answers_nothing_gets_no_button(till):
    till("print(3)", "a06-setup")
    assert button.offered("print(3)", "a06-setup") is None
    assert button.offered("# une note\nprint(3)", None) is None


@pytest.mark.usefixtures("till")
def test_an_answer_that_was_not_run_is_not_called_missing():
    assert "n'est pas encore exécutée" in repr(coach.check("a06-ex1"))


def test_an_answer_that_is_no_longer_there_is_called_missing(till, places):
    page = json.loads((places / TILL).read_text("utf-8"))
    before = json.dumps(page)
    page["cells"] = [cell for cell in page["cells"] if cell["id"] != "a06-ex1-answer"]
    (places / TILL).write_text(json.dumps(page), "utf-8")
    assert "sa première ligne doit être `# a06-ex1`" in repr(coach.check("a06-ex1"))
    (places / TILL).write_text(before, "utf-8")
    assert till


def test_progress_has_the_assignments_too(till):
    def line():
        told = repr(coach.progress()).replace("\u00a0", " ")
        return next(row for row in told.splitlines() if " a06 " in row)

    assert line() == "   a06 La caisse du snack · à venir"
    till(f"# a06-ex1\n{LINE_TOTAL}", "a06-ex1-answer")
    coach.check("a06-ex1")
    assert line() == "   a06 La caisse du snack · → en cours (1/8)"
    for mark in ("3 / 15", "13,5 / 15"):
        diary.note("submit", "a06-snack-till", good=True, detail=mark)
    assert line().endswith("(1/8) · ✓ noté : 13,5 / 15")
    for number in range(1, 9):
        diary.note("check", f"a06-ex{number}", good=True)
    assert " · ✓ fait (8/8) · " in line()


@pytest.mark.usefixtures("till")
def test_lessons_come_back_in_an_assignment_too():
    diary.note("answer", "l0203-q1", good=False)
    assert "02-03 Répéter avec for" in repr(coach.progress())
    told = repr(coach.quiz("l0203-q1"))
    assert 'coach.answer("l0203-q1"' in told


PROGRAM = "total = 0\nfor price in [3, 2]:\n    total = total + price\nprint(total)"
STEPS = """\
  1 |   1 | total = 0 | → total = 0
  2 |   2 | for price in [3, 2]: | total = 0, → price = 3
  3 |   3 |     total = total + price | → total = 3, price = 3
  4 |   2 | for price in [3, 2]: | total = 3, → price = 2
  5 |   3 |     total = total + price | → total = 5, price = 2
  6 |   2 | for price in [3, 2]: | total = 5, price = 2
  7 |   4 | print(total) | total = 5, price = 2"""


def test_a_trace_of_the_cell_before_shows_each_step(loops):
    loops("price = 99")
    loops(PROGRAM)
    loops("import autograder")  # stands for the cell that asks
    assert repr(coach.trace()) == STEPS


def test_a_trace_of_an_exercise_takes_the_cell_as_it_was_run_last(loops):
    loops(f"# l0203-repair\n{PROGRAM}")
    assert "|   2 | total = 0 |" in repr(coach.trace("l0203-repair"))


@pytest.mark.parametrize(
    ("code", "last"),
    [
        ("x = 1\nwhile x:\n    x = x + 1", "Je m'arrête après 200 étapes."),
        ("x = 1\ny = x + z", "NameError: name 'z' is not defined"),
        ("x = (", "Une cellule s'arrête avec une erreur."),
        ("class A:\n    def __repr__(self):\n        1 / 0\na = A()", "<A instance at"),
    ],
)
@pytest.mark.usefixtures("loops")
def test_a_trace_ends_well_whatever_the_code_does(code, last):
    assert last in repr(coach.trace(code)).splitlines()[-1]


def test_a_trace_can_be_walked_forth_and_back(loops):
    loops(PROGRAM)
    loops("import autograder")
    _, buttons, table = coach.trace().widget().children
    back, forth = buttons.children

    def now():
        page = BeautifulSoup(table.value, "html.parser")
        row = page.find(attrs={"aria-current": "step"})
        return page.find(role="alert").strong.text, row.th.text, len(page("tr")) - 1

    assert now() == ("Étape 1 sur 7", "→ 1", 1)
    for _ in range(9):
        forth.click()
    assert now() == ("Étape 7 sur 7", "→ 7", 7)
    back.click()
    assert now() == ("Étape 6 sur 7", "→ 6", 6)


def test_hints_open_one_at_a_time_and_the_solution_after_three_tries(loops):
    told = [repr(coach.hint("l0203-make")) for _ in range(4)]
    assert [text.count("Indice ") for text in told] == [1, 2, 3, 3]
    assert told[0].startswith("Relis l'exemple\n\n- `[4, 0, 12, 3, 5]` donne 1")
    assert 'coach.parsons("l0203-make")' in told[3]
    assert told[3].endswith("même s'il n'est pas fini.")
    for tries in (5, 6, 6, 7):
        assert "Une solution" not in repr(coach.hint("l0203-make"))
        loops(f"# l0203-make\ndelays = [4, 0, 12, 3, 5]\ncount_late = {tries}")
        coach.check("l0203-make")
    assert "Une solution, expliquée" in repr(coach.hint("l0203-make"))


@pytest.mark.usefixtures("loops")
def test_an_exercise_without_hints_says_what_to_do():
    assert "Relis l'exemple" in repr(coach.hint("l0203-predict1"))


@pytest.fixture
def card(places, monkeypatch):
    """A learner has a copy of assignment a01 open; returns what saves it with other answers."""
    monkeypatch.setenv("JPY_SESSION_NAME", str(places / CARD))
    monkeypatch.setenv(submitting.COURSE, str(ROOT))
    monkeypatch.setenv("PYTHONPATH", str(ROOT))
    before = (places / CARD).read_text("utf-8")

    def save(**answers):
        page = json.loads(before)
        for cell in page["cells"]:
            cell["source"] = answers.get(cell["id"].replace("-", "_"), cell["source"])
        (places / CARD).write_text(json.dumps(page), "utf-8")

    yield save
    (places / CARD).write_text(before, "utf-8")


def test_the_mark_of_a_learner_alone_counts_all_tests(card):
    told = repr(coach.submit())
    assert "\n0 / 10\n" in told
    assert "Réponse A" not in told
    card(a01_ex6="Il a écrit prise au lieu de price, ligne 2.")
    told = repr(coach.submit())
    assert "Note toi-même ta réponse écrite" in told
    assert "### Réponse A : 2 points sur 2" in told
    assert "### Réponse B : 1 point sur 2" in told


def test_a_learner_alone_gets_the_page_that_a_class_gets(card, places):
    card(a01_ex2_answer="# a01-ex2\nstop = 3")
    shown = coach.submit()
    place = "feedback/a01-business-card.html"
    assert f"[{place}]({place})" in shown.markdown
    assert "**0 / 10**" in shown.markdown
    assert "| a01-ex2 | 0 / 2 | ✗ l'exemple de l'énoncé — pas encore |" in shown.markdown
    assert "| a01-ex6 |  | " in shown.markdown  # a written answer
    page = BeautifulSoup((places / CARD).parent.joinpath(place).read_text("utf-8"), "html.parser")
    assert "0 sur 10 points" in page.h1.text
    rows = [row.th.text for row in page.find(class_="results").tbody("tr")]
    assert len(rows) == 6
    assert "stop = 3" in page.text  # their own answer, and the card of its tests below
    assert len(page(class_="tremplin-card")) == 5


@pytest.mark.usefixtures("loops")
def test_a_lesson_is_not_submitted():
    assert repr(coach.submit()).startswith("Je note un devoir ouvert avec")


@pytest.mark.parametrize(
    ("name", "said", "told"),
    [
        ("l0203-q2", "150", "✓ Tu avais prévu `150`. Python affiche la même chose."),
        ("l0203-q2", "B", "✓ Tu avais prévu `B`."),
        ("l0203-q2", "150,0", "✓ Tu avais prévu `150,0`. C'est ça"),
        ("l0203-q2", 700, "Python affiche :\n   150\nPour additionner, il faudrait"),
        ("l0203-q2", "12", "→ Tu avais prévu `12`. Compare"),
        ("l0203-q5", "3 lignes", "✓ Tu avais prévu `3 lignes`. Python affiche 3 lignes."),
        ("l0203-q5", "700", "C'est bien la dernière ligne."),
        ("l0203-predict1", 4, "✓ Tu avais prévu `4`. Python affiche 4 lignes."),
        ("l0203-predict1", '"terminus"', "C'est bien la dernière ligne."),
        ("l0203-predict1", 3, "→ Tu avais prévu `3`. Compare avec ce que Python affiche."),
        ("l0203-predict1", ..., "Que va afficher ce programme ?\nstops ="),
        (
            "l0203-predict3",
            "4 4 16 19 23",
            "→ Tu avais prévu `4 4 16 19 23`. Regarde bien la ligne 5.",
        ),
        ("l0203-predict3", "4, 4, 16, 19, 24", "C'est ça"),
        ("l0203-error", "une erreur", "Je ne trouve pas"),  # a cell that Python cannot read
        ("l0203-case", "4", "Je ne trouve pas"),
        ("l0203-nothing", "4", "Je ne trouve pas"),
    ],
)
@pytest.mark.usefixtures("loops")
def test_a_prediction_is_put_beside_what_python_prints(name, said, told):
    assert told in repr(coach.predict(name, said)).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("said", "printed", "agreement"),
    [
        ("3,5", ["3.5"], "nearly"),
        ("vrai", ["True"], "nearly"),
        ("'ANA'", ["ANA"], "nearly"),
        ("0 1 2 3", ["0", "1", "2", "3"], "same"),
        ("1,2", ["1", "2"], "nearly"),
        ("slam, oud", ["['slam', 'oud']"], "nearly"),
        ("7:5", ["07:05"], ""),
        ("5", ["05"], ""),
        ("6", ["7"], ""),
        ("rien", [], "same"),
        ("rien", ["0"], ""),
    ],
)
def test_a_prediction_is_compared_gently(said, printed, agreement):
    assert foresight.agreement(said, printed, "") == agreement


def test_an_error_can_be_foreseen():
    ended = "ValueError: could not convert"
    assert {
        foresight.agreement(said, [], ended) for said in ("erreur", "An error", "ValueError")
    } == {"error"}


@pytest.mark.usefixtures("loops")
def test_a_prediction_can_be_made_with_widgets():
    _, head, field, button, said = coach.predict("l0203-q2").widget().children
    assert 'coach.predict("l0203-q2", "…")' in BeautifulSoup(head.value, "html.parser").text
    field.value = "700"
    button.click()
    assert "Tu avais prévu" in BeautifulSoup(said.value, "html.parser").find(role="alert").text


def test_a_prediction_is_run_apart_from_the_learners_variables(loops):
    loops("total = 'mine'")
    coach.predict("l0203-q2", "700")
    assert get_ipython().user_ns["total"] == "mine"
