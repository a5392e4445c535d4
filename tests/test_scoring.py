"""From outcomes to points: pure."""

import pytest

from autograder.model import Exercise, Failure, Outcome, Test
from autograder.scoring import first_to_show, score


def outcome(
    sign: str, *, weight: int = 1, gate: bool = False, hidden: bool = False, hint: str = ""
) -> Outcome:
    """A test that passed (+), failed (-) or is broken (!)."""
    status = {"+": "passed", "-": "failed", "!": "error"}[sign]
    test = Test("t", "x", gate, hidden, 0 if gate else weight, "case.usual", "")
    return Outcome(test, status, Failure("value", hint=hint) if sign == "-" else None)


def earned(points: float, *outcomes: Outcome) -> float | None:
    return score(Exercise("x", points, "tests", 1, 0), outcomes).earned


def row(signs: str) -> list[Outcome]:
    return [outcome(sign) for sign in signs]


@pytest.mark.parametrize(
    ("points", "signs", "expected"),
    [
        (2, "+", 2),
        (2, "++++", 2),
        (2, "-", 0),
        (2, "!", 0),
        (2, "", 0),
        (2, "+-", 1),
        (2, "++-", 1.25),  # 1.33 down
        (2, "+--", 0.5),  # 0.66 down
        (2, "+!", 1),
        (1, "+" * 99 + "-", 0.75),
        (0.1, "+-", 0),
        (0.1, "+", 0.1),
        (0, "+", 0),
        (2.3, "+", 2.3),
        (2.3, "++-", 1.5),
        (10, "+++-", 7.5),
    ],
)
def test_points_are_shared_and_rounded_down_to_a_quarter(points, signs, expected):
    assert earned(points, *row(signs)) == expected


def test_a_failed_example_leaves_nothing():
    assert earned(2, outcome("-", gate=True), *row("++++")) == 0
    assert earned(2, outcome("!", gate=True), *row("++++")) == 0
    assert earned(2, outcome("+", gate=True), *row("+-")) == 1


def test_an_example_weighs_nothing():
    assert earned(2, outcome("+", gate=True), *row("-")) == 0
    assert earned(2, outcome("+", gate=True)) == 2


def test_weights_count():
    assert earned(2, outcome("+", weight=3), outcome("-")) == 1.5
    assert earned(2, outcome("-", weight=3), outcome("+")) == 0.5


def test_a_test_without_weight_only_shows_something():
    assert earned(2, outcome("-", weight=0), outcome("+")) == 2
    assert earned(2, outcome("+", weight=0), outcome("-")) == 0
    assert earned(2, outcome("+", weight=0)) == 0


def test_exact_fractions_lose_nothing():
    assert [earned(3, *row("+" * n + "-" * (12 - n))) for n in (4, 8, 12)] == [1, 2, 3]


def test_nothing_broken_ever_counts_as_passed():
    assert earned(4, *row("!!!+")) == 1


def test_what_a_learner_reads_first():
    hint, plain = outcome("-", hint="M15"), outcome("-")
    hidden, gate = outcome("-", hidden=True, hint="M17"), outcome("-", gate=True)
    assert first_to_show(row("++")) is None
    assert first_to_show([plain, hint]) is hint
    assert first_to_show([hidden, plain]) is plain
    assert first_to_show([hidden, hint, gate]) is gate
