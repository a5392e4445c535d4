"""`make demo`: a class of sample learners, from the release of assignments to their feedback."""

import os
import sys
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

from rich.console import Console

from autograder import report, sandbox
from autograder.demo import expectation, learner, secrecy, table
from autograder.demo.expectation import Seen
from autograder.demo.school import School
from autograder.demo.term import Term
from autograder.gradebook import graders
from autograder.gradebook.classroom import Classroom
from autograder.grading import Here
from autograder.model import CourseError

__all__ = ["run"]


def run(root: Path, wanted: str) -> int:
    """The whole line for the course in `root`; 1 if anything is not as it was written."""
    # nbgrader's output is caught by replacing sys.stdout; ours goes to the real one.
    console = Console(file=sys.stdout, highlight=False)
    learners = learner.read(root / "demo" / "learners")
    wanted, protection = _protection(wanted)
    if wanted == "process":
        learners = [one for one in learners if not one.hostile]
    assignments = sorted({name for one in learners for name in one.work})
    school = School(root.resolve(), assignments)
    graders.use(Here(wanted))
    try:
        with school.open() as room:
            term = Term(school, room, learners)
            term.hand_in(console)
            graded, traces = term.grade(console)
            seen = expectation.look(room, term.papers, graded)
            term.give_back(console, graded)
            _show(school, room, seen, console)
            console.print(protection, soft_wrap=True)
            reports = _report(school, room, seen)
            found = [line for one in seen for line in expectation.differences(one)]
            found += [
                *traces,
                *_check(school, seen),
                *_check_feedback(school, room, seen, console),
            ]
    finally:
        graders.close()
        graders.use(Here())
    for path in reports:
        console.print(f"Class report: {path}", markup=False, soft_wrap=True)
    console.print(
        f"Try the commands on this class: cd {school.root}", markup=False, soft_wrap=True
    )
    return _conclude(seen, found, console)


def _report(school: School, room: Classroom, seen: list[Seen]) -> list[Path]:
    """The page of each assignment and of the course; the two that have most to say."""
    made = {}
    for name in ("", *school.assignments):
        made[name] = report.place(room, name)
        made[name].parent.mkdir(parents=True, exist_ok=True)
        made[name].write_text(report.html(report.read(room, name)), encoding="utf-8")
    largest, _ = Counter(one.assignment for one in seen).most_common(1)[0]
    return [made[""], made[largest]]


def _protection(wanted: str) -> tuple[str, str]:
    """What to grade with, and a line about it; our own samples run even without protection."""
    try:
        layers = sandbox.choose(wanted)
    except CourseError:
        layers = sandbox.probe()
    said = sandbox.describe(layers)
    if layers.levels() == ("L0",):
        return "process", f"{said}; the hostile learners stayed at home"
    return wanted, said


def _show(school: School, room: Classroom, seen: list[Seen], console: Console) -> None:
    """The gradebook, then the sentences for the instructor, with paths from the demo's folder."""
    for name in dict.fromkeys(one.assignment for one in seen):
        rows = [one for one in seen if one.assignment == name]
        exercises = room.references(name)[name].exercises
        console.print(table.marks(name, rows, exercises))
    for one in seen:
        for note in one.graded.notes:
            short = note.replace(f"{school.root}{os.sep}", "")
            console.print(f"{one.learner.name}: {short}", markup=False, soft_wrap=True)


def _check(school: School, seen: list[Seen]) -> Iterator[str]:
    """What was released, and what nobody but the instructor may read."""
    typed = [text for one in seen for text in one.work.answers.values()]
    for name in school.assignments:
        source = school.source(name).parent
        for released in school.released(name):
            yield from secrecy.contents(released, source)
            yield from secrecy.solutions(released, source)
    yield from secrecy.leaks(school.root, typed)


def _check_feedback(
    school: School, room: Classroom, seen: list[Seen], console: Console
) -> Iterator[str]:
    """Every page was written; the one with most hints is fetched by its learner, and is named."""
    marked = {room.feedback(s.learner.id, s.assignment) / f"{s.assignment}.html": s for s in seen}
    marked = {page: one for page, one in marked.items() if one.scores}
    yield from (f"{page}: this page was not written." for page in marked if not page.exists())
    page = max(marked, key=lambda page: marked[page].hints, default=None)
    if page and page.exists():
        reader, name = marked[page].learner, marked[page].assignment
        fetched = school.read_feedback(reader, name)
        if [path.read_bytes() for path in fetched] != [page.read_bytes()]:
            yield f"{reader.id}, {name}: the feedback that was fetched is not {page}."
        console.print(f"Feedback of {reader.name}: {page}", markup=False, soft_wrap=True)


def _conclude(seen: list[Seen], found: list[str], console: Console) -> int:
    for line in found:
        console.print(f"✗ {line}", markup=False, soft_wrap=True)
    if found:
        return 1
    learners = len({one.learner.id for one in seen})
    marks, hints = sum(len(one.scores) for one in seen), sum(one.hints for one in seen)
    counts = f"{learners} learners, {len(seen)} notebooks, {marks} marks, {hints} hints"
    console.print(f"✓ {counts}: all as expected")
    return 0
