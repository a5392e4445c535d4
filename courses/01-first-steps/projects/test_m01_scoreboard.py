"""The contract of mini-project m01, the scoreboard.

In the notebook, beside this file: coach.check("m01-board"). From a terminal:
pytest --notebook my-board.ipynb courses/01-first-steps/projects/test_m01_scoreboard.py
"""

import re
from itertools import pairwise

import pytest

pytestmark = pytest.mark.exercise("m01-board")

BOARDS = 4
WORDS = 3


def kept(number, promise):
    """A line of the contract, by its number on the page: `4 ✓` or `4 ✗`."""
    return f"{number} {'✓' if promise else '✗'}"


def boards(student, score_1=0, score_2=0, teams=("Nord", "Sud"), made_by="Noor"):
    """Each line with both names, as its two scores; what else is printed; the run."""
    team_1, team_2 = teams
    run = student.run(
        team_1=team_1, team_2=team_2, score_1=score_1, score_2=score_2, made_by=made_by
    )
    reply = run.answered()
    student.settle()
    lines = [line.strip() for line in reply.printed.splitlines() if line.strip()]
    shown = [line for line in lines if team_1 in line and team_2 in line]
    return [[int(n) for n in re.findall(r"-?\d+", line)] for line in shown], lines, run


@pytest.mark.gate
@pytest.mark.parametrize("start", [0, 20], ids=["from-0", "from-20"])
def test_the_boards_follow_the_starting_score(student, start):
    scores, _, _ = boards(student, start, start)
    assert kept(1, len(scores) >= BOARDS and all(len(score) == 2 for score in scores)) == "1 ✓"
    assert scores[0] == [start, start]


@pytest.mark.case("usual")
def test_each_board_tells_something_new(student):
    scores, _, _ = boards(student)
    pairs = pairwise(scores)
    assert kept(3, all(before != after for before, after in pairs)) == "3 ✓"


@pytest.mark.case("edge")
def test_the_referee_changes_her_mind_once(student):
    scores, _, _ = boards(student)
    pairs = pairwise(scores)
    falls = any(b < a for one, two in pairs for a, b in zip(one, two, strict=False))
    assert kept(4, falls) == "4 ✓"


@pytest.mark.case("unchanged")
def test_nobody_goes_below_zero(student):
    scores, _, _ = boards(student)
    assert kept(4, all(score >= 0 for board in scores for score in board)) == "4 ✓"


@pytest.mark.case("usual")
def test_the_two_cups_hold_the_last_board(student):
    scores, _, run = boards(student, 3, 5)
    assert kept(1, scores) == "1 ✓"
    assert [run["score_1"], run["score_2"]] == scores[-1]


@pytest.mark.case("boundary")
def test_each_team_has_its_own_score(student):
    level, _, _ = boards(student)
    ahead, _, _ = boards(student, 7, 0)
    assert ahead == [[one + 7, two] for one, two in level]


@pytest.mark.case("many")
def test_new_names_reach_every_board(student):
    first, _, _ = boards(student)
    second, _, _ = boards(student, teams=("Les Mouettes", "Promo B"))
    assert second == first


@pytest.mark.case("text")
@pytest.mark.parametrize("maker", ["Noor", "Lotte et Kwame"])
def test_the_last_line_is_signed(student, maker):
    _, lines, _ = boards(student, made_by=maker)
    assert kept(8, lines and maker in lines[-1]) == "8 ✓"


@pytest.mark.case("types")
def test_a_comment_for_the_next_person(student):
    comments = re.findall(r"^\s*#(?! m01-board)(.*)$", student.source, re.MULTILINE)
    assert kept(9, any(len(comment.split()) >= WORDS for comment in comments)) == "9 ✓"
