"""What there is about one learner in a course."""

from dataclasses import dataclass

from autograder.dossier.places import Place, places
from autograder.dossier.search import Named, search
from autograder.gradebook import learner, register
from autograder.gradebook.classroom import Classroom
from autograder.gradebook.learner import Learner
from autograder.gradebook.register import Person


@dataclass(frozen=True, slots=True)
class Dossier:
    """`known` is what the gradebook has, `places` what is theirs alone, `named` all the rest."""

    person: Person
    known: Learner | None
    places: tuple[Place, ...]
    named: Named

    @property
    def is_empty(self) -> bool:
        """Nobody of this id was here, or nothing is left."""
        return not (self.known or self.places or self.named.pages or self.named.logs)


def read(room: Classroom, who: str) -> Dossier:
    """Look everywhere; raises CourseError for what cannot be an id."""
    theirs = places(room, who)
    known = learner.find(room, who)
    person = known.person if known else Person(who)
    return Dossier(person, known, theirs, search(room, person, [one.path for one in theirs]))


def similar(room: Classroom, who: str) -> list[Person]:
    """Learners whose id, name or address has this text in it."""
    return [
        one
        for one in sorted(register.people(room), key=lambda person: person.id)
        if who.casefold() in f"{one.id} {one.name} {one.email}".casefold()
    ]
