"""Pairs of learners whose answers share what few others have."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations

from autograder.gradebook.register import Person, Register
from autograder.similarity.shape import pieces

RARE, FEW = 0.1, 4  # of the class, or learners: what more of them write, the exercise asks for
MOST = 1 / 3  # in a very small class
SHARED = 0.6  # of what is rare in the shorter of two answers
LEAST = 6  # rare pieces in common: half a line can be chance
ALONE = 20  # where it is one exercise only: a short answer that is natural is found by many
Pieces = frozenset[tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Shared:
    """An exercise in which two answers are close: rare pieces in common, of how many."""

    exercise: str
    common: int
    share: float
    first: str
    second: str


@dataclass(frozen=True, slots=True)
class Pair:
    """Two learners, with the exercises in which they are close."""

    people: tuple[Person, Person]
    shared: tuple[Shared, ...]

    @property
    def common(self) -> int:
        """Rare pieces in common in all of them."""
        return sum(one.common for one in self.shared)


@dataclass(frozen=True, slots=True)
class Similarities:
    """Pairs, the closest first, and groups of those who are linked by them."""

    compared: int
    pairs: tuple[Pair, ...]
    groups: tuple[tuple[Person, ...], ...]


def find(register: Register, known: Mapping[str, Iterable[str]]) -> Similarities:
    """Compare each exercise's answers; `known` are sources that everybody has: stub, reference."""
    found: dict[tuple[str, str], list[Shared]] = defaultdict(list)
    for question in register.questions:
        answers = {
            student: work.answers[question.id]
            for student, work in register.works.items()
            if question.id in work.answers
        }
        given = [pieces(source) for source in known.get(question.id, ())]
        for names, shared in _close(question.id, answers, frozenset().union(*given)):
            found[names].append(shared)
    people = register.people
    pairs = [
        Pair((people[one], people[other]), tuple(shared))
        for (one, other), shared in found.items()
        if len(shared) > 1 or shared[0].common >= ALONE
    ]
    pairs.sort(key=lambda pair: (-pair.common, pair.people[0].name, pair.people[1].name))
    return Similarities(len(register.works), tuple(pairs), _groups(pairs))


def _close(
    exercise: str, answers: Mapping[str, str], given: Pieces
) -> Iterable[tuple[tuple[str, str], Shared]]:
    """Only learners who share a rare piece are compared: a thousand are as many as thirty."""
    shapes = {student: pieces(source) - given for student, source in answers.items()}
    counts = Counter(piece for shape in shapes.values() for piece in shape)
    limit = min(max(FEW, RARE * len(shapes)), MOST * len(shapes))
    rare = {s: {p for p in shape if counts[p] <= limit} for s, shape in shapes.items()}
    holders: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for student, shape in rare.items():
        for piece in shape:
            holders[piece].append(student)
    common = Counter(
        pair for students in holders.values() for pair in combinations(sorted(students), 2)
    )
    for (one, other), number in common.items():
        share = number / min(len(rare[one]), len(rare[other]))
        if number >= LEAST and share >= SHARED:
            yield (one, other), Shared(exercise, number, share, answers[one], answers[other])


def _groups(pairs: Iterable[Pair]) -> tuple[tuple[Person, ...], ...]:
    """Three or more who are linked, the largest first; two are a pair already."""
    groups: list[dict[str, Person]] = []
    for pair in pairs:
        joined = {person.id: person for person in pair.people}
        apart = []
        for group in groups:
            if joined.keys() & group.keys():
                joined |= group
            else:
                apart.append(group)
        groups = [*apart, joined]
    large = [tuple(group.values()) for group in groups if len(group) > 2]  # noqa: PLR2004
    return tuple(sorted(large, key=lambda group: -len(group)))
