"""02-09: the checked activities of the duel between the screen and the till."""

import ast

import pytest

from autograder.syntax import accumulator_reset_in_loop, hard_coded

predict1 = pytest.mark.exercise("l0209-predict1")
repair = pytest.mark.exercise("l0209-repair")
bug = pytest.mark.exercise("l0209-bug")
local = pytest.mark.exercise("l0209-local")
make = pytest.mark.exercise("l0209-make")


def accepts_the_limit(tree):
    """A `>=` or `<=` where the text says "more than"."""
    return any(isinstance(node, ast.GtE | ast.LtE) for node in ast.walk(tree))


def answers_in_loop(tree):
    """A `return` somewhere in a loop: at the first turn, or at the first big cone."""
    return any(
        isinstance(inner, ast.Return)
        for node in ast.walk(tree)
        if isinstance(node, ast.For)
        for inner in ast.walk(node)
    )


def helpers_of(name, tree):
    """The functions of the cell that the function `name` calls."""
    defined = {node.name: node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}
    called = {
        node.func.id
        for node in ast.walk(defined.get(name, ast.Module([], [])))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
    }
    return sorted(called & (defined.keys() - {name}))


def foreseen(value):
    """What was foreseen, as a value: whoever wrote `"18"` or `"none"` saw it coming too."""
    text = str(value).strip().lower()
    if text == "none":
        return None
    return int(text) if text.isdecimal() else value


# --- predict1: the screen shows 18, the till receives None ---------------------------------------


@predict1
@pytest.mark.gate
def test_the_screen(student):
    assert foreseen(student.run()["screen"]) == 18


@predict1
def test_the_till(student):
    nothing = None
    assert foreseen(student.run()["till"]) == nothing


@predict1
@pytest.mark.case("usual")
def test_both_at_once(student):
    cell = student.run()  # later rounds use the same names
    assert (foreseen(cell["screen"]), foreseen(cell["till"])) == (18, None)


# --- repair: four functions that print -----------------------------------------------------------


@repair
@pytest.mark.gate
@pytest.mark.parametrize(("people", "text"), [(11, "Patience !"), (10, "Bienvenue !")])
def test_greets_the_queue(student, people, text):
    student.call("greet_queue", people).returns(text)


@repair
@pytest.mark.case("usual")
def test_scoops_price(student):
    student.call("scoops_price", 3).returns(18)
    student.call("scoops_price", 0).returns(0)


@repair
@pytest.mark.case("usual")
def test_add_cone(student):
    student.call("add_cone", 18).returns(20)
    student.call("add_cone", 0).returns(2)


@repair
@pytest.mark.case("usual")
def test_share(student):
    student.call("share", 100, 3).returns(33)
    student.call("share", 2, 10).returns(0)


@repair
@pytest.mark.case("text")
@pytest.mark.hint("M12-extra")
def test_nothing_on_the_screen(student):
    student.call("scoops_price", 1).prints("")
    student.call("add_cone", 6).prints("")
    student.call("share", 6, 2).prints("")
    student.call("greet_queue", 12).prints("")


# --- bug: return in the loop ---------------------------------------------------------------------


@bug
@pytest.mark.gate
@pytest.mark.parametrize(("cones", "big"), [([3, 1, 4], 2), ([2, 1], 0)])
def test_lists_of_the_text(student, cones, big):
    call = student.call("count_big", cones).returns(big)
    call.unless(1, "M15", when=answers_in_loop).unless(2, "M51", when=hard_coded)
    call.unless(1, "M17", when=accumulator_reset_in_loop).unless(1, "M48", when=accepts_the_limit)


@bug
@pytest.mark.case("empty")
def test_no_cone(student):
    student.call("count_big", []).returns(0)


@bug
@pytest.mark.case("boundary")
def test_two_scoops_are_not_big(student):
    student.call("count_big", [2, 3, 2]).returns(1).unless(3, "M48", when=accepts_the_limit)


@bug
@pytest.mark.case("many")
def test_the_last_cones_count(student):
    student.call("count_big", [1, 1, 5, 6, 7]).returns(3)


# --- local: in through the parameters, out through return ----------------------------------------


@local
@pytest.mark.gate
@pytest.mark.parametrize(("sold", "scoops", "total"), [(0, 2, 2), (2, 3, 5)])
def test_new_total(student, sold, scoops, total):
    student.call("sell", sold, scoops).returns(total)


@local
@pytest.mark.case("usual")
def test_from_another_total(student):
    student.call("sell", 40, 1).returns(41)


@local
@pytest.mark.case("empty")
def test_nothing_sold(student):
    student.call("sell", 7, 0).returns(7)


@local
@pytest.mark.weight(2)
@pytest.mark.case("text")
def test_the_cell_shows_five(student):
    student.run().sets(sold=5).prints("5")


# --- make: best_price with a helper --------------------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(("scoops", "price"), [(2, 12), (10, 50)])
def test_best_of_the_text(student, scoops, price):
    call = student.call("best_price", scoops).returns(price)
    call.unless(12, "M51", when=hard_coded).unless(50, "M51", when=hard_coded)


@make
@pytest.mark.case("usual")
def test_offer_without_box(student):
    student.call("offer_price", 2, 6).returns(12)
    student.call("offer_price", 3, 5).returns(15)


@make
@pytest.mark.case("usual")
def test_offer_with_box(student):
    student.call("offer_price", 2, 4, 10).returns(18)
    student.call("offer_price", 0, 4, 10).returns(10)


@make
@pytest.mark.case("boundary")
def test_around_five_scoops(student):
    student.call("best_price", 4).returns(24)
    student.call("best_price", 5).returns(30)
    student.call("best_price", 6).returns(34)


@make
@pytest.mark.case("empty")
def test_no_scoop(student):
    student.call("best_price", 0).returns(0)


@make
@pytest.mark.case("usual")
def test_calls_its_helper(student):
    student.needs("offer_price")
    assert helpers_of("best_price", student.tree) == ["offer_price"]


@make
@pytest.mark.case("text")
@pytest.mark.hint("M12-extra")
def test_the_screen_stays_empty(student):
    student.call("offer_price", 2, 6).prints("")
    student.call("best_price", 10).prints("")
