"""What became of each learner's work, compared with what was written beforehand."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from autograder import feedback
from autograder.demo.learner import Expected, Learner, Work
from autograder.demo.term import Paper
from autograder.gradebook import paper
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.collected import Graded
from autograder.gradebook.paper import GradedCell
from autograder.model import ExerciseScore


@dataclass(frozen=True, slots=True)
class Seen:
    """One learner's assignment after grading: our result, nbgrader's gradebook and notebook."""

    learner: Learner
    assignment: str
    graded: Graded
    book: dict[str, float | None]
    cells: dict[str, GradedCell]

    @property
    def work(self) -> Work:
        """What the learner handed in."""
        return self.learner.work[self.assignment]

    @property
    def scores(self) -> tuple[ExerciseScore, ...]:
        """The exercises of the notebook; none if it was not graded."""
        return tuple(score for result in self.graded.results for score in result.scores)

    @property
    def hints(self) -> int:
        """How many exercises show one."""
        return sum(bool(feedback.hint_of(score)) for score in self.scores)


def look(room: Classroom, papers: Sequence[Paper], graded: Sequence[Graded]) -> list[Seen]:
    """Read back what nbgrader keeps of each paper."""
    books = {assignment: room.marks(assignment) for _, assignment in papers}
    found = []
    for (learner, assignment), one in zip(papers, graded, strict=True):
        path = room.autograded(learner.id, assignment) / f"{assignment}.ipynb"
        book = books[assignment].get(learner.id, {})
        found.append(
            Seen(
                learner,
                assignment,
                one,
                {name: earned for name, (earned, _) in book.items()},
                paper.graded_cells(path) if path.exists() else {},
            )
        )
    return found


def differences(seen: Seen) -> list[str]:
    """One sentence for each thing that is not as it was written."""
    found = [f"{seen.learner.id}, {seen.assignment}: {line}" for line in _about_notebook(seen)]
    for score in seen.scores:
        expected = seen.work.expected(score.exercise)
        found += [
            f"{seen.learner.id}, {score.exercise.id}: {line}"
            for line in _about_exercise(seen, score, expected)
        ]
    return found


def _about_notebook(seen: Seen) -> Iterator[str]:
    work, notes = seen.work, seen.graded.notes
    if bool(seen.scores) != work.graded:
        yield "it was not graded, but should be." if work.graded else "it must not be graded."
    if seen.book.keys() != {score.exercise.id for score in seen.scores}:
        yield f"the gradebook has marks for {', '.join(sorted(seen.book)) or 'nothing'}."
    if work.note and not any(work.note in note for note in notes):
        yield f'no sentence for the instructor says "{work.note}".'
    for note in notes:
        if not work.note or work.note not in note:
            yield f"nobody expected the sentence: {note}"


def _about_exercise(seen: Seen, score: ExerciseScore, expected: Expected) -> Iterator[str]:
    mark, cell = seen.book.get(score.exercise.id), seen.cells.get(score.exercise.id)
    if mark != expected.points:
        yield f"{_points(mark)} in the gradebook, {expected.points:g} expected."
    if cell is None or cell.mark != mark:
        read = _points(cell.mark if cell else None)
        yield f"nbgrader reads {read} in the notebook, {_points(mark)} is in the gradebook."
    hint = feedback.hint_of(score)
    if hint != expected.hint:
        yield f"the hint is {hint or 'none'}, {expected.hint or 'none'} expected."
    card = feedback.html(feedback.card(score, seen.learner.lang))
    if cell and cell.html != card:
        yield "the card in the graded notebook is not the one of this result."


def _points(mark: float | None) -> str:
    return "no mark" if mark is None else f"{mark:g}"
