"""Words on a line that Python cannot read: French ones, misspelt ones, texts without quotes."""

import re
from keyword import kwlist

from autograder import syntax
from autograder.diagnosis.case import Case, Hint, close_name

FRENCH = {"pour": "for", "sinon si": "elif", "sinon": "else", "si": "if", "tant que": "while"}
FRENCH |= {"tantque": "while", "fonction": "def", "renvoie": "return", "retourne": "return"}
BETWEEN = {"et": "and", "ou": "or"}
OPENING = ("if", "elif", "else", "for", "while", "def", "class", "return", "with", "try")
ALONE = ("return", "import", "from")  # what follows them is on the same line


def french(code: str) -> Hint | None:
    """`pour i in range(3):`, `if x > 2 et x < 5:`."""
    found = re.match(rf"\s*(?P<name>{'|'.join(FRENCH)})\b(?!\s*[=.(])", code)
    if found:
        return Hint("M01-word", {"name": found[1], "close": FRENCH[found[1]]})
    found = re.match(rf"\s*(?:if|elif|while)\b.*\w\s+(?P<name>{'|'.join(BETWEEN)})\s+\w", code)
    return Hint("M01-word", {"name": found[1], "close": BETWEEN[found[1]]}) if found else None


def keyword_typo(code: str) -> Hint | None:
    """`whille True:`, `retrun total`."""
    words: tuple[str, ...] = OPENING
    found = re.match(r"\s*(?P<name>[A-Za-z]+)\b.*:\s*$", code)
    if not found:
        words = ALONE
        found = re.match(r"\s*(?P<name>[A-Za-z]+)\s+[^\s=(.]", code)
    close = close_name(found["name"], words) if found and found["name"] not in words else None
    return Hint("M01", {"name": found["name"], "close": close}) if found and close else None


def name_with_space(code: str) -> Hint | None:
    """`first name = ...`."""
    found = re.match(r"\s*([A-Za-z_]\w*(?: +[A-Za-z_]\w*){1,3})\s*=(?!=)", code)
    words = found[1].split() if found else []
    declared = {"let", "var", "const", "int", "str", "float", "string", "dim"}
    if not words or words[0].lower() in declared or set(words) & set(kwlist):
        return None
    return Hint("M01-space", {"better": "_".join(words)})


def phrase(case: Case, code: str) -> Hint | None:
    """`print(Bonjour tout le monde)`: words side by side, and Python knows none of them."""
    found = re.search(r"[(=,]\s*([^\W\d_]+(?: +[^\W\d_]+)+)\s*[),!?.]*\s*$", code)
    written = re.findall(r"(\w+) *=(?!=)", case.source)
    known = {*case.names, *written, *syntax.TOOLS, *kwlist}
    if not found or set(found[1].split()) & known:
        return None
    return Hint("M02", {"name": found[1]})
