"""The marks of one learner as JSON, as a table, and as a page that says what each file is."""

from collections.abc import Set as AbstractSet
from datetime import UTC, datetime
from pathlib import PurePosixPath
from typing import Any

import msgspec

from autograder.dossier.dossier import Dossier
from autograder.feedback import number
from autograder.feedback.rendering import templates
from autograder.gradebook import trace
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.learner import HandedIn, Marked
from autograder.gradebook.reuse import KEY
from autograder.gradebook.trace import Traced
from autograder.gradebook.wiring import language
from autograder.messages import SOURCE, Catalogue, languages
from autograder.spreadsheet import safe, written

COLUMNS = (
    "assignment",
    "handed_in",
    "late_seconds",
    "extension_seconds",
    "penalty",
    "exercise",
    "points",
    "earned",
    "by_program",
    "by_person",
    "extra",
    "waits",
)
_INTERFACE = (SOURCE, "en")


def texts(
    room: Classroom, found: Dossier, files: AbstractSet[PurePosixPath]
) -> dict[str, str | bytes]:
    """Name in the ZIP → content; `files` are the others that will be in it."""
    works = found.known.works if found.known else ()
    traces = {work.assignment: _traces(room, found.person.id, work) for work in works}
    facts = _facts(found, works, traces)
    return {
        "index.html": _page(room, found, works, {path.parts[0] for path in files}),
        "learner.json": msgspec.json.format(msgspec.json.encode(facts), indent=2),
        # with a byte order mark: spreadsheet programs read accents only so
        "marks.csv": "\ufeff" + written([COLUMNS, *(_line(w, m) for w in works for m in w.marks)]),
    }


def _traces(room: Classroom, who: str, work: HandedIn) -> dict[str, Traced]:
    """Exercise → what its tests said, where the graded notebooks are still there."""
    found: dict[str, Traced] = {}
    for path in sorted(room.autograded(who, work.assignment).glob("*.ipynb")):
        try:
            metadata = msgspec.json.decode(path.read_bytes())["metadata"][KEY]
        except (OSError, msgspec.DecodeError, KeyError, TypeError):
            continue
        found |= trace.read(metadata)
    return found


def _facts(
    found: Dossier, works: tuple[HandedIn, ...], traces: dict[str, dict[str, Traced]]
) -> dict[str, Any]:
    person = found.person
    about = {"id": person.id, "first_name": person.first_name, "last_name": person.last_name}
    about |= {"email": person.email, "lms_user_id": found.known.lms if found.known else ""}
    return {
        "learner": about,
        "written": datetime.now(UTC).isoformat(timespec="seconds"),
        "assignments": [
            msgspec.to_builtins(work)
            | {"tests": {name: _said(one) for name, one in traces[work.assignment].items()}}
            for work in works
        ],
    }


def _said(traced: Traced) -> dict[str, Any]:
    """Of a hidden test what feedback says too: its category, and whether it passed."""
    tests = [
        {"hidden": t.hidden, "category": t.category, "status": t.status}
        | ({} if t.hidden else {"test": t.test, "call": t.call, "obtained": t.obtained})
        for t in traced.tests
    ]
    return {"hint": traced.hint, "tests": tests}


def _line(work: HandedIn, mark: Marked) -> list[str]:
    when = work.when.isoformat(sep=" ") if work.when else ""
    head = (work.assignment, when, round(work.late), round(work.extension), work.penalty)
    given = (mark.earned, mark.program, mark.person, mark.extra)
    values = (*head, mark.exercise, mark.points, *given, int(mark.waits))
    return ["" if value is None else safe(value) for value in values]


def _page(
    room: Classroom, found: Dossier, works: tuple[HandedIn, ...], folders: AbstractSet[str]
) -> str:
    """In the course's language, then in the other one."""
    first = language(room.root)
    order = sorted(_INTERFACE, key=lambda lang: lang != first)
    says = [Catalogue(lang) for lang in order if lang in languages()]
    return (
        templates()
        .get_template("dossier/index.html.j2")
        .render(
            says=says,
            found=found,
            works=works,
            folders=folders,
            course=room.directory.course_id,
            today=f"{datetime.now(UTC):%Y-%m-%d}",
            number=number,
        )
    )
