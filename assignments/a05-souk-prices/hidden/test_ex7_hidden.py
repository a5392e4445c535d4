"""a05-ex7, hidden: another vote, the last sign of the text, no emoji of the list at all."""

import pytest

pytestmark = pytest.mark.exercise("a05-ex7")


@pytest.mark.weight(2)
@pytest.mark.case("many")
def test_a_long_evening(student):
    text = "🍊 salut 🥖🥖 🍊🔥 oui 🍯 😂 🥖 non 🍊🍊 👍"
    emojis = ["🥖", "🍊", "🍬", "🔥"]
    run = student.run(text=text, emojis=emojis)
    run.sets(count_emojis={"🥖": 3, "🍊": 4, "🍬": 0, "🔥": 1}).sets(emojis=emojis, text=text)


@pytest.mark.weight(2)
@pytest.mark.case("edge")
def test_words_only(student):
    student.run(text="rien pour moi, merci", emojis=["🌿"]).sets(count_emojis={"🌿": 0})


@pytest.mark.weight(2)
@pytest.mark.case("boundary")
def test_first_and_last_sign(student):
    run = student.run(text="👍 bonne nuit 🥕👍", emojis=["👍", "🥕"])
    run.sets(count_emojis={"👍": 2, "🥕": 1})
