"""What a check found: the file, the cell, and one sentence for its author."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Finding:
    """One problem; a gate fails the build, a goal is only reported.

    `check` is the short name under which `docs/authoring.md` says how to answer it.
    """

    file: Path
    cell: str
    sentence: str
    check: str
    gate: bool = True


@dataclass(frozen=True, slots=True)
class Excuse:
    """A check that a unit is excused from, with its author's reason."""

    file: Path
    exercise: str
    check: str
    reason: str


@dataclass(frozen=True, slots=True)
class Kept:
    """A mutant that no test kills, with its author's reason, which this time held."""

    file: Path
    exercise: str
    change: str
    reason: str


@dataclass(frozen=True, slots=True)
class Report:
    """All that is known of one lesson or assignment after its checks."""

    folder: Path
    findings: tuple[Finding, ...] = ()
    excuses: tuple[Excuse, ...] = ()
    kept: tuple[Kept, ...] = ()
    figures: dict[str, float] = field(default_factory=dict)

    @property
    def fallen(self) -> int:
        """How many gates fell."""
        return sum(finding.gate for finding in self.findings)
