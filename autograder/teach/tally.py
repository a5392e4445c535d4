"""How far the grading of a class is, and what is left for a person."""

from dataclasses import dataclass, field
from typing import Any

from autograder.messages import Catalogue, visible
from autograder.teach.clerk import Begun, Ended, Said, Step


@dataclass(slots=True)
class Tally:
    """Counted in the clerk's thread, read by the pages."""

    total: int = 0
    new: int = 0
    same: int = 0
    refused: int = 0
    notes: dict[str, tuple[str, ...]] = field(default_factory=dict)
    faults: dict[str, None] = field(default_factory=dict)
    ended: Ended | None = None

    def hear(self, said: Said) -> None:
        """One more."""
        match said:
            case Begun():
                self.total = said.total
            case Step():
                self.new += said.new
                self.refused += said.refused
                self.same += not (said.new or said.refused)
                self.notes |= {said.student: said.notes} if said.notes else {}
                self.faults |= dict.fromkeys(said.faults)
            case Ended():
                self.ended = said

    @property
    def done(self) -> int:
        """How many were looked at."""
        return self.new + self.same + self.refused

    def sentences(self, course: str) -> list[str]:
        """By the learner's name, then what concerns the tests; the last is why it ended early.

        Files are named as JupyterLab has them, from the folder of the course on.
        """
        found = [f"{name}: {note}" for name, notes in sorted(self.notes.items()) for note in notes]
        found += [*self.faults]
        if self.ended and self.ended.problem:
            found.append(self.ended.problem)
        return [visible(sentence.replace(f"{course}/", "")) for sentence in found]

    def shown(self, words: Catalogue, course: str) -> dict[str, Any]:
        """What the page shows, in sentences."""
        if self.ended is None:
            key = "teach-progress" if self.total else "teach-begins"
            said = words.text(key, done=str(self.done), total=str(self.total))
        else:
            counts = {"new": self.new, "same": self.same, "refused": self.refused}
            said = " ".join(
                words.counted(f"teach-{name}", number, number=str(number))
                for name, number in counts.items()
                if number or name == "new"
            )
        return {
            "running": self.ended is None,
            "total": self.total,
            "done": self.done,
            "said": said,
            "sentences": self.sentences(course),
        }
