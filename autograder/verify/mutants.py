"""Mutants and universal wrong answers, each graded as a learner's work would be."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

import msgspec

from autograder.grading import Grader
from autograder.model import CourseError, Exercise, Notebook
from autograder.verify.examination import Said, answers, difference
from autograder.verify.finding import Finding, Kept
from autograder.verify.invention import invented
from autograder.verify.material import Material, toml
from autograder.verify.mutation import Mutant, mutants
from autograder.verify.recording import Asked, Question, Recorder, record
from autograder.verify.stage import Stage
from autograder.verify.universal import NAMES, NOTHING, wrong_answers

INPUTS = 1_000
RUNS, RUNS_OF_PRACTICE = 20, 5
KILLED = 0.95
SECONDS = 2.0  # for a cell of a mutant: who is at it for longer will not end
LIST = "mutants.toml"


class Survivor(msgspec.Struct, forbid_unknown_fields=True):
    """A mutant that no test kills: equivalent (which is checked), or accepted as a loss."""

    exercise: str
    change: str
    equivalent: str = ""
    accepted: str = ""


@dataclass(slots=True)
class Counts:
    """How the mutants of a unit fared."""

    killed: int = 0
    equivalent: int = 0
    survived: int = 0

    @property
    def rate(self) -> float:
        """The part that is killed, of those that differ at all."""
        return self.killed / (self.killed + self.survived) if self.killed or self.survived else 1.0


@dataclass(frozen=True, slots=True)
class Interview:
    """The right answers to generated questions, asked once per exercise."""

    asked: Asked
    questions: list[Question]
    right: list[Said]


class Trial:
    """Everything about the tests of one unit's exercises that changed answers show."""

    def __init__(self, unit: Material, grader: Grader, stage: Stage, whole: set[str]) -> None:
        self.unit, self.grader, self.stage = unit, grader, stage
        self.whole = whole  # what changes a wrong answer shows nothing
        self.counts = Counts()
        self.kept: list[Kept] = []
        self.listed = _listed(unit)
        self.used: Counter[tuple[str, str]] = Counter()

    def findings(self) -> Iterator[Finding]:
        """Universal wrong answers first, then mutants; then what mutants.toml says in vain."""
        unit = self.unit
        self.runs = RUNS if unit.graded else RUNS_OF_PRACTICE
        recorder = record(self.grader.unit, self.stage, unit.reference, self.runs)
        asked = recorder.asked
        if unit.exercises and not any(heard.questions for heard in asked.values()):
            raise CourseError(f"{unit.folder}: its tests ask the reference nothing; look at them.")
        yield from self._chance(recorder)
        for exercise in unit.exercises:
            heard = asked.get(exercise.id)
            if heard and heard.questions and exercise.id in self.whole:
                yield from self._universal(exercise, heard)
                yield from self._mutants(exercise, heard)
        yield from self._stale()
        if unit.graded and self.counts.rate < KILLED:
            sentence = (
                f"its tests kill {self.counts.rate:.0%} of the mutants; {KILLED:.0%} are asked."
            )
            yield Finding(unit.path, "", sentence, "mutants")

    def _chance(self, recorder: Recorder) -> Iterator[Finding]:
        for (exercise, test), statuses in recorder.statuses.items():
            if len(statuses) > 1:
                name = test.rpartition("/")[2]
                sentence = (
                    f"{name} passes in some of {self.runs} runs of the right answer and fails in"
                    " others; take chance out of it."
                )
                yield Finding(self.unit.path, exercise, sentence, "determinism")

    def _source(self, exercise: Exercise) -> str:
        return self.unit.reference.cells[exercise.answer or 0].source

    def _earned(self, exercise: Exercise, source: str) -> float:
        attempt = self.unit.attempt(exercise, source)
        (score,) = self.grader.grade(attempt, seconds=SECONDS).scores
        return score.earned or 0.0

    def _universal(self, exercise: Exercise, asked: Asked) -> Iterator[Finding]:
        questions = [q for q in asked.questions if not q.lines] or asked.questions
        source = self._source(exercise)
        replies = self._answers(self.unit.reference, exercise, asked, questions)
        if self.unit.graded and not self.unit.excuse(exercise.id, "gate"):
            yield from self._examples(exercise, questions, replies)
        heard = Asked(questions, asked.inputs, asked.results)
        for name, wrong in wrong_answers(source, heard, replies):
            if self.unit.excuse(exercise.id, name):
                continue
            earned = self._earned(exercise, wrong)
            limit = 0.0 if name in NOTHING and self.unit.graded else exercise.points
            if earned == exercise.points or earned > limit:
                sentence = (
                    f"an answer that {NAMES[name]} earns {earned:g} of {exercise.points:g};"
                    " add an example or a test that it fails."
                )
                yield Finding(self.unit.path, exercise.id, sentence, name)

    def _examples(
        self, exercise: Exercise, questions: Sequence[Question], replies: Sequence[Said]
    ) -> Iterator[Finding]:
        """Two examples with one answer let a constant pass; where nothing varies, it is right."""
        pairs = list(zip(questions, replies, strict=False))
        shown = {repr(said) for question, said in pairs if question.gate}
        if len(shown) == 1 and len({repr(question.args) for question, _ in pairs}) > 1:
            sentence = "all its examples have one answer; add one with another answer."
            yield Finding(self.unit.path, exercise.id, sentence, "gate")

    def _mutants(self, exercise: Exercise, asked: Asked) -> Iterator[Finding]:
        survivors = []
        for mutant in mutants(self._source(exercise), set(asked.inputs)):
            if self._earned(exercise, mutant.source) < exercise.points:
                self.counts.killed += 1
            else:
                survivors.append(mutant)
        if survivors:
            yield from self._survivors(exercise, asked, survivors)

    def _survivors(
        self, exercise: Exercise, asked: Asked, survivors: Sequence[Mutant]
    ) -> Iterator[Finding]:
        if self.unit.excuse(exercise.id, "mutants"):
            return
        heard = self._interview(exercise, asked)
        found = list(self._told(exercise, heard, survivors))
        if self.unit.graded or not found:
            yield from found
        else:  # in a lesson one example is enough
            more = f" (and {len(found) - 1} others)" if len(found) > 1 else ""
            yield replace(found[0], sentence=f"{found[0].sentence}{more}")

    def _told(
        self, exercise: Exercise, heard: Interview, survivors: Sequence[Mutant]
    ) -> Iterator[Finding]:
        for mutant in survivors:
            differs = self._differs(exercise, heard, mutant)
            entry = self.listed.get((exercise.id, mutant.change))
            self.used[exercise.id, mutant.change] += 1
            if entry and (entry.accepted or not differs):
                self.counts.equivalent += not differs
                self.counts.survived += bool(differs)
                reason = entry.equivalent or entry.accepted
                kept = Kept(self.unit.folder / LIST, exercise.id, mutant.change, reason)
                self.kept.append(kept)
                continue
            self.counts.survived += 1
            yield self._survivor(exercise, mutant, differs, entry)

    def _survivor(
        self, exercise: Exercise, mutant: Mutant, differs: str, entry: Survivor | None
    ) -> Finding:
        if entry:
            sentence = f"« {mutant.change} » is no equivalent mutant: {differs}; add that test."
            return Finding(self.unit.folder / LIST, exercise.id, sentence, "mutants")
        what = (
            f"{differs}; add that test."
            if differs
            else f"{INPUTS} inputs show no difference: list it with its reason in {LIST}."
        )
        sentence = f"no test notices « {mutant.change} »: {what}"
        return Finding(self.unit.path, exercise.id, sentence, "mutants", gate=self.unit.graded)

    def _interview(self, exercise: Exercise, asked: Asked) -> Interview:
        questions = list(invented(asked.questions, INPUTS))
        right = self._answers(self.unit.reference, exercise, asked, questions)
        return Interview(asked, questions, right)

    def _differs(self, exercise: Exercise, heard: Interview, mutant: Mutant) -> str:
        page = self.unit.attempt(exercise, mutant.source)
        said = self._answers(page, exercise, heard.asked, heard.questions)
        return difference(heard.questions, heard.right, said)

    def _answers(
        self, page: Notebook, exercise: Exercise, asked: Asked, questions: Sequence[Question]
    ) -> list[Said]:
        session = self.stage.session(page)
        try:
            return answers(session, exercise.id, asked, questions)
        finally:
            session.link.kill()

    def _stale(self) -> Iterator[Finding]:
        for (exercise, change), entry in self.listed.items():
            if not self.used[exercise, change]:
                sentence = f"« {entry.change} » is killed or no longer there; take it out."
                yield Finding(self.unit.folder / LIST, exercise, sentence, "mutants")


def _listed(unit: Material) -> dict[tuple[str, str], Survivor]:
    path = unit.folder / LIST
    if not path.exists():
        return {}
    try:
        entries = msgspec.convert(toml(path).get("mutant", []), list[Survivor])
    except msgspec.ValidationError as error:
        raise CourseError(f"{path}: this does not fit ({error}); correct it.") from error
    for entry in entries:
        if bool(entry.equivalent) == bool(entry.accepted):
            msg = f"{path}: {entry.change}: give it one reason, `equivalent` or `accepted`."
            raise CourseError(msg)
    return {(entry.exercise, entry.change): entry for entry in entries}
