"""What was foreseen beside what was printed, gently: pure."""

import re
from collections.abc import Sequence

_QUOTES = str.maketrans("", "", "\"'`«»[](){}\u201c\u201d\u201e\u2018\u2019")
_WORDS = {"vrai": "true", "faux": "false", "aucun": "none"}
_NOTHING = {"rien", "rien du tout", "nothing"}
_LINES = re.compile(r"(\d+)(?: *(?:lignes?|lines?))?")
_NUMBER = re.compile(r"-?(?:0|[1-9]\d*)(?:\.\d+)?")
_ERROR = re.compile(r"(?:(?:une|an) )?(?:erreur|error)")


def agreement(said: str, printed: Sequence[str], ended: str) -> str:
    """How the two agree: same, nearly, last, lines, error; empty when they do not."""
    whole = " ".join(printed)
    if _same(said, whole) or (not printed and not ended and _bare(said) in _NOTHING):
        return "same"
    if ended and (_ERROR.fullmatch(_bare(said)) or _bare(said) == _bare(ended.partition(":")[0])):
        return "error"
    if alike(said, whole):
        return "nearly"
    if len(printed) > 1 and (_same(said, printed[-1]) or alike(said, printed[-1])):
        return "last"
    counted = _LINES.fullmatch(_bare(said))
    return "lines" if counted and int(counted[1]) == len(printed) else ""


def alike(said: str, printed: str) -> bool:
    """Equal but for quotes, brackets, capitals, commas or a decimal comma."""
    return not _readings(said).isdisjoint(_readings(printed))


def first_difference(said: str, printed: Sequence[str]) -> int:
    """The number of the first line that is not as foreseen, if there was a word for each line."""
    words = said.splitlines() if "\n" in said.strip() else re.split(r"[\s,;/]+", said.strip())
    if len(words) != len(printed) or len(words) == 1:
        return 0
    pairs = enumerate(zip(words, printed, strict=True), 1)
    return next((number for number, (word, line) in pairs if not alike(word, line)), 0)


def _same(said: str, printed: str) -> bool:
    return " ".join(said.split()) == " ".join(printed.split())


def _bare(text: str) -> str:
    return " ".join(text.translate(_QUOTES).casefold().split())


def _readings(text: str) -> set[tuple[str, ...]]:
    """A comma between digits may be a decimal comma, or stand between two numbers."""
    bare = _bare(text)
    both = re.sub(r"(?<=\d),(?=\d)", ".", bare), bare.replace(",", " ")
    return {tuple(filter(None, map(_word, reading.split()))) for reading in both} - {()}


def _word(word: str) -> str:
    """07 is not 7, but 3.50 is 3.5."""
    word = word.strip(",;:!?") if not word[-1:].isdigit() else word
    word = word.rstrip(".")
    return f"{float(word):g}" if _NUMBER.fullmatch(word) else _WORDS.get(word, word)
