"""02-08: the checked activities of "Écrire une fonction"."""

import ast

import pytest

from autograder.syntax import compares_strictly, hard_coded

predict1 = pytest.mark.exercise("l0208-predict1")
modify = pytest.mark.exercise("l0208-modify")
parsons = pytest.mark.exercise("l0208-parsons")
make = pytest.mark.exercise("l0208-make")


def message(name, item):
    return f"Bonjour {name},\nC'est prêt : {item}\nAdresse : rue des Forges 40"


def copied_lines(tree, source):
    """The prints that are still there, outside the new function."""
    outside = [node for node in tree.body if not isinstance(node, ast.FunctionDef)]
    return [
        ast.get_source_segment(source, node)
        for statement in outside
        for node in ast.walk(statement)
        if isinstance(node, ast.Call) and ast.unparse(node.func) == "print"
    ]


# --- predict1: def runs nothing ----------------------------------------------------------------


@predict1
@pytest.mark.case("order")
def test_order_of_execution(student):
    letters = [letter for letter in str(student.order).upper() if letter.isalpha()]
    assert "".join(letters) == "ACBDB"


# --- modify: three copied blocks become write_message(name, item) --------------------------------


@modify
@pytest.mark.gate
@pytest.mark.parametrize(("name", "item"), [("Youssef", "lampe"), ("Kwame", "radio")])
def test_messages_of_the_text(student, name, item):
    call = student.call("write_message", name, item).prints(message(name, item))
    call.unless(message(item, name), "M25-order")
    call.unless(message("Youssef", "lampe"), "M51").unless(message("Lotte", "vélo"), "M51")


@modify
@pytest.mark.case("usual")
def test_another_person(student):
    student.call("write_message", "Noor", "vis").prints(message("Noor", "vis"))


@modify
@pytest.mark.case("empty")
def test_empty_texts(student):
    student.call("write_message", "", "").prints(message("", ""))


@modify
@pytest.mark.case("text")
def test_the_cell_prints_the_same_without_copies(student):
    people = [("Youssef", "lampe"), ("Kwame", "radio"), ("Lotte", "vélo")]
    student.run().prints("\n".join(message(name, item) for name, item in people))
    student.needs("write_message")
    assert copied_lines(student.tree, student.source)[:1] == []


# --- parsons: greet(name, lang="fr") -------------------------------------------------------------


@parsons
@pytest.mark.gate
def test_greets_in_french_by_default(student):
    student.call("greet", "Youssef").returns("Bonjour Youssef")


@parsons
@pytest.mark.gate
def test_greets_in_dutch(student):
    student.call("greet", "Lotte", "nl").returns("Dag Lotte")


@parsons
@pytest.mark.case("usual")
def test_french_when_asked(student):
    student.call("greet", "Noor", "fr").returns("Bonjour Noor")


@parsons
@pytest.mark.case("usual")
def test_another_dutch_name(student):
    student.call("greet", "Wout", "nl").returns("Dag Wout")


@parsons
@pytest.mark.case("empty")
def test_empty_name(student):
    student.call("greet", "").returns("Bonjour ")


# --- make: format_time(minutes, hour="h") --------------------------------------------------------


@make
@pytest.mark.gate
@pytest.mark.parametrize(
    ("minutes", "text", "other"), [(45, "45 min", "1 h 5 min"), (65, "1 h 5 min", "45 min")]
)
def test_examples(student, minutes, text, other):
    student.call("format_time", minutes).returns(text).unless(other, "M51", hard_coded)


@make
@pytest.mark.case("usual")
def test_other_durations(student):
    student.call("format_time", 135).returns("2 h 15 min")
    student.call("format_time", 7).returns("7 min")


@make
@pytest.mark.case("usual")
def test_whole_hours(student):
    student.call("format_time", 120).returns("2 h")
    student.call("format_time", 600).returns("10 h")


@make
@pytest.mark.case("usual")
def test_dutch_hour(student):
    student.call("format_time", 65, "u").returns("1 u 5 min")
    student.call("format_time", 180, "u").returns("3 u")
    student.call("format_time", 45, "u").returns("45 min")


@make
@pytest.mark.case("empty")
def test_no_time_at_all(student):
    student.call("format_time", 0).returns("0 min")


@make
@pytest.mark.case("boundary")
def test_around_one_hour(student):
    student.call("format_time", 59).returns("59 min")
    student.call("format_time", 60).returns("1 h").unless("60 min", "M48", compares_strictly)
    student.call("format_time", 61).returns("1 h 1 min")


@make
@pytest.mark.case("many")
def test_a_whole_day(student):
    student.call("format_time", 1439).returns("23 h 59 min")
