"""The counter of French sentences and syllables never changes: scores stay comparable."""

import pytest

from autograder.verify import page
from autograder.verify.reading import ease, sentences, syllables


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("le", 1),
        ("table", 1),
        ("tables", 1),
        ("comptent", 1),
        ("moment", 2),
        ("souvent", 2),
        ("argent", 2),
        ("boucle", 1),
        ("été", 2),
        ("oiseau", 2),
        ("hôpital", 3),
        ("œuvre", 1),
        ("programme", 2),
        ("x", 1),
        ("utilisatrice", 5),
    ],
)
def test_silent_ends_are_no_syllables(word, expected):
    assert syllables(word) == expected


@pytest.mark.parametrize(
    ("blocks", "expected"),
    [
        (["Lis le code. Puis exécute la cellule."], ["Lis le code.", "Puis exécute la cellule."]),
        (["Trois mots ici : et trois là."], ["Trois mots ici :", "et trois là."]),
        (["Une ligne\nne finit pas la phrase."], ["Une ligne ne finit pas la phrase."]),
        (["Deux mots."], []),
        (
            ["Un titre sans point", "Un autre bloc ici."],
            ["Un titre sans point", "Un autre bloc ici."],
        ),
    ],
)
def test_a_sentence_ends_at_its_sign_or_its_block(blocks, expected):
    assert sentences(blocks) == expected


def test_code_tables_and_hidden_marks_are_not_read():
    text = "Lis `print(total)` ici.\n\n```python\nx = 1\n```\n\n| a | b |\n|---|---|\n| c | d |\n"
    assert page.read(text).prose == ["Lis x ici."]


def test_the_score_is_kandel_and_moles():
    found = ease(["Le chat dort sur le lit."])  # 6 words, 6 syllables, 1 sentence
    assert found is not None
    assert round(found.score, 2) == round(207 - 1.015 * 6 - 73.6, 2)
    assert found.longest == 6
