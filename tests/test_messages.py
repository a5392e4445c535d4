"""What learners read: complete in each language, short, kind."""

import re
from importlib.resources import files
from string import Formatter

import polib
import pytest

from autograder.messages import SOURCE, Catalogue, languages

APOSTROPHE = "['\u2019]"
FORBIDDEN = {
    "fr": r"faciles?|il suffit|simplement|évidemment|trivial\w*|juste|nul(?:le)?|faux|fausse"
    r"|erreur fatale|illégale?|invalide|stupide|vous|votre|vos|·",
    "en": r"easy|easily|simply|obviously|trivial\w*|just|wrong answer|false|fatal error|illegal"
    rf"|invalid|stupid|\w+n{APOSTROPHE}t|\w+{APOSTROPHE}(?:re|ve|ll|m)|(?:it|that){APOSTROPHE}s",
}
CODE = re.compile(r"`[^`]*`")


def entries(language):
    path = files("autograder").joinpath("locale", f"{language}.po")
    return polib.pofile(path.read_text("utf-8"))


SENTENCES = {
    language: {entry.msgid: entry.msgstr for entry in entries(language)}
    for language in languages()
}
each_language = pytest.mark.parametrize("language", languages())


def fields(template):
    return {field for _, field, _, _ in Formatter().parse(template) if field}


def prose(template):
    """Return a message as it is read: a placeholder and a piece of code are one word each."""
    return CODE.sub("code", re.sub(r"\{\w+\}", "word", template))


def lengths(template):
    """Count the words of each sentence."""
    sentences = re.split(r"(?<=[.!?…])\s+(?=\w)", prose(template))
    return [len(re.findall(rf"(?:\w|{APOSTROPHE}|-)+", sentence)) for sentence in sentences]


def keys(language, condition):
    return [key for key, template in SENTENCES[language].items() if condition(key, template)]


@each_language
def test_a_language_has_every_key_once_and_no_other(language):
    assert [entry.msgid for entry in entries(language)] == list(SENTENCES[SOURCE])


@each_language
def test_every_misconception_has_a_message_that_needs_nothing(language):
    codes = [f"M{number:02d}" for number in range(1, 53)]
    assert [code for code in codes if Catalogue(language).text(code) == code] == []


@each_language
def test_messages_have_at_most_two_short_sentences(language):
    assert keys(language, lambda _, text: len(lengths(text)) > 2 or max(lengths(text)) > 25) == []


@each_language
def test_messages_are_kind(language):
    words = re.compile(rf"(?<![\w-])(?:{FORBIDDEN[language]})(?!\w)", re.IGNORECASE)
    assert keys(language, lambda _, text: words.search(prose(text))) == []


@each_language
def test_messages_fill_the_same_places_in_each_language(language):
    french = SENTENCES[SOURCE]
    assert keys(language, lambda key, text: fields(text) != fields(french[key])) == []


@each_language
def test_messages_with_places_have_a_plain_form_without(language):
    known = SENTENCES[language]
    plain = {key for key in known if f"{key.removesuffix('.one')}.plain" in known}
    assert keys(language, lambda key, text: fields(text) and key not in plain) == []
    assert keys(language, lambda key, text: fields(text) and key.endswith(".plain")) == []


@each_language
def test_code_in_messages_can_be_copied(language):
    odd = re.compile("[“”«»\u00a0]")
    assert keys(language, lambda _, text: odd.search("".join(CODE.findall(text)))) == []


def test_french_spaces_do_not_break_before_high_punctuation():
    assert keys("fr", lambda _, text: re.search(r" [:;!?»]|« ", CODE.sub("", text))) == []


def test_values_fill_a_message():
    text = Catalogue("en").text("M24-key", key="'Frites'")
    assert text.startswith("The key `'Frites'` does not exist.")


@pytest.mark.parametrize("values", [{}, {"name": "Prix"}, {"name": "Prix", "close": ""}])
def test_without_all_its_values_a_message_takes_its_plain_form(values):
    assert Catalogue("en").text("M01", **values) == Catalogue("en").text("M01.plain")


@pytest.mark.parametrize("value", [["a"], {}, 0, None, "{name}", "{0}", "{"])
def test_no_value_can_stop_a_message(value):
    assert Catalogue("fr").text("M27", name=value)


@pytest.mark.parametrize("language", ["de", "", "fr-BE", "fr_BE", "../en"])
def test_a_language_without_a_catalogue_speaks_french(language):
    assert Catalogue(language).text("hint") == "Indice"


def test_a_region_does_not_matter():
    assert Catalogue("en-GB").text("hint") == "Hint"


def test_an_unknown_key_never_raises():
    assert Catalogue("fr").text("M99") == "M99"
    assert "M99" not in Catalogue("fr")
    assert "M15" in Catalogue("de")
