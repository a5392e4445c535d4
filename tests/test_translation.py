"""A course in another language: the same ids, code and points, other words."""

import json
import math
import shutil
import tomllib
from datetime import date
from pathlib import Path

import nbformat
import polib
import pytest
from click.testing import CliRunner
from nbformat.v4 import new_code_cell, new_markdown_cell, new_notebook

from autograder.cli import main
from autograder.model import CourseError
from autograder.translation import build, fidelity, problems, units, update
from autograder.translation.fidelity import flaw, same_code
from autograder.translation.passage import Passage, code, markdown
from autograder.translation.quiz import written

HERE = Path(__file__).parent.parent
NOTICE = "<small>(pas encore traduit / not translated yet)</small>"

ANSWER = """\
# a06-ex1
### BEGIN SOLUTION
total = 0  # pars de zéro
print("Bonjour # pas ici")
### END SOLUTION"""


def write_course(root, *cells):
    """A course with one assignment that has these cells."""
    unit = root / "assignments" / "a06-snack-till"
    for folder in ("tests", "hidden", "wrong", "data"):
        (unit / folder).mkdir(parents=True, exist_ok=True)
        (unit / folder / f"{folder}.txt").write_text(folder)
    notebook = new_notebook(cells=cells, metadata={"lang": "fr"})
    nbformat.write(notebook, unit / "a06-snack-till.ipynb")
    return unit


def text(source, cell="a06-ex1-text"):
    return new_markdown_cell(source, id=cell)


def answer(source=ANSWER):
    facts = {"grade_id": "a06-ex1-answer", "solution": True, "grade": False, "points": 2}
    return new_code_cell(source, id="a06-ex1-answer", metadata={"nbgrader": facts})


def translate(unit, words, lang="en"):
    """Fill the catalogue: `words` maps French to another language."""
    update(unit, lang)
    path = unit / "locale" / f"{lang}.po"
    catalogue = polib.pofile(str(path))
    for entry in catalogue:
        entry.msgstr = words.get(entry.msgid, entry.msgstr)
    catalogue.save(str(path))
    return path


def built(root, lang="en"):
    """Sources of the cells in the built notebook."""
    build(root, lang, root / "build")
    path = root / "build" / lang / "assignments" / "a06-snack-till" / "a06-snack-till.ipynb"
    return [cell.source for cell in nbformat.read(path, as_version=4).cells]


def sentences(root):
    return [problem.sentence for problem in problems(root, "en")]


def tree(folder):
    return {
        str(path.relative_to(folder)): path.read_bytes()
        for path in sorted(folder.rglob("*"))
        if path.is_file()
    }


MARKDOWN = {
    "heading and paragraph": ("# Le ticket\n\nPars de `0`.", ["# Le ticket", "Pars de `0`."]),
    "a list is one text": ("- lis\n- compte\n\nFin", ["- lis\n- compte", "Fin"]),
    "a table is one text": (
        "| Tour | `n` |\n|---|---|\n| un | `1` |",
        ["| Tour | `n` |\n|---|---|\n| un | `1` |"],
    ),
    "only code and numbers": ("`total` 12\n\n| `a` |\n|---|\n| 3 |", []),
    "alt text": ("![Un tram jaune](img/tram.svg)", ["![Un tram jaune](img/tram.svg)"]),
    "details": (
        "<details>\n<summary>Indice 1</summary>\n\nCompte.\n\n</details>",
        ["Indice 1", "Compte."],
    ),
    "details without blank lines": (
        "<details><summary>Appuie sur <kbd>Maj</kbd></summary>\nPuis lis.\n</details>",
        ["Appuie sur <kbd>Maj</kbd>", "Puis lis."],
    ),
    "fenced code": ("Lis :\n\n```python\nx = 1  # un\n```", ["Lis :", "un"]),
    "fenced code in a list": (
        "1. lis\n\n   ```python\n   x = 1  # un\n   ```\n\n2. fin",
        ["1. lis", "un", "2. fin"],
    ),
    "fenced SQL": ("```sql\nSELECT 1 -- un\n```", ["un"]),
    "fenced HTML": ("```html\n<!-- un --><p>Salut</p>\n```", ["un"]),
    "drawings and remarks": (
        "<svg><text>Bonjour</text></svg>\n\n<!-- à revoir -->\n\n<div>\n<!-- non -->\noui\n</div>",
        ["oui"],
    ),
    "odd HTML": ("<div>\n<!--> oui --></p>\n", ["oui -->"]),
    "mark scheme": (
        "### BEGIN MARK SCHEME\n- deux idées\n### END MARK SCHEME",
        ["- deux idées"],
    ),
}


@pytest.mark.parametrize(("source", "expected"), MARKDOWN.values(), ids=MARKDOWN)
def test_a_block_of_markdown_is_a_text_to_translate(source, expected):
    passages = list(markdown(source))

    assert "".join(passage.text for passage in passages) == source
    assert [passage.text for passage in passages if passage.kind != "kept"] == expected


CODE = {
    "beside code": ("x = 1  # un", ["un"]),
    "not in a text": ('x = "# un"\ny = """\n# deux\n"""', []),
    "marker of an activity": ("# a06-ex1\nx = 1", []),
    "marker with words": ("# l0203-make — garde cette ligne", ["garde cette ligne"]),
    "markers of nbgrader": ("### BEGIN HIDDEN TESTS\n### END HIDDEN TESTS\n### AUTOTEST f(1)", []),
    "a value": ('total([])  # {"frites": 3}\ny  # [late[0]]\nz  # → 12', []),
    "a sentence with a colon": ("# Prix : 350", ["Prix : 350"]),
    "broken on purpose": ('print("a"  # un\nfor x in y  # deux', ["un", "deux"]),
    "unfinished text": ('print("a # non\n# oui', ["oui"]),
}


@pytest.mark.parametrize(("source", "expected"), CODE.values(), ids=CODE)
def test_only_the_words_of_a_comment_are_translated(source, expected):
    passages = list(code(source, "python"))

    assert "".join(passage.text for passage in passages) == source
    assert [passage.text for passage in passages if passage.kind == "comment"] == expected


FLAWS = {
    "nothing": ("Il vaut `5`, soit 3,50 €.", "It is `5`, so €3.50.", ""),
    "o'clock": ("Ouvert à 9 h, à 18 h 30.", "Open at 9:00, at 18:30.", ""),
    "inline code": ("Garde `total`.", "Keep total.", "lacks the inline code total"),
    "number": ("Prends 5 arrêts.", "Take 6 stops.", "lacks the number 5 and has the number 6"),
    "link": ("[Ici](a.md)", "[Here](b.md)", "lacks the link a.md"),
    "picture": ("![Un tram](t.svg)", "![A tram](u.svg)", "lacks the link t.svg"),
    "placeholder": ("Bonjour {name}", "Hello {nom}", "lacks the placeholder {name}"),
    "key": ("<kbd>Maj</kbd>", "Shift", "lacks the tag"),
    "heading": ("## Fin", "The end", "has other paragraphs"),
    "list": ("- lis\n- compte", "- read and count", "has other paragraphs"),
    "code let loose": ("Lis.", "Read.\n\n```", "has other paragraphs"),
}


@pytest.mark.parametrize(("french", "words", "expected"), FLAWS.values(), ids=FLAWS)
def test_a_translation_has_what_the_french_has(french, words, expected):
    found = flaw(Passage(french, "block"), words)

    assert found.startswith(expected)
    assert bool(found) == bool(expected)


def test_a_comment_stays_on_its_line():
    assert flaw(Passage("un", "comment"), "one\nx = 2")
    assert flaw(Passage("un", "comment"), "one */")


SAME = {
    "another comment": ("x = 1  # un\n# deux", "x = 1  # one\n# two", True),
    "another name": ("x = 1  # un", "y = 1  # un", False),
    "another text": ('x = "un"', 'x = "one"', False),
    "broken code": ("for x in [1\n  print(x  # un", "for x in [1\n  print(x  # one", True),
    "broken code changed": ("for x in [1\n  print(x  # un", "for x in [1\n  print(y  # un", False),
}


@pytest.mark.parametrize(("before", "after", "same"), SAME.values(), ids=SAME)
def test_two_codes_are_the_same_without_their_comments(before, after, same):
    assert same_code(before, after, "python") is same


def test_the_edition_has_other_words_and_the_same_code(tmp_path):
    unit = write_course(tmp_path, text("## Le ticket\n\nPars de `0`."), answer())
    words = {
        "## Le ticket": "## The ticket",
        "Pars de `0`.": "Start at `0`.",
        "pars de zéro": "start at zero",
    }
    translate(unit, words)

    assert sentences(tmp_path) == []
    assert built(tmp_path) == [
        "## The ticket\n\nStart at `0`.",
        ANSWER.replace("pars de zéro", "start at zero"),
    ]


def test_ids_points_and_metadata_stay_and_lang_changes(tmp_path):
    unit = write_course(tmp_path, text("Lis."), answer())
    translate(unit, {"Lis.": "Read."})
    built(tmp_path)

    before = json.loads((unit / "a06-snack-till.ipynb").read_text())
    after = tmp_path / "build" / "en" / "assignments" / unit.name / "a06-snack-till.ipynb"
    expected = before | {"metadata": {"lang": "en"}}
    expected["cells"][0]["source"] = ["Read."]
    assert json.loads(after.read_text()) == expected


def test_french_without_translation_is_shown_after_one_notice(tmp_path):
    source = "# Fin\n\nLis.\n\nCompte.\n- un\n- deux\n\n```python\nx  # trois\n```"
    unit = write_course(tmp_path, text(source), answer())
    translate(unit, {"# Fin": "# End", "- un\n- deux": "- one\n- two"})

    expected = source.replace("# Fin", "# End").replace("- un\n- deux", "- one\n- two")
    assert built(tmp_path) == [expected.replace("Lis.", f"{NOTICE}\n\nLis."), ANSWER]
    assert sentences(tmp_path) == [
        "« Lis. » is not translated.",
        "« Compte. » is not translated.",
        "« trois » is not translated.",
        "« pars de zéro » is not translated.",
    ]


PLACES = {
    "heading": ("## Fin", f"{NOTICE}\n\n## Fin"),
    "summary": (
        "<details>\n<summary>Indice</summary>\n</details>",
        f"<details>\n<summary>{NOTICE} Indice</summary>\n</details>",
    ),
    "list after a line": ("12\n- un", f"12\n\n{NOTICE}\n\n- un"),
    "inside a list": (
        "1. `a`\n\n   ```python\n   x\n   ```\n\n   Fin",
        f"1. `a`\n\n   ```python\n   x\n   ```\n\n   {NOTICE}\n\n   Fin",
    ),
}


@pytest.mark.parametrize(("source", "expected"), PLACES.values(), ids=PLACES)
def test_the_notice_is_a_paragraph_or_stands_before_the_words(tmp_path, source, expected):
    unit = write_course(tmp_path, text(source))
    translate(unit, {})

    assert built(tmp_path) == [expected]


def test_changed_french_is_fuzzy_and_shown_in_french(tmp_path):
    unit = write_course(tmp_path, text("Compte les arrêts du tram."))
    path = translate(unit, {"Compte les arrêts du tram.": "Count the stops."})
    write_course(tmp_path, text("Compte tous les arrêts du tram."))
    update(unit, "en")

    (entry,) = polib.pofile(str(path))
    assert (entry.msgstr, entry.flags) == ("Count the stops.", ["fuzzy"])
    assert entry.previous_msgid == "Compte les arrêts du tram."
    assert built(tmp_path) == [f"{NOTICE}\n\nCompte tous les arrêts du tram."]
    assert "must be read again" in sentences(tmp_path)[0]


def test_a_long_text_is_recognised_after_a_small_change(tmp_path):
    long = " ".join(["Le tram passe au marché."] * 30)
    unit = write_course(tmp_path, text(long))
    path = translate(unit, {long: "Trams pass."})
    write_course(tmp_path, text(f"Regarde. {long}"))
    update(unit, "en")

    assert [entry.msgstr for entry in polib.pofile(str(path))] == ["Trams pass."]


def test_a_change_taken_back_needs_no_new_translation(tmp_path):
    unit = write_course(tmp_path, text("Compte les arrêts du tram."))
    path = translate(unit, {"Compte les arrêts du tram.": "Count the stops."})
    for french in ("Compte tous les arrêts du tram.", "Compte les arrêts du tram."):
        write_course(tmp_path, text(french))
        update(unit, "en")

    (entry,) = polib.pofile(str(path))
    assert (entry.flags, entry.previous_msgid) == ([], None)


def test_a_translation_that_a_person_read_again_is_no_longer_fuzzy(tmp_path):
    unit = write_course(tmp_path, text("Compte les arrêts du tram."))
    path = translate(unit, {"Compte les arrêts du tram.": "Count the stops."})
    write_course(tmp_path, text("Compte tous les arrêts du tram."))
    update(unit, "en")
    path.write_text(path.read_text(encoding="utf-8").replace("#, fuzzy\n", ""), encoding="utf-8")
    update(unit, "en")

    assert polib.pofile(str(path))[0].previous_msgid is None
    assert built(tmp_path) == ["Count the stops."]


def test_a_text_that_moves_to_another_cell_keeps_its_translation(tmp_path):
    unit = write_course(tmp_path, text("Lis.", "one"), text("Compte.", "two"))
    translate(unit, {"Lis.": "Read.", "Compte.": "Count."})
    write_course(tmp_path, text("Lis.\n\nCompte.", "two"))
    update(unit, "en")

    assert built(tmp_path) == ["Read.\n\nCount."]


def test_vanished_french_is_obsolete_and_can_come_back(tmp_path):
    unit = write_course(tmp_path, text("Lis.\n\nCompte."))
    path = translate(unit, {"Lis.": "Read.", "Compte.": "Count."})
    write_course(tmp_path, text("Lis."))

    assert sentences(tmp_path) == [
        "« Compte. » is no longer there; `autograder translate en --update` puts it aside."
    ]
    update(unit, "en")
    assert [entry.msgid for entry in polib.pofile(str(path)).obsolete_entries()] == ["Compte."]
    assert sentences(tmp_path) == []

    write_course(tmp_path, text("Lis.\n\nCompte."))
    update(unit, "en")
    assert built(tmp_path) == ["Read.\n\nCount."]


def test_french_that_is_newer_than_the_catalogue_is_a_problem(tmp_path):
    unit = write_course(tmp_path, text("Lis."))
    translate(unit, {"Lis.": "Read."})
    write_course(tmp_path, text("Lis.\n\nCompte."))

    assert sentences(tmp_path) == [
        "« Compte. » is new or has changed; `autograder translate en --update` adds it."
    ]


def test_a_hard_space_makes_no_translation_fuzzy(tmp_path):
    unit = write_course(tmp_path, text("Tu comptes combien ?"))
    translate(unit, {"Tu comptes combien ?": "How many do you count?"})
    write_course(tmp_path, text("Tu comptes combien\u00a0?"))
    update(unit, "en")

    assert built(tmp_path) == ["How many do you count?"]
    assert sentences(tmp_path) == []


def test_the_same_text_twice_in_a_cell_is_one_entry(tmp_path):
    unit = write_course(tmp_path, text("Lis.\n\nLis."), text("Lis.", "other"))

    assert update(unit, "en").messages == 2


def test_a_translation_that_lacks_code_is_a_problem_and_not_shown(tmp_path):
    unit = write_course(tmp_path, text("Garde `total`."))
    path = translate(unit, {"Garde `total`.": "Keep total."})

    assert problems(tmp_path, "en") == [
        (
            path,
            "a06-ex1-text",
            "« Garde `total`. » has a translation that lacks the inline code total.",
        )
    ]
    assert built(tmp_path) == [f"{NOTICE}\n\nGarde `total`."]


def test_a_comment_cannot_change_code(tmp_path):
    unit = write_course(tmp_path, answer())
    translate(unit, {"pars de zéro": "zero\ntotal = 100"})

    assert built(tmp_path) == [ANSWER]
    assert "as many lines" in sentences(tmp_path)[0]


def test_code_that_a_comment_would_change_all_the_same_stays(tmp_path):
    unit = write_course(tmp_path, answer("#un\nx = 1"))
    translate(unit, {"un": "!one"})

    assert built(tmp_path) == ["#un\nx = 1"]
    assert "would change the code" in sentences(tmp_path)[0]


def test_a_translation_in_use_wins_over_an_obsolete_one(tmp_path):
    unit = write_course(tmp_path, text("Lis."))
    path = translate(unit, {"Lis.": "Read."})
    with path.open("a", encoding="utf-8") as file:
        file.write('\n#~ msgctxt "a06-ex1-text"\n#~ msgid "Lis."\n#~ msgstr "Old."\n')
    update(unit, "en")

    assert [entry.msgstr for entry in polib.pofile(str(path))] == ["Read."]


def test_two_updates_write_the_same_bytes(tmp_path):
    unit = write_course(tmp_path, text("Compte les « 5 arrêts » :\n\n- `\\n` et \t'ça'"))
    path = translate(unit, {"Compte les « 5 arrêts » :": "Count 5 “stops”:"})
    write_course(tmp_path, text("Compte bien les « 5 arrêts » :\n\nFin."), answer())
    update(unit, "en")
    fuzzy = path.read_bytes()
    update(unit, "en")
    assert path.read_bytes() == fuzzy

    write_course(tmp_path, answer())
    update(unit, "en")
    obsolete = path.read_bytes()
    update(unit, "en")
    assert path.read_bytes() == obsolete


def test_two_builds_write_the_same_bytes(tmp_path):
    unit = write_course(tmp_path, text("Lis."), answer())
    (tmp_path / "nbgrader_config.py").write_text("c = get_config()\n")
    translate(unit, {"Lis.": "Read."})
    built(tmp_path)
    first = tree(tmp_path / "build")
    built(tmp_path)

    assert tree(tmp_path / "build") == first
    assert sorted(first) == [
        "en/assignments/a06-snack-till/a06-snack-till.ipynb",
        "en/assignments/a06-snack-till/data/data.txt",
        "en/assignments/a06-snack-till/hidden/hidden.txt",
        "en/assignments/a06-snack-till/tests/tests.txt",
        "en/nbgrader_config.py",
    ]


def test_a_build_keeps_the_marks_of_a_class_and_sweeps_up_after_a_killed_one(tmp_path):
    unit = write_course(tmp_path, text("Lis."))
    translate(unit, {"Lis.": "Read."})
    built(tmp_path)
    edition = tmp_path / "build" / "en"
    (edition / "classroom").mkdir()
    (edition / "classroom" / "gradebook.db").write_text("marks")
    (edition / ".unfinished-1").mkdir()
    (edition / ".unfinished-1" / "half.ipynb").write_text("{")
    (unit / "data" / "data.txt").unlink()
    built(tmp_path)

    assert sorted(tree(edition)) == [
        "assignments/a06-snack-till/a06-snack-till.ipynb",
        "assignments/a06-snack-till/hidden/hidden.txt",
        "assignments/a06-snack-till/tests/tests.txt",
        "classroom/gradebook.db",
    ]


def test_a_build_that_fails_leaves_the_edition_before(tmp_path, monkeypatch):
    unit = write_course(tmp_path, text("Lis."))
    translate(unit, {"Lis.": "Read."})
    built(tmp_path)
    before = tree(tmp_path / "build")

    def full(*_):
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(CourseError, match="No space left"):
        build(tmp_path, "en", tmp_path / "build")
    assert tree(tmp_path / "build") == before


QUIZ = '''
[[question]]
id = "l0203-q1"
kind = "single"
prompt = "Que fait `for` ?"
code = """
print("a")  # affiche
"""
[[question.option]]
text = "Il répète."
correct = true
why = """
Oui.
Le bloc revient."""
[[question.option]]
text = "`for`"
tag = "M05"
'''


def test_a_quiz_is_translated_with_its_notebook(tmp_path):
    unit = write_course(tmp_path, text("Lis."))
    (unit / "quiz.toml").write_text(QUIZ, encoding="utf-8")
    translate(
        unit,
        {
            "Que fait `for` ?": "What does `for` do?",
            "affiche": "show",
            "Il répète.": "It repeats.",
        },
    )
    build(tmp_path, "en", tmp_path / "build")

    copy = tmp_path / "build" / "en" / "assignments" / unit.name / "quiz.toml"
    assert tomllib.loads(copy.read_text(encoding="utf-8")) == {
        "question": [
            {
                "id": "l0203-q1",
                "kind": "single",
                "prompt": "What does `for` do?",
                "code": 'print("a")  # show\n',
                "option": [
                    {"text": "It repeats.", "correct": True, "why": "Oui.\nLe bloc revient."},
                    {"text": "`for`", "tag": "M05"},
                ],
            }
        ]
    }
    assert ("l0203-q1", "« Oui. Le bloc revient. » is not translated.") in {
        problem[1:] for problem in problems(tmp_path, "en")
    }


def test_what_a_quiz_says_is_written_without_loss():
    data = {
        "version": 1,
        "clé": 1.5,
        "day": date(2026, 3, 14),
        "question": [{"id": "q", "text": 'a "b" \\ \t\n\x7f é', "tries": [True, {"x": []}]}],
        "none": [],
    }

    assert tomllib.loads(written(data)) == data


def test_arabic_blocks_read_from_right_to_left(tmp_path):
    unit = write_course(tmp_path, text("Lis."))
    translate(unit, {"Lis.": "قف."}, "ar")

    assert built(tmp_path, "ar") == ['<div dir="rtl" lang="ar">\n\nقف.\n\n</div>\n']


def broken_catalogue(unit):
    (unit / "locale").mkdir()
    (unit / "locale" / "en.po").write_text("<<<<<<< HEAD\n")


def catalogue_in_latin_1(unit):
    (unit / "locale").mkdir()
    (unit / "locale" / "en.po").write_bytes('msgid "é"\nmsgstr ""\n'.encode("latin-1"))


def broken_notebook(unit):
    (unit / "a06-snack-till.ipynb").write_text("{")


def broken_quiz(unit):
    (unit / "quiz.toml").write_text("[[question]")


MISTAKES = {
    "catalogue": (broken_catalogue, "en.po"),
    "encoding": (catalogue_in_latin_1, "en.po"),
    "notebook": (broken_notebook, "a06-snack-till.ipynb"),
    "quiz": (broken_quiz, "quiz.toml"),
}


@pytest.mark.parametrize(("breaks", "name"), MISTAKES.values(), ids=MISTAKES)
def test_a_damaged_file_is_one_sentence_with_its_name(tmp_path, breaks, name):
    unit = write_course(tmp_path, text("Lis."))
    breaks(unit)

    for use in (
        lambda: update(unit, "en"),
        lambda: problems(tmp_path, "en"),
        lambda: build(tmp_path, "en", tmp_path / "build"),
    ):
        with pytest.raises(CourseError) as caught:
            use()
        assert str(unit) in str(caught.value)
        assert name in str(caught.value)
        assert "\n" not in str(caught.value)
    assert not (tmp_path / "build").exists()


@pytest.mark.parametrize("lang", ["fr", "../en", "EN", ""])
def test_only_the_code_of_another_language_is_accepted(tmp_path, lang):
    write_course(tmp_path, text("Lis."))

    with pytest.raises(CourseError, match="such as en"):
        build(tmp_path, lang, tmp_path / "build")


def test_a_language_that_nobody_began_is_not_built(tmp_path):
    write_course(tmp_path, text("Lis."))

    assert [problem.cell for problem in problems(tmp_path, "nl")] == [""]
    with pytest.raises(CourseError, match=r"nl\.po"):
        build(tmp_path, "nl", tmp_path / "build")


def test_an_edition_is_not_built_among_its_own_sources(tmp_path):
    unit = write_course(tmp_path, text("Lis."))
    translate(unit, {})

    with pytest.raises(CourseError, match="inside the French source"):
        build(tmp_path, "en", tmp_path / "assignments")


def test_a_folder_without_a_course_is_one_sentence(tmp_path):
    with pytest.raises(CourseError, match="no notebooks"):
        units(tmp_path)


def test_the_french_course_said_in_its_own_words_is_the_french_course(tmp_path, monkeypatch):
    monkeypatch.setattr(fidelity, "SENTENCE", math.inf)  # else it says that nobody translated it
    for part in ("courses", "assignments"):
        if (HERE / part).exists():
            shutil.copytree(HERE / part, tmp_path / part, ignore=shutil.ignore_patterns("locale"))
    for unit in units(tmp_path):
        path = unit / "locale" / "en.po"
        update(unit, "en")
        catalogue = polib.pofile(str(path))
        for entry in catalogue:
            entry.msgstr = entry.msgid
        catalogue.save(str(path))

    assert build(tmp_path, "en", tmp_path / "build") == []
    for source in sorted(tmp_path.glob("*/**/*.ipynb")):
        if source.is_relative_to(tmp_path / "build"):
            continue
        copy = tmp_path / "build" / "en" / source.relative_to(tmp_path)
        expected = json.loads(source.read_text(encoding="utf-8"))
        expected["metadata"]["lang"] = "en"
        assert json.loads(copy.read_text(encoding="utf-8")) == expected


def test_only_the_units_that_are_named_are_brought_up_to_date(tmp_path):
    unit = write_course(tmp_path, text("Lis."))
    other = tmp_path / "assignments" / "a07-bug-garage"
    shutil.copytree(unit, other)
    done = CliRunner().invoke(
        main, ["translate", "en", str(unit), "--course-dir", str(tmp_path), "--update"]
    )
    assert done.exit_code == 0, done.output
    assert (unit / "locale" / "en.po").exists()
    assert not (other / "locale").exists()
    assert str(other) not in done.output
    assert not (tmp_path / "build").exists()


def test_a_title_without_a_translation_is_a_problem(tmp_path):
    unit = write_course(tmp_path, text("Lis."))
    translate(unit, {"Lis.": "Read."})
    (unit / "assignment.toml").write_text('title = {fr = "La caisse"}', encoding="utf-8")
    (found,) = problems(tmp_path, "en")
    assert (found.file.name, found.cell) == ("assignment.toml", "title")


def test_a_path_without_a_unit_is_one_sentence(tmp_path):
    write_course(tmp_path, text("Lis."))
    with pytest.raises(CourseError, match="elsewhere"):
        problems(tmp_path, "en", [tmp_path / "elsewhere"])
