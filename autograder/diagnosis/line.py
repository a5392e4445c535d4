"""Lines that Python cannot read: SyntaxError and its family."""

import re
from keyword import kwlist

from autograder.diagnosis.case import Case, Hint, Look, Rule, close_name

REPLACED = {"\u00d7": "*", "\u00f7": "/", "\u2013": "-", "\u2014": "-", "\u2212": "-"} | {
    "\u2264": "<=",
    "\u2265": ">=",
    "\u2260": "!=",
}
CURLY = "\u201c\u201d\u201e\u201f\u2018\u2019\u201a\u201b\u00ab\u00bb"
CLOSING = {"(": ")", "[": "]", "{": "}"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}
LINES = (
    (r"\s*else\s+[^\s:]", "M18-else"),
    (r"\s*(?:if|elif|while)\b.*(?:=>|=<)", "M07-sign"),
    (r".*(?:&&|\|\|)|\s*(?:if|elif|while)\b.*!(?!=)", "M19-sign"),
    (r"\s*\w+\s*(?:\+\+|--)\s*$", "M17-plus"),
    (rf"\s*(?P<name>{'|'.join(kwlist)})\s*=(?!=)", "M27-keyword"),
)
BLOCK: tuple[Rule, ...] = (
    ("expected an indented block", "M05"),
    ("unexpected indent", "M05-unexpected"),
    ("unindent does not match|inconsistent use of tabs", "M05-uneven"),
)


def _text_not_closed(case: Case, _: re.Match[str]) -> Hint | None:
    return _quote_inside(case) or Hint("M03")


def _quote_inside(case: Case, *_: object) -> Hint | None:
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


def _no_colon(case: Case, _: re.Match[str]) -> Hint | None:
    code = _code(case.line)
    if re.match(r"\s*else\s+\S", code):
        return Hint("M18-else")
    at_the_end = case.place > len(code.rstrip())
    return Hint("M04") if at_the_end and re.match(r"\s*[a-z]+\b", code) else None


def _equals(case: Case, _: re.Match[str]) -> Hint | None:
    return Hint("M07") if re.match(r"\s*(if|elif|while)\b", case.line) else None


def _backwards(case: Case, found: re.Match[str]) -> Hint | None:
    """`3 = x`, or a hyphen in a name, or a comparison: all the same to Python."""
    if re.match(r"\s*(if|elif|while)\b", case.line):
        return Hint("M07")
    hyphen = re.match(r"\s*([A-Za-z_]\w*(?:-\w+)+)\s*=(?!=)", case.line)
    parts = hyphen[1].split("-") if hyphen else []
    written = re.findall(r"^\s*(\w+) *=", case.source, re.MULTILINE)
    if any(len(p) > 1 and not p.isdecimal() and p not in {*case.names, *written} for p in parts):
        return Hint("M01-hyphen", {"name": "-".join(parts), "better": "_".join(parts)})
    turned = re.match(r"[^=]+=\s*[^\W\d]\w*\s*(#.*)?$", case.line)
    whole = found["what"] in {"literal", "expression", "function call", "f-string expression"}
    return Hint("M08") if turned and whole else None


def _constant(_: Case, found: re.Match[str]) -> Hint | None:
    return Hint("M27-keyword", {"name": found["name"]})


def _bracket(key: str) -> Look:
    def look(_: Case, found: re.Match[str]) -> Hint:
        sign = found["sign"]
        opening, closing = OPENING.get(sign, sign), CLOSING.get(sign, sign)
        return Hint(key, {"opening": opening, "closing": closing})

    return look


def _digit(case: Case, _: re.Match[str]) -> Hint | None:
    return Hint("M01-digit") if re.match(r"\s*\d+[^\W\d]\w*\s*=(?!=)", case.line) else None


def _comma(case: Case, _: re.Match[str]) -> Hint | None:
    inside = _quote_inside(case)
    if inside:
        return inside
    if re.search(r"[{,]\s*\"\" [^\s,:]", _code(case.line)):
        return Hint("M24-colon")
    return Hint("M06-comma")


def _broken_line(case: Case, _: re.Match[str]) -> Hint | None:
    """`invalid syntax` says nothing, but some lines do."""
    code = _code(case.line)
    inside = _quote_inside(case)
    for pattern, key in LINES:
        found = re.match(pattern, code)
        if found and not inside:
            return Hint(key, found.groupdict())
    return inside or _keyword_typo(code) or _name_with_space(code)


def _keyword_typo(code: str) -> Hint | None:
    found = re.match(r"\s*(?P<name>[A-Za-z]+)\b.*:\s*$", code)
    words = ("if", "elif", "else", "for", "while", "def", "class", "return", "with", "try")
    close = close_name(found["name"], words) if found and found["name"] not in words else None
    return Hint("M01", {"name": found["name"], "close": close}) if found and close else None


def _name_with_space(code: str) -> Hint | None:
    found = re.match(r"\s*([A-Za-z_]\w*(?: +[A-Za-z_]\w*){1,3})\s*=(?!=)", code)
    words = found[1].split() if found else []
    declared = {"let", "var", "const", "int", "str", "float", "string", "dim"}
    if not words or words[0].lower() in declared or set(words) & set(kwlist):
        return None
    return Hint("M01-space", {"better": "_".join(words)})


def _code(line: str) -> str:
    """Return the line with empty texts and no comment."""
    return re.sub(r""""[^"]*"|'[^']*'""", '""', line).split("#")[0]


RULES: dict[str, tuple[Rule, ...]] = {
    "SyntaxError": (
        ("unterminated triple-quoted", "M03-triple"),
        ("unterminated (?:f-|t-)?string", _text_not_closed),
        ("invalid character '(?P<sign>.)'", _sign),
        (r"invalid non-printable character U\+(?:00A0|20..|FEFF|3000)", "M47"),
        ("expected ':'", _no_colon),
        (r"expected '\('", "M13-def"),
        ("invalid syntax. Maybe you meant '==' or ':='", _equals),
        (
            "cannot assign to (?P<what>[a-z -]+) here. Maybe you meant '=='",
            _backwards,
        ),
        ("cannot assign to (?P<name>True|False|None)", _constant),
        (r"'(?P<sign>[\[({])' was never closed", _bracket("M06")),
        (r"(?:f-string: )?unmatched '(?P<sign>[\])}])'", _bracket("M06-extra")),
        (r"f-string: single '(?P<sign>\})' is not", _bracket("M06-extra")),
        (
            "(?:f-string: )?closing parenthesis '(?P<closing>.)' .* parenthesis '(?P<opening>.)'",
            "M06-mismatch",
        ),
        ("f-string: (?:expecting|unmatched|unterminated)", _quote_inside),
        (r"f-string: expecting '\}'", "M06-fstring"),
        ("f-string: (?:empty|valid) expression", "M06-empty"),
        ("invalid decimal literal", _digit),
        ("leading zeros in decimal", "M10-zeros"),
        ("invalid syntax. Perhaps you forgot a comma", _comma),
        ("invalid syntax", _broken_line),
        ("Missing parentheses in call to 'print'", "M13-print"),
        ("'return' outside function", "M12-outside"),
        ("'break' outside loop|'continue' not properly in loop", "M20-outside"),
        ("positional argument follows keyword", "M25-keyword"),
        ("non-default argument follows|parameter without a default follows", "M25-default"),
        ("expected 'except' or 'finally'", "M34-try"),
        ("'elif' block follows an 'else'", "M18-last"),
        ("unexpected character after line continuation", "M47-backslash"),
        (r"\(unicode error\) 'unicodeescape' codec", "M32-backslash"),
        *BLOCK,
    ),
    "IndentationError": BLOCK,
    "TabError": BLOCK,
}
