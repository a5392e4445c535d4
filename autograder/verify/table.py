"""What `autograder verify` prints: a line for each problem, then a table; or JSON."""

from collections.abc import Sequence
from pathlib import Path

import msgspec
from rich.table import Table

from autograder.verify.finding import Finding, Report


def lines(report: Report, here: Path) -> list[str]:
    """`file: cell: what is wrong, what to do`; goals say that they are."""
    return [_line(finding, here) for finding in report.findings]


def _line(finding: Finding, here: Path) -> str:
    goal = "" if finding.gate else "goal: "
    parts = [_short(finding.file, here), finding.cell, f"{goal}{finding.sentence}"]
    return f"{': '.join(filter(None, parts))} [{finding.check}]"


def _short(path: Path, here: Path) -> str:
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def summary(reports: Sequence[Report], here: Path) -> Table:
    """One row per unit: gates that fell, goals not reached, and its figures."""
    names = list(dict.fromkeys(name for report in reports for name in report.figures))
    table = Table("unit", "gates", "goals", *names)
    for column in table.columns[1:]:
        column.justify = "right"
    for report in reports:
        goals = len(report.findings) - report.fallen
        figures = [f"{report.figures[n]:.4g}" if n in report.figures else "" for n in names]
        table.add_row(_short(report.folder, here), str(report.fallen), str(goals), *figures)
    return table


def excuses(reports: Sequence[Report], here: Path) -> list[str]:
    """What units are excused from, and why."""
    return [
        ": ".join(
            filter(
                None,
                [_short(one.file, here), one.exercise, f"excused from {one.check}", one.reason],
            )
        )
        for report in reports
        for one in report.excuses
    ]


def json(reports: Sequence[Report]) -> str:
    """Everything in one object; documented in docs/json.md."""
    units = [
        {
            "unit": str(report.folder),
            "gates": report.fallen,
            "figures": report.figures,
            "findings": [
                {
                    "file": str(finding.file),
                    "cell": finding.cell,
                    "sentence": finding.sentence,
                    "check": finding.check,
                    "gate": finding.gate,
                }
                for finding in report.findings
            ],
            "excuses": [
                {"exercise": one.exercise, "check": one.check, "reason": one.reason}
                for one in report.excuses
            ],
        }
        for report in reports
    ]
    return msgspec.json.encode({"units": units}).decode()
