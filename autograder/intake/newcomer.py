"""Learners whom the gradebook does not know: perhaps a known one under another name."""

from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from autograder import acquaintance
from autograder.gradebook.register import Person

_NEAR = 0.8  # of the letters
_HOW = (
    "Where it is: erase the new one with `autograder learner ID --erase`, write the known id for"
    " the name in the folder or file (unpack a ZIP first), and collect that."
)


def sentences(names: Mapping[str, str], known: Sequence[Person]) -> list[str]:
    """About each new one, id → name; what to do where somebody known may be meant."""
    if names and not known:
        return ["There were no learners in the gradebook: everybody is new in this course."]
    near = {student: _nearest(student, name, known) for student, name in sorted(names.items())}
    said = [
        f"{student} is new in this course" + (f"; is it {_shown(one)}?" if one else ".")
        for student, one in near.items()
    ]
    return [*said, _HOW] if any(near.values()) else said


def _shown(one: Person) -> str:
    return one.id if one.name == one.id else f"{one.id} ({one.name})"


def _nearest(student: str, name: str, known: Sequence[Person]) -> Person | None:
    """The one whose name or id is most alike, if that is enough."""
    best = max(known, key=lambda one: _alike(student, name, one))
    return best if _alike(student, name, best) >= _NEAR else None


def _alike(student: str, name: str, one: Person) -> float:
    """From 0 to 1; a name that has all words of the other is the same with one left out."""
    words, others = _words(name), _words(f"{one.first_name} {one.last_name}") or _words(one.id)
    if words <= others or others <= words:
        return 1.0
    texts = (f"{one.first_name}{one.last_name}", f"{one.last_name}{one.first_name}", one.id)
    pairs = [
        (a, acquaintance.squeezed(b))
        for a in map(acquaintance.squeezed, (student, name))
        for b in texts
    ]
    return max(SequenceMatcher(None, *pair).ratio() for pair in pairs)


def _words(text: str) -> set[str]:
    return {word for word in acquaintance.identifier(text).split("-") if word}
