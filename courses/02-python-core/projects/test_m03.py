"""Mini-project of m03, the machine that decides: whatever it is about, it keeps this contract.

The learner chooses the subject, the two limits and the five messages; the codes are fixed.
"""

import ast

import pytest

from autograder.syntax import (
    elif_chain_as_ifs,
    hard_coded,
    or_without_comparison,
    reassigns,
)

pytestmark = pytest.mark.exercise("m03-project")

CODES = {
    "LOW": {"limit_low": 60, "limit_high": 80},
    "MID": {"limit_low": 20, "limit_high": 80},
    "HIGH": {"limit_low": 20, "limit_high": 40},
    "SPECIAL": {"limit_low": 20, "limit_high": 80, "special": True},
    "OFF": {"limit_low": 20, "limit_high": 80, "answer": "stop"},
}


def limit_on_the_other_side(tree):
    """`<=` or `>` with a limit: the limit itself falls on the other side."""
    return any(
        isinstance(op, ast.LtE | ast.Gt)
        for node in ast.walk(tree)
        if isinstance(node, ast.Compare)
        for op in node.ops
    )


def decide(student, **inputs):
    """Run the machine; a usual day unless the test says otherwise."""
    return student.run(**{"special": False, "answer": "ok"} | inputs)


@pytest.mark.gate
@pytest.mark.parametrize(("level", "verdict"), [(10, "LOW"), (50, "MID")])
def test_examples(student, level, verdict):
    run = decide(student, level=level, limit_low=20, limit_high=80).sets(verdict=verdict)
    for code in CODES:
        run.unless(code, "M51", when=hard_coded)
        run.unless(code, "M50", when=reassigns("level"))
    run.unless("HIGH", "M18", when=elif_chain_as_ifs)


@pytest.mark.case("usual")
def test_high(student):
    decide(student, level=95, limit_low=20, limit_high=80).sets(verdict="HIGH")


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("level", "verdict"), [(19, "LOW"), (20, "MID"), (21, "MID")])
def test_the_low_limit(student, level, verdict):
    run = decide(student, level=level, limit_low=20, limit_high=80).sets(verdict=verdict)
    run.unless("LOW", "M48", when=limit_on_the_other_side)


@pytest.mark.case("boundary")
@pytest.mark.parametrize(("level", "verdict"), [(79, "MID"), (80, "HIGH"), (100, "HIGH")])
def test_the_high_limit(student, level, verdict):
    run = decide(student, level=level, limit_low=20, limit_high=80).sets(verdict=verdict)
    run.unless("MID", "M48", when=limit_on_the_other_side)


@pytest.mark.case("edge")
@pytest.mark.parametrize(("level", "verdict"), [(4, "LOW"), (5, "MID"), (6, "HIGH"), (0, "LOW")])
def test_the_limits_move(student, level, verdict):
    """Someone else's limits: the code reads the names, it does not repeat the numbers."""
    decide(student, level=level, limit_low=5, limit_high=6).sets(verdict=verdict)


@pytest.mark.case("usual")
@pytest.mark.parametrize("level", [0, 20, 50, 80, 100])
def test_the_exception_wins_over_the_level(student, level):
    run = decide(student, level=level, limit_low=20, limit_high=80, special=True)
    run.sets(verdict="SPECIAL")
    for code in ("LOW", "MID", "HIGH"):
        run.unless(code, "M18", when=elif_chain_as_ifs)


@pytest.mark.case("text")
@pytest.mark.parametrize("answer", ["ok", "OK", " Ok ", "  oK"])
def test_yes_in_all_its_forms(student, answer):
    decide(student, level=50, limit_low=20, limit_high=80, answer=answer).sets(verdict="MID")


@pytest.mark.case("text")
@pytest.mark.parametrize("answer", ["", "no", "o k", "okay", "pas ok"])
@pytest.mark.parametrize("special", [False, True])
def test_without_ok_the_machine_sleeps(student, answer, special):
    run = decide(
        student, level=50, limit_low=20, limit_high=80, answer=answer, special=special
    ).sets(verdict="OFF")
    for code in ("MID", "SPECIAL"):
        run.unless(code, "M19", when=or_without_comparison)


@pytest.mark.case("types")
@pytest.mark.parametrize("code", CODES)
def test_each_verdict_has_a_message(student, code):
    message = decide(student, level=50, **CODES[code])["message"]
    assert type(message).__name__ == "str"  # compared with ==: the learner sees both sides
    assert min(len(message.strip()), 1) == 1


@pytest.mark.case("edge")
def test_five_different_messages(student):
    """All at level 50, so that a message may show the level."""
    messages = {str(decide(student, level=50, **inputs)["message"]) for inputs in CODES.values()}
    assert len(messages) == len(CODES)
