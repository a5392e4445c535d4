"""Mini-project of m05, the counter: whatever is handed out there, it keeps this contract.

The learner chooses the things and the requests; the four results have fixed names.
"""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, hard_coded, reassigns

pytestmark = pytest.mark.exercise("m05-project")

STOCK = {"tente": 1, "jeu": 2, "lampe": 0}
REQUESTS = ["jeu", "tente", "tente", "vélo", "jeu", "jeu", "vélo"]
OWN_NAMES, OWN_REQUESTS = 4, 6  # at least, for the show


def two_names(tree):
    """`left = stock`: a second name, not a copy."""
    return any(
        isinstance(node, ast.Assign)
        and isinstance(node.value, ast.Name)
        and node.value.id == "stock"
        for node in ast.walk(tree)
    )


def never_asks(tree):
    """No `in`, no `get`: everything that is asked for is handed out."""
    return not any(isinstance(node, ast.If) for node in ast.walk(tree))


def serve(student, stock, requests):
    return student.run(stock=stock, requests=requests)


@pytest.mark.gate
@pytest.mark.parametrize(
    ("stock", "requests", "given"),
    [
        ({"tente": 1, "jeu": 2}, ["jeu", "tente", "tente"], ["jeu", "tente"]),
        ({"robe": 1}, ["veste", "robe"], ["robe"]),
    ],
    ids=["tent", "dress"],
)
def test_examples(student, stock, requests, given):
    run = serve(student, stock, requests).sets(given=given)
    run.unless(["jeu", "tente"], "M51", when=hard_coded)
    run.unless(["jeu", "tente"], "M50", when=reassigns("requests"))
    run.unless(requests, "M24", when=never_asks)


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_given_in_the_order_of_the_requests(student):
    serve(student, STOCK, REQUESTS).sets(given=["jeu", "tente", "jeu"])


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_refused_how_many_times(student):
    run = serve(student, STOCK, REQUESTS).sets(refused={"tente": 1, "vélo": 2, "jeu": 1})
    run.unless({"vélo": 1}, "M17", when=accumulator_reset_in_loop)


@pytest.mark.case("edge")
def test_zero_left_is_refused(student):
    serve(student, {"lampe": 0, "jeu": 1}, ["lampe"]).sets(given=[])
    serve(student, {"lampe": 0, "jeu": 1}, ["lampe"]).sets(refused={"lampe": 1})


@pytest.mark.weight(2)
@pytest.mark.case("usual")
def test_what_is_left(student):
    serve(student, STOCK, REQUESTS).sets(left={"tente": 0, "jeu": 0, "lampe": 0})
    serve(student, {"jeu": 5, "puzzle": 2}, ["jeu", "vélo"]).sets(left={"jeu": 4, "puzzle": 2})


@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
def test_the_stock_of_the_morning_stays(student):
    run = serve(student, {"jeu": 5, "puzzle": 2}, ["jeu"]).sets(stock={"jeu": 5, "puzzle": 2})
    run.unless({"jeu": 4, "puzzle": 2}, "M21-dict", when=two_names)
    serve(student, {"jeu": 5}, ["jeu", "jeu"]).sets(given=["jeu", "jeu"])


@pytest.mark.case("unchanged")
def test_the_requests_stay(student):
    serve(student, STOCK, REQUESTS).sets(requests=REQUESTS)
    serve(student, {"jeu": 1}, ["jeu", "vélo"]).sets(refused={"vélo": 1})


@pytest.mark.case("empty")
def test_nobody_comes(student):
    run = serve(student, {"jeu": 2}, [])
    run.sets(given=[]).sets(refused={}).sets(left={"jeu": 2}).sets(poster="jeu")


@pytest.mark.case("empty")
def test_an_empty_shelf(student):
    run = serve(student, {}, ["jeu", "jeu"])
    run.sets(given=[]).sets(refused={"jeu": 2}).sets(left={}).sets(poster="")


@pytest.mark.weight(2)
@pytest.mark.case("order")
def test_the_poster_is_sorted(student):
    stock = {"vélo": 1, "chaise": 3, "lampe": 0, "bol": 1}
    serve(student, stock, ["bol"]).sets(poster="chaise, vélo")
    serve(student, {"b": 1, "a": 1, "c": 2}, ["c"]).sets(poster="a, b, c")


@pytest.mark.case("usual")
def test_the_counter_is_yours(student):
    """The shelf and the requests of the cell itself: large enough, and not everything is there."""
    run = student.run()
    names = [type(run[name]).__name__ for name in ("stock", "requests")]
    assert names == ["dict", "list"]
    assert min(len(run["stock"]), OWN_NAMES) == OWN_NAMES
    assert min(len(run["requests"]), OWN_REQUESTS) == OWN_REQUESTS
    assert [name for name in ("given", "refused") if run[name]] == ["given", "refused"]
