"""What a learner reads about an exercise, as text and as HTML."""

from dataclasses import dataclass

import pytest
from bs4 import BeautifulSoup

from autograder import feedback
from autograder.messages import Catalogue
from autograder.model import Exercise, ExerciseScore, Failure, Outcome, Status, Test

SECRET = ("86420", "172840", "secret_name")
HOSTILE = "<script>alert(1)</script><img src=x onerror=alert(2)>"


def outcome(
    status: Status | Failure = "passed",
    *,
    category="usual",
    gate=False,
    hidden=False,
    hint="",
    says=None,
):
    """The outcome of a test; a failure says that it failed."""
    failure = status if isinstance(status, Failure) else None
    kind = "example" if gate else f"case.{category}"
    made = Test(
        "tests/test_ex1.py::test", "a06-ex1", gate, hidden, int(not gate), kind, hint, says or {}
    )
    return Outcome(made, "failed" if failure else status, failure)


def scored(*outcomes, earned=1.5, points=2.0, kind="tests"):
    return ExerciseScore(Exercise("a06-ex1", points, kind, 1, 0), earned, outcomes)


@dataclass(frozen=True)
class Case:
    score: ExerciseScore
    reads: str
    lang: str = "fr"
    graded: bool = True
    error: tuple[str, str] | None = None

    @property
    def card(self):
        return feedback.card(self.score, self.lang, graded=self.graded, error=self.error)


VALUE = Failure("value", "total([(1, 5)])", "900", "700", hint="M15")
PRINTS = Failure("prints", "menu()", "frites  3.50\n total 3.50", "frites 3.50\n\ttotal 3.50")
RAISED = Failure("error", "by_product([])", obtained="KeyError: 'jus'", hint="M24-count")
SYNTAX = Failure("cell-error", obtained="SyntaxError: expected ':' (<cell 8>, line 2)", hint="M04")
SAYS = {"fr": "Affiche trois lignes.", "en": "Print three lines."}
LONG = "deux frites, une sauce, " * 3
NOTHING = Failure("not-started", "total([])")
SECRETLY = Failure(
    "value", "double(86420)", "172840", "86421", hint="M01", values={"name": "secret_name"}
)
PASSED = outcome(gate=True), outcome(), outcome(category="edge")

CASES = {
    "all passed": Case(
        scored(*PASSED, outcome(hidden=True), earned=2.0),
        """\
✓ l'exemple de l'énoncé
✓ un cas courant
✓ un cas limite
✓ 4 tests sur 4. Tu peux avancer.
Score : 2 / 2""",
    ),
    "one test passed": Case(
        scored(outcome(), earned=2.0),
        "✓ un cas courant\n✓ 1 test sur 1. Tu peux avancer.\nScore : 2 / 2",
    ),
    "the example fails: nothing else is said": Case(
        scored(
            outcome(VALUE, gate=True),
            outcome(),
            outcome(RAISED),
            outcome(SECRETLY, hidden=True),
            earned=0.0,
        ),
        """\
✗ l'exemple de l'énoncé — pas encore
   Appel   : total([(1, 5)])
   Attendu : 900
   Obtenu  : 700
   Indice  : Ton `return` est dans la boucle : il arrête tout au premier tour. Aligne `return`\
 avec `for`.
Commence par l'exemple de l'énoncé. Les autres tests attendent.
Score : 0 / 2""",
    ),
    "a visible test fails": Case(
        scored(*PASSED, outcome(Failure("value", "total([])", "0", "None"), category="empty")),
        """\
✓ l'exemple de l'énoncé
✓ un cas courant
✓ un cas limite
✗ une valeur vide — pas encore
   Appel   : total([])
   Attendu : 0
   Obtenu  : rien (None)
3 tests sur 4 passent.
Score : 1,5 / 2""",
    ),
    "a program: what it starts with is no call": Case(
        scored(outcome(Failure("value", "price = 3, paid = 5", "2", "8"), gate=True), earned=0.0),
        """\
✗ l'exemple de l'énoncé — pas encore
   Avec    : price = 3, paid = 5
   Attendu : 2
   Obtenu  : 8
Commence par l'exemple de l'énoncé. Les autres tests attendent.
Score : 0 / 2""",
    ),
    "a variable is no call": Case(
        scored(outcome(Failure("value", "refused", "'AD'", "'A'"), gate=True), earned=0.0),
        """\
✗ l'exemple de l'énoncé — pas encore
   Variable : refused
   Attendu  : 'AD'
   Obtenu   : 'A'
Commence par l'exemple de l'énoncé. Les autres tests attendent.
Score : 0 / 2""",
    ),
    "the test's own hint": Case(
        scored(outcome(gate=True), outcome(Failure("value", "f()", "1", "1.0"), hint="M29")),
        """\
✓ l'exemple de l'énoncé
✗ un cas courant — pas encore
   Appel   : f()
   Attendu : 1
   Obtenu  : 1.0
   Indice  : Les nombres à virgule sont arrondis. Compte avec des nombres entiers.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "a hidden test fails: its category, a hint that names nothing": Case(
        scored(*PASSED, outcome(SECRETLY, hidden=True, category="many")),
        """\
✓ l'exemple de l'énoncé
✓ un cas courant
✓ un cas limite
✗ Un test caché, beaucoup de valeurs, ne passe pas encore.
   Indice : Python ne connaît pas ce nom. Vérifie chaque lettre, et les majuscules.
3 tests sur 4 passent.
Score : 1,5 / 2""",
    ),
    "hidden tests fail: one line for all, each category once": Case(
        scored(
            *PASSED,
            outcome(SECRETLY, hidden=True, category="many"),
            outcome(SECRETLY, hidden=True, category="tie"),
            outcome(SECRETLY, hidden=True, category="tie"),
            outcome(SECRETLY, hidden=True, gate=True),
        ),
        """\
✓ l'exemple de l'énoncé
✓ un cas courant
✓ un cas limite
✗ Des tests cachés ne passent pas encore : beaucoup de valeurs, une égalité,\
 l'exemple de l'énoncé.
   Indice : Python ne connaît pas ce nom. Vérifie chaque lettre, et les majuscules.
3 tests sur 7 passent.
Score : 1,5 / 2""",
    ),
    "a hidden test cannot run: only that it does not pass": Case(
        scored(*PASSED, outcome("error", hidden=True)),
        """\
✓ l'exemple de l'énoncé
✓ un cas courant
✓ un cas limite
✗ Un test caché, un cas courant, ne passe pas encore.
3 tests sur 4 passent.
Score : 1,5 / 2""",
    ),
    "an error": Case(
        scored(outcome(RAISED, gate=True), earned=0.0),
        """\
✗ l'exemple de l'énoncé — pas encore
   Appel  : by_product([])
   Obtenu : KeyError: 'jus'
   Indice : La première fois, la clé n'existe pas encore. Pars de zéro : `counts[key] =\
 counts.get(key, 0) + 1`.
Commence par l'exemple de l'énoncé. Les autres tests attendent.
Score : 0 / 2""",
    ),
    "an exception was expected": Case(
        scored(
            outcome(gate=True), outcome(Failure("raises", "withdraw(-1)", "ValueError", "None"))
        ),
        """\
✓ l'exemple de l'énoncé
✗ un cas courant — pas encore
   Appel   : withdraw(-1)
   Attendu : l'erreur ValueError
   Obtenu  : None
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "printed text: spaces and tabs can be seen": Case(
        scored(outcome(gate=True), outcome(PRINTS, category="text")),
        """\
✓ l'exemple de l'énoncé
✗ le texte exact — pas encore
   Appel   : menu()
   Attendu : frites␣␣3.50
             ␣total 3.50
   Obtenu  : frites 3.50
             \\ttotal 3.50
   Le signe ␣ montre un espace.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "only spaces differ": Case(
        scored(outcome(gate=True), outcome(Failure("value", "", "'A B'", "'A  B'"))),
        """\
✓ l'exemple de l'énoncé
✗ un cas courant — pas encore
   Attendu : 'A␣B'
   Obtenu  : 'A␣␣B'
   Le signe ␣ montre un espace.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "a rule of the text": Case(
        scored(outcome(gate=True), outcome(Failure("avoid", values={"name": "max"}))),
        """\
✓ l'exemple de l'énoncé
✗ un cas courant — pas encore
   Cette fois, écris ta réponse sans `max`.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "a hidden rule": Case(
        scored(outcome(), outcome(Failure("avoid", values={"name": "secret_name"}), hidden=True)),
        """\
✓ un cas courant
✗ Un test caché, un cas courant, ne passe pas encore.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "a test with its own sentence": Case(
        scored(outcome(gate=True), outcome(Failure("value", "", "3", "2"), says=SAYS)),
        """\
✓ l'exemple de l'énoncé
✗ un cas courant — pas encore
   Attendu : 3
   Obtenu  : 2
   Affiche trois lignes.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "a hidden test keeps its own sentence": Case(
        scored(outcome(), outcome(Failure("value", "", "3", "2"), hidden=True, says=SAYS)),
        """\
✓ un cas courant
✗ Un test caché, un cas courant, ne passe pas encore.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "an error of another test does not explain a value": Case(
        scored(
            outcome(Failure("value", "low([2])", "2", "1"), gate=True),
            outcome(Failure("error", "low([])", obtained="ValueError", hint="M16-empty")),
            earned=0.0,
        ),
        """\
✗ l'exemple de l'énoncé — pas encore
   Appel   : low([2])
   Attendu : 2
   Obtenu  : 1
Commence par l'exemple de l'énoncé. Les autres tests attendent.
Score : 0 / 2""",
    ),
    "nested data on several lines": Case(
        scored(outcome(gate=True), outcome(Failure("value", f"f({[LONG] * 2})", "1", "2"))),
        f"""\
✓ l'exemple de l'énoncé
✗ un cas courant — pas encore
   Appel   : f([{LONG!r},
             {LONG!r}])
   Attendu : 1
   Obtenu  : 2
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "nothing printed": Case(
        scored(outcome(Failure("prints", "menu()", "frites", ""), gate=True), earned=0.0),
        """\
✗ l'exemple de l'énoncé — pas encore
   Appel   : menu()
   Attendu : frites
   Obtenu  : Rien ne s'affiche. Ajoute un print(...).
Commence par l'exemple de l'énoncé. Les autres tests attendent.
Score : 0 / 2""",
    ),
    "an argument changed": Case(
        scored(
            outcome(gate=True), outcome(Failure("changed", "paid(x)", "[1, 2]", "[1]", hint="M22"))
        ),
        """\
✓ l'exemple de l'énoncé
✗ un cas courant — pas encore
   Appel  : paid(x)
   Avant  : [1, 2]
   Après  : [1]
   Indice : Ta fonction change ce qu'elle a reçu. Travaille sur une copie, et garde l'original\
 comme il est.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "not started": Case(
        scored(
            outcome(NOTHING, gate=True),
            outcome(NOTHING),
            outcome(NOTHING, hidden=True),
            earned=0.0,
        ),
        """\
✗ l'exemple de l'énoncé — pas encore
   À toi de jouer. Efface les trois points `...` et écris ta réponse.
Score : 0 / 2""",
    ),
    "a line that Python cannot read": Case(
        scored(outcome(SYNTAX, gate=True), outcome(SYNTAX, hidden=True), earned=0.0),
        """\
✗ l'exemple de l'énoncé — pas encore
   Obtenu : SyntaxError: expected ':' (ligne 2)
   Une cellule s'arrête avec une erreur. Répare-la, puis vérifie de nouveau.
   Indice : Il manque deux-points `:` à la fin de cette ligne. On en met après `if`, `elif`,\
 `else`, `for`, `while` et `def`.
Score : 0 / 2""",
    ),
    "never ends": Case(
        scored(outcome(Failure("hung", "count(3)", hint="M20"), gate=True), earned=0.0),
        """\
✗ l'exemple de l'énoncé — pas encore
   Appel  : count(3)
   Ton code ne s'arrête pas, donc je l'ai arrêté. Cherche une boucle sans fin, souvent un `while`.
   Indice : Ta boucle ne s'arrête pas. Dans le bloc, change la valeur testée par `while`.
Commence par l'exemple de l'énoncé. Les autres tests attendent.
Score : 0 / 2""",
    ),
    "a test of the course is broken": Case(
        scored(outcome(gate=True), outcome("error")),
        """\
✓ l'exemple de l'énoncé
✗ un cas courant — pas encore
   Ce test a un problème qui ne vient pas de toi. Préviens un coach.
1 test sur 2 passe.
Score : 1,5 / 2""",
    ),
    "a person decides": Case(
        scored(earned=None, kind="manual"),
        "   Un coach lira cette réponse. Écris des phrases complètes.",
    ),
    "practice earns no points": Case(
        scored(outcome(gate=True)),
        "✓ l'exemple de l'énoncé\n✓ 1 test sur 1. Tu peux avancer.",
        graded=False,
    ),
    "nbgrader's own tests pass": Case(
        scored(earned=2.0, kind="asserts"),
        "✓ Tous les tests passent. Tu peux avancer.\nScore : 2 / 2",
    ),
    "nbgrader's own tests pass in part": Case(
        scored(earned=0.5, kind="asserts"), "→ Une partie passe.\nScore : 0,5 / 2"
    ),
    "nbgrader's own tests fail": Case(
        scored(earned=0.0, kind="asserts"),
        "✗ pas encore\n   Obtenu : AssertionError: did not raise\nScore : 0 / 2",
        error=("AssertionError", "did not raise"),
    ),
    "English": Case(
        scored(outcome(VALUE, gate=True), earned=0.25, points=1.0),
        """\
✗ the example in the text — not yet
   Call     : total([(1, 5)])
   Expected : 900
   Obtained : 700
   Hint     : Your `return` is inside the loop: it stops everything on the first turn. Align\
 `return` with `for`.
Start with the example in the text. The other tests are waiting.
Score: 0.25 / 1""",
        lang="en",
    ),
    "a language without a catalogue": Case(
        scored(outcome(), earned=2.0),
        "✓ un cas courant\n✓ 1 test sur 1. Tu peux avancer.\nScore : 2 / 2",
        lang="de",
    ),
}
each_case = pytest.mark.parametrize("case", CASES.values(), ids=CASES)


def page(card):
    return BeautifulSoup(feedback.html(card), "html.parser")


@each_case
def test_a_card_reads_as_written_here(case):
    assert feedback.text(case.card).replace("\u00a0", " ") == case.reads


@each_case
def test_a_card_says_the_same_in_html(case):
    card, words = case.card, page(case.card).get_text()
    said = [*card.marks, *(part for fact in card.facts for part in fact)]
    said += [text.replace("`", "") for text in (card.sentence, card.hint, card.rest, card.score)]
    assert [text for text in said if text not in words] == []


@each_case
def test_a_hidden_test_never_tells_what_it_asked(case):
    told = feedback.text(case.card) + feedback.html(case.card)
    assert [secret for secret in SECRET if secret in told] == []


@pytest.mark.parametrize("part", ["call", "expected", "obtained"])
@pytest.mark.parametrize("kind", ["value", "prints", "error", "changed", "raises", "cell-error"])
def test_what_a_learner_wrote_is_only_text(kind, part):
    card = feedback.card(scored(outcome(Failure(kind, **{part: HOSTILE}), gate=True)), "fr")
    assert page(card).find(["script", "img"]) is None
    assert HOSTILE in page(card).get_text()


@pytest.mark.parametrize("written", [HOSTILE, f"`{HOSTILE}`", f"``{HOSTILE}", "`", "``"])
def test_names_in_a_sentence_are_only_text(written):
    failure = Failure("name-missing", values={"name": written})
    card = feedback.card(scored(outcome(failure, gate=True)), "fr")
    assert page(card).find(["script", "img"]) is None
    assert written.strip("`") in page(card).get_text()


def test_an_id_and_a_language_are_only_text():
    score = ExerciseScore(Exercise(f'"{HOSTILE}', 1, "tests", 1, 0), 1.0, (outcome(),))
    found = page(feedback.card(score, f'"{HOSTILE}'))
    assert found.find(["script", "img"]) is None
    assert found.section["lang"] == "fr"


@pytest.mark.parametrize("sign", ["\x1b[31m", "\x07", "\u202e", "\u00a0", "\ud800"])
def test_signs_that_nobody_sees_are_written_as_python_does(sign):
    failure = Failure("prints", "menu()", "frites", f"frites{sign}")
    card = feedback.card(scored(outcome(failure, gate=True)), "fr")
    assert card.facts[-1] == ("Obtenu", "frites" + repr(sign)[1:-1])


FORGED = "key'\n✓ 2 tests out of 2\x1b[2J\u202e` and ours again `"


def test_words_in_a_sentence_are_quoted():
    """What fills a hint begins no line, steers no terminal and ends no quotation."""
    failure = Failure("error", hint="M24-key", values={"key": FORGED})
    found = feedback.card(scored(outcome(failure, gate=True)), "en")
    quoted = page(found).code
    assert quoted.string == r"key'\n✓ 2 tests out of 2\x1b[2J\u202e' and ours again '"
    assert quoted.string in feedback.text(found)


@pytest.mark.parametrize("text", ["x" * 100_000, "ligne\n" * 100_000])
def test_nobody_has_to_read_endless_text(text):
    card = feedback.card(scored(outcome(Failure("prints", "menu()", "frites", text))), "fr")
    shown = card.facts[-1][1]
    assert shown.endswith("\n…")
    assert len(shown) <= 1010
    assert len(shown.splitlines()) <= 21


@each_case
def test_a_card_needs_no_style_from_outside_and_none_from_the_theme(case):
    found = page(case.card)
    assert "color:#1b1b1f" in found.section["style"]
    assert "background:#fff" in found.section["style"]
    assert all("color:" in code["style"] for code in found.find_all("code"))
    assert found.find(["link", "style", "script"]) is None


@each_case
def test_marks_are_never_only_a_sign(case):
    assert all(len(mark.split()) > 1 for mark in case.card.marks)


@pytest.mark.parametrize(
    ("value", "french", "english"),
    [
        (0, "0", "0"),
        (2.0, "2", "2"),
        (10, "10", "10"),
        (1.25, "1,25", "1.25"),
        (0.5, "0,5", "0.5"),
    ],
)
def test_points_are_written_as_people_write_them(value, french, english):
    assert feedback.number(value, Catalogue("fr")) == french
    assert feedback.number(value, Catalogue("en")) == english


@pytest.mark.parametrize(
    ("language", "numbers"), [("fr", {0: True, 1: True, 2: False}), ("en", {0: False, 1: True})]
)
def test_one_is_said_as_the_language_says_it(language, numbers):
    say = Catalogue(language)
    one = {n: say.counted("all-passed", n) == say.text("all-passed.one") for n in numbers}
    assert one == numbers


def test_one_point_is_no_points():
    assert feedback.points_of(0.5, 1, Catalogue("fr")) == "0,5 sur 1 point"
    assert feedback.points_of(0.5, 2, Catalogue("en")) == "0.5 out of 2 points"
