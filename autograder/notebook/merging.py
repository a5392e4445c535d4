"""The learner's cells with the course's exercises."""

from dataclasses import replace

from autograder.model import Exercise, Notebook


def merge(reference: Notebook, handed_in: Notebook) -> Notebook:
    """What decides about points comes from the reference; the learner's notebook only answers.

    These are: which exercises there are, what they are worth, the text of grade cells.  Of a cell
    that is there twice the last one counts, as in the kernel that ran both.
    """
    places = {cell.grade_id: n for n, cell in enumerate(handed_in.cells) if cell.grade_id}
    originals = {
        cell.grade_id: cell for cell in reference.cells if cell.grade and not cell.solution
    }
    return replace(
        handed_in,
        cells=tuple(originals.get(cell.grade_id, cell) for cell in handed_in.cells),
        exercises=tuple(
            replace(
                exercise,
                cell=places.get(exercise.id),
                answer=_place(places, reference, exercise),
            )
            for exercise in reference.exercises
        ),
    )


def restored(reference: Notebook, paper: Notebook) -> Notebook:
    """A paper in which nbgrader has put back all that the gradebook knows: this is what counts.

    Its grade cells hold the tests as they were released, where the course's source may have only
    a template of them (`### AUTOTEST`).  From the reference comes which cell answers what.
    """
    places = {cell.grade_id: n for n, cell in enumerate(paper.cells) if cell.grade_id}
    known = {exercise.id: exercise for exercise in reference.exercises}
    return replace(
        paper,
        exercises=tuple(
            replace(exercise, answer=_place(places, reference, known[exercise.id]))
            if exercise.id in known
            else exercise
            for exercise in paper.exercises
        ),
    )


def _place(places: dict[str, int], reference: Notebook, exercise: Exercise) -> int | None:
    if exercise.answer is None:
        return None
    return places.get(reference.cells[exercise.answer].grade_id)
