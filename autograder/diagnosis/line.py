"""Lines that Python cannot read: SyntaxError and its family."""

import re
from keyword import kwlist

from autograder import syntax
from autograder.diagnosis.case import Case, Hint, Look, Rule
from autograder.diagnosis.quote import quote_inside
from autograder.diagnosis.word import french, keyword_typo, name_with_space, phrase

CLOSING = {"(": ")", "[": "]", "{": "}"}
OPENING = {closing: opening for opening, closing in CLOSING.items()}
CONDITION_OF_ELSE = r"\s*else\s+(?:if\b|.*(?:[<>]|[!=]=|\b(?:in|not|and|or)\b))"
LINES = (
    (rf"{CONDITION_OF_ELSE}|\s*els(?:e?)if\b", "M18-else"),
    (r"\s*(?:if|elif|else|for|while|def)\b.*;\s*$", "M04"),
    (r"\s*for\b(?!.*\bin\b)", "M16-in"),
    (r"\s*def\s+\w+\s*\((?:[\w\s]+,)*\s*(?:\"\"|\d)", "M25-def"),
    (r".*(?:=!|<>)", "M07-not"),
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
        return Hint("M18-else") if re.match(CONDITION_OF_ELSE, code) else None
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
    code = _code(case.line)
    tool = re.search(rf"\b(?P<name>{'|'.join(syntax.TOOLS)}) +[\w\"\[]", code)
    if tool:
        return Hint("M13-round", tool.groupdict())
    if re.search(r"\"\" *f\b", code):
        return Hint("M02-call")
    return phrase(case, code) or Hint("M06-comma")


def _broken_line(case: Case, _: re.Match[str]) -> Hint | None:
    """`invalid syntax` says nothing, but some lines do."""
    code = _code(case.line)
    inside = quote_inside(case)
    for pattern, key in LINES:
        found = re.match(pattern, code)
        if found and not inside:
            return Hint(key, found.groupdict())
    return (
        inside
        or _other_branch(case, code)
        or french(code)
        or keyword_typo(code)
        or name_with_space(code)
    )


def _other_branch(case: Case, code: str) -> Hint | None:
    """An `else` that Python cannot join to an `if`: another indentation, or a line in between."""
    found = re.match(r"(?P<before>\s*)(?P<name>else|elif)\b.*:\s*$", code)
    if not found or case.place != len(found["before"]) + 1:
        return None
    before = case.source.partition(case.line)[0]
    above = re.search(r"^\s*(?:if|elif|for|while)\b.*:", before, re.MULTILINE)
    return Hint("M18-align", {"name": found["name"]}) if above else None


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
