"""What `autograder verify` prints: a line for each problem, then a table; or JSON."""

from collections import Counter
from collections.abc import Sequence
from pathlib import Path

import msgspec
from rich.box import SIMPLE_HEAD
from rich.table import Table

from autograder.verify.finding import Finding, Report

_PAGE = """# Quality of the content

Written by `autograder verify --page docs/quality.md`, not by hand. Gates must be 0. *Ease* is the
Kandel-Moles score (at least 80, better 88), *longest* the words of the longest sentence (at most
25), *killed* how many of the *mutants* of the right answers some test notices.
[authoring.md](authoring.md) lists the checks."""


def lines(report: Report, here: Path) -> list[str]:
    """`file: cell: what is wrong, what to do`; goals say that they are."""
    return [_line(finding, here) for finding in report.findings]


def _line(finding: Finding, here: Path) -> str:
    goal = "" if finding.gate else "goal: "
    parts = [_short(finding.file, here), finding.cell, f"{goal}{finding.sentence}"]
    return f"{': '.join(filter(None, parts))} [{finding.check}]"


def _short(path: Path, here: Path) -> str:
    return str(path.relative_to(here) if path.is_relative_to(here) else path)


def summary(reports: Sequence[Report]) -> Table:
    """One row per unit: gates that fell, goals not reached, and its figures."""
    names = list(dict.fromkeys(name for report in reports for name in report.figures))
    table = Table("unit", "gates", "goals", *names, box=SIMPLE_HEAD, padding=(0, 0, 0, 1))
    table.columns[0].overflow = "fold"  # where there is no room, every letter is still there
    for column in table.columns[1:]:
        column.justify, column.no_wrap = "right", True
    for report in reports:
        table.add_row(_name(report.folder), *_row(report, names))
    return table


def _name(folder: Path) -> str:
    """What fits into a terminal: a06-snack-till, 02-python-core/08-functions."""
    return "/".join(folder.resolve().parts[-2:]).removeprefix("assignments/")


def page(reports: Sequence[Report], here: Path) -> str:
    """The same as a page of Markdown, with how often which goal is not reached."""
    goals = Counter(f.check for report in reports for f in report.findings if not f.gate)
    parts = [_PAGE]
    for title, folder in (("Lessons", "courses"), ("Assignments", "assignments")):
        some = [one for one in reports if _short(one.folder, here).startswith(folder)]
        names = list(dict.fromkeys(name for report in some for name in report.figures))
        rows = [["unit", "gates", "goals", *names], ["---", *["---:"] * (2 + len(names))]]
        rows += [[_short(one.folder, here), *_row(one, names)] for one in some]
        table = "\n".join(f"| {' | '.join(row)} |" for row in rows)
        parts.append(f"## {title}\n\n{table}")
    counts = "\n".join(f"- {check}: {number}" for check, number in sorted(goals.items()))
    parts.append(f"## Goals not reached, by check\n\n{counts or 'None.'}")
    reasons = "\n".join(f"- {line}" for line in excuses(reports, here))
    parts.append(f"## Excused, with reasons\n\n{reasons or 'Nothing.'}")
    return "\n\n".join(parts) + "\n"


def _row(report: Report, names: Sequence[str]) -> list[str]:
    """Gates that fell, goals not reached, figures."""
    goals = len(report.findings) - report.fallen
    figures = [f"{report.figures[n]:.4g}" if n in report.figures else "" for n in names]
    return [str(report.fallen), str(goals), *figures]


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


def survivors(reports: Sequence[Report], here: Path) -> list[str]:
    """The mutants that no test kills, and why; `verify` has checked each reason that it can."""
    return [
        f"{_short(one.file, here)}: {one.exercise}: survives: « {one.change} »: {one.reason}"
        for report in reports
        for one in report.kept
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
            "survivors": [
                {"exercise": one.exercise, "change": one.change, "reason": one.reason}
                for one in report.kept
            ],
        }
        for report in reports
    ]
    return msgspec.json.encode({"units": units}).decode()
