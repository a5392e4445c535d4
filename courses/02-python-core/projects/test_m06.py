"""Mini-project of m06, the shared board: whatever is on it, it keeps this contract.

The learner chooses the items and how a card looks; the five functions have fixed names.
"""

import pytest

from autograder.syntax import (
    accumulator_reset_in_loop,
    prints_without_return,
    return_in_loop,
)

pytestmark = pytest.mark.exercise("m06-project")

OWN_ITEMS = 5  # at least, for the show


def item(name, kind, count, *, done=False):
    return {"name": name, "kind": kind, "count": count, "done": done}


def week():
    return [
        item("riz", "frais", 2),
        item("thé", "sec", 1, done=True),
        item("lait", "frais", 3),
        item("pain", "sec", 4),
    ]


@pytest.mark.gate
def test_examples(student):
    call = student.call("left_by_kind", week()).returns({"frais": 5, "sec": 4})
    call.unless(None, "M12", when=prints_without_return)
    call.unless({"frais": 2}, "M15", when=return_in_loop)
    student.call("left_by_kind", [item("slam", "scène", 7)]).returns({"scène": 7})


# --- add_item ----------------------------------------------------------------------------------


@pytest.mark.case("usual")
def test_a_new_item_at_the_end(student):
    call = student.call("add_item", week(), "thon", "sec", 6)
    call.returns([*week(), item("thon", "sec", 6)])
    call.unless(None, "M12", when=prints_without_return)


@pytest.mark.case("edge")
def test_one_without_saying_so(student):
    student.call("add_item", [], "clé", "outil").returns([item("clé", "outil", 1)])


@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
@pytest.mark.hint("M22")
def test_adding_leaves_the_list_alone(student):
    items = week()
    student.add_item(items, "thon", "sec", 6)
    assert items == week()


# --- mark_done ---------------------------------------------------------------------------------


@pytest.mark.case("usual")
def test_marked(student):
    expected = week()
    expected[2]["done"] = True
    call = student.call("mark_done", week(), "lait").returns(expected)
    call.unless(week()[:1], "M15", when=return_in_loop)


@pytest.mark.case("edge")
def test_nobody_of_this_name(student):
    student.call("mark_done", week(), "sel").returns(week())
    student.call("mark_done", [item("a", "b", 1)], "a").returns([item("a", "b", 1, done=True)])


@pytest.mark.case("many")
def test_everyone_of_this_name(student):
    twice = [item("riz", "frais", 2), item("thé", "sec", 1), item("riz", "sec", 5)]
    student.call("mark_done", twice, "riz").returns(
        [
            item("riz", "frais", 2, done=True),
            item("thé", "sec", 1),
            item("riz", "sec", 5, done=True),
        ]
    )


@pytest.mark.weight(2)
@pytest.mark.case("unchanged")
@pytest.mark.hint("M22")
def test_the_items_in_the_first_list_stay_too(student):
    """`items.copy()` is not enough: the dictionaries inside are the same ones."""
    items = week()
    student.mark_done(items, "lait")
    assert items == week()


# --- left_by_kind ------------------------------------------------------------------------------


@pytest.mark.case("usual")
def test_what_is_left(student):
    items = [*week(), item("sel", "sec", 10), item("eau", "boisson", 1, done=True)]
    call = student.call("left_by_kind", items).returns({"frais": 5, "sec": 14})
    call.unless({"sec": 10}, "M17", when=accumulator_reset_in_loop)


@pytest.mark.case("empty")
def test_nothing_on_the_board(student):
    student.call("left_by_kind", []).returns({})
    student.call("board", []).returns([])


# --- card and board ----------------------------------------------------------------------------


@pytest.mark.case("text")
@pytest.mark.parametrize(("name", "count"), [("lait", 3), ("vis", 42)])
def test_a_card_says_name_and_number(student, name, count):
    text = student.card(item(name, "sec", count))
    assert type(text).__name__ == "str"
    assert [part for part in (name, str(count)) if part in text] == [name, str(count)]


@pytest.mark.case("text")
def test_a_card_shows_what_is_done(student):
    texts = {str(student.card(item("lait", "frais", 3, done=done))) for done in (False, True)}
    assert len(texts) == 2


@pytest.mark.weight(2)
@pytest.mark.case("order")
def test_the_board_first_shows_what_is_left(student):
    cards = [student.card(week()[place]) for place in (0, 2, 3, 1)]
    call = student.call("board", week()).returns(cards)
    call.unless(None, "M12", when=prints_without_return)
    call.unless(cards[:1], "M15", when=return_in_loop)


@pytest.mark.case("usual")
def test_the_board_calls_card(student):
    """With another card, the board changes: nobody has copied the card into it."""
    student.provide(card=lambda item: f"<{item['name']}>")
    student.call("board", week()).returns(["<riz>", "<lait>", "<pain>", "<thé>"])


@pytest.mark.case("unchanged")
@pytest.mark.parametrize("name", ["board", "left_by_kind"])
def test_looking_changes_nothing(student, name):
    items = week()
    getattr(student, name)(items)
    assert items == week()


@pytest.mark.case("usual")
def test_the_board_is_yours(student):
    """The learner's own items: five or more, of two kinds, some done and some not."""
    items = student.items
    assert type(items).__name__ == "list"
    assert min(len(items), OWN_ITEMS) == OWN_ITEMS
    assert [sorted(found) for found in items] == [["count", "done", "kind", "name"]] * len(items)
    assert min(len({found["kind"] for found in items}), 2) == 2
    assert {found["done"] for found in items} == {False, True}
