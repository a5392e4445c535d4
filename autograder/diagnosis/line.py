"""Lines that Python cannot read: SyntaxError and its family."""

import re
from keyword import kwlist

from autograder.diagnosis.case import Case, Hint, Look, Rule, close_name
from autograder.diagnosis.quote import quote_inside

CLOSING = {"(": ")", "[": "]", "{": "}"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}
FRENCH = {"pour": "for", "sinon si": "elif", "sinon": "else", "si": "if", "tant que": "while"}
FRENCH |= {"tantque": "while", "fonction": "def", "renvoie": "return", "retourne": "return"}
LINES = (
    (r"\s*else\s+[^\s:]", "M18-else"),
    (r"\s*(?:if|elif|while)\b.*(?:=>|=<)", "M07-sign"),
    (r".*(?:&&|\|\|)|\s*(?:if|elif|while)\b.*!(?!=)", "M19-sign"),
    (r"\s*\w+\s*(?:\+\+|--)\s*$", "M17-plus"),
    (r".*\b(?:and|or)\s*(?:[<>]=?|==|!=)", "M19-half"),
    (rf"\s*(?P<name>{'|'.join(kwlist)})\s*=(?!=)", "M27-keyword"),
)
BLOCK: tuple[Rule, ...] = (
    ("expected an indented block", "M05"),
    ("unexpected indent", "M05-unexpected"),
    ("unindent does not match|inconsistent use of tabs", "M05-uneven"),
)


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
    if re.search(r"\{[^}]*\"\" *=(?!=)", _code(case.line)):
        return Hint("M24-colon")
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
    inside = quote_inside(case)
    if inside:
        return inside
    if re.search(r"[{,]\s*\"\" [^\s,:]", _code(case.line)):
        return Hint("M24-colon")
    return Hint("M06-comma")


def _broken_line(case: Case, _: re.Match[str]) -> Hint | None:
    """`invalid syntax` says nothing, but some lines do."""
    code = _code(case.line)
    inside = quote_inside(case)
    for pattern, key in LINES:
        found = re.match(pattern, code)
        if found and not inside:
            return Hint(key, found.groupdict())
    return inside or _french(code) or _keyword_typo(code) or _name_with_space(code)


def _french(code: str) -> Hint | None:
    found = re.match(rf"\s*(?P<name>{'|'.join(FRENCH)})\b(?!\s*[=.(])", code)
    return Hint("M01-word", {"name": found[1], "close": FRENCH[found[1]]}) if found else None


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
        *BLOCK,
    ),
    "IndentationError": BLOCK,
    "TabError": BLOCK,
}
