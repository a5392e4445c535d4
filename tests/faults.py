"""The table of planted faults: one change of the small good school, and where it must be found."""

from planted import (
    COURSE_FILE,
    GRADED,
    LATE,
    LESSON,
    TOPIC,
    Fault,
    another,
    both,
    gone,
    new,
    node,
    source,
    text,
)

ALT = "Un nombre entre dans la boîte, son double en sort."
COURSE = "courses/02-python-core"
VISIBLE = f"{GRADED}/tests/test_ex1.py"
HIDDEN = f"{GRADED}/hidden/test_ex1_hidden.py"
ABOUT = f"{GRADED}/assignment.toml"
ANSWER = "a06-ex1-answer"
EQUAL = """[[mutant]]
exercise = "a06-ex1"
change = "if delay > limit: → if delay >= limit:"
equivalent = "there is no difference"
"""

SCHEME = f"{GRADED}/scheme.md"


def called_alike(found):
    """nbgrader's name of the check is that of the text, as after a copy."""
    found.cells[-1].metadata["nbgrader"]["grade_id"] = "a06-ex1-text"


FAULTS = {
    # what is said twice
    "another title in the toml": Fault(
        text(ABOUT, 'fr = "Trop tard"', 'fr = "Titre"'), LATE, "a06-title", "title", "Trop tard"
    ),
    "another time in the title": Fault(
        source(LATE, "a06-title", "20 minutes", "2 h 30"), LATE, "a06-title", "title", "150 here"
    ),
    "another lesson in the title": Fault(
        source(LATE, "a06-title", "02-08", "02-09"), LATE, "a06-title", "title", "02-09 here"
    ),
    "a heading with the number of another exercise": Fault(
        source(LATE, "a06-ex1-text", "Exercice 1", "Exercice 2"), LATE, "a06-ex1-text", "title"
    ),
    "the check of another exercise": Fault(
        source(LATE, "a06-ex1", "a06-ex1", "a06-ex2"), LATE, "a06-ex1", "form", "must ask"
    ),
    "an answer under another name": Fault(
        source(LATE, ANSWER, "# a06-ex1", "# a06-ex2"), LATE, ANSWER, "form", "first line"
    ),
    "an answer whose end is not marked": Fault(
        source(LATE, ANSWER, "\n### END SOLUTION", ""), LATE, ANSWER, "stub", "### END SOLUTION"
    ),
    "two cells with one name": Fault(
        node(LATE, called_alike), LATE, "a06-ex1-text", "form", "nbgrader calls 2 cells"
    ),
    "an example that the answer does not give": Fault(
        source(LATE, "a06-ex1-text", "# 2", "# 3"), LATE, "a06-ex1-text", "examples", "gives 2"
    ),
    "lines that the program does not print": Fault(
        both(another("program"), source(LATE, "a06-ex2-text", "", "\n\n```text\n7\n```")),
        LATE,
        "a06-ex2-text",
        "examples",
        "prints, « 6 »",
    ),
    "a hint that is the answer": Fault(
        source(
            LATE,
            "a06-ex1-text",
            "Pars de zéro.",
            "```python\ndef count_late(delays, limit):\n    count = 0\n    for delay in delays:\n"
            "        if delay > limit:\n            count = count + 1\n    return count\n```\n",
        ),
        LATE,
        "a06-ex1-text",
        "examples",
        "shows the right answer",
    ),
    "a written answer without its scheme": Fault(
        both(another("written"), gone(SCHEME)), SCHEME, "a06-ex2", "written", "## English"
    ),
    "a written answer without a model": Fault(
        both(another("written"), node(LATE, lambda found: found.cells[-1].update(source=""))),
        LATE,
        "a06-ex2",
        "written",
    ),
    "a case that is none": Fault(
        text(HIDDEN, 'case("', 'case("not-'), LATE, "a06-ex1", "cases", "there is no case"
    ),
    "a test that breaks": Fault(
        text(HIDDEN, ").returns(", ").gives("), LATE, "a06-ex1", "reference", "AttributeError"
    ),
    # what was forgotten
    "a number in quotes": Fault(
        text(ABOUT, "minutes = 20", 'minutes = "20"'), ABOUT, "", "course", "a number, without"
    ),
    "a notebook without cells": Fault(
        node(LATE, lambda found: found.cells.clear()), LATE, "", "course", "it has no cells"
    ),
    "a note to oneself": Fault(
        source(LATE, "a06-ex1-text", "", "\n\nTODO une image"), LATE, "a06-ex1-text", "leftovers"
    ),
    "a note to oneself in a test": Fault(
        text(HIDDEN, "import pytest", "import pytest  # FIXME"), HIDDEN, "", "leftovers"
    ),
    "a merge that was not finished": Fault(
        source(LATE, "a06-ex1-text", "", "\n\n<<<<<<< HEAD"), LATE, "a06-ex1-text", "leftovers"
    ),
    "a key that nothing reads": Fault(
        text(ABOUT, "targets", "target"), ABOUT, "a06-ex1", "leftovers", "mean « targets »?"
    ),
    "a mark that nothing reads": Fault(
        text(HIDDEN, "mark.case", "mark.cases"), HIDDEN, "", "leftovers", "mean « case »?"
    ),
    "a folder of one's own": Fault(
        source(LATE, "a06-setup", "", '\nplace = "/home/yusra/trams.csv"'),
        LATE,
        "a06-setup",
        "leftovers",
        "/home/yusra",
    ),
    "two options alike": Fault(
        text(f"{LESSON}/quiz.toml", "`input`", "`print`"),
        f"{LESSON}/quiz.toml",
        "l0208-r1",
        "quiz",
        "2 of its options",
    ),
    "a word that the toml lacks": Fault(
        source(TOPIC, "l0208-next", "| function", "| value | « valiou » | valeur |\n| function"),
        f"{LESSON}/lesson.toml",
        "value",
        "new-words",
    ),
    "other minutes, after a hard space": Fault(
        source(TOPIC, "l0208-title", "60 minutes", "45\u00a0minutes"),
        TOPIC,
        "l0208-title",
        "minutes",
    ),
    # answers
    "wrong points in the toml": Fault(
        text(ABOUT, 'id = "a06-ex1"\npoints = 2', 'id = "a06-ex1"\npoints = 3'),
        ABOUT,
        "a06-ex1",
        "course",
    ),
    "wrong points in the heading": Fault(
        source(LATE, "a06-ex1-text", "(2 points)", "(3 points)"), LATE, "a06-ex1-text", "points"
    ),
    "wrong points in the title": Fault(
        source(LATE, "a06-title", ":** 2 ·", ":** 4 ·"), LATE, "a06-title", "points"
    ),
    "a reference that fails": Fault(
        source(LATE, ANSWER, "delay > limit", "delay >= limit"), LATE, "a06-ex1", "reference"
    ),
    "a reference that is no Python": Fault(
        source(LATE, ANSWER, "return count", "return count)"), LATE, "a06-ex1", "reference"
    ),
    "a stub that passes": Fault(
        source(LATE, ANSWER, "### BEGIN SOLUTION\ndef", "def"), LATE, "a06-ex1", "stub"
    ),
    "a wrong answer that earns something else": Fault(
        text(f"{GRADED}/wrong/ex1_fixed_limit.py", "1 points", "1.5 points"),
        f"{GRADED}/wrong/ex1_fixed_limit.py",
        "a06-ex1",
        "wrong",
    ),
    "a wrong answer that triggers something else": Fault(
        text(f"{GRADED}/wrong/ex1_m12.py", ", M12", ", M15"),
        f"{GRADED}/wrong/ex1_m12.py",
        "a06-ex1",
        "wrong",
    ),
    "a wrong answer that does not say what it earns": Fault(
        new(f"{GRADED}/wrong/ex1_none.py", "def count_late(a, b): ...\n"),
        f"{GRADED}/wrong/ex1_none.py",
        "",
        "wrong",
    ),
    "a wrong answer to no exercise": Fault(
        new(f"{GRADED}/wrong/ex9.py", "# a06-ex9: 0 points, -\n"),
        f"{GRADED}/wrong/ex9.py",
        "a06-ex9",
        "wrong",
    ),
    "a misconception without a wrong answer": Fault(
        text(ABOUT, '["M12"]', '["M12", "M15"]'), LATE, "a06-ex1", "target"
    ),
    "no wrong answer": Fault(
        both(
            gone(f"{GRADED}/wrong/ex1_m12.py"),
            gone(f"{GRADED}/wrong/ex1_fixed_limit.py"),
            text(ABOUT, '["M12"]', "[]"),
        ),
        LATE,
        "a06-ex1",
        "wrong-files",
    ),
    "no hidden test": Fault(gone(HIDDEN), LATE, "a06-ex1", "hidden"),
    "no gate": Fault(text(VISIBLE, "@pytest.mark.gate\n", ""), LATE, "a06-ex1", "gate"),
    "three tests": Fault(text(VISIBLE, ", ([6, 8], 2)", ""), LATE, "a06-ex1", "cases"),
    "no edge case": Fault(
        both(text(VISIBLE, '("empty")', '("usual")'), text(HIDDEN, '("boundary")', '("usual")')),
        LATE,
        "a06-ex1",
        "edge",
    ),
    "a test of no exercise": Fault(
        text(HIDDEN, 'exercise("a06-ex1")', 'exercise("a06-ex2")'), HIDDEN, "a06-ex2", "course"
    ),
    "a test that is no Python": Fault(text(HIDDEN, "):", ")"), HIDDEN, "", "course"),
    "chance in a test": Fault(
        both(
            text(HIDDEN, ".returns(2)", ".returns(random.choice([2, 2, 3]))"),
            text(HIDDEN, "import pytest", "import random\n\nimport pytest"),
        ),
        LATE,
        "a06-ex1",
        "determinism",
    ),
    "a constant that passes the examples": Fault(
        both(
            text(VISIBLE, "([6, 8], 2)", "([6, 2], 1)"),
            text(HIDDEN, "12], 10).returns(2)", "5], 10).returns(1)"),
        ),
        LATE,
        "a06-ex1",
        "U4",
    ),
    "examples with one answer": Fault(
        text(VISIBLE, "([6, 8], 2)", "([6, 2], 1)"), LATE, "a06-ex1", "gate"
    ),
    "an argument that never matters": Fault(
        both(
            text(HIDDEN, "[10, 11, 12], 10", "[5, 6, 7], 5"),
            text(VISIBLE, "[], 5", "[], 6"),
            gone(f"{GRADED}/wrong/ex1_fixed_limit.py"),
        ),
        LATE,
        "a06-ex1",
        "U6",
    ),
    "a list that may be emptied": Fault(
        both(
            text(VISIBLE, ".returns(late)", ".returns(late, changes=True)"),
            text(HIDDEN, ".returns(2)", ".returns(2, changes=True)"),
        ),
        LATE,
        "a06-ex1",
        "U7",
    ),
    "a mutant that survives": Fault(
        both(
            text(HIDDEN, "[10, 11, 12], 10", "[9, 11, 12], 10"),
            text(VISIBLE, "[4, 9, 5], 1", "[4, 9], 1"),
        ),
        LATE,
        "a06-ex1",
        "mutants",
        "count_late([",
    ),
    "a mutant that is said to be equivalent and is not": Fault(
        both(
            text(HIDDEN, "[10, 11, 12], 10", "[9, 11, 12], 10"),
            text(VISIBLE, "[4, 9, 5], 1", "[4, 9], 1"),
            new(f"{GRADED}/mutants.toml", EQUAL),
        ),
        f"{GRADED}/mutants.toml",
        "a06-ex1",
        "mutants",
        "no equivalent",
    ),
    "a mutant in the list that is killed": Fault(
        new(f"{GRADED}/mutants.toml", EQUAL), f"{GRADED}/mutants.toml", "a06-ex1", "mutants"
    ),
    # what is read
    "a sentence of 30 words": Fault(
        source(TOPIC, "l0208-predict1-text", "Elle range donc", "Elle range " + "encore " * 27),
        TOPIC,
        "l0208-predict1-text",
        "sentence",
    ),
    "many sentences of 22 words": Fault(
        source(TOPIC, "l0208-next", "", "\n\n" + ("bon " * 21 + "mot. ") * 3),
        TOPIC,
        "",
        "sentence",
    ),
    "hard words": Fault(
        source(
            TOPIC,
            "l0208-next",
            "",
            "\n\n" + "Institutionnalisation particulièrement intellectuelle. " * 12,
        ),
        TOPIC,
        "",
        "reading",
    ),
    "a forbidden word": Fault(
        source(TOPIC, "l0208-make-text", "Elle renvoie", "Elle renvoie simplement"),
        TOPIC,
        "l0208-make-text",
        "wording",
    ),
    "a learner who is not « tu »": Fault(
        source(TOPIC, "l0208-title", "Exécute la", "Exécutez la"), TOPIC, "l0208-title", "wording"
    ),
    "a median dot": Fault(
        source(TOPIC, "l0208-exit", "Avant de partir", "Prêt·e"), TOPIC, "l0208-exit", "wording"
    ),
    "a plain space before a question mark": Fault(
        source(TOPIC, "l0208-exit", "reste-t-il\u00a0?", "reste-t-il ?"),
        TOPIC,
        "l0208-exit",
        "typography",
    ),
    "a smart quote in code": Fault(
        source(TOPIC, "l0208-predict1", "my_prediction = ...", "my_prediction = \u201c\u201d"),
        TOPIC,
        "l0208-predict1",
        "signs",
    ),
    "a hard space in code": Fault(
        source(LATE, "a06-ex1-text", "[4, 9, 5], 5)", "[4,\u00a09, 5], 5)"),
        LATE,
        "a06-ex1-text",
        "signs",
    ),
    "a missing alternative text": Fault(
        source(
            TOPIC, "l0208-predict1-text", "Un nombre entre dans la boîte, son double en sort.", ""
        ),
        TOPIC,
        "l0208-predict1-text",
        "alt",
    ),
    "a picture that is not there": Fault(
        gone(f"{LESSON}/img/box.svg"), TOPIC, "l0208-predict1-text", "alt"
    ),
    "a picture from the network": Fault(
        source(TOPIC, "l0208-predict1-text", "(img/", "(https://example.org/"),
        TOPIC,
        "l0208-predict1-text",
        "offline",
    ),
    "a title skipped": Fault(
        source(TOPIC, "l0208-repair-text", "### Une", "#### Une"),
        TOPIC,
        "l0208-repair-text",
        "headings",
    ),
    "two titles": Fault(
        source(TOPIC, "l0208-exit", "## Avant", "# Avant"), TOPIC, "l0208-exit", "headings"
    ),
    "a link that does not say where it goes": Fault(
        source(TOPIC, "l0208-next", "", "\n\nLis [ici](https://example.org)."),
        TOPIC,
        "l0208-next",
        "links",
    ),
    "a column without a name": Fault(
        source(TOPIC, "l0208-next", "Se prononce", ""), TOPIC, "l0208-next", "tables"
    ),
    # the file
    "an output that was kept": Fault(
        node(TOPIC, lambda found: found.cells[1].update(execution_count=3)),
        TOPIC,
        "l0208-setup",
        "form",
    ),
    "a random id": Fault(
        node(TOPIC, lambda found: found.cells[1].update(id="1f2e3d4c")), TOPIC, "1f2e3d4c", "form"
    ),
    "metadata of an editor": Fault(
        node(TOPIC, lambda found: found.cells[1].metadata.update(collapsed=True)),
        TOPIC,
        "l0208-setup",
        "form",
    ),
    "a cell without a role": Fault(
        node(TOPIC, lambda found: found.cells[1].metadata.update(tags=[])),
        TOPIC,
        "l0208-setup",
        "form",
    ),
    "a cell that nbgrader does not know": Fault(
        node(LATE, lambda found: found.cells[0].metadata.pop("nbgrader")),
        LATE,
        "a06-title",
        "form",
    ),
    # the lesson
    "a lesson that needs the network": Fault(
        source(
            TOPIC,
            "l0208-setup",
            "",
            "\nimport urllib.request\n\nurllib.request.urlopen('http://127.0.0.1:9')",
        ),
        TOPIC,
        "l0208-setup",
        "run",
    ),
    "a cell out of order": Fault(
        node(TOPIC, lambda found: found.cells.insert(3, found.cells.pop(7))),
        TOPIC,
        "l0208-predict2",
        "run",
        "NameError",
    ),
    "an error on purpose that is none": Fault(
        source(TOPIC, "l0208-repair", "(number)", "(number):"), TOPIC, "l0208-repair", "run"
    ),
    "a cell that shows something else each time": Fault(
        source(TOPIC, "l0208-predict2", "print(", "print(id(object()), "),
        TOPIC,
        "l0208-predict2",
        "run",
    ),
    "something used before it is taught": Fault(
        source(TOPIC, "l0208-predict2", "", "\nfor pair in zip([1], [2]):\n    print(pair)"),
        TOPIC,
        "l0208-predict2",
        "order",
        "m07",
    ),
    "a word that no module teaches": Fault(
        source(TOPIC, "l0208-predict2", "", "\nprint([3].count(3))"),
        TOPIC,
        "l0208-predict2",
        "order",
        ".count",
    ),
    "an unknown module": Fault(
        text(f"{LESSON}/lesson.toml", '"m06"', '"m66"'), f"{LESSON}/lesson.toml", "", "order"
    ),
    "an unknown shape": Fault(
        text(f"{LESSON}/lesson.toml", "atelier", "cours"), f"{LESSON}/lesson.toml", "", "shape"
    ),
    "one shape twice running": Fault(
        both(
            new(
                "courses/02-python-core/07-calls/lesson.toml", 'id = "02-07"\nshape = "atelier"\n'
            ),
            text(f"{COURSE}/course.toml", '["08', '["07-calls", "08'),
        ),
        f"{LESSON}/lesson.toml",
        "",
        "shape",
        "02-07",
    ),
    "a lesson that its course does not list": Fault(
        text(COURSE_FILE, "08-functions", "09-more"), COURSE_FILE, "08-functions", "course"
    ),
    "one prediction": Fault(
        text(
            f"{LESSON}/lesson.toml",
            '"l0208-predict2"\nkind = "predict"',
            '"l0208-predict2"\nkind = "run"',
        ),
        f"{LESSON}/lesson.toml",
        "",
        "ingredients",
        "predictions",
    ),
    "no table of words": Fault(
        source(TOPIC, "l0208-next", "Anglais", "Mot"), f"{LESSON}/lesson.toml", "", "ingredients"
    ),
    "too little time": Fault(
        text(f"{LESSON}/lesson.toml", "minutes = 60", "minutes = 20"),
        f"{LESSON}/lesson.toml",
        "",
        "minutes",
        "announces 20",
    ),
    "200 words without anything to do": Fault(
        source(TOPIC, "l0208-make-text", "", "\n\n" + "Lis ces cinq mots-là. " * 40),
        TOPIC,
        "l0208-make-text",
        "breath",
    ),
    "1,600 words": Fault(
        source(TOPIC, "l0208-next", "", "\n\n" + "Lis ces cinq mots-là. " * 400),
        TOPIC,
        "",
        "words",
    ),
    "an activity that is not there": Fault(
        text(f"{LESSON}/lesson.toml", '"l0208-repair"', '"l0208-fix"'),
        f"{LESSON}/lesson.toml",
        "l0208-fix",
        "activities",
    ),
    "an activity that is said to be checked": Fault(
        text(f"{LESSON}/lesson.toml", '"repair"\nchecked = false', '"repair"\nchecked = true'),
        f"{LESSON}/lesson.toml",
        "l0208-repair",
        "activities",
    ),
    "an activity without a right answer": Fault(
        text(f"{LESSON}/solutions.py", "l0208-make", "l0208-nothing"),
        f"{LESSON}/solutions.py",
        "l0208-make",
        "activities",
    ),
    "an objective that no question asks about": Fault(
        text(f"{LESSON}/quiz.toml", '["l0208-o1"]', "[]"),
        f"{LESSON}/lesson.toml",
        "l0208-o1",
        "objectives",
    ),
    "a misconception that nothing meets": Fault(
        text(f"{LESSON}/lesson.toml", '["M12"]', '["M12", "M27"]'),
        f"{LESSON}/lesson.toml",
        "M27",
        "misconceptions",
    ),
    "a word that is not in the table": Fault(
        text(f"{LESSON}/lesson.toml", 'en = "function"', 'en = "procedure"'),
        f"{LESSON}/lesson.toml",
        "procedure",
        "new-words",
    ),
    "a lesson's stub that passes": Fault(
        source(TOPIC, "l0208-make", "...", "def double(number):\n    return number + number"),
        TOPIC,
        "l0208-make",
        "stub",
    ),
    # questions
    "questions that no cell asks": Fault(
        source(TOPIC, "l0208-exit-quiz", 'coach.quiz("l0208-exit")', "print()"),
        TOPIC,
        "",
        "quiz",
        "l0208-exit",
    ),
    "questions that are not there": Fault(
        source(TOPIC, "l0208-recall-quiz", "l0208-recall", "l0208-recal"),
        TOPIC,
        "l0208-recall-quiz",
        "quiz",
        "l0208-recal ",
    ),
    "a puzzle of an exercise that is not there": Fault(
        source(TOPIC, "l0208-exit-quiz", "", '\ncoach.parsons("l0208-mak")'),
        TOPIC,
        "l0208-exit-quiz",
        "quiz",
        "l0208-mak ",
    ),
    "a puzzle without lines": Fault(
        source(TOPIC, "l0208-exit-quiz", "", '\ncoach.parsons("l0208-make")'),
        TOPIC,
        "l0208-exit-quiz",
        "quiz",
        "has no lines",
    ),
    "a puzzle whose lines begin with one space": Fault(
        both(
            source(TOPIC, "l0208-make-text", "", "\n\n```text\nA | print(1)\nB | print(2)\n```"),
            source(TOPIC, "l0208-exit-quiz", "", '\ncoach.parsons("l0208-make")'),
        ),
        TOPIC,
        "l0208-exit-quiz",
        "quiz",
        "4 spaces",
    ),
    "a question with two right answers": Fault(
        text(f"{LESSON}/quiz.toml", 'text = "`input`"', 'text = "`input`"\ncorrect = true'),
        f"{LESSON}/quiz.toml",
        "l0208-r1",
        "quiz",
    ),
    "an answer that does not say why": Fault(
        text(f"{LESSON}/quiz.toml", 'why = "2 et 2 font 4."', 'why = ""'),
        f"{LESSON}/quiz.toml",
        "l0208-q3",
        "quiz",
    ),
    "a question with bold words": Fault(
        text(f"{LESSON}/quiz.toml", "Quel mot renvoie", "Quel **mot** renvoie"),
        f"{LESSON}/quiz.toml",
        "l0208-q1",
        "quiz",
        "stars",
    ),
    "a marked answer that Python does not give": Fault(
        text(f"{LESSON}/quiz.toml", "print(2 + 2)", "print(2 + 3)"),
        f"{LESSON}/quiz.toml",
        "l0208-q3",
        "quiz",
        "« 5 »",
    ),
    # translations
    "French that changed under its translation": Fault(
        source(TOPIC, "l0208-title", "Exécute la cellule", "Lis puis exécute la cellule"),
        f"{LESSON}/locale/en.po",
        "l0208-title",
        "translation",
    ),
    "English that is the French": Fault(
        text(
            f"{GRADED}/locale/en.po",
            "Start at zero. Add one for each delay that is too long.",
            "Pars de zéro. Ajoute un à chaque retard trop long.",
        ),
        f"{GRADED}/locale/en.po",
        "a06-ex1-text",
        "translation",
        "is the French itself",
    ),
    "a translated identifier": Fault(
        text(f"{LESSON}/locale/en.po", "Write `double(number)`", "Write `twice(number)`"),
        f"{LESSON}/locale/en.po",
        "l0208-make-text",
        "translation",
        "double(number)",
    ),
    "no translation": Fault(
        gone(f"{GRADED}/locale/en.po"), f"{GRADED}/locale/en.po", "", "translation"
    ),
    "a title without English": Fault(
        text(f"{LESSON}/lesson.toml", ', en = "Writing a function"', ""),
        f"{LESSON}/lesson.toml",
        "title",
        "translation",
    ),
    "a file that is no TOML": Fault(
        text(f"{LESSON}/quiz.toml", "[[question]]", "[[question"),
        f"{LESSON}/quiz.toml",
        "",
        "course",
    ),
}
