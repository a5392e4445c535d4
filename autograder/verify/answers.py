"""Right answers earn everything, stubs nothing, wrong ones what they say; enough tests decide."""

from collections.abc import Iterator
from dataclasses import replace
from textwrap import shorten

from autograder import feedback
from autograder.grading import Grader
from autograder.messages import SOURCE, Catalogue
from autograder.model import Exercise, ExerciseScore, Notebook, Test
from autograder.scoring import first_to_show
from autograder.verify.finding import Finding
from autograder.verify.material import Material, Wrong

CASES = 4
LONGEST_REASON = 120
USUAL = ("example", "case.usual")


def answers(unit: Material, grader: Grader, right: dict[str, ExerciseScore]) -> Iterator[Finding]:
    """What grading says of the answers that the author wrote."""
    yield from _reference(unit, right)
    yield from _stub(unit, grader)
    yield from _wrong(unit, grader)


def reference_scores(unit: Material, grader: Grader) -> dict[str, ExerciseScore]:
    """What the right answers earn, by exercise."""
    return _scores(unit, grader, unit.reference)


def is_whole(score: ExerciseScore) -> bool:
    """Whether an answer earned everything."""
    return score.earned == score.exercise.points


def _scores(unit: Material, grader: Grader, page: Notebook) -> dict[str, ExerciseScore]:
    asked = {exercise.id for exercise in unit.exercises}
    found = replace(page, exercises=tuple(e for e in page.exercises if e.id in asked))
    return {score.exercise.id: score for score in grader.grade(found).scores}


def _reference(unit: Material, right: dict[str, ExerciseScore]) -> Iterator[Finding]:
    where = unit.path if unit.graded else unit.folder / "solutions.py"
    for name, score in right.items():
        if not is_whole(score):
            sentence = (
                f"the right answer earns {score.earned:g} of {score.exercise.points:g}"
                f"{_because(score)}; correct the answer or the test."
            )
            yield Finding(where, name, sentence, "reference")


def _because(score: ExerciseScore) -> str:
    first = first_to_show(score.outcomes)
    if first is None:
        return ""
    name = first.test.id.rpartition("/")[2]
    failure = first.failure
    last = first.detail.strip().rpartition("\n")[2]  # of a test that broke: its traceback's
    why = f" ({shorten(last, LONGEST_REASON)})" if last else ""
    if failure and failure.obtained:
        why = f" ({failure.call}: {failure.obtained})"
    return f": {name} fails{why}"


def _stub(unit: Material, grader: Grader) -> Iterator[Finding]:
    for name, score in _scores(unit, grader, unit.stub).items():
        if is_whole(score) or (unit.graded and score.earned):
            sentence = (
                f"what is released already earns {score.earned:g} of {score.exercise.points:g};"
                " take the answer out of the stub, or add a test that it fails."
            )
            yield Finding(unit.path, name, sentence, "stub")


def _wrong(unit: Material, grader: Grader) -> Iterator[Finding]:
    found, unclear = unit.wrong()
    for path in unclear:
        sentence = "its first line must read « # a06-ex2: 0 points, M15 » (or « - » for no hint)."
        yield Finding(path, "", sentence, "wrong")
    exercises = {exercise.id: exercise for exercise in unit.exercises}
    for wrong in found:
        if wrong.exercise not in exercises:
            sentence = "there is no such exercise with tests; correct its first line."
            yield Finding(wrong.path, wrong.exercise, sentence, "wrong")
            continue
        (score,) = grader.grade(unit.attempt(exercises[wrong.exercise], wrong.source)).scores
        yield from _as_said(wrong, score)


def _as_said(wrong: Wrong, score: ExerciseScore) -> Iterator[Finding]:
    if score.earned != wrong.points:
        sentence = (
            f"it says {wrong.points:g} points and earns {score.earned:g}{_because(score)};"
            " correct its first line or the tests."
        )
        yield Finding(wrong.path, wrong.exercise, sentence, "wrong")
    hint = feedback.hint_of(score) or "-"  # another test's, when the one shown has none
    if hint != wrong.hint:
        sentence = (
            f"it says the hint {wrong.hint} and gets {hint}; correct its first line or the tests."
        )
        yield Finding(wrong.path, wrong.exercise, sentence, "wrong")


def cases(unit: Material, tests: tuple[Test, ...]) -> Iterator[Finding]:
    """Enough tests of each kind, and a wrong answer for what an exercise aims at."""
    wrong, _ = unit.wrong()
    for exercise in unit.exercises:
        own = [test for test in tests if test.exercise == exercise.id]
        lacks = [*_lacks(unit, own), *_unanswered(unit, exercise, wrong)]
        for check, sentence in lacks:
            if not unit.excuse(exercise.id, check):
                yield Finding(unit.path, exercise.id, sentence, check, gate=unit.graded)


def _lacks(unit: Material, own: list[Test]) -> Iterator[tuple[str, str]]:
    """What is asked of graded exercises; practice may have one test."""
    if not unit.graded:
        return
    if len(own) < CASES:
        sentence = (
            f"it has {len(own)} tests; write at least {CASES} (values of parametrize count)."
        )
        yield "cases", sentence
    say = Catalogue(SOURCE)
    for name in sorted({test.category for test in own if test.category not in say}):
        case = name.removeprefix("case.")
        yield "cases", f'there is no case "{case}"; docs/authoring.md lists them.'
    if not any(test.gate for test in own):
        yield "gate", "no test is marked gate; mark the examples of the text."
    if all(test.category in USUAL for test in own):
        yield "edge", 'no test has a case such as "boundary", "empty" or "edge"; add one.'
    if not any(test.hidden for test in own):
        yield "hidden", f"it has no hidden test; add one in {unit.folder}/hidden."


def _unanswered(
    unit: Material, exercise: Exercise, wrong: list[Wrong]
) -> Iterator[tuple[str, str]]:
    own = [one for one in wrong if one.exercise == exercise.id]
    if not own:
        yield "wrong-files", f"no wrong answer is kept in {unit.folder}/wrong; add one."
    hints = {one.hint.partition("-")[0] for one in own} | {one.hint for one in own}
    for target in unit.entries.get(exercise.id, {}).get("targets", []):
        if target not in hints:
            sentence = f"it aims at {target}, but no file in wrong/ triggers that hint; add one."
            yield "target", sentence
