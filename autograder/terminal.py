"""What the verbs of the command line do and print; each returns the exit status."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import click
import msgspec

from autograder import feedback, grading, moved, notebook, progress, sandbox
from autograder.gradebook import alone, collected, graders
from autograder.gradebook.classroom import Classroom
from autograder.grading import cluster
from autograder.messages import visible
from autograder.model import CourseError, Result

NEEDS_A_PERSON = 1
STOPPED = 130  # as shells have it for Ctrl-C


def grade(
    assignment: str,
    root: Path,
    students: Sequence[str],
    *,
    jobs: int | None,
    wanted: str,
    scheduler: str,
    force: bool,
    reuse: bool,
    keep: bool = True,
    as_json: bool = False,
) -> int:
    """`autograder grade`: 1 if a submission needs a person."""
    with _site(wanted, scheduler, reuse=reuse) as site:
        click.echo(sandbox.describe(site.layers()), err=True)
        room = Classroom(root)
        names = collected.chosen(room, assignment, students)
        graders.use(site)
        how = _How(jobs or site.room(), force, keep, as_json)
        return _grade(room, assignment, names, how)


@dataclass(frozen=True, slots=True)
class _How:
    """What the options of `autograder grade` say."""

    jobs: int
    force: bool
    keep: bool
    as_json: bool


@contextmanager
def _site(wanted: str, scheduler: str, *, reuse: bool) -> Iterator[grading.Site]:
    """This machine, or the cluster behind a scheduler."""
    if not scheduler:
        yield grading.Here(wanted, reuse)
        return
    if said := cluster.warning(scheduler):
        click.echo(said, err=True)
    with cluster.connected(scheduler, wanted) as site:
        try:
            yield site
        finally:
            graders.use(grading.Here())  # which lets go of the cluster's


def _grade(room: Classroom, assignment: str, names: Sequence[str], how: _How) -> int:
    """Sentences come at the end and in the order of the class, whoever was done first."""
    new = lost = 0
    moves: list[moved.Move] = []
    notes: dict[str, tuple[str, ...]] = {}
    faults: dict[str, None] = {}
    stays: dict[str, collected.Stays] = {}
    with (
        progress.interruption() as stop,
        collected.grading(
            room, assignment, names, jobs=how.jobs, force=how.force, keep=how.keep, stop=stop
        ) as results,
        progress.bar(assignment, len(names)) as advance,
    ):
        for one in results:
            new, lost = new + bool(one.results), lost + one.refused
            notes[one.student] = one.notes
            moves += moved.of(one)
            stays |= {one.student: one.stays} if one.stays else {}
            faults |= dict.fromkeys(one.faults)
            advance(one.refused)
    for name in names:
        for note in notes.get(name, ()):
            click.echo(visible(f"{name}: {note}"), err=True)
    for fault in faults:
        click.echo(visible(fault), err=True)
    same, left = len(notes) - new - lost, len(names) - len(notes)
    counts = moved.Counts(assignment, new, same, lost, left, how.keep)
    told = moved.json if how.as_json else moved.text
    click.echo(told(counts, moves, stays))
    if left:
        click.echo(f"Stopped before {left} others: the same command goes on with them.", err=True)
        return STOPPED
    return NEEDS_A_PERSON if lost or faults else 0


def score(
    paths: Sequence[Path], tests: Path | None, wanted: str, pages: Path | None, *, as_json: bool
) -> int:
    """`autograder score`: 1 if a notebook could not be graded."""
    status = 0
    graders_of: dict[Path, grading.Grader] = {}
    try:
        for path in paths:
            try:
                found = _score(path, tests or path.parent, wanted, graders_of)
            except CourseError as error:
                # several lines only when we wrote them
                click.echo(
                    "\n".join(
                        map(visible, str(error).replace(str(path), visible(str(path))).split("\n"))
                    ),
                    err=True,
                )
                status = NEEDS_A_PERSON
                continue
            click.echo(_json(path, found) if as_json else _text(path, found))
            if pages:
                _write_page(path, found, pages)
            for problem in found.problems:
                click.echo(visible(problem), err=True)
                status = NEEDS_A_PERSON
    finally:
        for grader in graders_of.values():
            grader.close()
    return status


def _score(
    path: Path, folder: Path, wanted: str, graders_of: dict[Path, grading.Grader]
) -> Result:
    """Against the assignment's own notebook where there is one: points are not the learner's."""
    learner = notebook.read(path)
    source = folder / f"{folder.resolve().name}.ipynb"
    reference = notebook.read(source) if source.exists() else None
    if unfilled := notebook.templates(reference or learner):
        raise CourseError(
            f"{path}: the tests of {', '.join(unfilled)} (AUTOTEST) are only in nbgrader's"
            " gradebook; collect it and use `autograder grade`."
        )
    if folder not in graders_of:
        graders_of[folder] = grading.Grader(
            folder, reference or learner, site=grading.Here(wanted)
        )
    return graders_of[folder].grade(learner, reference)


def _write_page(path: Path, found: Result, pages: Path) -> None:
    """What a class would get as feedback, beside the words on the screen."""
    try:
        pages.mkdir(parents=True, exist_ok=True)
        html = alone.page(notebook.node(path), found, path.stem)
        (pages / f"{path.stem}.html").write_text(html, encoding="utf-8")
    except OSError as error:
        raise CourseError(f"{pages}: the page cannot be written here ({error}).") from error


def _json(path: Path, found: Result) -> str:
    """One line; documented in docs/json.md."""
    return msgspec.json.encode(
        {
            "notebook": str(path),
            "earned": found.earned,
            "points": found.points,
            "layers": found.layers,
            "problems": found.problems,
            "exercises": [
                {
                    "id": s.exercise.id,
                    "earned": s.earned,
                    "points": s.exercise.points,
                    "hint": feedback.hint_of(s),
                    "tests": [
                        {
                            "id": o.test.id,
                            "status": o.status,
                            "hidden": o.test.hidden,
                            "gate": o.test.gate,
                            "failure": o.failure,
                        }
                        for o in s.outcomes
                    ],
                }
                for s in found.scores
            ],
        }
    ).decode()


def _text(path: Path, found: Result) -> str:
    cards = [feedback.card(s, found.notebook.lang) for s in found.scores]
    parts = [f"{visible(card.id)}\n{feedback.text(card)}" for card in cards]
    return "\n\n".join([visible(str(path)), *parts, f"{found.earned:g} / {found.points:g}"])
