"""Marks that moved as sentences, and as JSON (docs/json.md)."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import groupby
from operator import attrgetter

import msgspec

from autograder.gradebook.collected import Graded, Stays
from autograder.messages import visible
from autograder.moved.reasons import Move, Reason

_NOW = {"passed": "passes", "failed": "fails", "error": "is at fault itself"}
_EARLIER = {"error": "at fault itself"}
_MOST = 3  # tests that a line names


@dataclass(frozen=True, slots=True)
class Counts:
    """How many were graded, were as before, could not be graded, and are left; of which."""

    assignment: str
    new: int
    same: int
    lost: int
    left: int
    kept: bool


def text(counts: Counts, moves: Sequence[Move], stays: Mapping[str, Stays]) -> str:
    """What was done, then whose total went down, up and neither, and marks of a person.

    Last who handed in again and whose earlier submission counts.
    """
    head = f"{counts.assignment}: {counts.new} graded, {counts.same} unchanged,"
    lines = [f"{head} {counts.lost} not graded."]
    if not counts.kept:
        lines.append("This was a dry run: nothing was written.")
    ordered = sorted(moves, key=_order)
    theirs = [move for move in ordered if not move.kept]
    lines += _section("Lower", (move for move in theirs if move.gain < 0))
    lines += _section("Higher", (move for move in theirs if move.gain > 0))
    lines += _section("The same total", (move for move in theirs if not move.gain))
    kept = [f"  {_line(move)}" for move in ordered if move.kept]
    lines += [f"Given by a person and kept ({len(kept)}):", *kept] if kept else []
    if stays:
        lines.append(f"Handed in again, an earlier submission counts ({len(stays)}):")
        lines += [f"  {who} {_earlier(stays[who])}" for who in sorted(stays)]
    return "\n".join(map(visible, lines))


def earlier(graded: Graded) -> Iterator[str]:
    """The same of one learner, as a sentence for a page."""
    if graded.stays:
        yield f"An earlier submission counts: {_earlier(graded.stays)}."


def _earlier(one: Stays) -> str:
    other = "was not graded" if one.other is None else f"has {_number(one.other)}"
    return f"{_number(one.total)} points; the later one {other} and is in {one.place}"


def _order(move: Move) -> tuple[float, str, bool, str]:
    """Who lost most comes first; what being late costs, after the exercises."""
    return (move.gain, move.student, not move.exercise, move.exercise)


def _section(title: str, moves: Iterable[Move]) -> Iterator[str]:
    """Learner by learner, with all that moved under the total."""
    found = [(who, [*theirs]) for who, theirs in groupby(moves, key=attrgetter("student"))]
    if found:
        yield f"{title} ({len(found)}):"
    for who, theirs in found:
        first, last = map(_number, theirs[0].totals)
        yield f"  {who}: {first} → {last}"
        yield from (f"    {_line(move)}" for move in theirs)


def _line(move: Move) -> str:
    what = f"{move.student} {move.exercise}" if move.kept else move.exercise or "late penalty"
    tests = " by the tests" if move.kept else ""
    moved = f"{_number(move.before)} → {_number(move.after)}{tests}"
    return f"{what}: {moved}, {'; '.join(_sentences(move.reasons))}."


def _sentences(reasons: Sequence[Reason]) -> list[str]:
    """The first few; who wants all of them asks for JSON."""
    said = [_sentence(reason) for reason in reasons[:_MOST]]
    rest = len(reasons) - _MOST
    return [*said, f"and {rest} more"] if rest > 0 else said


def _sentence(reason: Reason) -> str:
    test = f"hidden {reason.test}" if reason.hidden else reason.test
    before, after = (
        _EARLIER.get(reason.before, reason.before),
        _NOW.get(reason.after, reason.after),
    )
    sentences = {
        "handed-in": "handed in again",
        "points": f"worth {before} → {after} points",
        "verdict": f"{test} {after} ({before} before)",
        "new-test": f"new test {test} {after}",
        "removed-test": f"test {test} is gone ({before} before)",
        "late": "the late policy, the date, an extension, or what a person gave, has changed",
        "share": "a share of marks that moved",
        "other": "no test changed its verdict: its weight, the data or this program did",
    }
    return sentences[reason.why]


def json(counts: Counts, moves: Sequence[Move], stays: Mapping[str, Stays]) -> str:
    """One object."""
    return msgspec.json.encode(
        {
            "assignment": counts.assignment,
            "dry_run": not counts.kept,
            "graded": counts.new,
            "unchanged": counts.same,
            "not_graded": counts.lost,
            "left": counts.left,
            "moved": [_object(move) for move in sorted(moves, key=_order)],
            "stays": [
                {"learner": who, "total": one.total, "later": one.other, "place": str(one.place)}
                for who, one in sorted(stays.items())
            ],
        }
    ).decode()


def _object(move: Move) -> dict[str, object]:
    return {
        "learner": move.student,
        "exercise": move.exercise or None,
        "before": round(move.before, 2),
        "after": round(move.after, 2),
        "total_before": round(move.totals[0], 2),
        "total_after": round(move.totals[1], 2),
        "kept": move.kept,
        "reasons": [msgspec.to_builtins(reason) for reason in move.reasons],
    }


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
