"""A dossier as lines for a person: what there is, and what erasing would do with it."""

from pathlib import Path

from autograder.dossier.dossier import Dossier
from autograder.gradebook.classroom import Classroom


def lines(room: Classroom, found: Dossier) -> list[str]:
    """Every place, before anything is done."""
    person, named = found.person, found.named
    name = person.name if person.name != person.id else ""
    rows: list[tuple[str, str]] = [
        (place.kind, f"{short(room, place.path)} (files: {place.files})") for place in found.places
    ]
    rows += [
        ("report", f"{short(room, p)} (erased; its command makes it again)") for p in named.pages
    ]
    rows += [("log", f"{short(room, p)} (only the lines that name them)") for p in named.logs]
    if found.known:
        marks = sum(len(work.marks) for work in found.known.works)
        rows.append(("gradebook", f"assignments: {len(found.known.works)}, marks: {marks}"))
    rows += [("named in", f"{short(room, p)} (stays: look at it yourself)") for p in named.others]
    head = " · ".join(filter(None, (person.id, name, person.email)))
    common = (
        f"  The assignments say {', '.join(named.common)}, too: no other file was searched for it."
    )
    return [head, *(f"  {kind:<10} {what}" for kind, what in rows), *[common] * bool(named.common)]


def short(room: Classroom, path: Path) -> str:
    """As seen from the course."""
    return str(path.relative_to(room.root)) if path.is_relative_to(room.root) else str(path)
