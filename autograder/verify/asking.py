"""What a lesson lets the coach ask: its sets of questions, and puzzles that can be laid."""

import re
from collections.abc import Iterator

from autograder.verify import page
from autograder.verify.finding import Finding
from autograder.verify.material import Material

QUIZ = re.compile(r'\bcoach\.quiz\("([^"]*)"\)')
PARSONS = re.compile(r'\bcoach\.parsons\("([^"]*)"\)')
BLOCK = re.compile(r"^[A-Z](?: ?\|| {3})( *)\S", re.MULTILINE)
SETS = ("recall", "exit")
STEP = 4


def asking(unit: Material) -> Iterator[Finding]:
    """Every set is asked by a cell, and every cell asks what is there."""
    if unit.graded:
        return
    name = f"l{str(unit.about.get('id', '')).replace('-', '')}"
    there = {f"{name}-{question.get('set', 'bank')}" for question in unit.quiz}
    asked: set[str] = set()
    for cell in unit.node.cells:
        if cell.cell_type == "code":
            found = QUIZ.findall(cell.source)
            asked.update(found)
            for wrong in sorted(set(found) - there - {str(q.get("id")) for q in unit.quiz}):
                yield _about(unit, cell.id, f"quiz.toml has no questions « {wrong} »; correct it.")
            for exercise in PARSONS.findall(cell.source):
                yield from _puzzle(unit, cell.id, exercise)
    for missing in (f"{name}-{group}" for group in SETS):
        if missing in there - asked:
            yield _about(unit, "", f'no cell asks these questions; add coach.quiz("{missing}").')


def _puzzle(unit: Material, cell: str, exercise: str) -> Iterator[Finding]:
    """The lettered lines stand in the exercise's text, and can stand in a program."""
    texts = (found.source for found in unit.node.cells if found.get("id") == f"{exercise}-text")
    fences = [code for text in texts for lang, code in page.read(text).fences if lang == "text"]
    moved = BLOCK.findall(fences[0]) if fences else []
    if exercise not in {known.id for known in unit.exercises}:
        yield _about(unit, cell, f"coach.check knows no « {exercise} »; correct it.")
    elif not moved:
        sentence = f"the first ```text of {exercise}-text has no lines « A |… »; write them there."
        yield _about(unit, cell, sentence)
    elif any(len(spaces) % STEP for spaces in moved):
        sentence = f"the lines of {exercise}-text start {STEP} spaces deep or not; move them."
        yield _about(unit, cell, sentence)


def _about(unit: Material, cell: str, sentence: str) -> Finding:
    return Finding(unit.path, cell, sentence, "quiz")
