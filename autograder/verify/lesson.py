"""The shape of a lesson: what learners do, how often, for how long, and what it promises."""

import re
from collections import Counter
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any

from autograder.verify import page, prose
from autograder.verify.finding import Finding
from autograder.verify.material import Material, toml

SHAPES = ("atelier", "enquête", "papier", "duel", "démontage", "reprise", "classique")
MINUTES = {"predict": 3, "parsons": 4, "modify": 6, "make": 10}
PACE, PER_WORDS, PER_CELL, PER_QUESTION = 1.2, 100, 1.5, 1
LONGEST_LESSON = 90
BETWEEN = 150  # words between two things to do
QUESTIONS = 3
NEW_WORDS = 6
NOT_FIRST = "m01"  # Parsons, traces and repairs begin in the second module


def lesson(unit: Material) -> Iterator[Finding]:
    """What a lesson must have, and what it says about itself."""
    if unit.graded:
        return
    yield from _shape(unit)
    yield from _kinds(unit)
    yield from _time(unit)
    yield from _breath(unit)
    yield from _activities(unit)
    yield from _promises(unit)
    yield from _words(unit)


def minutes(unit: Material) -> float:
    """How long a lesson takes: reading, running, and doing."""
    kinds = Counter(str(entry.get("kind")) for entry in unit.about.get("activity", []))
    ran = sum(bool({"role:demo", "role:error"} & set(_tags(cell))) for cell in unit.node.cells)
    doing = sum(MINUTES[kind] * kinds[kind] for kind in MINUTES)
    asked = PER_QUESTION * len(_asked(unit, "recall") + _asked(unit, "exit"))
    return PACE * (prose.length(unit) / PER_WORDS + PER_CELL * ran + doing + asked)


def _tags(cell: Any) -> list[str]:
    return list(cell.metadata.get("tags", []))


def _asked(unit: Material, group: str) -> list[dict[str, Any]]:
    return [question for question in unit.quiz if question.get("set") == group]


def _about(unit: Material, check: str, sentence: str, cell: str = "") -> Finding:
    return Finding(unit.about_path, cell, sentence, check)


def _shape(unit: Material) -> Iterator[Finding]:
    shape = unit.about.get("shape")
    if shape not in SHAPES:
        yield _about(unit, "shape", f"shape « {shape} »: choose one of {', '.join(SHAPES)}.")
    listed = _listed(unit)
    places = [folder.resolve() for folder in listed]
    if unit.folder.resolve() not in places:
        path = unit.folder.parent / "course.toml"
        sentence = f"lessons does not list « {unit.folder.name} »; add it in its place."
        yield Finding(path, unit.folder.name, sentence, "course")
        return
    place = places.index(unit.folder.resolve())
    before = toml(listed[place - 1] / "lesson.toml") if place else {}
    if before.get("shape") == shape and _follows(listed[place - 1].name, unit.folder.name):
        sentence = f"lesson {before.get('id')} before it has the shape « {shape} »; take another."
        yield _about(unit, "shape", sentence)


def _listed(unit: Material) -> list[Path]:
    """The lessons of the course, in reading order."""
    course = unit.folder.parent
    path = course / "course.toml"
    names = toml(path).get("lessons", []) if path.exists() else []
    return [course / name for name in names if (course / name / "lesson.toml").exists()]


def _follows(before: str, name: str) -> bool:
    """Whether no lesson between them is still to be written."""
    first, second = before.partition("-")[0], name.partition("-")[0]
    return not (first.isdigit() and second.isdigit()) or int(second) - int(first) == 1


def _kinds(unit: Material) -> Iterator[Finding]:
    kinds = Counter(str(entry.get("kind")) for entry in unit.about.get("activity", []))
    first = unit.about.get("module") == NOT_FIRST
    wanted = {
        "two predictions": kinds["predict"] >= 2,  # noqa: PLR2004 - it says so
        "a Parsons, a trace or a repair": first
        or bool(kinds["parsons"] + kinds["trace"] + kinds["repair"]),
        "something to modify or to make": bool(kinds["modify"] + kinds["make"]),
        "three exit questions": len(_asked(unit, "exit")) >= QUESTIONS,
        "three recall questions": not unit.about.get("needs")
        or len(_asked(unit, "recall")) >= QUESTIONS,
        "a table of words": any("Anglais" in header for header in _headers(unit)),
    }
    for name, there in wanted.items():
        if not there:
            yield _about(unit, "ingredients", f"it lacks {name}; add it.")


def _headers(unit: Material) -> list[list[str]]:
    cells = [cell for cell in unit.node.cells if cell.cell_type == "markdown"]
    return [header for cell in cells for header in page.read(cell.source).tables]


def _time(unit: Material) -> Iterator[Finding]:
    needed, announced = minutes(unit), unit.about.get("minutes", 0)
    excused = "minutes" in unit.about.get("excused", {})
    if needed > min(announced, LONGEST_LESSON) and not excused:
        sentence = (
            f"it takes about {needed:.0f} minutes and announces {announced}"
            f" (at most {LONGEST_LESSON}); take something out."
        )
        yield _about(unit, "minutes", sentence)
    title = unit.node.cells[0]
    said = re.search(r"\*\*(\d+)\sminutes\b", title.source)
    if said and int(said[1]) != announced:
        sentence = f"it says {said[1]} minutes, lesson.toml {announced}; make them agree."
        yield Finding(unit.path, title.get("id", ""), sentence, "minutes")


def _breath(unit: Material) -> Iterator[Finding]:
    """Words in a row without anything to do; what opens on request does not count."""
    row = 0
    for cell in unit.node.cells:
        if cell.cell_type == "code":
            row = 0
            continue
        row += prose.count(page.without_help(cell.source))
        if row > BETWEEN and cell is not unit.node.cells[-1] and _code_follows(unit, cell):
            sentence = f"{row} words without anything to do; {BETWEEN} at most."
            yield Finding(unit.path, cell.get("id", ""), sentence, "breath")
            row = 0


def _code_follows(unit: Material, cell: Any) -> bool:
    place = unit.node.cells.index(cell)
    return any(later.cell_type == "code" for later in unit.node.cells[place:])


def _activities(unit: Material) -> Iterator[Finding]:
    """`lesson.toml` and the notebook tell the same story, in the same order."""
    ids = [str(cell.get("id", "")) for cell in unit.node.cells]
    checked = {exercise.id for exercise in unit.exercises}
    places = []
    for name, entry in unit.entries.items():
        if name not in ids:
            yield _about(
                unit, "activities", "the notebook has no such cell; correct the id.", name
            )
            continue
        places.append((ids.index(name), name))
        if bool(entry.get("checked")) != (name in checked):
            sentence = "checked = true needs a cell coach.check(…) and tests, and the reverse."
            yield _about(unit, "activities", sentence, name)
        if name in checked and name not in unit.solutions:
            file = unit.folder / "solutions.py"
            yield Finding(file, name, f"it has no part « # {name} »; add it.", "activities")
    for (place, name), (later, other) in pairwise(places):
        if later < place:
            sentence = f"it comes after {name} here and before it in the notebook; put it right."
            yield _about(unit, "activities", sentence, other)


def _promises(unit: Material) -> Iterator[Finding]:
    """Each objective is worked on and asked about, each misconception met."""
    done = {o for entry in unit.entries.values() for o in entry.get("objectives", [])}
    asked = {o for question in unit.quiz for o in question.get("objectives", [])}
    known = [str(objective.get("id")) for objective in unit.about.get("objective", [])]
    for objective in known:
        for where, met in (("an activity", done), ("a question of quiz.toml", asked)):
            if objective not in met:
                yield _about(unit, "objectives", f"no {where[2:]} has it; add one.", objective)
    for objective in sorted((done | asked) - set(known)):
        yield _about(unit, "objectives", "there is no such objective; correct it.", objective)
    met = _met(unit)
    for code in unit.about.get("misconceptions", []):
        if code not in met:
            sentence = "no option of quiz.toml, wrong answer or error cell is about it; add one."
            yield _about(unit, "misconceptions", sentence, str(code))


def _met(unit: Material) -> set[str]:
    tagged = {str(option.get("tag")) for q in unit.quiz for option in q.get("option", [])}
    tagged |= {str(question.get("misconception")) for question in unit.quiz}
    wrong, _ = unit.wrong()
    tagged |= {one.hint.partition("-")[0] for one in wrong} | {one.hint for one in wrong}
    return tagged | {str(m) for e in unit.entries.values() for m in e.get("misconceptions", [])}


def _words(unit: Material) -> Iterator[Finding]:
    new = unit.about.get("word", [])
    if len(new) > NEW_WORDS:
        yield _about(unit, "new-words", f"it has {len(new)} new words; {NEW_WORDS} at most.")
    text = "\n".join(cell.source for cell in unit.node.cells if cell.cell_type == "markdown")
    for word in new:
        english, french = (re.escape(str(word.get(lang))) for lang in ("en", "fr"))
        row = re.compile(rf"^\| {english}\b[^|]*\|.*\| {french}\b[^|]*\|", re.MULTILINE)
        if not row.search(text):
            sentence = "the table of words has no such line; make them agree."
            yield _about(unit, "new-words", sentence, str(word.get("en")))
    listed = {str(word.get("en")).lower() for word in new}
    for english in _table(text):
        if english.lower() not in listed:
            sentence = f"{unit.about_path.name} has no such word; make them agree."
            yield _about(unit, "new-words", sentence, english)


def _table(text: str) -> Iterator[str]:
    """The English words of the table that begins with « Anglais »."""
    for table in re.findall(r"^\| Anglais\b.*\n\|[-: |]+\n((?:\|.*\n?)+)", text, re.MULTILINE):
        for row in table.splitlines():
            yield re.sub(r" \(.*\)$", "", row.split("|")[1].strip())
