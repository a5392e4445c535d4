"""Texts that do not end where they should, and signs that no keyboard of code has."""

import re
from keyword import kwlist

from autograder.diagnosis.case import Case, Hint, Rule

REPLACED = {"\u00d7": "*", "\u00f7": "/", "\u2013": "-", "\u2014": "-", "\u2212": "-"} | {
    "\u2264": "<=",
    "\u2265": ">=",
    "\u2260": "!=",
}
CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb"


def _text_not_closed(case: Case, _: re.Match[str]) -> Hint | None:
    return quote_inside(case) or Hint("M03-alone" if _after_a_word(case.line) else "M03")


def _after_a_word(line: str) -> bool:
    """The quote that stays alone closes a word: `print(Salut', name)`, `l'élève`."""
    left = re.sub(r""""[^"]*"|'[^']*'""", "", line)
    found = re.search(r"(\w*)[\"']", left)
    return bool(found and found[1] and found[1].lower() not in {"f", "r", "b", "rf", "fr"})


def quote_inside(case: Case, *_: object) -> Hint | None:
    """A quote that closes its text too early: `'j'ai'`, `"dit "oui" ici"`, `f"{p["nom"]}"`."""
    if re.search(r"""f(["'])[^"']*\{[^"'}]*\[\1""", case.line):
        return Hint("M03-inner")
    for found in re.finditer(r""""[^"]*"|'[^']*'|#.*""", case.line):
        after = re.match(r"[^\W\d_]+", case.line[found.end() :])
        if not after or found[0].startswith("#"):
            continue
        known = {*case.names, *kwlist, *re.findall(r"(\w+) *=", case.source)}
        if found[0][0] == "'" and found[0][-2].isalpha() and after[0] not in known:
            return Hint("M03-apostrophe")
        if found[0][0] == '"' and after[0] not in known:
            rest = case.line[found.end() :]
            return Hint("M03-inner") if re.match(r"[\w ]+\"", rest) else None
    return None


def _sign(_: Case, found: re.Match[str]) -> Hint | None:
    sign = found["sign"]
    if sign in CURLY:
        return Hint("M03-curly")
    better = REPLACED.get(sign)
    return Hint("M47-sign", {"sign": sign, "better": better}) if better else None


RULES: dict[str, tuple[Rule, ...]] = {
    "SyntaxError": (
        ("unterminated triple-quoted", "M03-triple"),
        ("unterminated (?:f-|t-)?string", _text_not_closed),
        ("invalid character '(?P<sign>.)'", _sign),
        (r"invalid non-printable character U\+(?:00A0|20..|FEFF|3000)", "M47"),
        ("f-string: (?:expecting|unmatched|unterminated)", quote_inside),
        (r"f-string: expecting '\}'", "M06-fstring"),
        ("f-string: (?:empty|valid) expression", "M06-empty"),
        (r"\(unicode error\) 'unicodeescape' codec", "M32-backslash"),
    ),
}
