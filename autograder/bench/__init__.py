"""`make bench`: the same class graded by nbgrader and by us, on this machine, in one run."""

import platform
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

import msgspec
import psutil
from rich.console import Console
from rich.table import Table

from autograder import sandbox
from autograder.bench import (
    browsing,
    checking,
    clicking,
    course,
    growing,
    running,
    timing,
    verifying,
    wholly,
)
from autograder.bench.measure import NOISY, Measure

__all__ = ["run"]

PLACE = Path("build", "bench")
SITE = Path("build", "site")


@dataclass(frozen=True, slots=True)
class Sizes:
    """How many learners each measure has, and how often it is taken."""

    runs: int = 5
    few: int = 30
    many: int = 1_000
    huge: int = 10_000
    alone: tuple[int, int] = (5, 200)  # nbgrader's, ours
    clicks: int = 10
    checks: int = 50
    units: tuple[int, int] = (8, 2)  # to verify, and how often
    visits: int = 3  # of browsers


QUICK = Sizes(
    runs=2, few=8, many=150, huge=1_500, alone=(3, 60), clicks=4, checks=20, units=(2, 1), visits=1
)


def run(root: Path, *, quick: bool) -> int:
    """Measure, print a table, write build/bench/results.json; 1 if a goal was missed."""
    console = Console(highlight=False)
    place = root.resolve() / PLACE
    shutil.rmtree(place, ignore_errors=True)
    before = timing.noise()
    found: list[Measure] = []
    sizes = QUICK if quick else Sizes()
    for measure in _measures(root.resolve(), place, sizes, console.print):
        found.append(measure)
        console.print(f"{measure.name}: {measure.figure:.3g} {measure.unit}", markup=False)
    noise = max(before, timing.noise())
    console.print(_table(found))
    machine = _machine()
    console.print(machine, soft_wrap=True)
    said = "too noisy: take no figure for certain" if noise > NOISY else "quiet enough"
    console.print(f"The same little computation varied by {noise:.0%}: {said}.")
    results = {"machine": machine, "noise": noise, "quick": quick, "measures": found}
    text = msgspec.json.format(msgspec.json.encode(results), indent=1)
    (place / "results.json").write_bytes(text)
    return int(any(one.verdict == "missed" for one in found) and noise <= NOISY)


def _measures(
    root: Path, place: Path, sizes: Sizes, say: Callable[[str], object]
) -> Iterator[Measure]:
    theirs, ours = course.stock(place / "nbgrader"), course.ours(place / "ours")
    theirs.make()
    ours.make()
    yield from wholly.whole(theirs, ours, sizes.few, sizes.many, sizes.runs)
    yield from running.alone(theirs, ours, *sizes.alone, sizes.runs)
    yield from clicking.clicks(theirs, ours, sizes.clicks)
    yield from checking.checks(ours, sizes.checks)
    yield from verifying.verifying(root, *sizes.units)
    yield from browsing.browsing(root / SITE, sizes.visits, say)
    yield from growing.growth(ours, sizes.huge)


def _table(found: list[Measure]) -> Table:
    table = Table("measure", "figure", "from … to", "goal", "verdict")
    for one in found:
        span = f"{one.least:.3g} … {one.most:.3g}" if one.least and one.most else ""
        goal = f"{'≥' if one.more else '≤'} {one.goal:g}"
        name = f"{one.name} ({one.remark})" if one.remark else one.name
        table.add_row(name, f"{one.figure:.3g} {one.unit}", span, goal, one.verdict)
    return table


def _machine() -> str:
    names = ("nbgrader", "pytest", "jupyterlab", "tremplin")
    versions = ", ".join(f"{name} {version(name)}" for name in names)
    memory = psutil.virtual_memory().total / 2**30
    return (
        f"{psutil.cpu_count()} cores, {memory:.0f} GiB, {platform.system()} {platform.release()},"
        f" Python {platform.python_version()}, {versions}; {sandbox.describe(sandbox.choose())}"
    )
